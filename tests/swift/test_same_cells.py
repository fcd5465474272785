"""The changed cells make a terminal show what Textual's own way makes it show: cell for cell, and the cursor."""

import os
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region, Size
from textual.strip import Strip

from cryout_tui.swift.display import _fragments
from cryout_tui.swift.shadow import REST, Shadow
from cryout_tui.swift.signs import JOINED
from tests.swift.model import Model

FRAMES = int(os.environ.get("FRAMES", "100000"))  # of the long run
TEXTS = (
    "a", "b ", " ", "  ", "word and word", "\u00e9t\u00e9", "\u2502", "\u2588\u2593\u2591", "\u28ff\u2801", "\u25cf",
    "\u4f60\u597d", "\u597d", "\uff21", "e\u0301", "o\u0308\u0323x", "\U0001f44d\U0001f3fd",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\u0939\u093f\u0928\u094d\u0926\u0940 \u0905",
    "\u2764\ufe0f", "\U0001f1f5\U0001f1f9", "\u0915\u094d\u0937\u093f", "\u0e01\u0e33",
    "\u0633\u0644\u0627\u0645", "\u05e9\u05dc\u05d5\u05dd x", "\u202ea", "\u200b", "\U0001f642",
)  # fmt: skip
COLOURS = (None, "red", "bright_blue", "color(120)", "#102030", "#102031", "default")
SYSTEMS: tuple[ColorSystem | None, ...] = (*ColorSystem, None)


def _styles(system: ColorSystem | None) -> list[Style | None]:
    """Every one made anew: Rich keeps with a style the codes it had in the first system it was drawn in."""
    plain = [Style(color=ink, bgcolor=ground) for ink in COLOURS for ground in COLOURS]
    marked = [
        Style(**{name: True}, color=ink)
        for name in ("bold", "dim", "italic", "underline", "underline2", "reverse", "strike", "blink", "overline")
        for ink in (None, "red")
    ]
    links = [Style(link=f"https://{name}", bold=True) for name in "ab"]
    return [None, Style(), *plain, *marked, *links, Style(bold=True, underline=True, underline2=True)]


COUNT = len(_styles(None))
part = st.tuples(st.sampled_from(TEXTS), st.integers(0, COUNT - 1))
line = st.lists(part, max_size=8)
edges = st.lists(st.integers(0, 40), max_size=4, unique=True)
frame = st.tuples(
    st.sampled_from(("whole", "parts", "parts", "parts")),
    st.lists(st.tuples(st.integers(0, 5), line, edges), min_size=1, max_size=6),
    st.tuples(st.integers(0, 40), st.integers(0, 40)),  # from where to where an overlay lies
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 40), st.integers(1, 40)), min_size=1, max_size=4),
)
SCRIPT = st.tuples(
    st.sampled_from(SYSTEMS), st.integers(1, 40), st.integers(1, 6), st.lists(frame, min_size=1, max_size=40)
)


class Screen:
    """Rows as Textual composes them: cut at the edges of widgets, which cut a wide sign into blanks."""

    def __init__(self, width: int, height: int, system: ColorSystem | None) -> None:
        self.width, self.height = width, height
        self.styles = _styles(system)
        self.rows = [[Strip.blank(width)] for _ in range(height)]

    def strip(self, parts: list[tuple[str, int]]) -> Strip:
        return Strip([Segment(text, self.styles[style]) for text, style in parts]).adjust_cell_length(
            self.width, self.styles[1]
        )

    def change(self, y: int, parts: list[tuple[str, int]], cuts: list[int], overlay: tuple[int, int]) -> None:
        base, top = self.strip(parts), self.strip(parts[::-1])
        start, end = sorted(min(each, self.width) for each in overlay)
        ends = sorted({min(each, self.width) for each in (*cuts, start, end, self.width)} - {0})
        below, above = base.divide(ends), top.divide(ends)
        if not len(below) == len(above) == len(ends):  # a cut through a sign may leave nothing beyond it
            ends, below, above = [self.width], [base], [top]
        # marks without a letter are left out: Textual has them join what stands beside the widget
        self.rows[y] = [
            _lettered(high if start <= at < end else low)
            for (at, _), low, high in zip(pairwise([0, *ends]), below, above, strict=True)
        ]

    def whole(self) -> LayoutUpdate:
        return LayoutUpdate(list(self.rows), Region(0, 0, self.width, self.height))

    def parts(self, spans: list[tuple[int, int, int]]) -> ChopsUpdate | None:
        drawn = [(y, x, min(x + wide, self.width)) for y, x, wide in spans if y < self.height and x < self.width]
        rows = {y: (min(a for r, a, _ in drawn if r == y), max(b for r, _, b in drawn if r == y)) for y, _, _ in drawn}
        chops, ends = [], []
        for row in self.rows:
            stops = [0]
            for each in row:
                stops.append(stops[-1] + each.cell_length)
            chops.append(dict(zip(stops, row, strict=False)))
            ends.append(stops[1:])
        return ChopsUpdate(chops, [(y, *rows[y]) for y in sorted(rows)], ends) if rows else None


def _lettered(strip: Strip) -> Strip:
    """The strip without marks at its very beginning."""
    segments = list(strip)
    while segments and (not segments[0].text or not cell_len(segments[0].text[0])):
        text, style, _ = segments.pop(0)
        segments[:0] = [Segment(text[1:], style)] if text[1:] else []
    return Strip(segments)


def _frames(script: tuple) -> Iterator[tuple[Screen, LayoutUpdate | ChopsUpdate]]:
    system, width, height, frames = script
    screen = Screen(width, height, system)
    yield screen, screen.whole()
    for kind, lines, overlay, spans in frames:
        changed = []
        for y, parts, cuts in lines:
            if y < height:
                screen.change(y, parts, cuts, overlay)
                changed.append((y, 0, width))
        update = screen.whole() if kind == "whole" else screen.parts([*spans, *changed[:-1]])
        if update is not None:
            yield screen, update


def _look_the_same(script: tuple) -> int:
    """Show every frame both ways; return how many there were."""
    system, width, height, _ = script
    console = Console(force_terminal=True)
    console._color_system = system
    shadow, ours, theirs, count = Shadow(Size(width, height)), Model(width, height), Model(width, height), 0
    for _, update in _frames(script):
        theirs.feed(update.render_segments(console))
        ours.feed(shadow.draw(_fragments(update), system or ColorSystem.TRUECOLOR))
        assert ours.rows == theirs.rows
        assert ours.look == theirs.look
        _is_true(shadow, ours)
        count += 1
    return count


def _is_true(shadow: Shadow, shown: Model) -> None:
    """What the shadow claims to know stands there."""
    for y, row in enumerate(shown.rows):
        known = [shadow.row(y).cell(x)[0] for x in range(len(row))]
        head = ""
        for text, cell in zip(known, row, strict=True):
            head = head if text == REST else text or ""
            assert text is None or text == cell.text or JOINED.search(head), (known, row)  # such words are cut in cells


@settings(max_examples=60, deadline=None)
@given(SCRIPT)
def test_every_cell_is_as_textual_would_have_it(script: tuple) -> None:
    _look_the_same(script)


@pytest.mark.long
def test_every_cell_of_very_many_frames_is_as_textual_would_have_it(capfd: pytest.CaptureFixture[str]) -> None:
    seen = 0

    @settings(max_examples=500, deadline=None, database=None)
    @given(SCRIPT)
    def look(script: tuple) -> None:
        nonlocal seen
        seen += _look_the_same(script)

    while seen < FRAMES:
        look()
    with capfd.disabled():
        print(f"\n{seen} frames without a difference")
