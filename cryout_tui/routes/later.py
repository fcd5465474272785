"""How is it now: asked once later the same day, and once the next morning."""

from collections.abc import Callable
from contextlib import suppress

from cryout_tui import content
from cryout_tui.asked.ask import Noted, Said, Top
from cryout_tui.asked.rows import Row
from cryout_tui.asked.usual import Page, Rating
from cryout_tui.domain import answers as said
from cryout_tui.domain.after_curve import Change, LastSat, change
from cryout_tui.domain.pacing import STILL_STRONG_FROM
from cryout_tui.domain.pain import Moment
from cryout_tui.errors import CryoutError
from cryout_tui.language import N_, _
from cryout_tui.routes.desk import Desk, when

CRIED, SAT = N_("You cried earlier."), N_("You sat earlier.")
YESTERDAY, LAST_NIGHT = N_("Yesterday"), N_("Last night")
SLEPT = N_(" How did you sleep?")  # asked in Today
SAME = _("It is as it was, {after}. Good to know.")
KEPT = _("Good to know. It is kept.")


class LaterRoute:
    """Asks, keeps the answer, greets it, and goes on to where the person was going."""

    name = "later"

    def __init__(self, desk: Desk, last: LastSat, moment: Moment, then: Callable[[], None]) -> None:
        self.desk = desk
        self.last = last
        self.moment = moment
        self.then = then
        self.is_answered = False

    def show(self) -> None:
        """Ask, with the number that was given before something cut in."""
        value = self._given()
        anchors = content.anchors("arrive.pain-anchors")
        row = Row("pain", _("how strong"), self._question(), anchors, tint="$rose", value=value)
        self.desk.show(Rating(self._top(), [], row, is_way_out=True))

    def answered(self, event: Said) -> None:
        """Keep the answer and greet it; a skipped one leads on at once."""
        match event.answer:
            case said.Rated(value) if not self.is_answered:
                self._keep(value)
                self._greet(value)
            case said.WentOn():
                self.then()

    def noted(self, event: Noted) -> None:
        """Keep a number as soon as its key is pressed."""
        if isinstance(event.answer, said.Rated) and not self.is_answered:
            self.desk.store.after_curve.note(self.last, self.moment, event.answer.value, now=self.desk.now())

    def left(self) -> None:
        """Go on without answering: asked and skipped; a number that was given is kept, and greeted."""
        value = None
        with suppress(CryoutError):  # a full disk keeps nobody here
            if not self.is_answered:
                value = self._given()
                self._keep(value)
        self._greet(value)

    def _greet(self, value: int | None) -> None:
        if value is None:
            self.then()
        else:
            self.desk.show(Page(self._top(), self._greeting(value)))

    def _keep(self, value: int | None) -> None:
        self.desk.store.after_curve.answer(self.last, self.moment, value, now=self.desk.now())
        self.is_answered = True

    def _given(self) -> int | None:
        kept = self.desk.store.after_curve.said(self.last, self.moment)
        return kept.value if kept else None

    def _top(self) -> Top:
        return _("How is it now"), when(self.desk.now())

    def _question(self) -> str:
        if self.moment is Moment.SAME_DAY:
            asked = content.line("close.recheck", 0)
            return asked if self.last.has_cried else asked.replace(_(CRIED), _(SAT))
        asked, now = content.line("close.recheck", 1).replace(_(SLEPT), ""), self.desk.now()
        ended = self.last.ended_at or self.last.at
        is_of_today = ended.astimezone(now.tzinfo).date() == now.date()
        return asked.replace(_(YESTERDAY), _(LAST_NIGHT)) if is_of_today else asked

    def _greeting(self, value: int) -> list[str]:
        before = self.last.pain_at(Moment.CLOSE)
        match change(before, value):
            case Change.DOWN:
                line = content.line("close.recheck-down", before=before, after=value)
            case Change.UP:
                line = content.line("close.recheck-up")
            case Change.SAME:
                line = SAME.replace("{after}", str(value))
            case None:
                line = KEPT
        climbs = [content.line("close.higher", 3)] if value >= STILL_STRONG_FROM else []
        return [line, *climbs]
