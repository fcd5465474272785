"""A memory's own page, in words."""

from uuid import uuid4

from cryout_tui.domain.memory_page import Sat
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.sitting_record import SittingRecord
from tests.conftest import EVENING


def told(**pains: int | None) -> str:
    given = [Pain(id=uuid4(), moment=Moment(name), value=value, at=EVENING) for name, value in pains.items()]
    return Sat(SittingRecord(began_at=EVENING), given).told


def test_how_it_was_afterwards_stands_beside_before_and_after() -> None:
    assert told(arrive=6, release=8, close=4) == "pain 6 \u2192 4"
    assert told(arrive=6, close=4, same_day=3, next_day=5) == "pain 6 \u2192 4 \u00b7 later 3 \u00b7 next day 5"


def test_what_was_skipped_afterwards_says_nothing() -> None:
    assert told(arrive=6, close=4, same_day=None, next_day=2) == "pain 6 \u2192 4 \u00b7 next day 2"
    assert told(arrive=None, same_day=None) == ""
