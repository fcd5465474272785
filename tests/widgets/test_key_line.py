"""The line of keys: a second row where one is not enough, and the way to help always there."""

import pytest

from cryout_tui.widgets.key_line import KeyLine

HELP = (("?", "keys"), ("f1", "help now"), ("f2", "ground"))
RATINGS = (
    *(("enter", "next"), ("esc", "back"), ("0-9", "rate"), ("\u2190\u2192", "by one"), ("x", "skip"), ("m", "more")),
    *(("d", "another day"), ("o", "own scales")),
)
LIST = (("enter", "choose"), ("esc", "back"), ("o", "order"), ("t", "timeline"), ("f", "filter"), ("b", "bin"))


@pytest.mark.parametrize(
    ("hints", "width", "rows", "shown"),
    [
        (LIST[:2], 80, 1, 5),
        (LIST[:2], 40, 1, 4),  # without "? keys", for the sake of a row
        (LIST, 80, 2, 9),
        (LIST, 40, 2, 9),
        (RATINGS, 80, 2, 11),
        (RATINGS, 40, 2, 9),  # what is the same in all of them is left out first
        (LIST * 4, 40, 2, None),
    ],
)
def test_what_is_shown_fits_and_help_stays(hints, width: int, rows: int, shown: int | None) -> None:  # type: ignore[no-untyped-def]
    line = KeyLine(column=76)
    room, gap = (72, 2) if width == 80 else (width - 2, 1)  # no wider than the column
    line.hints = (*hints, *HELP)
    found = line._rows(width)
    assert len(found) == rows
    assert [key for key, _ in found[-1][-2:]] == ["f1", "f2"]
    for row in found:
        assert sum(len(key) + len(name) + bool(name) + gap for key, name in row) - gap <= room
    if shown is not None:
        assert sum(len(row) for row in found) == shown


def test_own_keys_stay_before_those_of_every_screen_and_the_key_to_the_rest_stays() -> None:
    line = KeyLine(column=76)
    line.hints = (*RATINGS, *HELP)
    left = {"m", "d", "o", "?"}
    assert left <= {key for row in line._rows(40) for key, _ in row}
    line.hints = (*LIST * 4, *HELP)
    assert "?" in {key for row in line._rows(40) for key, _ in row}
