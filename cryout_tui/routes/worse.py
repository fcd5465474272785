"""This made it worse: what is picked is left out until it is asked for, and picked again, it comes back."""

from cryout_tui import content
from cryout_tui.asked.ask import Top, titled
from cryout_tui.asked.care import WORSE, WorseAnswer
from cryout_tui.asked.care import Worse as Asked
from cryout_tui.clock import Clock
from cryout_tui.domain.dates import dated
from cryout_tui.domain.left_out import Part
from cryout_tui.language import _
from cryout_tui.routes.left_out import bring_back, leave_out, left_out
from cryout_tui.store.store import Store

TOP: Top = (titled(WORSE), "")
BACK = _("It is offered again.")
STAYS = _("You did nothing wrong by trying. Today, your memories, Ground and people to call stay where they are.")


class Worse:
    """Asks what made it worse, and keeps what was picked."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock

    def asked(self) -> Asked:
        """Return the question; what is left out already says so."""
        without = left_out(self.store)
        hints = {
            part: _("left out since {day}; picked again, it comes back").format(day=dated(day, "%-d %B"))
            for part, day in without.since
        }
        options = zip(content.lines("worse.options"), Part, strict=True)
        return Asked(TOP, content.line("worse.ask"), [(name, hints.get(part, "")) for name, part in options])

    def picked(self, part: Part) -> WorseAnswer:
        """Leave `part` out from now on, or offer it again, and return what is said to that."""
        if left_out(self.store).has(part):
            bring_back(self.store, part)
            return WorseAnswer(TOP, [BACK])
        leave_out(self.store, part, self.clock.now())
        answers = content.lines("worse.answer")
        return WorseAnswer(TOP, [answers[0], STAYS, answers[1]] if part is Part.ALL else [answers[0]])
