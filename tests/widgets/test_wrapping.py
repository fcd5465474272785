"""What does not fit in a row goes on in the next: nothing needed is cut off on a narrow terminal."""

import pytest
from textual.app import App, ComposeResult
from textual.widget import Widget

from cryout_tui.asked.entry import Entry
from cryout_tui.theme import DEFAULTS
from cryout_tui.widgets.hanging import Hanging, wrapped
from cryout_tui.widgets.menu import Menu
from tests.hostile import HOSTILE

KEEP = "keep the title, let the words go"
WOUNDS = "suggested: wounds knit in the pauses"


class _One(App[None]):
    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield self.widget


async def _rows(widget: Widget, width: int) -> list[str]:
    app = _One(widget)
    async with app.run_test(size=(width, 30)):
        return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]


@pytest.mark.parametrize("width", [24, 36, 56, 80])
async def test_a_choice_is_read_whole_at_every_width(width: int) -> None:
    rows = await _rows(Menu([Entry("a", KEEP, "1"), Entry("b", "Thursday", "2", WOUNDS)]), width)
    said = " ".join(" ".join(rows).split())
    assert KEEP in said.replace("\u258c", "")
    assert all(word in said for word in WOUNDS.split())
    assert "\u2026" not in said
    assert max(map(len, rows)) <= width


async def test_a_very_long_title_takes_three_rows_and_no_more() -> None:
    rows = await _rows(Menu([Entry("a", "long " * 200), Entry("b", "short")]), 40)
    assert len(rows) == 4
    assert rows[2].endswith("\u2026")
    assert "short" in rows[3]


async def test_rows_hang_under_their_own_beginning() -> None:
    rows = await _rows(Hanging([("   4  ", "it hurts, and I can do other things", "")]), 36)
    assert rows == ["   4  it hurts, and I can do other", "      things"]


@pytest.mark.parametrize("width", [1, 7, 40])
def test_wrapping_survives_every_string(width: int) -> None:
    for string in HOSTILE:
        assert len(wrapped(string, width, most=3)) <= 3
