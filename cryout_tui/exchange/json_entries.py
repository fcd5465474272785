"""Entries of other programs' JSON, each decoded by itself."""

from collections.abc import Callable, Iterator
from typing import BinaryIO, TypeVar

import msgspec

from cryout_tui.errors import CryoutError
from cryout_tui.exchange.coming import Coming, Entry, Noted, Unfit, Unread
from cryout_tui.exchange.pieces import Piece, pieces
from cryout_tui.exchange.source import NOTHING_CHANGED
from cryout_tui.language import _

T = TypeVar("T")


def entries(stream: BinaryIO, key: str, decoder: msgspec.json.Decoder[T], made: Callable[[T], Coming]) -> Coming:
    """Return what `made` makes of each entry of the list `key`.

    Raises CryoutError where the document is not whole, or holds no such list.
    """
    is_there = False
    for piece in pieces(stream):
        if piece.key != key:
            continue
        is_there = True
        if piece.number:
            yield from _made(piece, decoder, made)
        elif piece.data != b"[]":
            is_there = False
    if not is_there and key:
        raise CryoutError(
            _('There is no list "{key}" in it. {NOTHING_CHANGED}').format(key=key, NOTHING_CHANGED=NOTHING_CHANGED)
        )


def _made(
    piece: Piece, decoder: msgspec.json.Decoder[T], made: Callable[[T], Coming]
) -> Iterator[Entry | Unread | Noted]:
    place = _("entry {number}, line {line}").format(number=piece.number, line=piece.line)
    try:
        yield from made(decoder.decode(piece.data))
    except msgspec.ValidationError as error:
        yield Unread(place, wrong_at(error))
    except Unfit as error:
        yield Unread(place, str(error))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise broken(piece.line) from None


def wrong_at(error: msgspec.ValidationError) -> str:
    """Return where in an entry something is wrong, without its words."""
    said = str(error)
    if " - at " in said:
        return _("something is wrong at {place}").format(
            place=said.rpartition(" - at ")[2].strip("`").removeprefix("$").lstrip(".")
        )
    field = said.partition("required field `")[2].partition("`")[0]
    return _("it has no {field}").format(field=field) if field else _("it is of another form")


def broken(line: int) -> CryoutError:
    """Return the sentence for JSON that is broken off, or no JSON."""
    return CryoutError(
        _("The file is not whole JSON (line {line}), so it was not used. {NOTHING_CHANGED}").format(
            line=line, NOTHING_CHANGED=NOTHING_CHANGED
        )
    )
