"""Arrive: how strong it is, whether there is room, and whether the person is safe. Under twenty seconds."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.domain import steps as said
from cryout_tui.screens.asks import Ask
from cryout_tui.screens.base import text
from cryout_tui.widgets.rows import Row, Rows


class ArriveScreen(Ask):
    """Four questions on one screen; each can be skipped, and gone back to."""

    BINDINGS = [
        Binding("0-9", "none", "rate", id="rate"),
        Binding("y,n", "none", "yes no", key_display="y n", id="yes_no"),
        Binding("x", "none", "skip", id="skip"),
    ]

    def __init__(
        self, top: tuple[Content | str, Content | str], lines: Sequence[str], rows: Sequence[Row], *, at: int
    ) -> None:
        super().__init__(top, lines)
        self.rows = tuple(rows)
        self.at = at

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Rows(self.rows, at=self.at)
        yield text("", "said bold gap", id="question")
        yield text("", "quiet", id="anchors")

    def on_mount(self) -> None:
        self.ask(self.rows[self.at])

    def ask(self, row: Row) -> None:
        """Show the whole question and what its numbers mean."""
        self.query_one("#question", Static).update(Content(row.question))
        shown = "y yes   n no   x skip" if row.yes_no else "\n".join(f"{n:>2}  {t}" for n, t in row.anchors.items())
        self.query_one("#anchors", Static).update(Content(shown))

    @on(Rows.Changed)
    def note(self, event: Rows.Changed) -> None:
        event.stop()
        self.post_message(self.Noted(self, _answer(event.row)))

    @on(Rows.Moved)
    def moved(self, event: Rows.Moved) -> None:
        event.stop()
        if event.row is not None:
            self.ask(event.row)
        self.answer(said.WentBack() if event.back else _answer(event.left))


def _answer(row: Row) -> said.Answer:
    if row.yes_no:
        return said.Said(None if row.value is None else bool(row.value))
    return said.Rated(None if row.value is None else int(row.value))
