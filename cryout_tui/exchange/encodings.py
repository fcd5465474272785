"""Text that is not UTF-8: what says in its first bytes that it is UTF-16 is read as that."""

import codecs
import io
from typing import BinaryIO

from cryout_tui.errors import CryoutError
from cryout_tui.language import _

UTF_8 = codecs.BOM_UTF8
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
UTF_32 = codecs.BOM_UTF32_LE  # begins as UTF-16 does
BROKEN = _("It is UTF-16 text that is not whole, so it was not used. Nothing was changed.")
HOW_TO_GO_ON = _("iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW.txt makes UTF-8 of a text from an older Windows")


def is_utf_16(head: bytes) -> bool:
    """Say whether what begins with `head` is marked as UTF-16."""
    return head.startswith(UTF_16) and not head.startswith(UTF_32)


def in_utf_8(data: bytes) -> bytes:
    """Return a text in UTF-8, without a mark of the byte order; raise UnicodeDecodeError for broken UTF-16."""
    return data.decode("utf-16").encode() if is_utf_16(data) else data.removeprefix(UTF_8)


def head_in_utf_8(head: bytes) -> bytes:
    """Return the beginning of a text in UTF-8, without a mark of the byte order; it may end amid a letter."""
    if not is_utf_16(head):
        return head.removeprefix(UTF_8)
    return codecs.getincrementaldecoder("utf-16")("replace").decode(head).encode("utf-8", "replace")


class Utf16(io.RawIOBase):
    """A stream of UTF-16 as one of UTF-8; raises CryoutError for what is broken."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner
        self._decoder = codecs.getincrementaldecoder("utf-16")()
        self._waiting = b""

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, into, /) -> int:  # type: ignore[no-untyped-def]
        """Fill `into` and return how much there was."""
        while not self._waiting:
            read = self._inner.read(len(into))
            self._waiting = self._decoded(read)
            if not read:
                break
        data, self._waiting = self._waiting[: len(into)], self._waiting[len(into) :]
        into[: len(data)] = data
        return len(data)

    def _decoded(self, read: bytes) -> bytes:
        try:
            return self._decoder.decode(read, final=not read).encode()
        except UnicodeDecodeError:
            raise CryoutError(BROKEN) from None

    def close(self) -> None:
        """Close what is read from."""
        self._inner.close()
        super().close()
