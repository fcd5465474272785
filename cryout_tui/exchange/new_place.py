"""A new file or folder for its owner alone: whole or not there, and never over another."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from cryout_tui.errors import CryoutError
from cryout_tui.language import _
from cryout_tui.store import files

Files = Iterable[tuple[str, Iterable[str]]]  # the name of each and its text, part by part


def check(target: Path) -> None:
    """Raise CryoutError where something is there already."""
    if os.path.lexists(target):
        raise CryoutError(_("{target} is there already. It was not written over.").format(target=target))


@contextmanager
def new_file(target: Path) -> Iterator[BinaryIO]:
    """Give a stream into a new file (0600), which is there once all of it is written.

    Raises CryoutError where something is there already, or it cannot be written; then nothing is left.
    """
    unfinished = _unfinished(target)
    with _told(target):
        files.make_empty(unfinished)
        try:
            with unfinished.open("r+b") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            _put(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)


def new_folder(target: Path, told: Files) -> int:
    """Write a new folder (0700) of files (0600), which is there once all of it is written; return how many there are.

    Raises as `new_file` does.
    """
    unfinished = _unfinished(target)
    count = 0
    with _told(target):
        unfinished.mkdir(mode=0o700)
        try:
            for name, parts in told:
                path = unfinished / name
                files.make_folder(path.parent)
                files.make_empty(path)
                with path.open("r+b") as stream:
                    _write(stream, parts)
                count += 1
            os.sync()
            check(target)
            unfinished.rename(target)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
    return count


def zipped(stream: BinaryIO, told: Files) -> None:
    """Write files as a zip."""
    with ZipFile(stream, "w", ZIP_DEFLATED) as packed:
        for name, parts in told:
            with packed.open(name, "w", force_zip64=True) as inner:
                for part in parts:
                    inner.write(part.encode("utf-8", "replace"))


def _write(stream: BinaryIO, parts: Iterable[str]) -> None:
    for part in parts:
        stream.write(part.encode("utf-8", "replace"))


def _unfinished(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.part")


def _put(unfinished: Path, target: Path) -> None:
    """Give the file its name; where the file system has no links, the name is taken first."""
    try:
        os.link(unfinished, target)
    except FileExistsError:
        raise
    except OSError:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600))
        unfinished.replace(target)
    with suppress(OSError):  # a folder that may be written and not read
        files.settle(target)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise CryoutError(_("{target} is there already. It was not written over.").format(target=target)) from None
    except BrokenPipeError:
        raise
    except OSError as error:
        why = f" ({error.strerror})" if error.strerror else ""
        raise CryoutError(
            _("{target} could not be written{why}. Nothing is left of it.").format(target=target, why=why)
        ) from error
