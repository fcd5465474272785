"""A zip, read without unpacking it: what it may not be is told before a byte of it is used."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from cryout_tui.errors import CryoutError
from cryout_tui.exchange.source import BIGGEST, MEGABYTE, NOTHING_CHANGED, Counted, Source, too_large
from cryout_tui.language import _

MOST_MEMBERS = 200_000
RATIO = 200  # how many times larger than packed a part may be once it is over `SMALL`
SMALL = 16 * MEGABYTE
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)
BROKEN = _("The zip is not whole, so it was not used. {NOTHING_CHANGED}").format(NOTHING_CHANGED=NOTHING_CHANGED)


def is_zip(source: Source) -> bool:
    """Say whether it begins as a zip does."""
    return source.head(4) in (b"PK\x03\x04", b"PK\x05\x06")


class Zipped:
    """A zip whose names all stay within it, none of them a link, and that unpacks to no more than it may."""

    def __init__(self, source: Source) -> None:
        self.source = source
        try:
            with source.raw() as stream, zipfile.ZipFile(stream) as opened:
                self._members = opened.infolist()
        except FAULTS as error:
            raise CryoutError(BROKEN) from error
        if len(self._members) > MOST_MEMBERS:
            raise CryoutError(
                _("The zip holds more than {MOST_MEMBERS} files. {NOTHING_CHANGED}").format(
                    MOST_MEMBERS=f"{MOST_MEMBERS:,}", NOTHING_CHANGED=NOTHING_CHANGED
                )
            )
        for member in self._members:
            _check(member)

    def names(self) -> list[str]:
        """Return the names of the files in it."""
        return [each.filename for each in self._members if not each.is_dir()]

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """Give a stream of the file `name` in it; raise CryoutError for what cannot be unpacked, or is too large."""
        try:
            with self.source.raw() as stream, zipfile.ZipFile(stream) as opened:
                member = opened.getinfo(name)
                if member.file_size > BIGGEST:
                    raise too_large()
                with opened.open(member) as inner:
                    yield Counted(inner, BIGGEST, self.source.far, member.file_size)  # type: ignore[arg-type, misc]
        except FAULTS as error:
            raise CryoutError(BROKEN) from error


def _check(member: zipfile.ZipInfo) -> None:
    parts = member.filename.replace("\\", "/").split("/")
    if ".." in parts or member.filename.startswith(("/", "\\")) or ":" in parts[0][1:2]:
        raise CryoutError(
            _("The zip holds a name that leads out of it, so it was not used. {NOTHING_CHANGED}").format(
                NOTHING_CHANGED=NOTHING_CHANGED
            )
        )
    if stat.S_ISLNK(member.external_attr >> 16):
        raise CryoutError(
            _("The zip holds a link, so it was not used. {NOTHING_CHANGED}").format(NOTHING_CHANGED=NOTHING_CHANGED)
        )
    if member.flag_bits & 1:
        raise CryoutError(
            _("The zip asks for a password, and this cannot open it. {NOTHING_CHANGED}").format(
                NOTHING_CHANGED=NOTHING_CHANGED
            )
        )
    if member.file_size > max(SMALL, RATIO * member.compress_size):
        raise CryoutError(
            _("The zip unpacks to far more than it holds, so it was not used. {NOTHING_CHANGED}").format(
                NOTHING_CHANGED=NOTHING_CHANGED
            )
        )
