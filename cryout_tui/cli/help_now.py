"""`cryout help-now`: whom to call. Needs no journal, no passphrase, and nothing that could be broken."""

import os
import sys
import time

from cryout_tui import content
from cryout_tui.domain.help_facts import Facts, Line
from cryout_tui.domain.help_now import Look, page, unlisted
from cryout_tui.domain.help_words import Words
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.value import Value

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from typing import Any, TextIO

WIDTH = 76  # columns, where there are so many
USUAL = 80  # columns of a terminal that does not say


class Month(Value):
    """The month it is: whether a number was seen long ago goes by it."""

    year: int
    month: int


def code(named: str) -> str | None:
    """Return the ISO code of a country given by code or by name, or None for one that is not in the list."""
    wanted = named.strip().casefold()
    known = content.countries().items()
    return next((iso for iso, name in known if wanted in (iso.casefold(), name.casefold())), None)


def run(named: str | None, chosen: str | None, out: "TextIO", *, as_json: bool = False) -> tuple[str, ...]:
    """Print whom to call in the country `named`, or in the one `chosen` in the settings.

    Returns a sentence for the log for everything that was broken.
    """
    country = code(named) if named else chosen
    now = time.localtime()
    facts = content.help_facts(country, today=Month(now.tm_year, now.tm_mon))
    words, faults = content.help_words()
    unknown = "" if facts.code else one_line(named or chosen or "")
    if as_json:
        import json

        out.write(json.dumps(document(facts, words, unknown), ensure_ascii=False, indent=2) + "\n")
    else:
        _print(facts, words, unknown, out)
    return (*facts.faults, *faults)


def _print(facts: Facts, words: Words, unknown: str, out: "TextIO") -> None:
    width = min(WIDTH, max(20, _columns() - 1))
    told = [facts.name] if facts.name else []
    for part in page(facts, words, unknown=unknown):
        if part.look is Look.HEADING:
            told += ["", part.text]
            continue
        told += [""] if part.look is Look.NAME else []
        lines = wrapped(part.text, width, "    " if part.look in (Look.NUMBER, Look.QUIET) else "  ")
        told += lines or [""]
    out.write("".join(f"{line}\n" for line in told))


def wrapped(text: str, width: int, indent: str) -> list[str]:
    """Return the lines of a text as `textwrap` has them, which is loaded only for what is not plain words."""
    words, room = text.split(" "), width - len(indent)
    if text.isprintable() and text and text == text.strip() and len(text) <= room:
        return [indent + text]
    if not text.isprintable() or not all(0 < len(word) <= room and not word.isspace() for word in words):
        import textwrap

        return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [indent + line for line in lines]


def _columns() -> int:
    """As `shutil` has it, which loads all that packs and unpacks files."""
    try:
        columns = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        columns = 0
    if columns <= 0:
        try:
            columns = os.get_terminal_size(sys.__stdout__.fileno()).columns  # type: ignore[union-attr]
        except (AttributeError, ValueError, OSError):
            columns = 0
    return columns or USUAL


def document(facts: Facts, words: Words, unknown: str) -> "dict[str, Any]":
    """Return the same facts as a document; what is not known is an empty text or list, or null."""
    emergency = facts.emergency
    return {
        "country": {"code": facts.code, "name": facts.name} if facts.code else None,
        "said": unlisted(unknown) if unknown else None,
        "danger": words.open[0].replace("{emergency}", _(" or ").join(emergency.numbers))
        if emergency
        else facts.danger,
        "emergency": emergency
        and {
            "numbers": list(emergency.numbers),
            "note": emergency.note,
            "source": emergency.seen.source,
            "date": emergency.seen.date,
        },
        "lines": [_line(line) for line in facts.lines],
        "shared_numbers": [
            {
                "number": each.number,
                "area": each.area,
                "what": each.what,
                "source": each.seen.source,
                "date": each.seen.date,
            }
            for each in facts.shared
        ],
        "directories": [
            {"name": each.name, "url": each.url, "what": each.what, "date": each.seen} for each in facts.directories
        ],
        "what_to_say": list(words.open[1:]),
        "right_now": list(words.stay),
        "for_someone_else": list(words.someone_else),
    }


def _line(line: Line) -> "dict[str, Any]":
    return {
        "service": line.service,
        "phone": list(line.phone),
        "text": line.text,
        "whatsapp": line.whatsapp,
        "chat": line.chat,
        "website": line.website,
        "hours": line.hours,
        "languages": list(line.languages),
        "audience": line.audience,
        "scope": line.scope,
        "note": line.note,
        "source": line.seen.source,
        "date": line.seen.date,
        "confidence": line.confidence,
        "labels": [str(label) for label in line.labels],
    }
