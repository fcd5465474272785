"""Several small questions on one screen, answered one after the other."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.rows import Aside, Questions, Row, Where
from cryout_tui.domain import answers as said
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import styled, text
from cryout_tui.widgets.headline import Headline
from cryout_tui.widgets.rows import Rows


class RowsScreen(AskScreen):
    """The questions at a glance; each can be skipped, and gone back to. Posts what each was answered."""

    BINDINGS = [
        Binding("0", "rate", _("rate"), key_display="0-9", id="rate"),
        Binding("y,n", "yes_no", _("yes no"), key_display="y n", id="yes_no"),
        Binding("left,right", "by_one", _("by one"), key_display="\u2190\u2192", id="by_one"),
        Binding("x", "skip", _("skip"), id="skip"),
    ]

    ask: Questions

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Rows(self.ask.rows, at=self.ask.at)
        yield text("", "said bold gap", id="question")
        yield text("", "quiet", id="anchors")
        yield text(self.ask.aside, "faint gap", id="aside")

    def on_mount(self) -> None:
        self.show_question(self.ask.rows[self.ask.at])

    @property
    def asked(self) -> Row:
        """The question being asked."""
        rows = self.query(Rows) if self.is_mounted else None
        return rows.first().row if rows else self.ask.rows[self.ask.at]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("leave", "part"):
            leaves = self.ask.is_way_out and self.asked.id == self.ask.rows[0].id
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

    def show_question(self, row: Row) -> None:
        """Show the whole question and what its numbers mean."""
        self.query_one("#question", Static).update(Content(row.question))
        between = "\n" if len(row.anchors) > 3 else " \u00b7 "
        shown = _("y yes   n no   x skip") if row.yes_no else between.join(f"{n} {t}" for n, t in row.anchors.items())
        self.query_one("#anchors", Static).update(Content("\n".join(filter(None, (shown, row.also)))))

    def changed(self, change: object) -> None:
        """Show which question it is, at the right of the top line, or a quiet line under the question."""
        if isinstance(change, Where):
            self.query_one(Headline).say(styled(self.ask.top[0]), change.words)
        elif isinstance(change, Aside):
            self.query_one("#aside", Static).update(Content(change.words))
        else:
            super().changed(change)

    @on(Rows.Changed)
    def rate(self, event: Rows.Changed) -> None:
        event.stop()
        self.note(_answer(event.row), row=event.row.id)

    @on(Rows.Moved)
    def moved(self, event: Rows.Moved) -> None:
        event.stop()
        if event.row is not None:
            self.show_question(event.row)
            self.refresh_bindings()
        answer = said.WentBack() if event.back else _answer(event.left)
        self.answer(answer, row=event.left.id, next_row=event.row.id if event.row else None)


def _answer(row: Row) -> said.Answer:
    if row.yes_no:
        return said.Said(None if row.value is None else bool(row.value))
    return said.Rated(None if row.value is None else int(row.value))
