"""What the screens of a sitting's steps are built with."""

from cryout_tui import content
from cryout_tui.asked.ask import Top, Wants
from cryout_tui.asked.breadcrumb import breadcrumb
from cryout_tui.asked.line import Line
from cryout_tui.asked.rows import Row
from cryout_tui.asked.usual import Rating
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Stage
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk

Choices = list[tuple[str, said.Answer | Wants]]
GROUND: tuple[str, Wants] = (_("Ground, two minutes"), Wants("ground"))
BREATHE: tuple[str, Wants] = (_("Breathe, a few minutes"), Wants("breathe"))
TODAY: tuple[str, Wants] = (_("Today, two minutes"), Wants("today"))
PEOPLE: tuple[str, Wants] = (_("people to call"), Wants("help_now"))
OUT: tuple[str, Wants] = (_("close for today"), Wants("leave"))


class StepScreens:
    """Builds screens; changes nothing."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def memory(self, sitting: Sitting) -> Memory:
        """Return the memory the sitting is with."""
        assert sitting.memory_id is not None
        return self.desk.store.memories.get(sitting.memory_id)

    def _top(self, stage: Stage) -> Top:
        return breadcrumb(stage), ""

    def _pain(
        self, question: str, sitting: Sitting, moment: Moment, stage: Stage, lines: tuple[str, ...] = ()
    ) -> Rating:
        expected = len(sitting.waves) if moment is Moment.RELEASE else 1
        given = [pain.value for pain in sitting.pains if pain.moment is moment]
        value = given[-1] if len(given) >= expected and given else None
        row = Row("pain", _("how strong"), question, content.anchors("arrive.pain-anchors"), tint="$rose", value=value)
        return Rating(self._top(stage), lines, row)

    def _line(
        self,
        sitting: Sitting,
        name: str,
        question: str,
        stage: Stage,
        lines: tuple[str, ...],
        ideas: tuple[str, ...] = (),
        *,
        is_free: bool = False,
    ) -> Line:
        where = f"sitting/{sitting.id}/{name}"
        draft = self.desk.store.drafts.get(where)
        return Line(self._top(stage), lines, question, where=where, draft=draft, ideas=ideas, is_free=is_free)
