"""The screens of remember, with their words."""

from dataclasses import replace

from cryout_tui import content
from cryout_tui.asked.ask import Ask
from cryout_tui.asked.line import Line
from cryout_tui.asked.remember import Tell, WaysIn
from cryout_tui.asked.usual import Choice, Page
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory_list import Order
from cryout_tui.domain.pacing import TELLING, Lighter
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import ARRIVE_ROWS, Stage
from cryout_tui.language import _
from cryout_tui.routes.arrive_screens import ArriveScreens
from cryout_tui.routes.asked_once import AskedOnce
from cryout_tui.routes.finding_screens import source_ways
from cryout_tui.routes.left_out import left_out
from cryout_tui.routes.release_screens import ReleaseScreens

SMALLER = _("A smaller one today: a memory that is lighter to hold.")
WITH_SOMEONE = _(
    "If this was abuse or violence, it is better told with someone trained beside you. It is allowed here too."
)
DISTANCE_FIRST = _("From far off first, if you like.")
MOST_OFFERED = 100  # memories to choose from at Remember, the newest first; all of them are in Memories


class SittingScreens(ArriveScreens, ReleaseScreens):
    """Builds the screen on which a sitting stands."""

    def screen(self, sitting: Sitting, *, is_way_out: bool) -> Ask:
        """Return the screen of the sitting's step; where it `is_way_out`, Esc leaves."""
        name = "arrive" if sitting.step in ARRIVE_ROWS else sitting.step.value.replace(".", "_")
        built: Ask = getattr(self, f"_{name}")(sitting)
        return replace(built, is_way_out=is_way_out)

    # remember

    def _remember_choose(self, sitting: Sitting) -> WaysIn:
        ways = content.lines("remember.ways-in")
        return WaysIn(
            self._top(Stage.REMEMBER),
            [SMALLER] if sitting.arrival.lighter is Lighter.SMALLER else content.lines("remember.frame")[:1],
            self.desk.store.memory_list.page(Order.NEWEST, limit=MOST_OFFERED),
            titles=self.desk.titles(),
            ways=(ways[0], ways[1] if left_out(self.desk.store).offers_way("walk") else "", ways[3]),
            source_ways=source_ways(self.desk),
        )

    def _remember_name(self, sitting: Sitting) -> Line:
        frame = content.lines("remember.frame")
        question = content.line("remember.per-memory", 0)
        return self._line(sitting, "name", question, Stage.REMEMBER, frame[:1] + frame[2:3])

    def _remember_when(self, sitting: Sitting) -> Choice:
        memory, now = self.memory(sitting), self.desk.now()
        later, fresh = (memory.dated(last_month=recent, now=now) for recent in (False, True))
        return Choice(
            self._top(Stage.REMEMBER),
            [],
            [(_("longer ago"), said.Remembered(later)), (_("in the last month or so"), said.Remembered(fresh))],
            question=_('When did it happen: "{title}"?').format(title=memory.title),
            skip=said.Remembered(later),
        )

    def _remember_fresh(self, sitting: Sitting) -> Page:
        return Page(self._top(Stage.REMEMBER), [*content.lines("arrive.if-recent"), _("It is kept.")])

    def _remember_tell(self, sitting: Sitting) -> Tell:
        where = f"sitting/{sitting.id}"
        drafts = {draft.where: draft for draft in self.desk.store.drafts.under(f"{where}/")}
        asks = content.lines("remember.per-memory")
        invite, memory = content.lines("tell.invite"), self.memory(sitting)
        lines = [invite[4]] if sitting.is_afar else []
        if AskedOnce(self.desk.store.drafts).says_with_someone(memory):
            lines.insert(0, WITH_SOMEONE if lines else f"{WITH_SOMEONE} {DISTANCE_FIRST}")
        return Tell(
            self._top(Stage.REMEMBER),
            lines,
            memory,
            where=where,
            drafts=drafts,
            fields=(
                f"{invite[0]} {invite[4]}",
                asks[1],
                f"{asks[6]} {', '.join(content.lines('feelings.wounds')[:2])} ...",
            ),
            plenty=invite[5],
            plenty_after=TELLING.total_seconds(),
            clock=self.desk.clock,
        )
