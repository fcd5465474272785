"""`cryout help-now`: whom to call. Needs no journal, no passphrase, and nothing that could be broken."""

import json
import shutil
import textwrap
from datetime import date
from typing import Any, TextIO

from cryout_tui import content
from cryout_tui.domain.help_facts import Facts, Line
from cryout_tui.domain.help_now import Look, page, unlisted
from cryout_tui.domain.help_words import Words
from cryout_tui.domain.text import one_line
from cryout_tui.language import _

WIDTH = 76  # columns, where there are so many


def code(named: str) -> str | None:
    """Return the ISO code of a country given by code or by name, or None for one that is not in the list."""
    wanted = named.strip().casefold()
    known = content.countries().items()
    return next((iso for iso, name in known if wanted in (iso.casefold(), name.casefold())), None)


def run(named: str | None, chosen: str | None, out: TextIO, *, as_json: bool = False) -> tuple[str, ...]:
    """Print whom to call in the country `named`, or in the one `chosen` in the settings.

    Returns a sentence for the log for everything that was broken.
    """
    country = code(named) if named else chosen
    facts = content.help_facts(country, today=date.today())
    words, faults = content.help_words()
    unknown = "" if facts.code else one_line(named or chosen or "")
    if as_json:
        out.write(json.dumps(document(facts, words, unknown), ensure_ascii=False, indent=2) + "\n")
    else:
        _print(facts, words, unknown, out)
    return (*facts.faults, *faults)


def _print(facts: Facts, words: Words, unknown: str, out: TextIO) -> None:
    width = min(WIDTH, max(20, shutil.get_terminal_size().columns - 1))
    if facts.name:
        out.write(f"{facts.name}\n")
    for part in page(facts, words, unknown=unknown):
        if part.look is Look.HEADING:
            out.write(f"\n{part.text}\n")
            continue
        indent = {Look.NUMBER: "    ", Look.QUIET: "    "}.get(part.look, "  ")
        gap = "\n" if part.look is Look.NAME else ""
        wrapped = textwrap.wrap(
            part.text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        )
        out.write(gap + "\n".join(wrapped) + "\n")


def document(facts: Facts, words: Words, unknown: str) -> dict[str, Any]:
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


def _line(line: Line) -> dict[str, Any]:
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
