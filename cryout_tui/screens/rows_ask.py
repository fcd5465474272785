"""Several small questions on one screen, answered one after the other."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.domain import answers as said
from cryout_tui.screens.asks import Ask, Top
from cryout_tui.screens.base import text
from cryout_tui.widgets.headline import Headline
from cryout_tui.widgets.rows import Row, Rows


class RowsScreen(Ask):
    """The questions at a glance; each can be skipped, and gone back to. Posts what each was answered."""

    BINDINGS = [
        Binding("0", "rate", "rate", key_display="0-9", id="rate"),
        Binding("y,n", "yes_no", "yes no", key_display="y n", id="yes_no"),
        Binding("left,right", "by_one", "by one", key_display="\u2190\u2192", id="by_one"),
        Binding("x", "skip", "skip", id="skip"),
    ]

    def __init__(self, top: Top, lines: Sequence[str], rows: Sequence[Row], *, at: int, aside: str = "") -> None:
        super().__init__(top, lines)
        self.rows = tuple(rows)
        self.at = at
        self.aside = aside

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Rows(self.rows, at=self.at)
        yield text("", "said bold gap", id="question")
        yield text("", "quiet", id="anchors")
        yield text(self.aside, "faint gap", id="aside")

    def on_mount(self) -> None:
        self.ask(self.rows[self.at])

    @property
    def asked(self) -> Row:
        """The question being asked."""
        rows = self.query(Rows) if self.is_mounted else None
        return rows.first().row if rows else self.rows[self.at]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("leave", "part"):
            leaves = self.is_way_out and self.asked.id == self.rows[0].id
            return leaves is (action == "part")
        if action in ("rate", "by_one"):
            return not self.asked.yes_no
        return self.asked.yes_no if action == "yes_no" else super().check_action(action, parameters)

    def action_leave(self) -> None:
        """Back to the question before; from the first, off the screen."""
        rows = self.query_one(Rows)
        if rows.at > 0:
            rows.action_back()
        else:
            super().action_leave()

    action_part = action_leave

    def action_rate(self) -> None:
        """The row takes it."""

    action_yes_no = action_by_one = action_skip = action_rate

    def ask(self, row: Row) -> None:
        """Show the whole question and what its numbers mean."""
        self.query_one("#question", Static).update(Content(row.question))
        between = "\n" if len(row.anchors) > 3 else " \u00b7 "
        shown = "y yes   n no   x skip" if row.yes_no else between.join(f"{n} {t}" for n, t in row.anchors.items())
        self.query_one("#anchors", Static).update(Content("\n".join(filter(None, (shown, row.also)))))

    def say_where(self, words: str) -> None:
        """Show which question it is, at the right of the top line."""
        self.query_one(Headline).say(self.top[0], words)

    def say_aside(self, words: str) -> None:
        """Show a quiet line under the question."""
        self.query_one("#aside", Static).update(Content(words))

    @on(Rows.Changed)
    def note(self, event: Rows.Changed) -> None:
        event.stop()
        self.post_message(self.Noted(self, _answer(event.row), event.row.id))

    @on(Rows.Moved)
    def moved(self, event: Rows.Moved) -> None:
        event.stop()
        if event.row is not None:
            self.ask(event.row)
            self.refresh_bindings()
        answer = said.WentBack() if event.back else _answer(event.left)
        self.post_message(self.Answered(self, answer, event.left.id, event.row.id if event.row else None))


def _answer(row: Row) -> said.Answer:
    if row.yes_no:
        return said.Said(None if row.value is None else bool(row.value))
    return said.Rated(None if row.value is None else int(row.value))
