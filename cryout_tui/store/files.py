"""The journal as a file: what is there, what may be made, and who may read it."""

import os
import stat
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from cryout_tui.errors import CryoutError, Damaged, NoFirstPage, NotKept
from cryout_tui.language import _

PLAIN_HEADER = b"SQLite format 3\0"
SMALLEST = 512
PAGE = 4096
LOOKED_INTO = 16  # pages behind the first one
BEGINNINGS = b"\0\x02\x05\x0a\x0d"  # what a page that is not encrypted begins with; of others one in fifty does


class Found(Enum):
    """What stands where the journal should be."""

    NOTHING = "nothing"
    PLAIN = "plain"
    ENCRYPTED = "encrypted"


def look(path: Path) -> Found:
    """Return what stands at `path`.

    Raises Damaged for whatever is there and is no journal: nothing is ever written over it.
    """
    try:
        there = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return Found.NOTHING
    except OSError as error:
        raise CryoutError(
            _("{path} cannot be looked at ({strerror}). Nothing was changed.").format(
                path=path, strerror=error.strerror
            )
        ) from error
    if stat.S_ISLNK(there.st_mode):
        try:
            there = path.stat()
        except OSError as error:
            raise Damaged(
                _("{journal} is a link that leads nowhere. Nothing was changed.").format(journal=path)
            ) from error
    if stat.S_ISDIR(there.st_mode):
        raise Damaged(_("{path} is a folder, not a journal. Nothing was changed.").format(path=path))
    if not stat.S_ISREG(there.st_mode):
        raise Damaged(_("{path} is not a file. Nothing was changed.").format(path=path))
    if there.st_size == 0:
        raise Damaged(
            _(
                "The journal {path} is empty: 0 bytes. It was not always so; look for a copy. Nothing was changed."
            ).format(path=path)
        )
    return _kind(path, there.st_size)


def _kind(path: Path, size: int) -> Found:
    try:
        with path.open("rb") as file:
            header = file.read(len(PLAIN_HEADER))
            has_plain_pages = header != PLAIN_HEADER and size >= SMALLEST and _is_plain_inside(file, size)
    except OSError as error:
        raise CryoutError(
            _("{path} cannot be read ({strerror}). Nothing was changed.").format(path=path, strerror=error.strerror)
        ) from error
    if header == PLAIN_HEADER:
        return Found.PLAIN
    if size < SMALLEST:
        raise Damaged(
            _("{journal} is not a journal: it is only {count} bytes long. Nothing was changed.").format(
                journal=path, count=size
            )
        )
    if has_plain_pages or header == bytes(len(header)):
        raise NoFirstPage(
            _("The beginning of {path} is gone, so it cannot be opened as it is. Nothing was changed.").format(
                path=path
            )
        )
    return Found.ENCRYPTED


def look_inside(path: Path) -> Found:
    """Return what stands at `path` as `look` does, and of a journal whose beginning is gone what the rest of it is."""
    try:
        return look(path)
    except NoFirstPage:
        return Found.PLAIN


def _is_plain_inside(file: BinaryIO, size: int) -> bool:
    """Say whether pages behind the first one stand there as nothing that is encrypted would."""
    pages = range(1, min(size // PAGE, LOOKED_INTO + 1))
    plain = 0
    for page in pages:
        file.seek(page * PAGE)
        plain += file.read(1) in BEGINNINGS
    return len(pages) >= LOOKED_INTO // 2 and plain >= len(pages) * 3 // 4


def make_folder(folder: Path) -> None:
    """Make `folder` for its owner alone (0700), whatever the umask; raise NotKept when it cannot be made."""
    try:
        for part in [each for each in (folder, *folder.parents) if not each.exists()][::-1]:
            part.mkdir(mode=0o700, exist_ok=True)
            part.chmod(0o700)
    except OSError as error:
        raise NotKept(
            _(
                "The folder {folder} cannot be made ({strerror}). Nothing was kept; --data-dir names another place."
            ).format(folder=folder, strerror=error.strerror)
        ) from error


def check_place(path: Path) -> None:
    """Raise NotKept unless the journal at `path` can be written, and its companions beside it."""
    for place, what in ((path.parent, _("The folder")), (path, _("The journal"))):
        if place.exists() and not os.access(place, os.W_OK):
            raise NotKept(
                _("{what} {place} can be read but not written. Nothing was changed.").format(what=what, place=place)
            )


def tighten(path: Path) -> str | None:
    """Take away others' rights to `path` (0600); return a sentence when there were any."""
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & 0o077:
        return None
    try:
        path.chmod(0o600)
    except OSError:
        return _("Others on this machine can read {path} (mode {mode}), and that could not be changed.").format(
            path=path, mode=f"{mode:03o}"
        )
    return _("Others on this machine could read {path} (mode {mode}); now it is yours alone.").format(
        path=path, mode=f"{mode:03o}"
    )


def make_empty(path: Path) -> None:
    """Make an empty file for its owner alone (0600), following no link; what stands there is an error."""
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
    os.fchmod(descriptor, 0o600)
    os.close(descriptor)


def settle(path: Path) -> None:
    """Make sure the names in `path`'s folder are on the disk."""
    descriptor = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def which(path: Path) -> tuple[int, int] | None:
    """Return which file it is that has this name now: its device and its number there; None where there is none."""
    try:
        there = os.stat(path)
    except OSError:
        return None
    return there.st_dev, there.st_ino
