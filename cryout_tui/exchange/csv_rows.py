"""The rows of a CSV file, by the names in its first line."""

import csv
from collections.abc import Iterator
from itertools import chain

from cryout_tui.errors import CryoutError
from cryout_tui.exchange.coming import wrong_kind
from cryout_tui.exchange.encodings import UTF_8
from cryout_tui.exchange.lines import decoded
from cryout_tui.exchange.source import LONGEST, MOST_ENTRIES, NOTHING_CHANGED, Source
from cryout_tui.language import _


def columns(first: str) -> set[str]:
    """Return the names in the first line of a CSV file."""
    return {each.strip().strip('"') for each in first.split(_parted_by(first))}


def _parted_by(first: str) -> str:
    """A comma, or what spreadsheets write in its place where a comma stands in numbers."""
    return max(",", ";", "\t", key=first.count)


def rows(source: Source, needed: set[str], what: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Return each row with the line it ends on.

    Raises CryoutError naming `what` where a column of `needed` is not there, and naming the line for what is no CSV.
    """
    csv.field_size_limit(LONGEST)
    with source.open() as stream:
        told = (
            decoded(line.removeprefix(UTF_8) if number == 1 else line, number)
            for number, line in enumerate(iter(stream.readline, b""), 1)
        )
        first = next(told, "")
        reader = csv.reader(chain([first], told), strict=True, delimiter=_parted_by(first))
        try:
            header = [each.strip() for each in next(reader, [])]
            if not needed <= set(header):
                raise wrong_kind(what)
            for count, row in enumerate(reader, 1):
                if count > MOST_ENTRIES:
                    raise CryoutError(
                        _("It holds more than {MOST_ENTRIES} entries. {NOTHING_CHANGED}").format(
                            MOST_ENTRIES=f"{MOST_ENTRIES:,}", NOTHING_CHANGED=NOTHING_CHANGED
                        )
                    )
                if row:
                    yield reader.line_num, dict(zip(header, [*row, *[""] * (len(header) - len(row))], strict=False))
        except csv.Error:
            raise CryoutError(
                _("Line {line_num} is not CSV, so the file was not used. {NOTHING_CHANGED}").format(
                    line_num=reader.line_num, NOTHING_CHANGED=NOTHING_CHANGED
                )
            ) from None
