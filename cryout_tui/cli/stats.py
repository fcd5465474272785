"""`cryout stats`, and the page of `cryout export --format html`: what the days add up to, in words and in pictures."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from cryout_tui.cli import opening
from cryout_tui.clock import SystemClock
from cryout_tui.domain.picture import Picture
from cryout_tui.domain.span import Range
from cryout_tui.domain.text import one_line
from cryout_tui.exchange.svg import counted, dates, measure
from cryout_tui.language import _
from cryout_tui.paths import Paths
from cryout_tui.pictured import Pictured, pictured

RANGES = {each.value.replace(" ", "-"): each for each in Range}
USUAL = "3-months"
NOTHING = _("No number was given in these days.")


def run(asked: Namespace, paths: Paths) -> None:
    """Print what the pictures say, in words, or all their numbers as one JSON document."""
    found = _found(asked, paths)
    if asked.json:
        _print_json(document(found))
        return
    print(dates(found.gathered.span))
    if not found.pictures:
        print(NOTHING, file=sys.stderr)
    for picture in found.pictures:
        print()
        for line in _block(picture):
            print(one_line(line).rstrip())


def html(asked: Namespace, paths: Paths) -> bytes:
    """Return the pictures as one page."""
    from cryout_tui.exchange.html_page import page

    found = _found(asked, paths)
    return page(found.pictures, found.gathered.span, SystemClock().now().date())


def _found(asked: Namespace, paths: Paths) -> Pictured:
    settings = opening.settings_of(paths)
    store = opening.open_to_read(paths, asked.passphrase_file)
    try:
        return pictured(store, RANGES[asked.range or USUAL], SystemClock().now(), settings)
    finally:
        store.journal.close()


def _block(picture: Picture) -> Iterator[str]:
    yield picture.title
    yield "  " + ", ".join(filter(None, (counted(picture), measure(picture))))
    if picture.reading.words:
        yield "  " + picture.reading.words


def document(found: Pictured) -> dict[str, Any]:
    """Return the pictures with all their numbers, as they stand in the JSON document."""
    span = found.gathered.span
    return {
        "format": "cryout-stats",
        "range": found.asked.value.replace(" ", "-"),
        "first": span.first,
        "last": span.last,
        "pictures": [_told(each) for each in found.pictures],
    }


def _told(picture: Picture) -> dict[str, Any]:
    table = picture.table()
    return {
        "id": picture.id,
        "title": picture.title,
        "unit": picture.axis.unit,
        "n": picture.n,
        "counted": picture.counted,
        "reading": picture.reading.words,
        "method": picture.reading.method,
        "table": {"columns": table.columns, "rows": table.rows},
    }


def _print_json(document: dict[str, Any]) -> None:
    import msgspec

    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")
    sys.stdout.buffer.flush()
