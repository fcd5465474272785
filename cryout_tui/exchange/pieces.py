"""A JSON document taken apart piece by piece, so that a large one is never in memory as a whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cryout_tui.errors import CryoutError
from cryout_tui.exchange.source import BUFFER, DEEPEST, LONGEST, MEGABYTE, MOST_ENTRIES, NOTHING_CHANGED
from cryout_tui.language import _

SPACE = re.compile(rb"[ \t\r\n]*")
STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
# within an entry: whole strings, brackets, and a quotation mark whose string is not all there yet
SIGN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]"]', re.DOTALL)
SCALAR = re.compile(rb"[^\s,\]}\[{:\"]+")
OPENING, CLOSING = b"{[", b"}]"


@dataclass(slots=True)
class Piece:
    """One entry of a list, or what else stands at the top: `key` names the list, and `number` counts from 1, or is 0.

    `line` is where it begins. Of a document that is a list itself, `key` is empty.
    """

    key: str
    number: int
    data: bytes
    line: int


def pieces(stream: BinaryIO) -> Iterator[Piece]:
    """Return what the document holds, in its order. What stands inside an entry is not looked at.

    Raises CryoutError where the document is not whole, or past a limit.
    """
    return _Pieces(stream).all()


class _Pieces:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._held = b""
        self._at = 0
        self._line = 1
        self._seen = 0
        self._more = BUFFER
        if self._peek() == b"\xef" and self._held.startswith(b"\xef\xbb\xbf"):
            self._at = 3

    def all(self) -> Iterator[Piece]:
        match self._peek():
            case b"[":
                yield from self._list("")
            case b"{":
                yield from self._object()
            case _:
                raise self._broken()
        if self._peek(or_end=True):
            raise self._broken()

    def _object(self) -> Iterator[Piece]:
        self._at += 1
        if self._peek() == b"}":
            self._at += 1
            return
        while True:
            key = self._key()
            if self._peek() == b"[":
                line = self._here()
                yield from self._list(key)
                yield Piece(key, 0, b"[]", line)
            else:
                yield self._piece(key, 0)
            if self._ends(b"}"):
                return

    def _list(self, key: str) -> Iterator[Piece]:
        self._at += 1
        if self._peek() == b"]":
            self._at += 1
            return
        for number in range(1, MOST_ENTRIES + 1):
            self._peek()
            yield self._piece(key, number)
            if self._ends(b"]"):
                return
        raise CryoutError(
            _("It holds more than {MOST_ENTRIES} entries. {NOTHING_CHANGED}").format(
                MOST_ENTRIES=f"{MOST_ENTRIES:,}", NOTHING_CHANGED=NOTHING_CHANGED
            )
        )

    def _piece(self, key: str, number: int) -> Piece:
        line = self._here()
        return Piece(key, number, self._value(), line)

    def _ends(self, closing: bytes) -> bool:
        """Go past what stands after a value; say whether it was the last."""
        sign = self._peek()
        if sign not in (b",", closing):
            raise self._broken()
        self._at += 1
        return sign == closing

    def _key(self) -> str:
        if self._peek() != b'"':
            raise self._broken()
        key = self._string().decode("utf-8", "replace")
        if self._peek() != b":":
            raise self._broken()
        self._at += 1
        return key[1:-1]

    def _value(self) -> bytes:
        sign = self._peek()
        if sign == b'"':
            return self._string()
        if sign in (b"{", b"["):
            return self._container()
        while True:
            found = SCALAR.match(self._held, self._at)
            if found is None:
                raise self._broken()
            if found.end() < len(self._held) or not self._fill():
                break
        found = SCALAR.match(self._held, self._at)
        assert found is not None
        self._at = found.end()
        return found.group()

    def _string(self) -> bytes:
        while (found := STRING.match(self._held, self._at)) is None:
            if not self._fill():
                raise self._broken()
        self._at = found.end()
        return found.group()

    def _container(self) -> bytes:
        depth, scanned = 0, self._at
        while True:
            for found in SIGN.finditer(self._held, scanned):
                sign = found.group()
                if sign in (b"{", b"["):
                    depth += 1
                    if depth > DEEPEST:
                        raise CryoutError(
                            _("It is nested more than {DEEPEST} deep. {NOTHING_CHANGED}").format(
                                DEEPEST=DEEPEST, NOTHING_CHANGED=NOTHING_CHANGED
                            )
                        )
                elif sign in (b"}", b"]"):
                    depth -= 1
                    if depth == 0:
                        data = self._held[self._at : found.end()]
                        self._at = found.end()
                        return data
                elif sign == b'"':
                    scanned = found.start()
                    break
                scanned = found.end()
            else:
                scanned = len(self._held)
            offset = scanned - self._at
            if not self._fill():
                raise self._broken()
            scanned = self._at + offset

    def _peek(self, *, or_end: bool = False) -> bytes:
        """Go past what is blank and return the next sign, without going past it."""
        while True:
            found = SPACE.match(self._held, self._at)
            assert found is not None
            if found.end() < len(self._held):
                self._at = found.end()
                self._more = BUFFER
                return self._held[self._at : self._at + 1]
            self._here()
            self._at = found.end()
            if not self._fill():
                if or_end:
                    return b""
                raise self._broken()

    def _fill(self) -> bool:
        """Take in more; say whether there was any."""
        kept = len(self._held) - self._at
        if kept > LONGEST:
            raise CryoutError(
                _("One entry in it is over {size} MB. {NOTHING_CHANGED}").format(
                    size=LONGEST // MEGABYTE, NOTHING_CHANGED=NOTHING_CHANGED
                )
            )
        read = self._stream.read(self._more)
        self._more = min(LONGEST, self._more * 2)
        self._here()
        self._held = self._held[self._at :] + read
        self._at = self._seen = 0
        return bool(read)

    def _here(self) -> int:
        """Return the line, counted up to here."""
        self._line += self._held.count(b"\n", self._seen, self._at)
        self._seen = self._at
        return self._line

    def _broken(self) -> CryoutError:
        return CryoutError(
            _("The file is not whole JSON (line {line}), so it was not used. {NOTHING_CHANGED}").format(
                line=self._here(), NOTHING_CHANGED=NOTHING_CHANGED
            )
        )
