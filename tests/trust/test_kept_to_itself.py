"""What the program and its libraries say to logs, palettes and terminals: never a word of anybody's."""

import logging
import sys
from pathlib import Path

import pytest

from cryout_tui.errors import CryoutError
from cryout_tui.store import database, journal
from cryout_tui.store.keys import key_of, salt_of
from cryout_tui.store.store import Store
from cryout_tui.terminal import process
from tests.trust.canaries import CANARY, plant

PASSPHRASE = "zq7 passphrase"


def test_libraries_told_to_log_everything_log_no_word(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = Store(tmp_path / "journal.db")
    store.journal.make(PASSPHRASE)
    plant(store)
    raw = key_of(PASSPHRASE, salt_of(store.journal.path)).raw.hex()
    store.journal.beside()
    store.journal.close()
    with pytest.raises(CryoutError):
        store.journal.open(f"{PASSPHRASE}, but another")
    store.journal.open(PASSPHRASE)
    assert [each.title for each in store.memories.kept()] == [f"{CANARY} gate"]
    store.journal.close()
    logging.getLogger("any").debug("that it listens")
    assert "that it listens" in caplog.text
    assert "zq7" not in caplog.text
    assert raw not in caplog.text.lower()


def test_a_library_that_cannot_be_trusted_opens_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path / "journal.db")
    store.journal.make(None)
    store.journal.close()
    before = store.journal.path.read_bytes()
    monkeypatch.setattr(database.sqlcipher, "sqlite_version_info", (3, 51, 2))
    assert not database.library_is_fit()
    monkeypatch.setattr(journal, "library_is_fit", database.library_is_fit)
    with pytest.raises(CryoutError, match="too old to trust"):
        store.journal.open(None)
    assert store.journal.path.read_bytes() == before


TERMINALS = {  # TERM, LANG: whether it can draw a screen, and whether its letters are few
    ("xterm-256color", "C"): (True, False),
    ("xterm", "pt_PT.UTF-8"): (True, False),
    ("xterm", "de_DE.ISO-8859-1"): (True, True),
    ("linux", "C.UTF-8"): (True, True),
    ("vt100", ""): (True, True),
    ("screen", "en_US.utf8"): (True, False),
    ("dumb", "C"): (False, False),
    ("", ""): (False, False),
    ("unknown", "C"): (False, False),
}


@pytest.mark.parametrize(("named", "face"), TERMINALS.items(), ids=str)
def test_the_face_is_chosen_before_anything_is_drawn(
    named: tuple[str, str], face: tuple[bool, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_CTYPE", "CRYOUT_ASCII"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", named[0])
    monkeypatch.setenv("LANG", named[1])
    monkeypatch.setattr(process.os, "isatty", lambda end: True)
    assert (process.why_no_screen() is None, process.has_few_glyphs()) == face


def test_textual_s_own_variables_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEVTOOLS_HOST", "TEXTUAL_DRIVER"):
        monkeypatch.setenv(name, "/nowhere")
    monkeypatch.setattr(sys, "platform", "other")  # this process stays readable: it is the tests' own
    process.keep_to_itself()
    assert [each for each in process.os.environ if each.startswith("TEXTUAL")] == []
