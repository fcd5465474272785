"""Which backups stay, and what is a backup by its name."""

from datetime import datetime, timedelta

import pytest

from cryout_tui.domain.keeping import Copy, copy_named, staying

NOW = datetime(2026, 11, 29, 21, 14)


def at(days: float, why: str = "day") -> Copy:
    """A backup of so many days ago."""
    return Copy(NOW - timedelta(days=days), why)


@pytest.mark.parametrize(
    ("kept", "goes"),
    [
        # the newest of each day, of the last seven that have one, however long ago they are
        ([at(0.1), at(0.2)], [1]),
        ([at(each) for each in range(7)], []),
        ([at(day * 31) for day in range(12)], []),
        # a week: four of them, and twelve months
        ([at(day) for day in range(0, 40)], [*range(8, 14), *range(15, 21), *range(22, 29), *range(30, 40)]),
        ([at(400 + day * 40) for day in range(14)], [12, 13]),
        # what was made before a change: a week, whatever the day has besides
        ([at(1, "before-import"), at(1.1, "before-import"), at(7, "before-restore"), at(7.1, "before-format-7")], [3]),
        # a clock that was wrong once takes the place of one day
        ([at(-4000), *(at(each) for each in range(7))], [7]),
        ([at(-1, "before-import")], []),
        ([], []),
    ],
)
def test_the_newest_of_each_day_week_and_month_stay(kept: list[Copy], goes: list[int]) -> None:
    stay = staying(kept, NOW, good=None)
    assert [index for index, each in enumerate(kept) if each not in stay] == goes


def test_the_last_one_that_is_known_to_be_whole_stays_whatever_its_day() -> None:
    old = Copy(datetime(1969, 12, 31, 23, 59), "day")
    kept = [old, *(at(each) for each in range(30, 900, 30)), *(at(each) for each in range(8))]
    assert old not in staying(kept, NOW, good=None)
    assert old in staying(kept, NOW, good=old)
    lone = at(300, "before-passphrase")
    assert staying([lone], NOW, good=lone) == {lone}


@pytest.mark.parametrize("copy", [at(0), at(3.337, "before-format-7"), Copy(datetime(987, 6, 5, 4, 3, 2, 1), "asked")])
def test_a_name_is_read_as_it_was_given(copy: Copy) -> None:
    assert copy_named(copy.name) == copy


@pytest.mark.parametrize(
    "name",
    [
        "journal.db", "journal-2026-11-29-211400-000000-day.db.part", "journal-2026-13-29-211400-000000-day.db",
        "readable-2026-11-29-211400-000000.db", "my journal-2026-11-29-211400-000000-day.db",
        "journal-2026-11-29-211400-000000-day.db (copy)", "journal-2026-11-29-211400-000000-.db", "",
    ],
)  # fmt: skip
def test_any_other_file_is_no_backup(name: str) -> None:
    assert copy_named(name) is None
