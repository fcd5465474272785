"""A list below something longer, in which nothing is taken before it was seen."""

from textual.containers import VerticalScroll

from cryout_tui.widgets.menu import Menu


class SeenFirst(Menu):
    """Enter brings the marked entry into sight where it is not, and takes it once it is."""

    def action_take(self) -> None:
        if self.at is not None and not self._is_in_sight(self.at):
            self.show_mark()
        else:
            super().action_take()

    def _is_in_sight(self, at: int) -> bool:
        column = next((each for each in self.ancestors if isinstance(each, VerticalScroll)), None)
        row = self.region.y + self._tops(self.size.width)[at] - self._first
        return column is None or column.region.y <= row < column.region.bottom
