"""The commands, as a script has them."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cryout_tui import __version__
from cryout_tui.cli import commands, main
from cryout_tui.domain.text import as_kept
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE

COMMAND = str(Path(sys.executable).parent / "cryout")


def run(*arguments: str, input: bytes | None = None, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [COMMAND, *arguments],
        input=input,
        capture_output=True,
        timeout=60,
        env={**os.environ, **env},
        start_new_session=True,
    )


def test_the_version_and_the_help_need_nothing() -> None:
    assert run("--version").stdout == f"cryout {__version__}\n".encode()
    assert b"help-now" in run("--help").stdout
    assert run("no-such-command").returncode == 2


def test_where_names_every_place_and_makes_none(own_home: Path) -> None:
    ran = run("where", "--json")
    places = json.loads(ran.stdout)
    assert set(places) == {"journal", "backups", "settings", "log", "due"}
    assert places["journal"] == str(own_home / "data" / "cryout" / "journal.db")
    assert not own_home.exists()
    assert run("where", "--data-dir", "/x/y").stdout.startswith(b"journal:   /x/y/journal.db\n")


def test_init_makes_one_and_changes_none(tmp_path: Path) -> None:
    place = ("--data-dir", str(tmp_path / "d"))
    assert run("init", "--no-passphrase", *place).returncode == 0
    before = (tmp_path / "d" / "journal.db").read_bytes()
    again = run("init", "--no-passphrase", *place)
    assert (again.returncode, again.stdout) == (1, b"")
    assert (tmp_path / "d" / "journal.db").read_bytes() == before


def test_the_passphrase_comes_from_a_file_or_a_command_and_never_lies_open(tmp_path: Path) -> None:
    place, secret = ("--data-dir", str(tmp_path / "d")), tmp_path / "secret"
    secret.write_text("open sesame\nsecond line\n")
    secret.chmod(0o644)
    refused = run("init", *place, CRYOUT_PASSPHRASE_FILE=str(secret))
    assert refused.returncode == 1
    assert b"chmod 600" in refused.stderr
    secret.chmod(0o600)
    assert run("init", *place, CRYOUT_PASSPHRASE_FILE=str(secret)).returncode == 0
    assert run("export", *place).returncode == 3
    assert run("export", *place, CRYOUT_PASSPHRASE_COMMAND="echo open sesame").returncode == 0
    assert run("export", *place, CRYOUT_PASSPHRASE_COMMAND="echo other").returncode == 4
    assert run("export", *place, "--passphrase-file", str(secret)).returncode == 0


def test_a_journal_that_is_gone_is_no_first_time(tmp_path: Path) -> None:
    place = ("--data-dir", str(tmp_path / "d"))
    run("init", "--no-passphrase", *place)
    (tmp_path / "d" / "journal.db").unlink()
    for command in (("export",), ("today", "-"), ("doctor",)):
        ran = run(*command, *place, input=b"words")
        assert ran.returncode == 5
        assert b"is gone" in ran.stderr
    assert not (tmp_path / "d" / "journal.db").exists()


def test_words_are_never_taken_as_an_argument(tmp_path: Path) -> None:
    ran = run("today", "he looked away", "--data-dir", str(tmp_path))
    assert ran.returncode == 2
    assert b"looked" not in ran.stderr


def test_without_a_terminal_the_app_says_so(tmp_path: Path) -> None:
    ran = run("--data-dir", str(tmp_path), input=b"")
    assert ran.returncode == 2
    assert b"--plain" in ran.stderr
    assert run("--plain", "--data-dir", str(tmp_path), input=b"").returncode == 1


def test_every_hostile_string_through_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    place = ["--data-dir", str(tmp_path / "d")]
    assert main(["init", "--no-passphrase", *place]) == 0
    sent = [each.encode("utf-8", "surrogatepass") for each in (*HOSTILE[::30], "\n".join(HOSTILE), "   \n")]
    words = [as_kept(each.decode("utf-8", "replace")) for each in sent]
    for each, typed in zip(sent, words, strict=True):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(each)))
        assert main(["today", "-", *place]) == (0 if typed.strip() else 1)
    capsysbinary.readouterr()
    assert main(["export", *place]) == 0
    kept = [each["text"] for each in json.loads(capsysbinary.readouterr().out)["reflections"]]
    assert kept == [each for each in words if each.strip()]


def test_what_comes_in_past_midnight_is_of_the_day_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    place = ["--data-dir", str(tmp_path / "d"), "--config", str(tmp_path / "c.toml")]
    assert main(["init", "--no-passphrase", *place]) == 0
    (tmp_path / "c.toml").write_text('day_ends = "05:30"\n')
    for hour, minute in ((5, 29), (5, 30)):
        at = EVENING.replace(day=24, hour=hour, minute=minute)
        monkeypatch.setattr(commands, "SystemClock", lambda at=at: ToldClock(at))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a line")))
        assert main(["today", "-", *place]) == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a line")))
    assert main(["today", "-", "--day", "2 days ago", *place]) == 0
    assert b"\nKept: Sun 22 November, two days ago.\n" in capsysbinary.readouterr().err
    for none in ("some day", "tomorrow"):
        assert main(["today", "-", "--day", none, *place]) == 2
    capsysbinary.readouterr()
    (tmp_path / "c.toml").write_text('day_ends = "noon"\n')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b" ")))
    assert main(["today", "-", *place]) == 1
    assert main(["stats", *place]) == 0
    assert capsysbinary.readouterr().err.count(b'line 1: "day_ends" can be') == 2
    assert main(["export", *place]) == 0
    kept = json.loads(capsysbinary.readouterr().out)["reflections"]
    assert [each["day"] for each in kept] == ["2026-11-23", "2026-11-24", "2026-11-22"]


def test_today_through_a_real_pipe(tmp_path: Path) -> None:
    place = ("--data-dir", str(tmp_path / "d"))
    run("init", "--no-passphrase", *place)
    for each in HOSTILE[::100]:
        run("today", "-", *place, input=each.encode("utf-8", "surrogatepass"))
    kept = [each["text"] for each in json.loads(run("export", *place).stdout)["reflections"]]
    assert kept == [
        as_kept(each.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
        for each in HOSTILE[::100]
        if each.strip()
    ]


def test_import_adds_once_after_a_copy_and_export_never_writes_over(tmp_path: Path) -> None:
    first, second = ("--data-dir", str(tmp_path / "a")), ("--data-dir", str(tmp_path / "b"))
    for place in (first, second):
        run("init", "--no-passphrase", *place)
    run("today", "-", *first, input=b"words of mine")
    out = tmp_path / "out.json"
    assert b"not encrypted" in run("export", "-o", str(out), *first).stderr
    assert out.stat().st_mode & 0o077 == 0
    assert run("export", "-o", str(out), *first).returncode == 1
    assert b"Would add: 1 reflection." in run("import", str(out), "--dry-run", *second).stderr
    assert not (tmp_path / "b" / "backups").exists()
    assert b"Added: 1 reflection" in run("import", str(out), *second).stderr
    assert len(list((tmp_path / "b" / "backups").glob("*.db"))) == 1
    assert b"nothing new" in run("import", str(out), *second).stderr
    there = json.loads(run("export", *second).stdout)["reflections"]
    assert there == json.loads(out.read_text())["reflections"]


def test_help_now_works_when_nothing_else_does(tmp_path: Path) -> None:
    (tmp_path / "journal.db").mkdir()
    for env in ({"HOME": ""}, {"HOME": "/dev/null"}, {"CRYOUT_DATA_DIR": str(tmp_path), "XDG_DATA_HOME": "relative"}):
        ran = run("help-now", **env)
        assert ran.returncode == 0
        assert b"findahelpline.com" in ran.stdout
    assert b"1411" in run("help-now", "pt").stdout
    assert b"1411" in run("help-now", "Portugal").stdout
    assert b"no lines for" in run("help-now", "Atlantis").stdout


def test_help_now_shows_the_chosen_country(tmp_path: Path) -> None:
    settings = tmp_path / "c.toml"
    settings.write_text('country = "PT"\n')
    assert b"1411" in run("help-now", "--config", str(settings)).stdout


@pytest.mark.parametrize("command", [["where"], ["help-now"], ["due"], ["--version"], ["breathe", "box"]])
def test_quick_commands_load_nothing_heavy(command: list[str]) -> None:
    code = (
        "import sys; from cryout_tui.cli import main\n"
        f"try: main({command!r})\nexcept SystemExit: pass\n"
        "print([m for m in ('textual', 'peewee', 'rich', 'asyncio', 'msgspec', 'sqlcipher3') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.rstrip().endswith("[]")


def test_doctor_says_whether_it_is_whole(tmp_path: Path) -> None:
    place = ("--data-dir", str(tmp_path / "d"))
    assert b"no journal yet" in run("doctor", *place).stdout
    run("init", "--no-passphrase", *place)
    assert b"yes, every page" in run("doctor", *place).stdout


def test_doctor_says_in_one_sentence_that_the_journal_is_damaged(tmp_path: Path) -> None:
    place, secret = ("--data-dir", str(tmp_path / "d")), tmp_path / "pass"
    secret.write_text("pass\n")
    secret.chmod(0o600)
    assert run("--passphrase-file", str(secret), *place, "init").returncode == 0
    with (tmp_path / "d" / "journal.db").open("r+b") as file:
        file.seek(5000)
        file.write(b"\x07" * 3000)
    ran = run("--passphrase-file", str(secret), *place, "doctor")
    assert ran.returncode == 5
    assert b"Traceback" not in ran.stderr
    assert b"damaged" in ran.stderr


def test_no_journal_yet_is_no_damage(tmp_path: Path) -> None:
    ran = run("--data-dir", str(tmp_path / "none"), "export")
    assert ran.returncode == 1
    assert b"There is no journal" in ran.stderr


@pytest.mark.parametrize(("command", "status"), [("ground", 0), ("where", 0), ("export", 1)])
def test_who_reads_no_further_is_no_fault_but_half_an_export_is_none(tmp_path: Path, command: str, status: int) -> None:
    run("--data-dir", str(tmp_path), "init", "--no-passphrase")
    reading, writing = os.pipe()
    os.close(reading)
    started = [COMMAND, "--data-dir", str(tmp_path), command]
    process = subprocess.run(started, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (process.returncode, process.stderr) == (status, b"")
