"""Settings are read forgivingly and written without losing anything."""

from pathlib import Path

import pytest

from cryout_tui.settings import Settings, change, load


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
