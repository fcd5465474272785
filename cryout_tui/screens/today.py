"""The numbers of Today, at a glance."""

from textual.binding import Binding
from textual.widgets import Static

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.rows import TodaysQuestions
from cryout_tui.language import _
from cryout_tui.screens.base import Column
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.widgets.rows import Rows


class TodayScreen(RowsScreen):
    """Wants more words where a question has some, another day, and own scales, each by its key.

    In a small terminal the list of the numbers is as long as what stands below it leaves room for.
    """

    BINDINGS = [
        Binding("m", "more_words", _("more"), id="more_words"),
        Binding("d", "another_day", _("another day"), id="another_day"),
        Binding("o", "own_scales", _("own scales"), id="own_scales"),
    ]

    ask: TodaysQuestions

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "more_words":
            return self.asked.id in self.ask.with_more
        return super().check_action(action, parameters)

    def action_more_words(self) -> None:
        self.answer(Wants("more"))

    def action_another_day(self) -> None:
        self.answer(Wants("day"))

    def action_own_scales(self) -> None:
        self.answer(Wants("scales"))

    def on_mount(self) -> None:
        self.screen_layout_refresh_signal.subscribe(self, lambda _: self._leave_room())

    def _leave_room(self) -> None:
        if not self.query(Rows):
            return  # left already
        rows, below = self.query_one(Rows), self.query_one("#anchors", Static)
        aside = self.query_one("#aside", Static)
        last = aside if aside.content else below
        taken = last.virtual_region.bottom - rows.virtual_region.bottom
        room = self.query_one(Column).scrollable_content_region.height - (not self.has_class("-short"))  # and air
        rows.leave_room(room - taken - rows.virtual_region.y)
