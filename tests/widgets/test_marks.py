"""A mark that moves draws the two it moves between, and leaves nothing behind."""

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.widget import Widget

from cryout_tui.asked.entry import Entry
from cryout_tui.asked.rows import Row
from cryout_tui.theme import DEFAULTS
from cryout_tui.widgets.menu import Menu
from cryout_tui.widgets.rows import Rows

ENTRIES = [Entry(str(number), f"entry {number}", hint="a hint that says more " * (number % 3)) for number in range(9)]
ROWS = [Row(str(number), f"row {number}", "How?", {0: "none"}) for number in range(9)]


class _One(App[None]):
    def __init__(self, widget: Widget, height: int | str) -> None:
        super().__init__()
        self.widget = widget
        widget.styles.height = height

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield self.widget

    def seen(self) -> list[object]:
        return [list(line) for line in self.screen._compositor.render_strips()]


@pytest.mark.parametrize("height", ["auto", 6])
@pytest.mark.parametrize("kind", [Menu, Rows])
async def test_a_mark_that_moves_leaves_nothing_behind(kind: type[Menu] | type[Rows], height: int | str) -> None:
    widget = Menu(ENTRIES, at=0) if kind is Menu else Rows(ROWS)
    app = _One(widget, height)
    async with app.run_test(size=(60, 24)) as pilot:
        for key in ("down", "down", "up", "end", "home", "4", "down", "down", "down", "down", "down"):
            await pilot.press(key)
            await pilot.pause(0.02)
            seen = app.seen()
            widget.refresh()
            await pilot.pause(0.02)
            assert app.seen() == seen, key


@pytest.mark.parametrize("widget", [Menu(ENTRIES, at=3), Rows(ROWS, at=3)], ids=["menu", "rows"])
async def test_a_mark_that_moves_draws_two_and_no_more(widget: Menu | Rows, monkeypatch: pytest.MonkeyPatch) -> None:
    app = _One(widget, "auto")
    async with app.run_test(size=(60, 24)) as pilot:
        drawn: list[tuple[Region, ...]] = []
        monkeypatch.setattr(widget, "refresh", lambda *places, **_: drawn.append(places))
        await pilot.press("down")
        await pilot.pause(0.02)
        assert [len(places) for places in drawn] == [2]
        assert {place.y for places in drawn for place in places} == {widget.marked_at.y, drawn[0][0].y}
