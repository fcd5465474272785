"""The breath: round, of one size for each fullness, and cheap to send."""

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region

from cryout_tui.domain.breath import Cue
from cryout_tui.terminal.output import FewGlyphs
from cryout_tui.theme import DEFAULTS
from cryout_tui.widgets.breath import STEPS, Breath, BreathRow, BreathShape, BreathWords, changes, circle


def _filled(rows: tuple[str, ...]) -> int:
    return sum(bin(ord(cell) - 0x2800).count("1") for row in rows for cell in row if cell != " ")


@pytest.mark.parametrize("size", [(72, 12), (36, 6), (7, 3)])
def test_a_fuller_breath_is_a_larger_disc_the_same_on_both_sides(size: tuple[int, int]) -> None:
    sizes = [_filled(circle(*size, step)) for step in range(0, STEPS + 1, 8)]
    assert sizes == sorted(sizes)
    assert sizes[-1] > sizes[0] > 0
    for row in circle(*size, STEPS):
        assert len(row) == size[0]
        if size[0] % 2 == 0:
            assert (row == " " * size[0]) is (row.strip() == "")
            assert len(row) - len(row.lstrip()) == len(row) - len(row.rstrip())


class _One(App[None]):
    def __init__(self, widget: Breath) -> None:
        super().__init__()
        self.widget = widget

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield self.widget


@pytest.mark.parametrize("kind", [BreathShape, BreathRow, BreathWords])
async def test_in_and_out_differ_without_colour(kind: type[Breath]) -> None:
    widget = kind()
    app = _One(widget)
    async with app.run_test(size=(40, 12)) as pilot:
        pictures = []
        for fullness, count in ((0.1, 1), (0.5, 2), (0.9, 3)):
            for _ in range(kind.EVERY):
                widget.show(Cue(fullness, "in", count))
            await pilot.pause(0.05)
            lines = app.screen._compositor.render_strips()
            few = FewGlyphs().apply([segment for line in lines for segment in line], widget.background_colors[1])
            pictures.append("".join(segment.text for segment in few))
        assert len(set(pictures)) == 3


async def test_a_count_sends_its_own_cells_and_no_more() -> None:
    widget = BreathWords()
    app = _One(widget)
    async with app.run_test(size=(80, 24)) as pilot:
        widget.show(Cue(0.5, "in", 1))
        await pilot.pause(0.05)
        widget.show(Cue(0.5, "in", 2))
        app.screen._compositor.update_widgets({widget})
        spans = app.screen._compositor.render_partial_update()
        assert spans is not None
        assert sum(end - start for _, start, end in spans.spans) <= 3


def test_two_sizes_of_a_disc_differ_nowhere_but_in_the_places_named() -> None:
    for before, after in ((0, 3), (40, 41), (41, 40), (90, STEPS)):
        places = changes(41, 21, before, after)
        old, new = circle(41, 21, before), circle(41, 21, after)
        differ = {(x, y) for y in range(21) for x in range(41) if old[y][x] != new[y][x]}
        assert differ <= {(x, y) for place in places for x in range(place.x, place.right) for y in place.line_range}
        assert sum(place.area for place in places) <= 4 * max(1, len(differ))
    assert changes(41, 21, 7, 7) == ()


async def test_a_moving_disc_is_drawn_in_every_other_row_the_same_above_and_below_and_whole_once_it_stands() -> None:
    widget = BreathShape()
    async with _One(widget).run_test(size=(72, 12)):

        def rows() -> list[str]:
            return [strip.text for strip in widget.render_lines(Region(0, 0, 72, 12))]

        widget.show(Cue(0.5, "in", 1))
        before = rows()
        for picture in range(1, 7):
            widget.show(Cue(0.5 + picture / 50, "in", 1))
            after = rows()
            changed = {y for y in range(12) if before[y] != after[y]}
            assert changed <= {0, 2, 4, 7, 9, 11} or changed <= {1, 3, 5, 6, 8, 10}
            assert [len(row.strip()) for row in after] == [len(row.strip()) for row in reversed(after)]
            before = after
        assert rows() != list(circle(72, 12, round(0.62 * STEPS)))
        widget.show(Cue(0.63, "in", 1), moves=False)
        assert rows() == list(circle(72, 12, round(0.63 * STEPS)))
        widget.show(Cue(0.1, "out", 1))
        assert rows() == list(circle(72, 12, round(0.1 * STEPS))), "what is far from the picture before is drawn whole"


async def test_a_row_that_is_held_stands_as_it_is_from_its_first_picture_on() -> None:
    widget = BreathRow()
    async with _One(widget).run_test(size=(41, 3)):
        widget.show(Cue(0.2, "in", 1))
        for fullness in (0.5, 0.6):
            widget.show(Cue(fullness, "in", 1), moves=False)
            assert widget.render_line(0).text.count("\u2588") == round(fullness * 20) * 2
