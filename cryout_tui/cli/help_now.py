"""`cryout help-now`: whom to call. Needs no journal, no passphrase, and nothing that could be broken."""

import textwrap
from datetime import date
from typing import TextIO

from cryout_tui import content
from cryout_tui.domain.help_now import Look

WIDTH = 76


def code(named: str) -> str | None:
    """Return the ISO code of a country given by code or by name, or None for one that is not in the list."""
    try:
        known = content.countries()
    except (OSError, ValueError, KeyError, TypeError):
        return None
    wanted = named.strip().casefold()
    return next((iso for iso, name in known.items() if wanted in (iso.casefold(), name.casefold())), None)


def run(named: str | None, chosen: str | None, out: TextIO) -> None:
    """Print whom to call in the country `named`, or in the one chosen in the settings."""
    country = code(named) if named else chosen
    if named and country is None:
        out.write(f'There are no lines for "{named}" in the list.\n\n')
    for part in content.help_page(country, today=date.today()):
        if part.look is Look.HEADING:
            out.write(f"\n{part.text}\n")
            continue
        indent = {Look.NUMBER: "    ", Look.QUIET: "    "}.get(part.look, "  ")
        gap = "\n" if part.look is Look.NAME else ""
        wrapped = textwrap.wrap(
            part.text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        )
        out.write(gap + "\n".join(wrapped) + "\n")
