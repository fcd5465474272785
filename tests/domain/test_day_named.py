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
    ],
)
def test_what_names_a_day(typed: str, day: tuple[int, int, int]) -> None:
    assert day_named(typed, TODAY) == date(*day)


@pytest.mark.parametrize(
    "typed",
    ["", " ", "x", "5", "some day", "31 Nov", "29 Feb 2025", "3/4", "40/40", "mo", "monkey", "marmalade", "sundae",
     "99999 days ago", "many days ago", "9999 weeks ago", "0001-01-01", "20 nov 0001", "20 Nov 2026 at ten"],
)  # fmt: skip
def test_what_names_none(typed: str) -> None:
    assert day_named(typed, TODAY) is None


@pytest.mark.parametrize("typed", HOSTILE)
def test_any_string_is_read_or_not_and_breaks_nothing(typed: str) -> None:
    day = day_named(typed, TODAY)
    assert day is None or day.year >= 1900


@pytest.mark.parametrize(
    ("back", "said"),
    [
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
