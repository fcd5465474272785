"""Nothing typed is left where others could read it."""

import re
import stat
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Person
from tests.terminal.session import Session
from tests.terminal.walk import GOOD, SITTING, STORY, TODAY, arrive, go_on

WORDS = (STORY, GOOD, "The school gate", "it was still wrong", "He looked away", "I kept my coat on", "left alone")


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "pass"
    file.write_text("correct horse\n")
    file.chmod(0o600)
    return file


def _unlocked(person: Person) -> Session:
    session = person.start()
    session.until("passphrase")
    session.type("correct horse")
    session.press("enter")
    session.until("Sit with it")
    return session


def test_an_encrypted_journal_leaves_no_word_on_the_disk(person: Person, secret: Path, own_home: Path) -> None:
    assert person.run("--passphrase-file", str(secret), "init").returncode == 0
    session = _unlocked(person)
    for way, stands in (("t", TODAY), ("s", SITTING)):
        session.press(way)
        for stand in stands:
            arrive(session, stand)
            go_on(session, stand)
            if "box" not in stand.shows:
                assert _found(person.folder, own_home) == []
        session.until("Sit with it")
    title = rb"\x1b\][02];([^\x07\x1b]*)"
    assert all(b"gate" not in each for each in re.findall(title, bytes(session.raw)))
    session.press("ctrl+q")
    session.ended()
    assert _found(person.folder, own_home) == []
    assert [each["title"] for each in person.kept("--passphrase-file", str(secret))["memories"]] == ["The school gate"]


def _found(*folders: Path) -> list[tuple[str, str]]:
    files = [each for folder in folders if folder.exists() for each in folder.rglob("*") if each.is_file()]
    read = [(each.name, each.read_bytes()) for each in files if each.exists()]
    return [(name, word) for name, held in read for word in WORDS if word.encode() in held]


def test_folders_and_files_are_for_the_owner_alone(person: Person, secret: Path, own_home: Path) -> None:
    person.run("--passphrase-file", str(secret), "init")
    session = _unlocked(person)
    session.press("ctrl+q")
    session.ended()
    for each in [person.folder, *person.folder.rglob("*"), *own_home.rglob("*")]:
        assert stat.S_IMODE(each.stat().st_mode) & 0o077 == 0, each


def test_a_wrong_passphrase_says_so_and_nothing_else(person: Person, secret: Path, tmp_path: Path) -> None:
    person.run("--passphrase-file", str(secret), "init")
    wrong = tmp_path / "wrong"
    wrong.write_text("battery staple\n")
    wrong.chmod(0o600)
    ran = person.run("--passphrase-file", str(wrong), "export")
    assert ran.returncode == 4
    assert ran.stdout == b""
    assert ran.stderr == b"That passphrase does not open it, or the file is damaged. Nothing was changed.\n"
    session = person.start()
    session.until("passphrase")
    session.type("nope")
    session.press("enter")
    session.until("does not open it")
    session.type("correct horse")
    session.press("enter")
    session.until("Sit with it")


def test_after_leaving_nothing_private_is_left_on_the_screen(person: Person) -> None:
    session = person.make().start()
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type("He looked away")
    session.until("looked away")
    begun = len(session.raw)
    session.press("ctrl+q")
    assert session.ended() == 0
    last = bytes(session.raw[begun:]).rpartition(b"\x1b[?1049l")[0]
    assert b"looked away" not in last


CRASH = """
import sys
from cryout_tui.screens.line_ask import LineScreen
def broken(self):
    words = self.query_one("Field").text
    raise RuntimeError(words)
LineScreen.action_swap = broken
LineScreen.check_action = lambda self, action, parameters: True
from cryout_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_crash_keeps_the_words_and_says_one_kind_sentence(person: Person, own_home: Path) -> None:
    person.make()
    session = person.start(command=[sys.executable, "-c", CRASH])
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type("He looked away")
    session.press("ctrl+t")
    assert session.ended() == 1
    told = bytes(session.raw).rpartition(b"\x1b[?1049l")[2].decode()
    assert "Something broke. Every word you wrote is kept." in told
    assert "You are here, and that was then." in told
    assert "Feet down. One long breath out." in told
    assert "cryout help-now" in told
    assert "looked away" not in told
    assert "Traceback" not in told
    log = (own_home / "state" / "cryout" / "cryout.log").read_text()
    assert "RuntimeError" in log
    assert "looked" not in log
    draft = person.draft("/hurt")
    assert draft is not None
    assert draft["text"] == "He looked away"


def test_what_would_log_keys_is_taken_out_of_the_environment(person: Person, tmp_path: Path) -> None:
    log = tmp_path / "keys.log"
    session = person.make().start(env={"TEXTUAL_LOG": str(log), "TEXTUAL_SCREENSHOT": "1", "TEXTUAL_PRESS": "q"})
    session.until("two minutes")
    session.press("t")
    session.until("How does it look")
    assert not log.exists()
