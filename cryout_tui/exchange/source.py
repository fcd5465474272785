"""What is read from: a file, or bytes that came in by a pipe. Nothing of it is ever unpacked onto the disk."""

import io
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from cryout_tui.errors import CryoutError
from cryout_tui.exchange import encodings
from cryout_tui.language import _

MEGABYTE = 1 << 20
BIGGEST = 1024 * MEGABYTE  # of a file, and of what a zip holds once it is unpacked
BIGGEST_PIPED = 256 * MEGABYTE  # standard input is held in memory: it can be read only once
LONGEST = 8 * MEGABYTE  # of one entry
MOST_ENTRIES = 1_000_000
DEEPEST = 64  # lists and objects within each other
BUFFER = 256 * 1024
NOTHING_CHANGED = _("Nothing was changed.")

Far = Callable[[int, int], None]  # told how far reading is, and how far it goes


class Counted(io.BufferedIOBase):
    """A stream that ends with a sentence where more comes out of it than may, and says how far it is."""

    def __init__(self, inner: BinaryIO, most: int, far: Far | None = None, whole: int = 0) -> None:
        self._inner = inner
        self._left = most
        self._far = far
        self._whole = whole
        self._read = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Return at most `size` bytes; raise CryoutError past the limit."""
        return self._passed(self._inner.read(-1 if size is None else size))

    def readline(self, size: int | None = -1, /) -> bytes:
        """Return a line, or its first `size` bytes; raise CryoutError past the limit."""
        return self._passed(self._inner.readline(-1 if size is None else size))

    def _passed(self, data: bytes) -> bytes:
        self._left -= len(data)
        self._read += len(data)
        if self._left < 0:
            raise too_large()
        if self._far is not None:
            self._far(self._read, self._whole)
        return data

    def close(self) -> None:
        """Close what is read from."""
        self._inner.close()
        super().close()


class Source:
    """One file, or the bytes of one; it can be opened again and again."""

    def __init__(self, name: str, opens: Callable[[], BinaryIO], size: int, *, modified: float | None = None) -> None:
        self.name = name
        self.size = size
        self.modified = modified
        self.far: Far | None = None
        self._opens = opens

    @classmethod
    def of(cls, data: bytes, name: str = _("standard input")) -> "Source":
        """Return what `data` holds as a source."""
        return cls(name, lambda: io.BytesIO(data), len(data))

    @classmethod
    def at(cls, path: Path) -> "Source":
        """Return the file at `path`.

        Raises CryoutError for what is no file, cannot be read, or is larger than `BIGGEST`.
        """
        try:
            found = path.stat()
            if not stat.S_ISREG(found.st_mode):
                raise CryoutError(
                    _("{path} is not a file. {NOTHING_CHANGED}").format(path=path, NOTHING_CHANGED=NOTHING_CHANGED)
                )
            with path.open("rb"):
                pass
        except (OSError, ValueError) as error:
            why = f" ({error.strerror})" if isinstance(error, OSError) else ""
            raise CryoutError(
                _("{path} cannot be read{why}. {NOTHING_CHANGED}").format(
                    path=path, why=why, NOTHING_CHANGED=NOTHING_CHANGED
                )
            ) from error
        if found.st_size > BIGGEST:
            raise too_large()
        return cls(path.name, lambda: path.open("rb"), found.st_size, modified=found.st_mtime)

    def open(self) -> BinaryIO:
        """Return a stream of the whole of it, UTF-16 as UTF-8; raise CryoutError where it cannot be read."""
        try:
            with self._opens() as stream:
                is_other = encodings.is_utf_16(stream.read(4))
            counted: BinaryIO = Counted(self._opens(), BIGGEST, self.far, self.size)  # type: ignore[assignment]
            return io.BufferedReader(encodings.Utf16(counted), BUFFER) if is_other else counted
        except OSError as error:
            raise CryoutError(
                _("{filename} cannot be read ({strerror}). {NOTHING_CHANGED}").format(
                    filename=self.name, strerror=error.strerror, NOTHING_CHANGED=NOTHING_CHANGED
                )
            ) from error

    def raw(self) -> BinaryIO:
        """Return the stream as it is, in which one can go back, for a zip."""
        return self._opens()

    def head(self, size: int = 65536) -> bytes:
        """Return what the first `size` bytes say, UTF-16 as UTF-8, without a mark of the byte order."""
        with self._opens() as stream:
            return encodings.head_in_utf_8(stream.read(size))


def too_large(most: int = BIGGEST) -> CryoutError:
    """Return the sentence for what is past the limit."""
    return CryoutError(
        _("It holds more than {size} MB. {NOTHING_CHANGED}").format(
            size=most // MEGABYTE, NOTHING_CHANGED=NOTHING_CHANGED
        )
    )
