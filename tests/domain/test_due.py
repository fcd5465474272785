"""What waits, from dates alone."""

import json
import re
from datetime import date, datetime, timedelta, timezone

import pytest

from cryout_tui.domain.due import LINES, Due, Waits, read, written
from cryout_tui.domain.window import Window

ZONE = timezone(timedelta(hours=1))
NOON = datetime(2026, 11, 23, 12, tzinfo=ZONE)
QUESTION = (Window(NOON, NOON + timedelta(hours=3)),)
TODAY = NOON.date()


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


@pytest.mark.parametrize(
    ("due", "hour", "waits"),
    [
        (Due(), 20, []),
        (Due(questions=QUESTION), 11, []),
        (Due(questions=QUESTION), 12, [Waits.QUESTION]),
        (Due(questions=QUESTION), 15, []),
        (Due(return_on=days(1)), 12, []),
        (Due(return_on=days(0)), 0, [Waits.RETURN]),
        (Due(return_on=days(-6)), 12, [Waits.RETURN]),
        (Due(return_on=days(-7)), 12, []),
        (Due(written_on=days(0)), 20, []),
        (Due(written_on=days(-1)), 17, []),
        (Due(written_on=days(-1)), 18, [Waits.DAY]),
        (Due(written_on=days(-7)), 18, [Waits.DAY]),
        (Due(written_on=days(-8)), 18, []),
        (Due(written_on=days(2)), 18, []),
        (Due(written_on=days(-1)), 0, []),  # past midnight it is still the evening that was written
        (Due(written_on=date.min, return_on=date.max), 18, []),
        (Due(questions=QUESTION, return_on=days(0), written_on=days(-1)), 14, [Waits.QUESTION, Waits.RETURN]),
    ],
)
def test_what_waits(due: Due, hour: int, waits: list[Waits]) -> None:
    assert list(due.waiting(NOON.replace(hour=hour))) == waits


def test_the_stamp_holds_dates_and_no_words() -> None:
    due = Due(questions=QUESTION, return_on=days(2), written_on=days(-1))
    stamp = json.loads(written(due))
    assert set(stamp) == {"format", "questions", "return_on", "written_on"}
    values = [*stamp["questions"][0], stamp["return_on"], stamp["written_on"]]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+]\d\d:\d\d)?", each) for each in values)
    assert read(written(due)) == due
    assert read(written(Due())) == Due()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufffd" * 9,
        "null",
        "[]",
        "{}",
        "[" * 4000,
        '{"format": 2, "questions": [], "return_on": null, "written_on": null}',
        '{"format": 1, "questions": [["2026-11-23T12:00", "2026-11-23T13:00"]], "return_on": null, "written_on": null}',
        '{"format": 1, "questions": [[1, 2]], "return_on": null, "written_on": null}',
        '{"format": 1, "questions": 7, "return_on": null, "written_on": null}',
        '{"format": 1, "questions": [], "return_on": "soon", "written_on": null}',
    ],
)
def test_a_stamp_that_is_damaged_or_later_says_nothing(text: str) -> None:
    assert read(text) is None


def test_the_lines_are_neutral() -> None:
    for line in LINES.values():
        assert re.search("cried|cry |tear|pain|memor|sat |sitting|wound|hurt", line) is None
