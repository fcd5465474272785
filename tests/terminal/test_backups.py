"""The backup of the day, and what comes of a journal that was emptied, in a real terminal."""

import time
from pathlib import Path

from cryout_tui.store.backups import Backups
from cryout_tui.store.checking import whole
from tests.terminal.conftest import Person


def test_a_backup_is_made_after_home_stands_and_takes_the_place_of_an_emptied_journal(person: Person) -> None:
    person.make()
    person.run("today", "-", input=b"words of mine")
    session = person.start()
    session.until("Good ")
    kept = Backups(person.folder / "backups")
    end = time.monotonic() + 15
    while not kept.all():
        assert time.monotonic() < end, "no backup was made"
        session.read(0.1)
    session.press("ctrl+q")
    assert session.ended() == 0
    (copy,) = kept.all()
    assert whole(kept.path(copy), None).told == "1 reflection"
    journal = person.folder / "journal.db"
    journal.write_bytes(b"")
    _mended(person, journal)


def _mended(person: Person, journal: Path) -> None:
    session = person.start()
    session.until("is empty")
    session.press("f1")
    session.until("(?i)help")
    session.press("esc")
    session.until("put the backup")
    assert journal.read_bytes() == b""
    session.press("1")
    session.until("is in place")
    session.press("ctrl+q")
    assert session.ended() == 0
    assert whole(journal, None).told == "1 reflection"
