"""`cryout backup`, `restore` and `doctor`, in one process: they start no screen."""

import io
import json
import os
import shutil
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from cryout_tui.cli import main, secret
from cryout_tui.cli.backup_words import here
from cryout_tui.errors import NotKept
from cryout_tui.store import restoring
from cryout_tui.store.backups import Backups
from cryout_tui.store.checking import whole
from cryout_tui.store.holding import Holding
from cryout_tui.store.shelf import Shelf
from cryout_tui.store.store import Store
from tests.store.damaged import PAGE, fill


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    assert main(["--data-dir", str(folder), "init", "--no-passphrase"]) == 0
    return folder


def run(data: Path, *arguments: str) -> int:
    return main(["--data-dir", str(data), *arguments])


def add(data: Path, days: int) -> None:
    store = Store(data / "journal.db")
    store.journal.open(None)
    fill(store, days)
    store.journal.close()


def test_a_backup_is_made_and_put_back_and_what_was_there_is_kept(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(data, 2)
    out = tmp_path / "mine.db"
    assert run(data, "backup", str(out)) == 0
    assert "not encrypted" in capsys.readouterr().err
    before = out.read_bytes()
    assert run(data, "backup", str(out)) == 1
    assert out.read_bytes() == before
    add(data, 1)
    assert run(data, "restore", str(out)) == 1
    assert "nothing was changed" in capsys.readouterr().err
    assert whole(data / "journal.db", None).told == "3 memories, 3 reflections"
    assert run(data, "restore", "--yes", str(out)) == 0
    told = capsys.readouterr()
    assert [" ".join(line.split()) for line in told.out.splitlines()][:3] == [
        "in the backup here now", "memories 2 3", "reflections 2 3",
    ]  # fmt: skip
    assert whole(data / "journal.db", None).told == "2 memories, 2 reflections"
    (kept,) = Backups(data / "backups").all()
    assert kept.why == "before-restore"
    assert run(data, "list") == 0
    assert "older than" not in capsys.readouterr().err


def test_while_the_app_has_it_nothing_is_put_in_its_place(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.db"
    lock = Holding(data / "journal.lock")
    try:
        assert run(data, "backup", str(out)) == 0
        before = (data / "journal.db").read_bytes()
        assert run(data, "restore", "--yes", str(out)) == 1
        assert (data / "journal.db").read_bytes() == before
    finally:
        lock.close()


def test_a_backup_with_another_passphrase_is_asked_for_its_own(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Store(tmp_path / "other.db")
    other.journal.make("its own")
    fill(other, 1)
    other.journal.close()
    monkeypatch.setattr(secret, "open", _no_terminal, raising=False)
    assert run(data, "restore", "--yes", str(tmp_path / "other.db")) == 4
    assert "--backup-passphrase-file" in capsys.readouterr().err
    file = tmp_path / "its"
    file.write_text("its own\n")
    file.chmod(0o600)
    assert run(data, "restore", "--yes", "--backup-passphrase-file", str(file), str(tmp_path / "other.db")) == 0
    assert whole(data / "journal.db", "its own").told == "1 memory, 1 reflection"


def _no_terminal(*_: object, **__: object) -> None:
    raise OSError(6, "No such device or address")


def test_a_damaged_journal_names_its_backup_and_what_can_be_read_can_stand_in_its_place(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(data, 30)
    assert run(data, "backup") == 0
    journal = data / "journal.db"
    held = bytearray(journal.read_bytes())
    held[PAGE : 7 * PAGE] = os.urandom(6 * PAGE)
    journal.write_bytes(held)
    capsys.readouterr()
    assert run(data, "export") == 5
    (backup,) = Backups(data / "backups").all()
    said = capsys.readouterr().err
    assert f"cryout --data-dir {data} restore {data / 'backups' / backup.name}" in said
    assert said.count("\n") == 1
    assert run(data, "doctor", "--json") == 5
    told = json.loads(capsys.readouterr().out)
    assert told["whole"] == "no"
    assert "whole, 30 memories" in told["newest backup"]
    assert journal.read_bytes() == bytes(held)
    assert run(data, "restore", "--yes", str(journal)) == 0
    assert whole(journal, None).told == "30 memories, 30 reflections"
    (aside,) = (data / "backups").glob("set-aside-*")
    assert aside.read_bytes() == bytes(held)
    assert run(data, "restore", "--yes", str(journal)) == 1
    assert "That is the journal itself" in capsys.readouterr().err


def test_doctor_looks_at_everything_and_takes_others_rights_away(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(data, "backup") == 0
    (backup,) = (data / "backups").iterdir()
    backup.chmod(0o644)
    left = backup.with_name(f"{backup.name}.part")
    left.touch(0o600)
    capsys.readouterr()
    assert run(data, "doctor") == 0
    said = capsys.readouterr().out
    assert f"others could read {backup} (mode 644); now it is yours alone" in said
    assert backup.stat().st_mode & 0o077 == 0
    assert str(left) in said
    for each in ("whole:", "yes, every page", "nothing: no network", "SQLCipher", "newest backup:", "free room:"):
        assert each in said
    with backup.open("r+b") as file:
        file.truncate(40_000)
    assert run(data, "doctor") == 1
    assert f"is damaged. A new one is made by: cryout --data-dir {data} backup" in capsys.readouterr().err


@pytest.mark.parametrize("file", ["none.db", "folder", "text"])
def test_what_is_no_backup_changes_nothing(data: Path, tmp_path: Path, file: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("not a journal")
    before = (data / "journal.db").read_bytes()
    assert run(data, "restore", "--yes", str(tmp_path / file)) in (1, 5)
    assert (data / "journal.db").read_bytes() == before


def test_a_journal_of_which_nothing_can_be_read_is_left_for_its_backup(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(data, 3)
    assert run(data, "backup") == 0
    (backup,) = Backups(data / "backups").all()
    journal = data / "journal.db"
    for held in (bytes(journal.stat().st_size), os.urandom(PAGE) + b"\x0d" * 40 * PAGE):
        journal.write_bytes(held)
        capsys.readouterr()
        assert run(data, "list") == 5, "no passphrase is asked for"
        assert run(data, "restore", "--yes", str(journal)) == 5
        said = capsys.readouterr().err
        assert "3 memories, 3 reflections" in said
        assert f"restore {data / 'backups' / backup.name}" in said
        assert journal.read_bytes() == held
    journal.write_bytes(os.urandom(40 * PAGE))
    assert run(data, "restore", "--yes", str(data / "backups" / backup.name)) == 0
    assert whole(journal, None).told == "3 memories, 3 reflections"


def test_the_way_out_of_damage_works_as_it_is_typed_here() -> None:
    asked = Namespace(data_dir="my journal", config=None, passphrase_file="p")
    assert here(asked, "restore", "a b.db") == (
        "cryout --data-dir 'my journal' --passphrase-file p restore 'a b.db'"
    )  # fmt: skip


def test_an_export_is_named_as_one_for_import(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = tmp_path / "export.json"
    export.write_text('{"cryout": "' + "\u00e9" * 400 + '"}', encoding="utf-8")
    assert run(data, "restore", "--yes", str(export)) == 1
    assert f"import {export}" in capsys.readouterr().err


def test_a_full_disk_is_told_with_what_is_missing(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    add(data, 1)
    assert run(data, "backup") == 0
    (backup,) = Backups(data / "backups").all()

    def full(*_: object, **__: object) -> None:
        raise NotKept("The disk is full.")

    monkeypatch.setattr(shutil, "disk_usage", lambda place: Namespace(free=2000))
    assert run(data, "doctor") == 1
    assert "The disk is full, or nearly" in capsys.readouterr().err
    monkeypatch.setattr(restoring, "copied_to", full)
    assert run(data, "restore", "--yes", str(data / "backups" / backup.name)) == 1
    assert "and 0.0 MB are free" in capsys.readouterr().err
    monkeypatch.setattr(Shelf, "put", full)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a long day")))
    assert run(data, "today", "-") == 1
    assert capsys.readouterr().err.endswith("The disk is full. What came in was not kept.\n")
