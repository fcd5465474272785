"""Questions a line each: those there is no room for are told of."""

import pytest

from cryout_tui.widgets.rows import window


@pytest.mark.parametrize("room", [4, 5, 7, 12])
@pytest.mark.parametrize("count", [1, 4, 7, 8, 13, 19])
def test_the_one_asked_is_in_sight_and_every_line_is_used(room: int, count: int) -> None:
    for at in range(count):
        first, last = window(at, count, room)
        edges = bool(first) + (last < count)
        assert first <= at < last
        assert last - first + edges == min(count, room)
        assert first != 1, "a line that hides one could show it"
        assert last != count - 1, "a line that hides one could show it"


def test_with_no_room_at_all_the_one_asked_is_still_shown() -> None:
    assert [window(at, 7, 1) for at in (0, 3, 6)] == [(0, 1), (3, 4), (6, 7)]
