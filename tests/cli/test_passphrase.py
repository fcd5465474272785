"""`cryout passphrase` and `cryout recover`, as a script has them."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cryout_tui.cli import main
from cryout_tui.store import renewal
from cryout_tui.store.holding import Holding
from cryout_tui.store.store import Store
from tests.store.killing import FEW, going_round

Run = Callable[..., tuple[int, str]]
WORDS = "He looked away at the gate"


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    with going_round(FEW):
        yield


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command without a terminal; return its exit status and what it said on standard error."""
    for name in ("one", "two"):
        (tmp_path / name).write_text(f"passphrase {name}\n")
        (tmp_path / name).chmod(0o600)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "isatty", lambda descriptor: False)

    def run(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = main([*arguments, "--data-dir", "d"])
        return status, capsys.readouterr().err

    return run


def kept(folder: Path, secret: str | None) -> bool:
    """Say whether the journal opens so, whole, with what was written in it."""
    store = Store(folder / "d" / "journal.db")
    store.journal.open(secret)
    faults, reflections = store.journal.faults(), list(store.reflections.all())
    is_encrypted = store.journal.is_encrypted
    store.journal.close()
    return faults == [] and [each.text for each in reflections] == [WORDS] and is_encrypted is (secret is not None)


@pytest.fixture
def written(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Make a journal, encrypted or not, with some words in it."""

    def write(is_encrypted: bool) -> None:
        import io

        assert run("init", *(("--passphrase-file", "one") if is_encrypted else ("--no-passphrase",)))[0] == 0
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WORDS.encode())))
        assert run("today", "-", *(("--passphrase-file", "one") if is_encrypted else ()))[0] == 0

    return write


def test_a_passphrase_is_set_changed_and_taken_away(run: Run, written: Callable[[bool], None], tmp_path: Path) -> None:
    written(False)
    status, said = run("passphrase", "set", "--new-passphrase-file", "one")
    assert status == 0
    assert "1 backup in" in said
    assert "is not encrypted" in said
    assert "no terminal here to show the recovery code" in said
    assert kept(tmp_path, "passphrase one")
    status, said = run("passphrase", "change", "--passphrase-file", "one", "--new-passphrase-file", "two")
    assert status == 0
    assert "1 backup in" in said
    assert "still opens with what opened the journal before" in said
    assert "new recovery code" in said
    assert kept(tmp_path, "passphrase two")
    assert "short" not in said
    status, said = run("passphrase", "remove", "--passphrase-file", "two")
    assert (status, "With --yes" in said) == (1, True)
    assert kept(tmp_path, "passphrase two")
    status, said = run("passphrase", "remove", "--passphrase-file", "two", "--yes")
    assert status == 0
    assert "anyone who can open this account" in said
    assert kept(tmp_path, None)
    assert sorted(os.listdir("d")) == ["backups", "due.json", "journal.db", "journal.lock"]
    assert len(os.listdir("d/backups")) == 3
    (tmp_path / "short").write_text("x")
    (tmp_path / "short").chmod(0o600)
    status, said = run("passphrase", "set", "--new-passphrase-file", "short")
    assert (status, "A short passphrase is easier to guess" in said) == (0, True)
    assert kept(tmp_path, "x")


@pytest.mark.parametrize(
    ("is_encrypted", "arguments", "status", "sentence"),
    [
        (True, ("passphrase", "set", "--new-passphrase-file", "two"), 1, "has a passphrase"),
        (False, ("passphrase", "change", "--new-passphrase-file", "two"), 1, "has no passphrase"),
        (False, ("passphrase", "remove", "--yes"), 1, "has no passphrase"),
        (False, ("recover", "--code-file", "one"), 1, "not encrypted"),
        (True, ("passphrase", "change", "--passphrase-file", "two", "--new-passphrase-file", "two"), 4, "not open"),
        (True, ("passphrase", "change", "--passphrase-file", "one", "--new-passphrase-file", "gone"), 3, "gone"),
        (True, ("passphrase", "change", "--passphrase-file", "one", "--new-passphrase-file", "open"), 1, "chmod 600"),
        (
            True,
            ("passphrase", "change", "--passphrase-file", "one", "--new-passphrase-file", "empty"),
            1,
            "one character. Nothing was changed.",
        ),
        (True, ("passphrase", "change"), 3, "to ask at. Nothing was changed."),
        (True, ("passphrase", "turn"), 2, "invalid choice"),
        (True, ("recover", "--code-file", "open"), 1, "chmod 600"),
        (True, ("recover", "--code-file", "one"), 4, "24 words"),
        (True, ("recover",), 3, "--code-file"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    run: Run, written: Callable[[bool], None], tmp_path: Path,
    is_encrypted: bool, arguments: tuple[str, ...], status: int, sentence: str,
) -> None:  # fmt: skip
    written(is_encrypted)
    for name, mode in (("open", 0o644), ("empty", 0o600)):
        (tmp_path / name).touch(mode)
        (tmp_path / name).chmod(mode)
    before = (tmp_path / "d" / "journal.db").read_bytes()
    try:
        ended, said = run(*arguments)
    except SystemExit as end:
        ended, said = int(str(end.code)), "invalid choice"
    assert (ended, sentence in said) == (status, True), said
    assert "Traceback" not in said
    assert (tmp_path / "d" / "journal.db").read_bytes() == before
    assert not (tmp_path / "d" / "backups").exists()


def test_while_it_is_open_full_screen_it_says_where(run: Run, written: Callable[[bool], None], tmp_path: Path) -> None:
    written(True)
    held = Holding(tmp_path / "d" / "journal.lock")
    status, said = run("passphrase", "change", "--passphrase-file", "one", "--new-passphrase-file", "two")
    held.close()
    assert (status, "is open already: on " in said, "since" in said) == (1, True, True), said
    assert kept(tmp_path, "passphrase one")


def test_what_a_killed_run_left_is_gone_after_the_next_but_not_what_is_under_way(
    run: Run, written: Callable[[bool], None], tmp_path: Path
) -> None:
    written(True)
    left = renewal._unfinished(tmp_path / "d" / "journal.db")
    left.write_text(WORDS)
    held = Holding(tmp_path / "d" / "journal.lock")
    assert run("export", "--passphrase-file", "one")[0] == 0
    assert left.exists()
    held.close()
    assert run("export", "--passphrase-file", "one")[0] == 0
    assert not left.exists()
    left.mkdir()
    status, said = run("passphrase", "change", "--passphrase-file", "one", "--new-passphrase-file", "two")
    assert (status, "stays as it was" in said) == (1, True)
    assert kept(tmp_path, "passphrase one")


def _code(folder: Path, secret: str) -> list[str]:
    store = Store(folder / "d" / "journal.db")
    store.journal.open(secret)
    assert store.code.is_owed()  # the screens are still to show it
    words = list(store.code.words())
    store.journal.close()
    return words


def test_the_code_opens_the_journal_and_brings_a_new_passphrase_and_a_new_code(
    run: Run, written: Callable[[bool], None], tmp_path: Path
) -> None:
    written(True)
    words = _code(tmp_path, "passphrase one")
    paper = tmp_path / "paper"
    paper.touch(0o600)
    for wrong, sentence in (
        (["zoo", *words[1:12], "zoo", *words[13:]], "every backup opens with the code of its time"),
        ([*words[:4], "qqq", "qqqq", *words[6:]], 'Word 5, "qqq", is not in the list'),
        (["ab", "\x1b[A", *words[2:]], "A code has 24 words, and these are 23. Nothing was changed."),
    ):
        paper.write_text(" ".join(wrong))
        status, said = run("recover", "--code-file", "paper", "--new-passphrase-file", "two")
        assert (status, sentence in said) == (4, True), said
        assert said.endswith("Nothing was changed.\n")
        assert kept(tmp_path, "passphrase one")
    swapped = [words[1], words[0], *words[2:]]
    paper.write_text("\n".join(swapped))
    status, said = run("recover", "--code-file", "paper", "--new-passphrase-file", "two")
    assert status == 0
    assert f'Word 1 was given as "{words[1]}"; the journal opens with "{words[0]}" there.' in said
    assert "1 backup" in said
    assert kept(tmp_path, "passphrase two")
    assert _code(tmp_path, "passphrase two") != words
    status, said = run("recover", "--code-file", "paper", "--new-passphrase-file", "two")
    assert status == 4
    assert "It opens a backup" in said


def test_the_export_and_the_log_hold_no_word_of_the_code(
    run: Run, written: Callable[[bool], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(True)
    words = _code(tmp_path, "passphrase one")
    assert main(["export", "--data-dir", "d", "--passphrase-file", "one"]) == 0
    exported = json.loads(capsys.readouterr().out)
    assert "meta" not in exported
    assert not any(f'"{word}"' in json.dumps(exported["drafts"]) for word in words)
