"""The daily question: the same all day, another on a key, and none again before the others."""

from datetime import date, timedelta
from random import Random

import pytest

from cryout_tui import content
from cryout_tui.domain.daily import (
    Daily,
    OwnQuestion,
    Shown,
    asked_on,
    next_number,
    of_any_day,
    offered,
    read,
    swapped_on,
    written,
)
from tests.conftest import EVENING

DAY = EVENING.date()
COMMON = [f"Question {number}?" for number in range(45)]
OWN = [OwnQuestion(text=f"Mine {number}?", created_at=EVENING) for number in range(5)]


class Days:
    """Asks day by day, as Today does."""

    def __init__(self, questions: list[Daily]) -> None:
        self.questions = questions
        self.shown: dict[str, Shown] = {}
        self.seen: list[str] = []

    def ask(self, day: date, *, swap: bool = False) -> str:
        asked = (swapped_on if swap else asked_on)(day, self.questions, self.shown)
        was = self.shown.get(asked.key)
        if swap or was is None or was.day != day:
            self.shown[asked.key] = Shown(day, next_number(self.shown))
            self.seen.append(asked.text)
        return asked.text


@pytest.mark.parametrize("seed", range(20))
def test_none_comes_again_before_all_were_shown_also_with_swaps(seed: int) -> None:
    chance = Random(seed)
    days = Days(offered(OWN, COMMON))
    day = DAY
    while len(days.seen) < 150:
        asked = days.ask(day)
        assert days.ask(day) == asked, "it stays the same all day"
        for _ in range(chance.choice((0, 0, 1, 3))):
            swapped = days.ask(day, swap=True)
            assert swapped != asked
            asked = swapped
            assert days.ask(day) == asked
        # days are left out, gone back to, and lived twice when a clock is set back
        day += timedelta(days=chance.choice((1, 1, 1, 5, -1)))
        while any(each.day == day for each in days.shown.values()):
            day += timedelta(days=1)
    assert set(days.seen[:5]) == {each.text for each in OWN}, "the person's own come first"
    for start in (0, 50, 100):
        assert len(set(days.seen[start : start + 50])) == 50, start


def test_a_new_question_of_ones_own_comes_next_and_one_put_away_no_more() -> None:
    days = Days(offered((), COMMON))
    first = days.ask(DAY)
    days.questions = offered(OWN[:1], COMMON)
    assert days.ask(DAY) == first
    assert days.ask(DAY + timedelta(days=1)) == OWN[0].text
    days.questions = offered((), COMMON)
    assert days.ask(DAY + timedelta(days=1)) == COMMON[1]


def test_a_day_gone_back_to_has_its_question_still() -> None:
    days = Days(offered((), COMMON))
    asked = [days.ask(DAY + timedelta(days=number)) for number in range(10)]
    assert [days.ask(DAY + timedelta(days=number)) for number in range(10)] == asked


def test_the_only_question_there_is_stays() -> None:
    days = Days(offered((), COMMON[:1]))
    assert days.ask(DAY) == days.ask(DAY, swap=True) == days.ask(DAY + timedelta(days=1))


def test_when_it_was_shown_is_written_without_a_word_of_it() -> None:
    shown = Shown(DAY, 7)
    assert written(shown) == "2026-11-23 7"
    assert read(written(shown)) == shown
    for damaged in ("", "7", "2026-11-23", "soon 7", "2026-11-23 x", "2026-11-23 7 8"):
        with pytest.raises(ValueError, match=r"."):
            read(damaged)
    keys = {each.key for each in offered((), COMMON)}
    assert len(keys) == len(COMMON)
    assert not any("uestion" in key for key in keys)


def test_of_a_day_that_is_past_nothing_is_asked_that_is_of_today() -> None:
    common = content.lines("today.reflect")
    fitting = of_any_day(common)
    assert len(fitting) > len(common) / 2
    words = " ".join(fitting).casefold()
    assert not [each for each in ("today", "tonight", "tomorrow", " now ", "last month") if each in words]
    assert "Which small thing went right?" in fitting
    assert "What do you know?" in of_any_day(["What do you know?"])
