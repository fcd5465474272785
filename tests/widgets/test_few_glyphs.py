"""A terminal with few signs: what is drawn of a breath there is the same on both its sides."""

import ast
from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from cryout_tui.domain.month import DayMark
from cryout_tui.terminal import output
from cryout_tui.terminal.output import FewGlyphs, WholeCells
from cryout_tui.widgets.breath import EIGHTHS, TURNED

BLUE = Style(color="blue")


@pytest.mark.parametrize("part", [1, 2, 3, 5, 6, 7])
def test_a_row_that_breathes_looks_the_same_to_its_left_and_its_right(part: int) -> None:
    drawn = [Segment(EIGHTHS[8 - part], BLUE + TURNED), Segment("\u2588\u2588", BLUE), Segment(EIGHTHS[part], BLUE)]
    left, middle, right = FewGlyphs().apply(drawn, Color(0, 0, 0))
    assert middle.text == "##"
    assert left.text == right.text
    assert left.text in "-#"
    assert not left.style.reverse  # type: ignore[union-attr]


def test_a_day_of_the_calendar_is_told_from_every_other_kind_of_day() -> None:
    days = [DayMark(value, True) for value in (0, 2, 3, 5, 6, 7, 9, 10)]
    signs = [each.sign for each in (*days, DayMark(None, True), DayMark())]
    shown = [each.text for each in FewGlyphs().apply([Segment(sign) for sign in signs], Color(0, 0, 0))]
    assert len(set(shown)) == len(set(signs)) == 10
    assert all(each.isascii() and each.strip() for each in shown)


def test_a_scroll_bar_is_blank_cells_wherever_it_stands() -> None:
    for position in range(41):
        cells = WholeCells.render_bar(size=10, virtual_size=60, window_size=19, position=position).segments
        held = [bool(each.style and each.style.reverse) for each in cells]
        assert {each.text for each in cells} == {" "}
        assert sum(held) == 4
    assert held[-1]


PLACES = ("screens", "widgets", "routes", "pictured.py", "domain/home.py", "domain/memory_page.py", "domain/month.py")


def test_every_sign_of_the_app_has_a_letter_for_it() -> None:
    house = Path(output.__file__).parent.parent
    files = [each for place in PLACES for each in (house / place).rglob("*.py")]
    files += [house / place for place in PLACES if place.endswith(".py")]
    said = [
        (file.name, node.value)
        for file in files
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert len(said) > 1000
    assert [each for each in said if not each[1].translate(output.PLAIN).isascii()] == []
