"""The journal's file, looked at from outside: sealed page by page, whole at any moment, shared without a loss."""

import hashlib
import hmac
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import apsw
import pytest

from cryout_tui.domain.kept import Draft
from cryout_tui.errors import CryoutError
from cryout_tui.store.journal import Journal
from cryout_tui.store.keys import key_of, salt_of
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.trust.canaries import CANARY, plant

PAGE, SALT, IV, SEAL = 4096, 16, 16, 64  # bytes, as SQLCipher 4 lays out a page


@pytest.fixture
def sealed(tmp_path: Path) -> Store:
    """A journal with words everywhere, encrypted, and shut."""
    store = Store(tmp_path / "journal" / "journal.db")
    store.journal.make("correct horse")
    plant(store)
    store.journal.close()
    return store


def test_every_page_is_sealed_under_a_key_that_only_the_passphrase_gives(sealed: Store) -> None:
    held = sealed.journal.path.read_bytes()
    assert len(held) % PAGE == 0
    assert CANARY.encode() not in held
    key = key_of("correct horse", held[:SALT])
    other = bytes(each ^ 0x3A for each in held[:SALT])
    seal = hashlib.pbkdf2_hmac("sha512", key.raw, other, 2, 32)
    for number in range(len(held) // PAGE):
        page = held[number * PAGE : (number + 1) * PAGE]
        content, told = page[SALT if number == 0 else 0 : -SEAL], page[-SEAL:]
        assert hmac.digest(seal, content + (number + 1).to_bytes(4, "little"), "sha512") == told, number
        assert len(set(page)) > 200, f"page {number} does not look like noise"


def test_another_library_opens_it_with_the_passphrase_and_with_the_key(sealed: Store) -> None:
    path = sealed.journal.path
    key = key_of("correct horse", salt_of(path))
    for opener in ("correct horse", f"x'{key.raw.hex()}'"):
        other = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        for name, value in (("cipher", "sqlcipher"), ("legacy", 4), ("key", opener)):
            other.pragma(name, value)
        assert other.execute("SELECT title FROM memory").fetchall() == [(f"{CANARY} gate",)]
        assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        other.close()


WRITING = """
import sys
from pathlib import Path
from datetime import datetime, timezone
from cryout_tui.domain.kept import Draft
from cryout_tui.store.store import Store
path, name, times = sys.argv[1:]
store = Store(Path(path))
store.journal.open(None)
for turn in range(int(times)):
    store.drafts.keep(Draft(where=f"{name}/{turn}", text="word " * 300, cursor=0, at=datetime.now(timezone.utc)))
    print(turn, flush=True)
"""


def _writing(path: Path, name: str, times: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", WRITING, str(path), name, str(times)], stdout=subprocess.PIPE)


def _end(writer: "subprocess.Popen[bytes]") -> None:
    writer.kill()
    writer.communicate()


def test_a_copy_taken_in_the_midst_of_writing_is_whole_or_says_that_it_is_not(store: Store, tmp_path: Path) -> None:
    path = store.journal.path
    store.journal.close()
    writer = _writing(path, "a", 100_000)
    assert writer.stdout is not None
    writer.stdout.readline()
    whole, copies, told = 0, 60, []
    for number in range(copies):
        copy = Journal(tmp_path / f"copy{number}" / "journal.db")
        copy.path.parent.mkdir()
        shutil.copy(path, copy.path)
        try:
            copy.open(None)
            with copy.reading() as database:
                assert database.execute_sql("SELECT count(*) FROM draft").fetchone()[0] > 0
            whole += not copy.faults()
        except CryoutError as error:
            told.append(str(error))
        finally:
            copy.close()
    _end(writer)
    assert all("damaged" in each for each in told)
    assert whole >= copies * 0.5  # it writes without a pause here; a person leaves it still nearly all the time


def test_two_that_write_at_once_lose_nothing_of_each_other(store: Store) -> None:
    path, times = store.journal.path, 150
    store.journal.close()
    writers = [_writing(path, name, times) for name in "ab"]
    assert [each.wait(60) for each in writers if each.communicate()] == [0, 0]
    store.journal.open(None)
    assert len(list(store.drafts.all())) == 2 * times
    assert store.journal.faults() == []


def test_one_that_is_stopped_holds_nobody_up(store: Store) -> None:
    writer = _writing(store.journal.path, "a", 100_000)
    assert writer.stdout is not None
    writer.stdout.readline()
    with store.journal.reading() as database:
        assert database.execute_sql("PRAGMA busy_timeout").fetchone() == (5000,)
        database.execute_sql("PRAGMA busy_timeout = 100")
    kept, told = 0, []
    for turn in range(20):
        time.sleep(0.003 * (turn % 7))
        os.kill(writer.pid, signal.SIGSTOP)
        begun = time.monotonic()
        try:
            store.drafts.keep(Draft(where=f"b/{turn}", text="word", cursor=0, at=EVENING))
            kept += 1
        except CryoutError as error:
            told.append(str(error))
        assert time.monotonic() - begun < 5
        os.kill(writer.pid, signal.SIGCONT)
    _end(writer)
    assert all("holding the journal" in each for each in told)
    assert store.journal.faults() == []
    assert sum(each.where.startswith("b/") for each in store.drafts.all()) == kept
