"""`cryout stats`, and the page of pictures, as a script has them."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from cryout_tui.cli import main
from cryout_tui.clock import SystemClock
from cryout_tui.domain.kept import Practice
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.text import as_kept
from cryout_tui.store.store import Store
from tests.hostile import HOSTILE

NOW = SystemClock().now() - timedelta(hours=4)  # the day as the person has it, at any hour


def filled(folder: Path, title: str = "The school gate", *, days: int = 12, secret: str | None = None) -> list[str]:
    """Return options for a journal with `days` days, two sittings with a source, and practices."""
    store = Store(folder / "journal.db")
    store.journal.make(secret)
    with store.journal.writing():
        gate = Memory(title=title, story="no word of it", is_source=True, created_at=NOW, updated_at=NOW)
        shut = Memory(title="What is shut", sealed_until=UNTIL_ASKED, created_at=NOW, updated_at=NOW)
        for memory in (gate, shut):
            store.memories.put(memory)
        for ago in range(days):
            at = NOW - timedelta(days=ago)
            echo = (gate if ago % 2 else shut).id
            note = Reflection(day=at.date(), at=at, updated_at=at, sleep=ago % 11, inside=5, outside=7, hurt="a hurt",
                              echo_memory_id=echo, text="a text")  # fmt: skip
            store.reflections.put(note)
        for ago in (3, 6) if days else ():
            began = (NOW - timedelta(days=ago)).replace(hour=12)  # before four it would be of the day before
            record = SittingRecord(memory_id=gate.id, began_at=began)
            store.sittings.records.put(record)
            for moment, value in ((Moment.ARRIVE, 8), (Moment.CLOSE, 3)):
                pain = Pain(memory_id=gate.id, sitting_id=record.id, moment=moment, value=value, at=record.began_at)
                store.sittings.pains.put(pain)
            practice = Practice(practice="breathe/long-exhale", seconds=60, before=7, after=4, at=record.began_at)
            store.practices.put(practice)
    store.journal.close()
    return ["--data-dir", str(folder), "--config", str(folder / "c.toml")]


@pytest.fixture
def place(tmp_path: Path) -> list[str]:
    return filled(tmp_path)


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert main(list(arguments)) == status
    return capsys.readouterr().out


def test_stats_says_each_picture_in_a_few_lines(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    blocks = said(capsys, "stats", *place).split("\n\n")
    sleep = next(each for each in blocks if each.startswith("Sleep\n"))
    assert "  n = 12 days, 0 to 10: 0 not at all, 10 deep and rested" in sleep
    assert len(sleep.splitlines()) == 3
    whole = "\n".join(blocks)
    assert "What is shut" not in whole
    assert "a hurt" not in whole
    assert "no word" not in whole


def test_the_numbers_are_one_document(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(said(capsys, "stats", "--json", "--range", "2-weeks", *place))
    assert list(document) == ["format", "range", "first", "last", "pictures"]
    assert (document["format"], document["range"]) == ("cryout-stats", "2-weeks")
    assert document["last"] == NOW.date().isoformat()
    assert document["first"] == (NOW.date() - timedelta(days=13)).isoformat()
    sleep = next(each for each in document["pictures"] if each["id"] == "sleep")
    assert list(sleep) == ["id", "title", "unit", "n", "counted", "reading", "method", "table"]
    assert (sleep["title"], sleep["unit"], sleep["n"], sleep["counted"]) == ("Sleep", "0 to 10", 12, "days")
    assert [NOW.date().isoformat(), 0, None] in sleep["table"]["rows"]
    assert [(NOW.date() - timedelta(days=3)).isoformat(), 3, "a sitting"] in sleep["table"]["rows"]
    assert len(sleep["table"]["rows"]) == 12


@pytest.mark.parametrize("asked", ["2-weeks", "3-months", "a-year", "all"])
def test_every_range_can_be_asked_for(place: list[str], capsys: pytest.CaptureFixture[str], asked: str) -> None:
    assert json.loads(said(capsys, "stats", "--json", "--range", asked, *place))["range"] == asked


def test_where_nothing_was_written_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = filled(tmp_path, days=0)
    assert main(["stats", *options]) == 0
    told = capsys.readouterr()
    assert told.err == "No number was given in these days.\n"
    assert len(told.out.splitlines()) == 1
    assert json.loads(said(capsys, "stats", "--json", *options))["pictures"] == []


def test_a_range_that_is_none_and_a_range_of_everything_are_wrong_usage(
    place: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["stats", "--range", "a-week", *place])
    assert left.value.code == 2
    capsys.readouterr()
    assert main(["export", "--range", "all", *place]) == 2
    assert capsys.readouterr().err == "--range goes with --format html. The JSON export always holds everything.\n"


def test_titles_that_are_hidden_are_hidden_here_too(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert "The school gate" in said(capsys, "stats", *place)
    Path(place[-1]).write_text("show_titles = false\n")
    for command in (["stats"], ["stats", "--json"], ["export", "--format", "html"]):
        assert "The school gate" not in said(capsys, *command, *place)


def test_the_page_is_a_new_file_for_its_owner_alone(
    place: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    command = ["export", "--format", "html", "--range", "all", "-o", str(file), *place]
    assert main(command) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == f"The page with your pictures is in {file}. This file is not encrypted.\n"
    assert file.stat().st_mode & 0o777 == 0o600
    written = file.read_bytes()
    assert b"<svg" in written
    assert b"a hurt" not in written
    assert b"a text" not in written
    assert main(command) == 1
    assert "It was not written over." in capsys.readouterr().err
    assert file.read_bytes() == written


def test_the_page_on_standard_output_is_the_same_page(
    place: list[str], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "--format", "html", *place]) == 0
    told = capfdbinary.readouterr()
    assert told.out.startswith(b"<!doctype html>")
    assert told.err == b"The page with your pictures went to standard output. It is not encrypted.\n"


def test_the_journal_asks_for_its_passphrase(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = filled(tmp_path, secret="quite a secret", days=1)
    (tmp_path / "wrong").write_text("another\n")
    (tmp_path / "right").write_text("quite a secret\n")
    assert main(["stats", "--passphrase-file", str(tmp_path / "wrong"), *options]) == 4
    assert main(["stats", "--passphrase-file", str(tmp_path / "right"), *options]) == 0
    capsys.readouterr()


def test_no_title_commands_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, title in enumerate(each for each in HOSTILE if "\x1b" in each or "\n" in each or "[" in each[:2]):
        if number % 40:
            continue  # each is a journal of its own; what becomes of every one is tested with the picture
        folder = tmp_path / str(number)
        folder.mkdir()
        out = said(capsys, "stats", *filled(folder, as_kept(title), days=2))
        assert "\x1b" not in out
        assert "how strong it is to hold" in out


def test_neither_needs_the_screens(place: list[str]) -> None:
    code = "import sys; from cryout_tui.cli import main; main(sys.argv[1:]); print('textual' in sys.modules)"
    for command in (["stats"], ["export", "--format", "html"]):
        done = subprocess.run([sys.executable, "-c", code, *command, *place], capture_output=True, check=True)
        assert done.stdout.endswith(b"False\n")
