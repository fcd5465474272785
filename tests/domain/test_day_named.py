"""A day by its name, as people write it."""

from datetime import date, timedelta

import pytest

from cryout_tui.domain.day_named import day_named, day_said
from tests.hostile import HOSTILE

TODAY = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-20", (2026, 11, 20)),
        ("20261120", (2026, 11, 20)),
        ("today", (2026, 11, 23)),
        ("Yesterday", (2026, 11, 22)),
        ("  the day  before yesterday ", (2026, 11, 21)),
        ("3 days ago", (2026, 11, 20)),
        ("Three days ago", (2026, 11, 20)),
        ("a week ago", (2026, 11, 16)),
        ("2 weeks ago", (2026, 11, 9)),
        ("0 days ago", (2026, 11, 23)),
        ("friday", (2026, 11, 20)),
        ("Fri", (2026, 11, 20)),
        ("last fri", (2026, 11, 20)),
        ("on Thurs", (2026, 11, 19)),
        ("monday", (2026, 11, 16)),
        ("20 Nov", (2026, 11, 20)),
        ("20 november", (2026, 11, 20)),
        ("Nov 20", (2026, 11, 20)),
        ("20th of November", (2026, 11, 20)),
        ("Fri 20 November", (2026, 11, 20)),
        ("on Friday, 20 November 2026", (2026, 11, 20)),
        ("November 20, 2025", (2025, 11, 20)),
        ("24 Nov", (2025, 11, 24)),
        ("24 Nov 2026", (2026, 11, 24)),
        ("tomorrow", (2026, 11, 24)),
        ("29 Feb", (2024, 2, 29)),
        ("20.11.", (2026, 11, 20)),
        ("20.11", (2026, 11, 20)),
        ("3.4.2026", (2026, 4, 3)),
        ("20/11/2026", (2026, 11, 20)),
        ("11/20", (2026, 11, 20)),
        ("5/5", (2026, 5, 5)),
        ("20-11-2026", (2026, 11, 20)),
        ("11-20-2026", (2026, 11, 20)),
        ("2026/11/20", (2026, 11, 20)),
        ("2026.11.20", (2026, 11, 20)),
        ("20.11.26", (2026, 11, 20)),
        ("20/11/98", (1998, 11, 20)),
        ("24.11.26", (2026, 11, 24)),
        ("the 20th", (2026, 11, 20)),
        ("23rd", (2026, 11, 23)),
        ("on the 31st", (2026, 10, 31)),
        ("the 24th", (2026, 10, 24)),
        ("yesterday evening", (2026, 11, 22)),
        ("Yesterday morning", (2026, 11, 22)),
        ("yesterday afternoon", (2026, 11, 22)),
        ("yesterday night", (2026, 11, 22)),
        ("last night", (2026, 11, 22)),
        ("this morning", (2026, 11, 23)),
        ("this evening", (2026, 11, 23)),
        ("Friday night", (2026, 11, 20)),
        ("two weeks ago", (2026, 11, 9)),
        ("a month ago", (2026, 10, 23)),
        ("nine months ago", (2026, 2, 23)),
        ("12 months ago", (2025, 11, 23)),
        ("tues", (2026, 11, 17)),
        ("weds", (2026, 11, 18)),
        ("thurs", (2026, 11, 19)),
        ("thirteen days ago", (2026, 11, 10)),
        ("twenty-one days ago", (2026, 11, 2)),
        ("twenty nine days ago", (2026, 10, 25)),
        ("thirty days ago", (2026, 10, 24)),
    ],
)
def test_what_names_a_day(typed: str, day: tuple[int, int, int]) -> None:
    assert day_named(typed, TODAY) == date(*day)


@pytest.mark.parametrize(
    "typed",
    ["", " ", "x", "5", "some day", "31 Nov", "29 Feb 2025", "3/4", "40/40", "mo", "monkey", "marmalade", "sundae",
     "last week", "night", "this", "the 32nd", "3-4-2026", "26-11-20", "20-11-26", "9999 months ago", "20.11.2", "ago",
     "99999 days ago", "many days ago", "9999 weeks ago", "0001-01-01", "20 nov 0001", "20 Nov 2026 at ten"],
)  # fmt: skip
def test_what_names_none(typed: str) -> None:
    assert day_named(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        *(
            (each, 29)
            for each in ("30 Nov", "30.11.", "30.11", "30/11", "Nov 30", "Mon 30 November", "the 30th", "30th")
        ),
        *(
            (each, 29)
            for each in ("Monday", "Mon", "on Monday", "Monday night", "2026-11-30", "30 Nov 2026", "30.11.26")
        ),
        *((each, 29) for each in ("today", "tonight", "0 days ago", "29 Nov", "2026-11-29")),
        *((each, 28) for each in ("yesterday", "Saturday", "28 Nov", "a day ago")),
        *((each, 23) for each in ("last Monday", "23 Nov", "6 days ago")),
        ("tomorrow", 30),
    ],
)
def test_past_midnight_the_date_of_the_clock_is_the_day_that_goes_on(typed: str, day: int) -> None:
    assert day_named(typed, date(2026, 11, 29), shown=date(2026, 11, 30)) == date(2026, 11, day)


@pytest.mark.parametrize("typed", ["Monday", "30 Nov 2026", "1 Dec 2026", "Tuesday", "a month ago"])
def test_by_day_the_date_of_the_clock_changes_nothing(typed: str) -> None:
    assert day_named(typed, TODAY, shown=TODAY) == day_named(typed, TODAY)


@pytest.mark.parametrize("typed", HOSTILE)
def test_any_string_is_read_or_not_and_breaks_nothing(typed: str) -> None:
    day = day_named(typed, TODAY)
    assert day is None or day.year >= 1900


def test_a_month_ago_is_the_last_day_of_a_shorter_month() -> None:
    assert day_named("a month ago", date(2026, 3, 31)) == date(2026, 2, 28)
    assert day_named("the 30th", date(2026, 3, 1)) == date(2026, 1, 30)


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (-1, "Tue 24 November"),
        (0, "Mon 23 November, today"),
        (1, "Sun 22 November, yesterday"),
        (3, "Fri 20 November, three days ago"),
        (59, "Fri 25 September, 59 days ago"),
        (60, "Thu 24 September 2026"),
        (365, "Sun 23 November 2025"),
    ],
)
def test_a_day_is_said_so_that_it_cannot_be_taken_for_another(back: int, said: str) -> None:
    assert day_said(TODAY - timedelta(days=back), TODAY) == said
