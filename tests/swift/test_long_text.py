"""A long text acts and looks as in Textual's own text area, whatever is done in it."""

from collections.abc import Callable
from importlib import reload

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.document._wrapped_document import WrappedDocument
from textual.pilot import Pilot
from textual.widgets import TextArea

from cryout_tui.swift import long_text
from cryout_tui.swift.flat_area import FlatArea
from cryout_tui.swift.long_text import LongText
from cryout_tui.swift.look import Look
from cryout_tui.swift.wrapping import NOTHING, breaks_after, rewrapped, wrapped
from tests.hostile import HOSTILE
from tests.widgets.test_joined_signs import TITLES
from tests.widgets.test_joined_signs import _measured as _measured

PIECES = st.sampled_from(
    [
        *"ab (]}\t", "word ", "   ", "a-very-long-word-without-any-blank-in-it", "\u0301", "\u200d", "\ufe0f", "\u2764",
        "\U0001f469", "\u5bbd", "\u5bbd" * 30, "\u0915", "\u094d", "\u093f", "\u05e9", "\u0627", "\u3000", "\x1c", "\a",
        *TITLES.values(), "so many words, and more of them, " * 5,
    ]
)  # fmt: skip
SHORT = [each for each in HOSTILE if len(each) < 200]
LINES = st.lists(PIECES | st.sampled_from(SHORT), max_size=6).map("".join)
TEXTS = st.lists(LINES, max_size=3).map("\n".join)
PLACES = st.tuples(st.integers(0, 5), st.integers(0, 400))
ACTIONS = [
    "delete_left", "delete_right", "delete_line", "delete_to_start_of_line", "delete_to_end_of_line",
    "delete_word_left", "delete_word_right", "undo", "redo", "select_line", "select_all",
    *(f"cursor_{way}" for way in ("up", "down", "page_up", "page_down")),
]  # fmt: skip
WAYS = ["up", "down", "left", "right", "word_left", "word_right", "line_start", "line_end"]
Step = Callable[[TextArea], object]
STEPS = st.one_of(
    st.sampled_from(ACTIONS).map(lambda name: lambda area: getattr(area, f"action_{name}")()),
    st.tuples(st.sampled_from(WAYS), st.booleans()).map(
        lambda way: lambda area: getattr(area, f"action_cursor_{way[0]}")(way[1])
    ),
    (PIECES | st.just("\n") | TEXTS).map(lambda text: lambda area: area._replace_via_keyboard(text, *area.selection)),
    st.tuples(PLACES, st.booleans()).map(lambda to: lambda area: area.move_cursor(to[0], select=to[1])),
    st.tuples(TEXTS, PLACES, PLACES).map(
        lambda change: lambda area: area.replace(change[0], *map(area.clamp_visitable, change[1:]))
    ),
    TEXTS.map(lambda text: lambda area: area.replace(text, area.document.start, area.document.end)),
    TEXTS.map(lambda text: lambda area: area.load_text(text)),
    st.tuples(st.integers(3, 60), st.integers(1, 8)).map(lambda size: lambda area: resize(area, *size)),
)


def resize(area: TextArea, width: int, height: int) -> None:
    area.styles.width, area.styles.height = width, height


class Stock(TextArea):
    """Textual's own, which shows its cursor without being in focus."""

    _draw_cursor = True  # type: ignore[assignment]


class Flat(LongText):
    """Ours."""

    _draw_cursor = True  # type: ignore[assignment]


class Both(App[None]):
    """One above the other."""

    CSS = "TextArea { width: 40; height: 6; border: none; padding: 0; }"

    def __init__(self, text: str, **options: bool | str) -> None:
        super().__init__()
        self.stock, self.flat = Stock(text, **options), Flat(text, **options)  # type: ignore[arg-type]

    def compose(self) -> ComposeResult:
        yield self.stock
        yield self.flat

    def both(self, step: Step) -> None:
        """Take a step in either."""
        for area in (self.stock, self.flat):
            step(area)

    async def is_same(self, pilot: Pilot[None]) -> None:
        """Fail where the two differ in anything, after what is to be drawn was drawn."""
        assert state(self.flat) == state(self.stock)
        await pilot.pause()
        assert state(self.flat) == state(self.stock)
        strips = self.screen._compositor.render_strips()
        height = self.stock.outer_size.height
        drawn = [strip.crop(0, self.stock.outer_size.width).simplify() for strip in strips[: 2 * height]]
        assert drawn[height:] == drawn[:height]


def state(area: TextArea) -> tuple[object, ...]:
    """Return all that there is to know of an area but how it is drawn."""
    rows = area.wrapped_document
    lines = range(area.document.line_count)
    return (
        area.text, area.selection, area.scroll_offset, area.virtual_size, area._cursor_offset,
        area.navigator.last_x_offset, area.matching_bracket_location, rows.height, rows._offset_to_line_info,
        rows._line_index_to_offsets, [rows.get_offsets(at) for at in lines], [rows.get_tab_widths(at) for at in lines],
        [rows.get_sections(at) for at in lines],
        [rows.offset_to_location((x, y)) for y in range(0, rows.height + 1, rows.height // 40 + 1) for x in (0, 3, 11)],
    )  # fmt: skip


async def play(text: str, steps: list[Step], **options: bool | str) -> None:
    """Take all steps in both, and look at both after each."""
    app = Both(text, **options)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.is_same(pilot)
        for step in steps:
            app.both(step)
            await app.is_same(pilot)


PHASES = [Phase.explicit, Phase.generate]  # a whole script takes too long to be made smaller


def scripts(count: int) -> settings:
    return settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)


SCRIPT = st.lists(STEPS, min_size=5, max_size=10)


@scripts(6)
@given(TEXTS, SCRIPT)
async def test_any_script_of_edits_looks_as_in_a_stock_text_area(text: str, steps: list[Step]) -> None:
    await play(text, steps)


OPTIONS = st.sampled_from([{}, {"placeholder": "say it"}, {"show_line_numbers": True}, {"soft_wrap": False}])


@pytest.mark.long
@scripts(1500)
@given(
    TEXTS, SCRIPT, st.sampled_from([{}, {"placeholder": "say it"}, {"show_line_numbers": True}, {"soft_wrap": False}])
)
async def test_many_scripts(text: str, steps: list[Step], options: dict[str, bool | str]) -> None:
    await play(text, steps, **options)


async def test_every_hostile_string_looks_as_in_a_stock_text_area() -> None:
    app = Both("")
    async with app.run_test(size=(80, 24)) as pilot:
        for start in range(0, len(HOSTILE), 60):
            text = "\n".join(each[:300] for each in HOSTILE[start : start + 60])
            app.both(lambda area, text=text: area.load_text(text))  # type: ignore[misc]
            await app.is_same(pilot)
            app.both(lambda area: area.move_cursor((area.document.line_count // 2, 3)))
            app.both(lambda area: area._replace_via_keyboard("(x", *area.selection))
            await app.is_same(pilot)


def wraps_alike(text: str, at: int, taken: int, put: str, width: int, tab_width: int) -> None:
    """Change a line, cut it in two and put it together again: each wraps as from scratch."""
    at = min(at, len(text))
    changed = text[:at] + put + text[at + taken :]
    whole = wrapped(text, width, tab_width)
    assert rewrapped(changed, width, tab_width, whole, whole) == wrapped(changed, width, tab_width)
    begin = rewrapped(text[:at], width, tab_width, whole, NOTHING)
    end = rewrapped(text[at:], width, tab_width, NOTHING, whole)
    assert begin == wrapped(text[:at], width, tab_width)
    assert end == wrapped(text[at:], width, tab_width)
    assert rewrapped(text, width, tab_width, begin, end) == whole


LINE = st.lists(PIECES, max_size=40).map("".join)
CHANGE = (
    LINE,
    st.integers(0, 400),
    st.sampled_from([0, 0, 1, 5]),
    LINE | PIECES,
    st.integers(0, 12),
    st.integers(1, 8),
)


@settings(max_examples=150, deadline=None)
@given(*CHANGE)
def test_a_changed_line_wraps_as_from_scratch(
    text: str, at: int, taken: int, put: str, width: int, tab_width: int
) -> None:
    wraps_alike(text, at, taken, put, width, tab_width)


@pytest.mark.long
@settings(max_examples=30_000, deadline=None)
@given(*CHANGE)
def test_many_changed_lines(text: str, at: int, taken: int, put: str, width: int, tab_width: int) -> None:
    wraps_alike(text, at, taken, put, width, tab_width)


async def test_a_key_draws_the_rows_it_changes_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, draw = [], Look.drawn
    monkeypatch.setattr(Look, "drawn", lambda look, console: drawn.append(look) or draw(look, console))

    class Page(App[None]):
        def compose(self) -> ComposeResult:
            yield LongText("so many words, and more of them. " * 1500)

    page = Page()
    async with page.run_test(size=(80, 24)) as pilot:
        area = page.query_one(LongText)
        area.cursor_blink = False
        area.move_cursor((0, 20_000))
        await pilot.pause()
        drawn.clear()
        await pilot.press("x")
        await pilot.pause()
        assert 0 < len(drawn) < 12  # of 22: until the breaks agree again
        reach = breaks_after(area.text, area.wrapped_document.get_offsets(0)[200], area.wrap_width)
        assert [next(reach) for _ in range(5)] == area.wrapped_document.get_offsets(0)[201:206]


def test_where_textual_is_another_one_its_own_text_area_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WrappedDocument, "__init__", lambda self, document: None)
    try:
        assert reload(long_text).LongText is TextArea
    finally:
        monkeypatch.undo()
        assert reload(long_text).LongText is FlatArea
