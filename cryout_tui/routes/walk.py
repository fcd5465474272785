"""The walk through the years: every line is a memory before the next cue is shown."""

from collections.abc import Callable
from dataclasses import replace

from textual.content import Content
from textual.screen import Screen

from cryout_tui import content
from cryout_tui.domain import steps as said
from cryout_tui.domain.memory import Memory, Tone
from cryout_tui.domain.pacing import TOO_MUCH_FROM
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Stage
from cryout_tui.domain.walk import Stop, Turn, Walk, when
from cryout_tui.routes import walk_place as place
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.memory_details import DetailsRoute
from cryout_tui.routes.walk_place import WalkPlace
from cryout_tui.screens.asks import Ask, ChoiceScreen, Top, Wants
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.sitting.frame import breadcrumb
from cryout_tui.screens.walk import CueScreen, WeighScreen
from cryout_tui.widgets.rows import Row

NAME = "Walk through my years"
Choices = list[tuple[str, said.Answer | Wants]]
STRENGTHS = {0: "it lies still", 5: "it moves me", 10: "as strong as it gets"}
HOW = "Enter keeps the line. On nothing, it goes on to the next."
WAYS_ON = "ctrl+t another cue \u00b7 ctrl+n later years, f3 earlier ones \u00b7 f6 a cue of your own"
WEIGHED = "Enter goes on; what is left open is kept as open. d says more about it."
RESTS = "That is five painful ones in one day. It is enough to hold; the walk rests here, and waits."
ENDED = "That was the last cue. What you wrote is kept, and more can be added any day."


class WalkRoute:
    """Walks through the years; `done` is called where the walk is left, `sit_with` to sit with what was written."""

    name = "walk"

    def __init__(
        self,
        desk: Desk,
        done: Callable[[], None],
        sitting: Sitting | None = None,
        *,
        sit_with: Callable[[Memory], None] | None = None,
    ) -> None:
        self.desk = desk
        self.done = done
        self.sitting = sitting
        self.sit_with = sit_with
        self.place = WalkPlace(desk)
        self.walk = self.place.found((sitting.began_at if sitting else desk.now()).date())
        self.details: DetailsRoute | None = None
        memory = self._memory()
        if memory is not None and DetailsRoute.stands_open(desk, memory):
            self.details = DetailsRoute(desk, memory, self._described)

    @property
    def has_hurt(self) -> bool:
        """Whether painful ones were written today."""
        return bool(self.walk.painful)

    def show(self) -> None:
        """Show where the walk stands."""
        if self.details is not None:
            self.details.show()
            return
        screen: Ask = getattr(self, f"_{self.walk.stop}")()
        screen.is_way_out = self.walk.back() is None and self.sitting is None
        self.desk.show(screen)

    def answered(self, event: Ask.Answered) -> None:
        """Keep the answer and go on."""
        if self.details is not None:
            self.details.answered(event)
            return
        self.desk.settle()
        match self.walk.stop, event.answer:
            case _, Wants("ground"):
                self.desk.ground()
            case _, Wants("leave" | "enough"):
                self.done()
            case _, Wants("details"):
                self._describe()
            case _, Wants("sit"):
                self._sit()
            case Stop.CUE, Wants(what):
                self._go(self.walk.after(Turn(what)))
            case ((Stop.SAFE | Stop.CUE), said.Wrote(text)):
                self._wrote(text)
            case Stop.BORN, said.Wrote(text):
                self._told_born(text)
            case Stop.OWN, said.Wrote(text):
                self._added(text)
            case Stop.WEIGH, said.WentOn():
                self._go(self.walk.after(event.answer), put=self._skip_strength)
            case _, answer if not isinstance(answer, Wants):
                self._go(self.walk.after(answer))

    def noted(self, event: Ask.Noted) -> None:
        """Keep a tone or a strength as soon as its key is pressed."""
        memory = self._memory()
        if self.details is not None or memory is None or self.walk.stop is not Stop.WEIGH:
            return
        match event.answer:
            case said.Toned(tone):
                walk = self.walk.after(event.answer)
                with self.desk.store.journal.writing():
                    self.desk.store.memories.put(replace(memory, tone=tone, updated_at=self.desk.now()))
                    self.place.keep(walk)
                self.walk = walk
            case said.Rated(value):
                self._felt(memory, value)

    def left(self) -> None:
        """One step back; from a cue, out of the walk, with its place kept."""
        if self.details is not None:
            self.details.left()
            return
        self.desk.settle()
        before = self.walk.back()
        if before is None:
            self.place.keep(self.walk)
            self.done()
            return
        memory = self._memory()
        if self.walk.stop in (Stop.BORN, Stop.WEIGH) and memory is not None:
            self.place.put(place.SAFE if self.walk.stop is Stop.BORN else place.LINE, memory.title)
        self._go(before)

    # what is kept

    def _memory(self) -> Memory | None:
        key = self.walk.memory_id
        return None if key is None else self.desk.store.memories.get(key)

    def _go(self, walk: Walk, *done_with: str, put: Callable[[], object] = lambda: None) -> None:
        """Keep the place with what is `put`, let go of the fields that found theirs, and show what comes next."""
        with self.desk.store.journal.writing():
            put()
            for where in done_with:
                self.desk.store.drafts.drop(where)
            self.place.keep(walk)
        self.walk = walk
        self.show()

    def _wrote(self, text: str) -> None:
        title, memory, is_safe = " ".join(text.split("\n")).strip(), self._memory(), self.walk.stop is Stop.SAFE
        where = place.SAFE if is_safe else place.LINE
        if not title and memory is None:
            self._go(self.walk.after(said.WentOn()), where)
            return
        now = self.desk.now()
        if memory is None:
            memory = Memory(title=title, created_at=now, updated_at=now, period=self.walk.part.period)
            if is_safe:
                memory = replace(memory, period=None, is_safe_place=True, tone=Tone.HAPPY)
        memory = replace(memory, title=title or memory.title, updated_at=now)
        kept = memory
        self._go(self.walk.after(said.Remembered(kept)), where, put=lambda: self.desk.store.memories.put(kept))

    def _skip_strength(self) -> None:
        """A strength that was asked and not given is kept as skipped."""
        memory = self._memory()
        if memory is not None and self.desk.store.sittings.walk_pain(memory.id) is None:
            self._felt(memory, None)

    def _felt(self, memory: Memory, value: int | None) -> None:
        pain = self.desk.store.sittings.walk_pain(memory.id)
        if pain is None:
            sitting = self.sitting.id if self.sitting else None
            pain = Pain(memory_id=memory.id, sitting_id=sitting, moment=Moment.WALK, value=value, at=self.desk.now())
        self.desk.store.sittings.pains.put(replace(pain, value=value))

    def _told_born(self, text: str) -> None:
        self.place.put(place.BORN, text.strip())
        cues = self.place.cues(self.walk.day)
        self._go(replace(self.walk, cues=cues).after(said.WentOn()))

    def _added(self, text: str) -> None:
        cue = " ".join(text.split("\n")).strip()
        where = self.place.own(self.walk)
        if cue:
            self._go(self.walk.with_own(where), place.OWN, put=lambda: self.place.put(where, cue))
        else:
            self._go(replace(self.walk, stop=Stop.CUE), place.OWN)

    def _describe(self) -> None:
        memory = self._memory()
        if memory is not None:
            self.details = DetailsRoute(self.desk, memory, self._described)
            self.details.show()

    def _described(self) -> None:
        self.details = None
        self.show()

    def _sit(self) -> None:
        memory = self._memory()
        if memory is not None and self.sit_with is not None:
            self.sit_with(memory)

    # what is shown

    def _top(self, right: str = "") -> Top:
        return breadcrumb(Stage.REMEMBER) if self.sitting else Content.styled(NAME, "$bright bold"), right

    def _line(self, where: str, question: str, lines: tuple[str, ...]) -> LineScreen:
        return LineScreen(self._top(), lines, question, where=where, draft=self.place.draft(where))

    def _safe(self) -> Screen[None]:
        question = "Before anything else: one good or safe memory, in a few words."
        return self._line(place.SAFE, question, content.lines("remember.frame")[:1])

    def _born(self) -> Screen[None]:
        lines = ("The years can be named by age, or by the year as well.", "On nothing, they are named by age.")
        return self._line(place.BORN, "In which year were you born, or how old are you now?", lines)

    def _cue(self) -> Screen[None]:
        walk, frame = self.walk, content.lines("remember.frame")
        all_cues = len(walk.cues[walk.part])
        name = "now" if walk.part.value == "now" else walk.part.value.replace("-", " ")
        return CueScreen(
            self._top(f"{walk.number} of {all_cues}"),
            f"{name} \u00b7 {when(walk.part, self.place.born())}",
            self.place.cue(walk),
            where=place.LINE,
            draft=self.place.draft(place.LINE),
            lines=(frame[1 + (walk.number - 1) % (len(frame) - 1)], f"{HOW} {WAYS_ON}"),
            is_last=not walk.left,
        )

    def _own(self) -> Screen[None]:
        return self._line(place.OWN, "A cue of your own, for these years", ())

    def _weigh(self) -> Screen[None]:
        memory = self._memory()
        assert memory is not None
        asks = content.lines("remember.per-memory")
        pain = self.desk.store.sittings.walk_pain(memory.id)
        row = Row("strength", "how strong", asks[5], STRENGTHS, tint="$rose", value=pain.value if pain else None)
        return WeighScreen(self._top(), (WEIGHED,), memory.title, row, question=asks[4], tone=memory.tone)

    def _hard(self) -> Screen[None]:
        memory, move_on = self._memory(), content.lines("walk.move-on")
        assert memory is not None
        pain = self.desk.store.sittings.walk_pain(memory.id)
        is_much = pain is not None and pain.value is not None and pain.value >= TOO_MUCH_FROM
        on: Choices = [(move_on[2], said.WentOn()), *self._with_it()]
        stop: Choices = [(move_on[3], Wants("leave"))]
        ground: Choices = [("Ground, two minutes", Wants("ground"))]
        choices = [*ground, *stop, *on] if is_much else [*on, *ground, *stop]
        lines = content.lines("walk.too-much")[1:] if is_much else ()
        return ChoiceScreen(self._top(), lines, choices, question=f'"{memory.title}" is kept. Go on?')

    def _with_it(self) -> Choices:
        more: Choices = [("say more about it", Wants("details"))]
        return [("sit with this one", Wants("sit")), *more] if self.sit_with is not None else more

    def _rest(self) -> Screen[None]:
        choices: Choices = [("stop here today", Wants("leave")), ("Ground, two minutes", Wants("ground"))]
        return ChoiceScreen(self._top(), [RESTS], [*choices, *(self._with_it() if self.walk.memory_id else [])])

    def _end(self) -> Screen[None]:
        choices: Choices = [("enough", Wants("enough")), ("from the beginning again", said.WentOn())]
        lines = [ENDED] if self.has_hurt else [ENDED, content.line("walk.empty")]
        return ChoiceScreen(self._top(), lines, choices)
