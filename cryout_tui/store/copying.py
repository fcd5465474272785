"""A journal copied page by page, while it is written in."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from cryout_tui.language import _
from cryout_tui.store.checking import GivenUp
from cryout_tui.store.database import QUIET, CipherDatabase
from cryout_tui.store.keys import Key, Opener, SaltedKey, as_pragma, key_of
from cryout_tui.store.sentences import plainly

PAGES = 200  # at a time: the journal can be written in again after a hundredth of a second
MOST_PAGES = 3200  # what was written meanwhile makes it begin again, each time with longer steps, up to this
PAUSE = 0.005  # seconds between two steps


class _Again(Exception):
    """Something was written, and the copy has begun again."""


def copied(source: CipherDatabase, opener: Opener | None, target: Path, *, goes_on: Callable[[], bool]) -> Key | None:
    """Copy the journal of `source`, shut as yet, into the empty file `target`; return the key that opens it.

    `opener` is what opens the source. Raises the errors of `plainly`, and GivenUp when `goes_on` says so.
    """
    path = Path(source.database)
    with plainly(path):
        source.connect()
    try:
        with plainly(path):
            salted = source.execute_sql("PRAGMA cipher_salt").fetchone()
        key = None if salted is None or opener is None else _key(opener, bytes.fromhex(salted[0]))
        with plainly(target):
            _copy(source.connection(), target, key, goes_on)
    finally:
        source.close()
    return key


def _key(opener: Opener, salt: bytes) -> SaltedKey:
    key = opener if isinstance(opener, Key) else key_of(opener, salt)
    return SaltedKey(key.raw, salt)


def _copy(source: Any, target: Path, key: Key | None, goes_on: Callable[[], bool]) -> None:
    pages = PAGES
    while True:
        try:
            _copy_once(source, target, key, pages, goes_on)
            return
        except _Again:
            pages = min(pages * 2, MOST_PAGES)


def _copy_once(source: Any, target: Path, key: Key | None, pages: int, goes_on: Callable[[], bool]) -> None:
    copy = sqlcipher.connect(f"{target.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    least = -1

    def between(_copied: int, left: int, _all: int) -> None:
        nonlocal least
        if not goes_on():
            raise GivenUp(_("It was left."))
        if 0 <= least < left and pages < MOST_PAGES:
            raise _Again
        least = left
        time.sleep(PAUSE)

    try:
        copy.execute(f"PRAGMA {QUIET}")
        if key is not None:
            copy.execute(as_pragma(key))
        copy.execute("PRAGMA journal_mode = MEMORY")  # no second file beside it: a cut-off copy is no copy
        copy.execute("PRAGMA synchronous = OFF")  # it is brought to the disk as a whole, before it gets its name
        source.backup(copy, pages=pages, progress=between)
    finally:
        copy.close()
