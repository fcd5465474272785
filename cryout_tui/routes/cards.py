"""The one calm card that may stand before Home, at most once a month: what it can and cannot mean, and a choice."""

from collections.abc import Callable
from contextlib import suppress

from cryout_tui import content
from cryout_tui.asked.ask import Noted, Said, Wants, titled
from cryout_tui.asked.usual import Choice
from cryout_tui.domain import answers as said
from cryout_tui.domain.never_neglected import Card, lasting
from cryout_tui.errors import NotKept
from cryout_tui.language import _
from cryout_tui.routes.card_due import card_due
from cryout_tui.routes.desk import Desk, when

NOTE, HELP = "note", "help"
ONLY_THAT = _("What you noted shows that it lasts. Where it comes from, it cannot tell.")


class CardRoute:
    """Shows a card, and keeps that it was shown and gone on from."""

    name = "home"

    def __init__(self, desk: Desk, card: Card, *, note: Callable[[], None]) -> None:
        self.desk = desk
        self.card = card
        self.note = note

    @staticmethod
    def due(desk: Desk) -> Card | None:
        """Return the card that is due, if the moment is one for it; that it is now shown is kept."""
        store, now = desk.store, desk.now()
        card = card_due(store, now, desk.settings)
        if card is not None:
            try:
                store.lately.show(card, now=now, is_read=False)
            except NotKept:
                return None  # it could be shown again and again
        return card

    def show(self) -> None:
        """Show the card."""
        choices: list[tuple[str, said.Answer | Wants]] = [
            (_("go on"), said.WentOn()),
            (_("write a note to bring"), Wants(NOTE)),
            (_("help now: a listening line is a person too"), Wants(HELP)),
        ]
        top = titled(_("A quiet word")), when(self.desk.now())
        self.desk.show(Choice(top, self._lines(), choices))

    def _lines(self) -> list[str]:
        if self.card is Card.TEARS:
            return list(content.lines("notears.after-several")[:4])
        if self.card is Card.SHARING:
            return list(content.lines("noshare.after-several"))
        now = self.desk.now()
        weeks = lasting(self.desk.store.lately.days(now.date()), now.date())
        lines = zip(content.lines("today.body-doctor"), (weeks.sleep, weeks.belly, weeks.anxious), strict=True)
        return [*(line.replace("{n}", str(count)) for line, count in lines if count), ONLY_THAT]

    def answered(self, event: Said) -> None:
        """Go where the answer leads; any answer is enough for a month."""
        self._read()
        match event.answer:
            case Wants(what) if what == HELP:
                self.desk.help_now()
            case Wants(what) if what == NOTE:
                self.note()
            case _:
                self.desk.home()

    def noted(self, event: Noted) -> None:
        """Nothing here may still change."""

    def left(self) -> None:
        """On to Home; leaving is an answer too."""
        self._read()
        self.desk.home()

    def _read(self) -> None:
        with suppress(NotKept):  # that it was shown is kept already
            self.desk.store.lately.show(self.card, now=self.desk.now(), is_read=True)
