"""Another file put in the journal's place: in one step, and with nobody writing meanwhile."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cryout_tui.errors import CryoutError, NotKept
from cryout_tui.language import _
from cryout_tui.store import files
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.keys import Opener
from cryout_tui.store.sentences import plainly


@contextmanager
def writers_kept_out(journal: Path, opener: Opener | None) -> Iterator[CipherDatabase]:
    """Keep every other writer out of the journal at `journal`, a link followed; raise as `Journal.open` does."""
    database = CipherDatabase(str(journal.resolve()), opener)
    try:
        with plainly(journal):
            database.connect()
            database.execute_sql("BEGIN IMMEDIATE")
        yield database
    finally:
        database.close()


def beside(journal: Path, ending: str) -> Path:
    """Return the file beside the journal, a link followed, whose name is the journal's with `ending`."""
    there = journal.resolve()
    return there.with_name(there.name + ending)


def put_in_place(new: Path, journal: Path) -> None:
    """Put the whole file `new`, which is beside the journal, in its place; where the journal is a link it stays one.

    The caller keeps writers out. Raises NotKept: the journal is then what it was; and CryoutError where it is replaced,
    but the disk did not confirm it.
    """
    fix(new)
    there = journal.resolve()
    try:
        os.replace(new, there)
    except OSError as error:
        raise NotKept(
            _("{journal} could not be replaced ({strerror}).").format(journal=journal, strerror=error.strerror)
        ) from error
    try:
        files.settle(there)
    except OSError as error:
        raise CryoutError(
            _(
                "{journal} was replaced, but the disk did not confirm it ({strerror}): after a power cut "
                "the one of before may stand there, with what opened it then. Nothing of it is lost."
            ).format(journal=journal, strerror=error.strerror)
        ) from error


def fix(path: Path) -> None:
    """Make sure that what is in a file is on the disk; raise NotKept where the disk does not take it."""
    try:
        descriptor = os.open(path, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise NotKept(
            _("The disk does not take {name} ({strerror}).").format(name=path.name, strerror=error.strerror)
        ) from error
