"""What is sent of a screen: every cell that changed, and nothing that stands there."""

from collections.abc import Iterator

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from cryout_tui.terminal.update import LATELY, Shown

WIDTH = 12
CONSOLE = Console(color_system="256", force_terminal=True)
STYLES = [Style(), Style(color="red"), Style(color="red", meta={"a": 1}), Style(bgcolor="blue", bold=True)]
PARTS = st.lists(st.tuples(st.sampled_from(["a", "b ", "  ", "\u00e9"]), st.sampled_from(STYLES)), max_size=9)


def _row(parts: list[tuple[str, Style]]) -> Strip:
    return Strip([Segment(*each) for each in parts]).adjust_cell_length(WIDTH, Style())


class _Now:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@settings(max_examples=50)
@given(st.lists(st.tuples(PARTS, st.integers(0, WIDTH), st.integers(0, WIDTH), st.booleans()), max_size=8))
def test_the_terminal_shows_what_all_of_it_would_show(
    drawn: list[tuple[list[tuple[str, Style]], int, int, bool]],
) -> None:
    shown, row = Shown(_Now()), Strip.blank(WIDTH)
    sparing, all_of_it = (pyte.Screen(WIDTH, 1) for _ in range(2))
    for parts, start, end, is_whole in drawn:
        strip = _row(parts)
        if not is_whole:
            start, end = sorted((start, end))
            sent = shown.part(CONSOLE, start, 0, strip.crop(start, end))
            row = Strip.join([row.crop(0, start), strip.crop(start, end), row.crop(end)])
        else:
            sent, row = shown.whole(CONSOLE, 0, 0, strip), strip
        pyte.Stream(sparing).feed(sent)
    pyte.Stream(all_of_it).feed("\x1b[1;1H" + row.render(CONSOLE))
    if drawn and any(is_whole for *_, is_whole in drawn):
        assert list(_cells(sparing)) == list(_cells(all_of_it))


def _cells(screen: pyte.Screen) -> Iterator[tuple[str, str, str, bool]]:
    for x in range(WIDTH):
        cell = screen.buffer[0][x]
        yield cell.data, cell.fg, cell.bg, cell.bold


def test_what_stands_there_is_not_sent_again_but_after_a_while_or_once_it_may_be_gone() -> None:
    now = _Now()
    shown, row = Shown(now), _row([("ab", STYLES[1]), ("  ", STYLES[2])])
    assert shown.whole(CONSOLE, 0, 3, row)
    assert not shown.whole(CONSOLE, 0, 3, row)
    assert not shown.part(CONSOLE, 1, 3, row.crop(1, 4))
    assert shown.part(CONSOLE, 1, 3, _row([("x", STYLES[1])]).crop(0, 1))
    assert shown.whole(CONSOLE, 0, 3, row)
    assert not shown.whole(CONSOLE, 0, 3, row)
    shown.forget()
    assert shown.whole(CONSOLE, 0, 3, row)
    now.seconds = LATELY + 0.1
    assert shown.whole(CONSOLE, 0, 3, row)


def test_parts_that_look_alike_are_sent_as_one() -> None:
    sent = Shown().whole(CONSOLE, 0, 0, _row([("a", STYLES[1]), ("b ", STYLES[2]), ("  ", STYLES[1])]))
    assert sent.count("\x1b[31m") == 1
