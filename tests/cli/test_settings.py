"""Settings are read forgivingly and written without losing anything."""

from dataclasses import fields
from pathlib import Path

import pytest

from cryout_tui.domain.setting_table import SETTINGS, setting
from cryout_tui.errors import NotKept
from cryout_tui.settings import ALLOWED, Settings, change, load, refused


def test_what_is_wrong_is_named_by_file_line_and_key_and_left_out(tmp_path: Path) -> None:
    file = tmp_path / "c.toml"
    file.write_text('# mine\ntheme = "light"\nwave_minutes = 90\n\nnonsense = 1\n')
    settings, warnings = load(file)
    assert settings == Settings(theme="light")
    assert warnings == [
        f'{file}, line 3: "wave_minutes" can be 3 to 20, or 0 for open.',
        f'{file}, line 5: "nonsense" is not a setting.',
    ]


@pytest.mark.parametrize("hour", ["late", "25:00", ""])
def test_bed_is_an_hour_or_off(tmp_path: Path, hour: str) -> None:
    file = tmp_path / "c.toml"
    file.write_text(f'bed = "{hour}"\n')
    assert load(file) == (Settings(), [f'{file}, line 1: "bed" can be an hour such as "23:30", or "off".'])
    for good in ("22:00", "off"):
        file.write_text(f'bed = "{good}"\n')
        assert load(file) == (Settings(bed=good), [])


@pytest.mark.parametrize("hour", ["late", "12:01", "off", ""])
def test_a_day_ends_between_midnight_and_noon(tmp_path: Path, hour: str) -> None:
    file = tmp_path / "c.toml"
    file.write_text(f'day_ends = "{hour}"\n')
    refused = f'{file}, line 1: "day_ends" can be an hour from "00:00" to "12:00", such as "04:00".'
    assert load(file) == (Settings(), [refused])
    for good in ("00:00", "05:30", "12:00"):
        file.write_text(f'day_ends = "{good}"\n')
        assert load(file) == (Settings(day_ends=good), [])


def test_a_change_keeps_comments_and_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "c" / "c.toml"
    change(file, country="PT")
    file.write_text(file.read_text() + "# a note\n")
    change(file, theme="light")
    assert "# a note" in file.read_text()
    assert load(file) == (Settings(country="PT", theme="light"), [])
    assert file.stat().st_mode & 0o077 == 0


def test_missing_empty_and_broken_files_never_stop_the_start(tmp_path: Path) -> None:
    file = tmp_path / "c.toml"
    assert load(file) == (Settings(), [])
    file.write_text("")
    assert load(file) == (Settings(), [])
    file.write_bytes(b"\xff = [")
    settings, warnings = load(file)
    assert settings == Settings()
    assert len(warnings) == 1


@pytest.mark.parametrize("minutes", ["-1", "121", "5.5", '"5"', "true"])
def test_it_locks_after_whole_minutes_or_never(tmp_path: Path, minutes: str) -> None:
    file = tmp_path / "c.toml"
    file.write_text(f"lock_after = {minutes}\n")
    assert load(file) == (Settings(), [f'{file}, line 1: "lock_after" can be 1 to 120, or 0 for never.'])
    for good in (0, 1, 120):
        file.write_text(f"lock_after = {good}\n")
        assert load(file) == (Settings(lock_after=good), [])


def test_every_setting_of_the_file_is_in_the_table_that_is_shown_and_its_choices_are_allowed() -> None:
    assert [each.name for each in SETTINGS] == sorted(ALLOWED, key=[each.name for each in SETTINGS].index)
    assert {each.name for each in fields(Settings)} == set(ALLOWED)
    for each in SETTINGS:
        for value, words in each.choices:
            assert value is None or refused(each.name, value) == "", (each.name, value)
            assert each.told(value) == words
        if not each.choices and each.name not in ("country", "keys"):
            usual = getattr(Settings(), each.name)
            assert each.typed
            assert each.read(each.told(usual)) == usual


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("lock_after", " 10 ", 10),
        ("lock_after", "10 minutes", 10),
        ("lock_after", "never", 0),
        ("wave_minutes", "Open", 0),
        ("wave_minutes", "soon", "soon"),
        ("bed", "22:30", "22:30"),
    ],
)
def test_what_is_typed_is_read(name: str, typed: str, value: object) -> None:
    assert setting(name).read(typed) == value
    assert (refused(name, value) == "") is (value != "soon")


COMMENTED = """# how it looks to me
theme = "light"  # in summer

# my keys
[keys]
today = "d"  # as in day
# help with one hand
help_now = "f9"
"""


def test_a_change_of_keys_keeps_every_comment_and_what_stands_before_a_table(tmp_path: Path) -> None:
    file = tmp_path / "c.toml"
    file.write_text(COMMENTED)
    change(file, motion="words", keys={"help_now": "f1,f10"})
    written = file.read_text()
    assert load(file) == (Settings(theme="light", motion="words", keys={"help_now": "f1,f10", "today": "d"}), [])
    for comment in ("# how it looks to me", "# in summer", "# my keys", "# as in day", "# help with one hand"):
        assert comment in written
    change(file, motion=None, keys={"today": None, "help_now": None, "sit": None})
    assert load(file) == (Settings(theme="light"), [])
    assert "# how it looks to me" in file.read_text()


@pytest.mark.parametrize("broken", ["theme = [", "theme = 'a'\ntheme = 'b'\n"])
def test_a_file_that_cannot_be_read_is_not_changed(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "c.toml"
    file.write_text(broken)
    with pytest.raises(NotKept, match="could not be changed; they stay as they are"):
        change(file, theme="dark")
    assert file.read_text() == broken
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_wrong_with_a_key_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "c.toml"
    file.write_text('country = "PT"\n\n[keys]\ncountry = "c"\ntody = "d"\nsit = "t"\n  "lock" = "ctrl+i"\n')
    settings, warnings = load(file)
    assert settings == Settings(country="PT")
    assert warnings == [
        f'{file}, line 5: "tody" is not the name of a key; is it today?',
        f'{file}, line 7: "ctrl+i" cannot be "lock": a terminal cannot tell it from tab. It stays ctrl+l.',
        f'{file}, line 6: "t" is "today" already (home), so it is not "sit". It stays s.',
    ]
    file.write_text('keys.today = "s"\n')
    assert load(file)[1] == [f'{file}, line 1: "s" is "sit" already (home), so it is not "today". It stays t.']
