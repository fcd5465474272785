"""The journal is open in another window: take it over, only look, or leave."""

from collections.abc import Callable, Sequence

from cryout_tui.asked.ask import Noted, Said, Top, Wants
from cryout_tui.asked.usual import Choice
from cryout_tui.domain import answers as said
from cryout_tui.errors import Holder
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk

TOP: Top = ("cryout", "")
TAKE_OVER, LOOK, LEAVE = "take over", "look", "leave"
SURELY = _("The other window keeps everything, and ends. y if that is what you want, any other key if not.")
ENDS = _("The other window keeps everything, and ends.")
ASKED = _("The other window is asked to keep everything and to leave.")


class Elsewhere:
    """Says where the journal is open, and asks what to do about it."""

    name = "elsewhere"

    def __init__(self, desk: Desk, holder: Holder, ways: dict[str, Callable[[], None]]) -> None:
        """`ways` has something to do for TAKE_OVER, LOOK and LEAVE."""
        self.desk = desk
        self.holder = holder
        self.ways = ways

    def show(self, trouble: str = "") -> None:
        """Ask, after a sentence about what could not be done, where there is one."""
        lines = [trouble, _("This journal is open already {holder}. Nothing was changed.").format(holder=self.holder)]
        choices: Sequence[tuple[str, said.Answer | Wants]] = [
            (_("only look"), Wants(LOOK)),
            (_("take it over"), Wants(TAKE_OVER)),
            (_("leave"), Wants(LEAVE)),
        ]
        hints = {0: _("to read; nothing is kept here"), 1: _("there everything is kept, and it ends")}
        lines = [each for each in lines if each]
        certain = frozenset({1})
        self.desk.show(
            Choice(TOP, lines, choices, hints=hints, certain=certain, surely=SURELY, surely_told=ENDS, is_way_out=True)
        )

    def answered(self, event: Said) -> None:
        """Do what was chosen."""
        if isinstance(event.answer, Wants):
            self.ways[event.answer.what]()

    def noted(self, event: Noted) -> None:
        """Nothing is noted here."""

    def left(self) -> None:
        """Out."""
        self.ways[LEAVE]()
