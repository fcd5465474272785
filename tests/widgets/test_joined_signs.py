"""Writing whose signs join, that is wide, or that runs from right to left: never cut within a sign, nor moved."""

from collections.abc import Iterator
from unicodedata import category

import pyte
import pytest
import rich.cells
from rich.cells import cell_len, set_cell_size
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widget import Widget

from cryout_tui.domain.cells import cells, clusters, cut, last_cluster, pieces
from cryout_tui.terminal import marks
from cryout_tui.theme import DEFAULTS
from cryout_tui.widgets.field import Typing
from cryout_tui.widgets.hanging import wrapped
from cryout_tui.widgets.headline import Headline
from cryout_tui.widgets.key_line import KeyLine
from cryout_tui.widgets.menu import Entry, Menu
from cryout_tui.widgets.rows import Row, Rows
from tests.hostile import HOSTILE

TITLES = {
    "Hindi": "वह दिन जब क्षत्रिय चाचा ने हिन्दी की किताब छीन ली और कोई नहीं बोला",
    "Arabic": "\u0627\u0644\u064a\u0648\u0645 \u0627\u0644\u0630\u064a \u064a\u064e\u0623\u0652\u062a\u0650 3",
    "Hebrew": "\u05d4\u05d9\u05d5\u05dd \u05e9\u05d1\u05d5\u05b9 \u05e2\u05b4\u05d1\u05b0\u05e8\u05b4\u05d9\u05ea 12",
    "Chinese": "\u4ed6\u8d70\u7684\u90a3\u4e00\u5929\uff0c\u6211\u5728\u7ad9\u53f0\u4e0a\u7b49\u4e86\u5f88\u4e45",
    "Thai": "\u0e27\u0e31\u0e19\u0e17\u0e35\u0e48\u0e1d\u0e19\u0e15\u0e01",
    "pictures": "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f1ee\U0001f1f3 \U0001f44d\U0001f3fd e\u0301",
}


@pytest.fixture(autouse=True)
def _measured() -> Iterator[None]:
    """Signs measured as the app has them; other tests measure them as before."""
    before = rich.cells.load_cell_table, rich.cells.split_graphemes, rich.cells._split_text

    def forget() -> None:
        rich.cells.cached_cell_len.cache_clear()
        rich.cells.get_character_cell_size.cache_clear()

    forget()
    marks.measure()
    yield
    rich.cells.load_cell_table, rich.cells.split_graphemes, rich.cells._split_text = before
    forget()


def whole(part: str, text: str) -> bool:
    """Say whether `part` begins and ends between signs of `text`."""
    signs = list(clusters(text))
    edges = {sum(map(len, signs[:at])) for at in range(len(signs) + 1)}
    at = text.find(part)
    return at >= 0 and {at, at + len(part)} <= edges


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (
            "\u0915\u094d\u0937\u0924\u094d\u0930\u093f\u092f",
            ["\u0915\u094d\u0937", "\u0924\u094d\u0930\u093f", "\u092f"],
        ),
        ("e\u0301a", ["e\u0301", "a"]),
        ("\U0001f469\u200d\U0001f467!", ["\U0001f469\u200d\U0001f467", "!"]),
        ("\U0001f1ee\U0001f1f3\U0001f1f5", ["\U0001f1ee\U0001f1f3", "\U0001f1f5"]),
        ("a\n\u0301", ["a", "\n", "\u0301"]),
        ("", []),
    ],
)
def test_what_is_read_as_one_sign(text: str, signs: list[str]) -> None:
    assert list(clusters(text)) == signs
    assert last_cluster(text) == (signs or [""])[-1]


def test_the_last_sign_is_that_of_all_of_them() -> None:
    for text in (*TITLES.values(), *HOSTILE):
        for end in range(min(len(text), 60) + 1):
            assert last_cluster(text[:end]) == ["", *clusters(text[:end])][-1]


@pytest.mark.parametrize("name", TITLES)
def test_a_title_is_cut_between_signs_and_to_the_cells_it_has(name: str) -> None:
    text = TITLES[name]
    for width in range(1, 50):
        fitted = set_cell_size(text, width)
        assert cell_len(fitted) == width
        assert whole(fitted.rstrip() if fitted != text else text, text) or fitted.strip() == ""
        assert cells(cut(text, max(2, width))) <= max(2, width)
        assert "".join(pieces(text, max(6, width))) == text
    for width in range(6, 50):  # a sign that is wider than its row cannot be drawn in it
        assert all(cell_len(row) <= width for row in wrapped(text, width, most=3))
        rows = wrapped(text, width)
        assert all(cell_len(row) <= width for row in rows)
        assert all(category(row[0])[0] != "M" for row in rows if row)
        assert "".join("".join(rows).split()) == "".join(text.split())
        assert Content(text).truncate(width, ellipsis=True).cell_length <= width


def test_words_of_two_sizes_are_measured_alike_by_all_that_measure() -> None:
    assert cell_len("\u0939\u093f\u0928\u094d\u0926\u0940") == 5 == cells("\u0939\u093f\u0928\u094d\u0926\u0940")
    for name in ("Hindi", "Arabic", "Hebrew", "Chinese", "Thai"):
        assert cell_len(TITLES[name]) == cells(TITLES[name])


class _Page(App[None]):
    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.shown = widgets

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield from self.shown


@pytest.mark.parametrize("size", [(40, 16), (80, 24)])
async def test_every_row_keeps_its_width(size: tuple[int, int]) -> None:
    entries = [Entry(name, text, "1", f"{text} \u00b7 pain 7") for name, text in TITLES.items()]
    menu = Menu(entries, spread=False)
    menu.styles.max_height = 9
    rows = Rows([Row(name, text[:12], text, {7: text}, value=7) for name, text in TITLES.items()])
    hints = [("f1", TITLES["Hindi"][:9]), ("f2", TITLES["Chinese"][:5]), ("esc", "back")]
    keys = KeyLine(column=72)
    page = _Page(Headline(TITLES["Hindi"], TITLES["Arabic"]), menu, rows, keys)
    async with page.run_test(size=size) as pilot:
        keys.show_keys(hints)
        await pilot.pause()
        strips = page.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {size[0]}
        assert {cell_len(strip.text) for strip in strips} == {size[0]}


async def test_the_cursor_goes_by_what_is_read_as_one_sign() -> None:
    field = Typing("\u0928\u092e\u0938\u094d\u0924\u0947 \U0001f469\u200d\U0001f467")
    async with _Page(field).run_test(size=(40, 16)) as pilot:
        field.focus()
        field.put_cursor(0)
        places = []
        for _ in range(5):
            await pilot.press("right")
            places.append(field.cursor_index)
        assert places == [1, 2, 6, 7, 10]
        await pilot.press("left")
        assert field.cursor_index == 7
        field.put_cursor(6)
        await pilot.press("backspace")
        assert field.text.startswith("\u0928\u092e\u0938\u094d\u0924 ")
        await pilot.press("end", "backspace")
        assert field.text == "\u0928\u092e\u0938\u094d\u0924 "


@pytest.mark.parametrize("text", ["\u0915\u0940", TITLES["Hindi"][:30]])
def test_what_follows_stands_where_it_was_put_in_a_terminal_that_draws_narrower(text: str) -> None:
    screen = pyte.Screen(80, 3)
    stream = pyte.Stream(screen)
    stream.feed("\x1b[1;1H" + "x" * 80 + "\x1b[1;1H")
    stream.feed(marks.in_place(f"{text}, so  |after"))
    width = cell_len(f"{text}, so  ")
    assert screen.buffer[0][width].data == "|"
    assert "x" not in "".join(screen.buffer[0][at].data for at in range(width))
    assert marks.in_place("\x1b[1mplain \u2500 \u65e5") == "\x1b[1mplain \u2500 \u65e5"
