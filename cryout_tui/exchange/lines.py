"""The lines of a text, one after the other."""

from collections.abc import Iterator
from typing import BinaryIO

from cryout_tui.errors import CryoutError
from cryout_tui.exchange.encodings import HOW_TO_GO_ON
from cryout_tui.exchange.source import LONGEST, MEGABYTE, NOTHING_CHANGED, Source
from cryout_tui.language import _


def lines(source: Source) -> Iterator[tuple[int, str]]:
    """Return each line with its number, from 1, without its end.

    Raises CryoutError naming the line for what is not UTF-8, or longer than an entry may be.
    """
    with source.open() as stream:
        for number, line in enumerate(_raw(stream), 1):
            yield number, decoded(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, number).rstrip("\r\n")


def decoded(line: bytes, number: int) -> str:
    """Return a line as text; raise CryoutError naming it where it is not UTF-8."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        raise CryoutError(
            _("Line {number} is not UTF-8 text, so the file was not used; {HOW_TO_GO_ON}. {NOTHING_CHANGED}").format(
                number=number, HOW_TO_GO_ON=HOW_TO_GO_ON, NOTHING_CHANGED=NOTHING_CHANGED
            )
        ) from None


def _raw(stream: BinaryIO) -> Iterator[bytes]:
    while line := stream.readline(LONGEST + 1):
        if len(line) > LONGEST:
            raise CryoutError(
                _("One line in it is over {size} MB. {NOTHING_CHANGED}").format(
                    size=LONGEST // MEGABYTE, NOTHING_CHANGED=NOTHING_CHANGED
                )
            )
        yield line
