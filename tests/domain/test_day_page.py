"""A day to read: a sitting's pain in one line, and tears only where they are wanted."""

import pytest

from cryout_tui.domain.day_page import lines, pain_told
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.steps import Tears
from cryout_tui.domain.wave import Wave
from cryout_tui.domain.whole import Whole
from tests.conftest import EVENING

A, R, C, S, N = Moment.ARRIVE, Moment.RELEASE, Moment.CLOSE, Moment.SAME_DAY, Moment.NEXT_DAY


def pains(*given: tuple[Moment, int | None]) -> list[Pain]:
    return [Pain(moment=moment, value=value, at=EVENING) for moment, value in given]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([(A, 8), (C, 5), (S, 6), (N, 5)], "pain 8 before, 5 after, 6 later that day, 5 next morning"),
        ([(A, 8), (R, 6), (C, 0)], "pain 8 before, 0 after"),
        ([(A, 8), (R, 6), (R, 4), (C, None)], "pain 8 before, 4 after"),
        ([(A, None), (N, 3)], "pain 3 next morning"),
        ([(Moment.WALK, 7)], ""),
        ([], ""),
    ],
)
def test_pain_is_told_in_one_line(given: list[tuple[Moment, int | None]], told: str) -> None:
    assert pain_told(pains(*given)) == told


@pytest.mark.parametrize(("shows", "wave"), [(True, "a wave of 3 min, tears: cried"), (False, "a wave of 3 min")])
def test_a_sitting_is_read_in_order(*, shows: bool, wave: str) -> None:
    record = SittingRecord(began_at=EVENING, kind_thing="a walk")
    waves = (Wave(sitting_id=record.id, pattern="gentle", active_seconds=180, tears=Tears.CRIED, at=EVENING),)
    whole = Whole(kind=Kind.SITTING, id=record.id, sittings=(record,), waves=waves, pains=tuple(pains((A, 8), (C, 5))))
    told = lines(whole, str, today=EVENING.date(), shows_tears=shows)
    assert [each.text for each in told[1:]] == [wave, "pain 8 before, 5 after", "a walk"]
