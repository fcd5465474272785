"""The screens of arrive, and what they say when another time is better, with their words."""

from datetime import datetime

from cryout_tui import content
from cryout_tui.asked.ask import Wants
from cryout_tui.asked.line import Line
from cryout_tui.asked.rows import Questions, Row
from cryout_tui.asked.usual import Choice
from cryout_tui.domain import answers as said
from cryout_tui.domain.dates import dated
from cryout_tui.domain.home import ago
from cryout_tui.domain.pacing import BY_WORD, STEADY_FROM, WORD, Gate, Lighter, Pace, Wait, bedtime, gate
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import ARRIVE_ROWS, Stage, Step
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.not_for_screens import NotForScreens
from cryout_tui.routes.past_left_out import offered
from cryout_tui.routes.step_screens import BREATHE, GROUND, OUT, PEOPLE, TODAY, Choices

ARRIVE_LABELS = (_("how strong"), _("room for it"), _("safe here"), _("suicide close"))
GENTLER: Choices = [GROUND, BREATHE, TODAY]
MEMORIES: tuple[str, Wants] = (_("Memories, to read"), Wants("memories"))
LIGHTER: Choices = [
    (_("go on, and tell it from far off"), said.GoesLighter(Lighter.AFAR)),
    (_("go on, with a smaller memory"), said.GoesLighter(Lighter.SMALLER)),
]
ARRIVED = {Gate.HIGH: "arrive.if-high", Gate.NO_ROOM: "arrive.if-no-room", Gate.DISTANCE: "arrive.if-middle"}
OFTEN = _("That is four deep sittings in two weeks. It is a lot of inner work; a few days of rest let it settle.")
NEAR_BED = _("It is close to the hours of sleep, and what is stirred now may come along into the night.")
NEAR_BED_MORE = _("Ground, or two minutes of Today, are kinder to the night. The deep part can wait for daylight.")
BY_A_WORD = _("go on, by typing a word")
TYPE = _('If you mean to go on, type the word "{WORD}" and press enter. An empty line leads back.').format(WORD=WORD)
RESTING = _("Four sittings with this memory have a rest of two weeks after them, so that everyday life can answer.")


def paced(desk: Desk, sitting: Sitting) -> Sitting:
    """Return the sitting at the pace of those before it, kept where it then stands."""
    pace = Pace(desk.store.sittings.sat_before(sitting), bedtime(desk.settings.bed))
    again = sitting.paced(pace, desk.now())
    if again.step is not sitting.step:
        desk.store.sittings.save(again)
    return again


def breath_for(sitting: Sitting) -> str | None:
    """Return the way to breathe that is offered first: where it is strong, one's own breath."""
    is_strong = (sitting.arrival.pain or 0) >= STEADY_FROM
    return content.default_name("when_pain_is_8_or_more") if is_strong else None


class ArriveScreens(NotForScreens):
    """The first questions, and the reasons to wait."""

    def _arrive(self, sitting: Sitting) -> Questions:
        arrival = sitting.arrival
        questions = (
            content.line("arrive.pain"),
            f"{content.line('arrive.room', 0)} {content.line('arrive.room', 3)}",
            content.line("arrive.safe-ask", 0),
            content.line("arrive.safe-ask", 1),
        )
        values = (arrival.pain, arrival.room, arrival.safe, arrival.suicide_close)
        rows = [
            Row(
                id=step.value,
                label=label,
                question=question,
                anchors=content.anchors("arrive.pain-anchors") if step is Step.PAIN else {},
                tint="$rose",
                yes_no=step is not Step.PAIN,
                value=value,
            )
            for step, label, question, value in zip(ARRIVE_ROWS, ARRIVE_LABELS, questions, values, strict=True)
        ]
        lines = [content.line("arrive.welcome", 0)]
        return Questions(self._top(Stage.ARRIVE), lines, rows, at=ARRIVE_ROWS.index(sitting.step))

    def _arrive_advice(self, sitting: Sitting) -> Choice:
        now = self.desk.now()
        decided, waits = gate(sitting.arrival), sitting.pace.waits(now)
        lines = list(content.lines(ARRIVED[decided])) if decided in ARRIVED else []
        lines += self._why(waits[0], sitting, now) if waits else []
        if decided is Gate.DISTANCE and not waits:
            gentler = offered(self.desk.store, GENTLER)
            return Choice(self._top(Stage.ARRIVE), lines, [*LIGHTER, (_("go on as it is"), said.WentOn()), *gentler])
        gentler = [*offered(self.desk.store, GENTLER), *([MEMORIES] if waits else []), OUT]
        choices = [*gentler, (_way_on(waits), said.WentOn())]
        if Wait.PAUSED in waits:
            choices.insert(0, PEOPLE)
        return Choice(self._top(Stage.ARRIVE), lines, choices)

    def _why(self, wait: Wait, sitting: Sitting, now: datetime) -> list[str]:
        """The reason to wait, in words."""
        match wait:
            case Wait.PAUSED:
                until = sitting.pace.paused_until(now)
                return [*content.lines("arrive.paused"), *([_until(until, now)] if until else [])]
            case Wait.SAME_DAY | Wait.TOO_SOON:
                lines = content.lines("arrive.too-soon")
                first = lines[0].replace("{when}", ago(sitting.pace.latest(now), now.date()))
                return [first, *lines[1 : 2 if wait is Wait.SAME_DAY else 3]]
            case Wait.EASY_DAY:
                return list(content.lines("close.recheck-up"))
            case Wait.OFTEN:
                return [OFTEN]
        return [NEAR_BED, NEAR_BED_MORE]

    def _arrive_word(self, sitting: Sitting) -> Line:
        return self._line(sitting, "word", TYPE, Stage.ARRIVE, content.lines("arrive.too-soon")[2:3])

    def _remember_resting(self, sitting: Sitting) -> Choice:
        memory, now = self.memory(sitting), self.desk.now()
        until = sitting.pace.rests_until(memory.id, now)
        choices: Choices = [
            (_("another memory"), Wants("back")),
            *offered(self.desk.store, GENTLER),
            MEMORIES,
            OUT,
            (_("go on anyway"), said.WentOn()),
        ]
        lines = [memory.title, RESTING, *([_until(until, now)] if until else [])]
        return Choice(self._top(Stage.REMEMBER), lines, choices)


def _way_on(waits: tuple[Wait, ...]) -> str:
    if not BY_WORD.isdisjoint(waits):
        return BY_A_WORD
    return _("it is need: go on") if waits[:1] == (Wait.TOO_SOON,) else _("go on anyway")


def _until(moment: datetime, now: datetime) -> str:
    day = moment.astimezone(now.tzinfo)
    return _("The rest goes on until {day}.").format(day=dated(day, "%A %-d %B"))
