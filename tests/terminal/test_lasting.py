"""A sentence that is drawn too late is gone soon, and nothing counts backwards."""

import time

import pytest

from cryout_tui.terminal.lasting import LEAST, Lasting


@pytest.mark.parametrize(
    ("ago", "left", "is_over"), [(0.0, 5.0, False), (4.0, 1.0, False), (5.0, LEAST, True), (9, LEAST, True)]
)
def test_some_time_is_always_left(ago: float, left: float, is_over: bool) -> None:
    told = Lasting("The disk is full.", timeout=5.0, raised_at=time.time() - ago)
    assert told.time_left == pytest.approx(left, abs=0.04)
    assert told.has_expired is is_over
