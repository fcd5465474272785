"""The line of keys: a second row where one is not enough, and the way to help always there."""

import pytest

from cryout_tui.widgets.key_line import KeyLine

HELP = (("?", "keys"), ("f1", "help now"), ("f2", "ground"))
LIST = (("enter", "choose"), ("esc", "back"), ("o", "order"), ("t", "timeline"), ("f", "filter"), ("b", "bin"))


@pytest.mark.parametrize(
    ("hints", "width", "rows", "shown"),
    [
        (LIST[:2], 80, 1, 5),
        (LIST[:2], 40, 1, 4),  # without "? keys", for the sake of a row
        (LIST, 80, 2, 9),
        (LIST, 40, 2, 8),
        (LIST * 4, 40, 2, None),
    ],
)
def test_what_is_shown_fits_and_help_stays(hints, width: int, rows: int, shown: int | None) -> None:  # type: ignore[no-untyped-def]
    line = KeyLine(column=76)
    line.hints = (*hints, *HELP)
    found = line._rows(width)
    assert len(found) == rows
    assert [key for key, _ in found[-1][-2:]] == ["f1", "f2"]
    for row in found:
        assert sum(len(key) + len(name) + 2 for key, name in row) - 1 <= width - 2
    if shown is not None:
        assert sum(len(row) for row in found) == shown
