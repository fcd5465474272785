"""The screens of the walk, with their words."""

from dataclasses import replace

from cryout_tui import content
from cryout_tui.asked.ask import Ask, Top, Wants, titled
from cryout_tui.asked.breadcrumb import breadcrumb
from cryout_tui.asked.line import Line
from cryout_tui.asked.rows import Row
from cryout_tui.asked.usual import Choice
from cryout_tui.asked.walk import WalkCue, Weigh
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pacing import TOO_MUCH_FROM
from cryout_tui.domain.steps import Stage
from cryout_tui.domain.text import one_line
from cryout_tui.domain.walk import Walk
from cryout_tui.domain.years import NAMES, when
from cryout_tui.language import _
from cryout_tui.live_keys import named, told
from cryout_tui.routes import walk_place as place
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.step_screens import Choices
from cryout_tui.routes.walk_place import WalkPlace

NAME = _("Walk through my years")
STRENGTHS = {0: _("it lies still"), 5: _("it moves me"), 10: _("as strong as it gets")}
HOW = _("Enter keeps the line. On nothing, it goes on to the next.")
WAYS_ON = _("ctrl+t another cue \u00b7 ctrl+n later years, f3 earlier ones \u00b7 f6 a cue of your own.")
CUE_KEYS = {"ctrl+t": "swap_cue", "ctrl+n": "later_years", "f3": "years_before", "f6": "own_cue", "f7": "change_cue"}
MINE = _("f7 changes this cue, or takes it out.")
WEIGHED = _("Enter goes on; what is left open is kept as open. {d} says more about it.")
BORN_ASK = _("In which year were you born, or how old are you now?")
BORN_UNREAD = _("No year or age can be read in that. 1987 or 39, for example; on nothing, the years are named by age.")
RESTS = _("That is five painful ones in one day. It is enough to hold; the walk rests here, and waits.")
ENDED = _("That was the last cue. What you wrote is kept, and more can be added any day.")


class WalkScreens:
    """Builds the screen on which a walk stands; changes nothing."""

    def __init__(self, desk: Desk, place: WalkPlace, *, in_sitting: bool, can_sit: bool) -> None:
        self.desk = desk
        self.place = place
        self.in_sitting = in_sitting
        self.can_sit = can_sit

    def born_unread(self) -> Ask:
        """Return the question for the year of birth again, where what was told holds none."""
        return self._line(place.BORN, BORN_ASK, (BORN_UNREAD,))

    def screen(self, walk: Walk, memory: Memory | None) -> Ask:
        """Return the screen of where the walk stands; `memory` is the one being written."""
        built: Ask = getattr(self, f"_{walk.stop}")(walk, memory)
        return replace(built, is_way_out=walk.back() is None and not self.in_sitting)

    def _top(self, right: str = "") -> Top:
        return breadcrumb(Stage.REMEMBER) if self.in_sitting else titled(NAME), right

    def _line(self, where: str, question: str, lines: tuple[str, ...]) -> Line:
        return Line(self._top(), lines, question, where=where, draft=self.place.draft(where))

    def _safe(self, walk: Walk, memory: Memory | None) -> Ask:
        question = _("Before anything else: one good or safe memory, in a few words.")
        line = self.place.line(memory, is_safe=True)
        return Line(self._top(), content.lines("remember.frame")[:1], question, where=line.where, draft=line)

    def _born(self, walk: Walk, memory: Memory | None) -> Ask:
        lines = (_("The years can be named by age, or by the year as well."), _("On nothing, they are named by age."))
        return self._line(place.BORN, BORN_ASK, lines)

    def _cue(self, walk: Walk, memory: Memory | None) -> Ask:
        frame = content.lines("remember.frame")
        all_cues = len(walk.cues[walk.part])
        is_own = place.is_own(walk)
        mine = (named(MINE, **CUE_KEYS),) if is_own else ()
        line = self.place.line(memory)
        return WalkCue(
            self._top(_("{number} of {count}").format(number=walk.number, count=all_cues)),
            [frame[1 + (walk.number - 1) % (len(frame) - 1)]],
            self.place.cue(walk),
            where=line.where,
            draft=line,
            swap=_("another cue") if walk.left else "",
            period=f"{NAMES[walk.part]} \u00b7 {when(walk.part, self.place.born())}",
            is_own=is_own,
            by_keys=(*mine, f"{named(WAYS_ON, **CUE_KEYS)} {HOW}"),
        )

    def _own(self, walk: Walk, memory: Memory | None) -> Ask:
        return self._line(place.OWN, _("A cue of your own, for these years"), ())

    def _mine(self, walk: Walk, memory: Memory | None) -> Ask:
        choices: Choices = [
            (_("leave it as it is"), said.WentOn()),
            (_("put it in other words"), Wants("reword")),
            (_("take it out"), Wants("take_out")),
        ]
        question = f'"{one_line(self.place.cue(walk))}"'
        return Choice(self._top(), [_("This cue is your own.")], choices, question=question, certain=frozenset({2}))

    def _reword(self, walk: Walk, memory: Memory | None) -> Ask:
        words, where = self.place.cue(walk), place.REWORD + walk.cue
        draft = self.place.draft(where) or Draft(where=where, text=words, cursor=len(words), at=self.desk.now())
        return Line(self._top(), (), _("Your cue, in other words"), where=where, draft=draft)

    def _weigh(self, walk: Walk, memory: Memory | None) -> Ask:
        assert memory is not None
        asks = content.lines("remember.per-memory")
        pain = self.desk.store.sittings.walk_pain(memory.id)
        row = Row("strength", _("how strong"), asks[5], STRENGTHS, tint="$rose", value=pain.value if pain else None)
        return Weigh(
            self._top(), memory.title, row, question=asks[4], tone=memory.tone, by_keys=[told(WEIGHED, d="details")]
        )

    def _hard(self, walk: Walk, memory: Memory | None) -> Ask:
        move_on = content.lines("walk.move-on")
        assert memory is not None
        pain = self.desk.store.sittings.walk_pain(memory.id)
        is_much = pain is not None and pain.value is not None and pain.value >= TOO_MUCH_FROM
        on: Choices = [(move_on[2], said.WentOn()), *self._with_it()]
        stop: Choices = [(move_on[3], Wants("leave"))]
        ground: Choices = [(_("Ground, two minutes"), Wants("ground"))]
        choices = [*ground, *stop, *on] if is_much else [*on, *ground, *stop]
        lines = content.lines("walk.too-much")[1:] if is_much else ()
        return Choice(self._top(), lines, choices, question=_('"{title}" is kept. Go on?').format(title=memory.title))

    def _with_it(self) -> Choices:
        more: Choices = [(_("say more about it"), Wants("details"))]
        return [(_("sit with this one"), Wants("sit")), *more] if self.can_sit else more

    def _rest(self, walk: Walk, memory: Memory | None) -> Ask:
        choices: Choices = [(_("stop here today"), Wants("leave")), (_("Ground, two minutes"), Wants("ground"))]
        return Choice(self._top(), [RESTS], [*choices, *(self._with_it() if memory is not None else [])])

    def _end(self, walk: Walk, memory: Memory | None) -> Ask:
        choices: Choices = [(_("enough"), Wants("enough")), (_("from the beginning again"), said.WentOn())]
        lines = [ENDED] if walk.painful else [ENDED, content.line("walk.empty")]
        return Choice(self._top(), lines, choices)
