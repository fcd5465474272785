"""A guess at the country, from the language this machine is set to; only ever shown as a guess."""

import re
from collections.abc import Mapping

NAMES = ("LC_ALL", "LC_TELEPHONE", "LC_ADDRESS", "LANG")
PLACED = re.compile(r"^[a-z]{2,3}_([A-Z]{2})\b")


def guessed_country(environment: Mapping[str, str]) -> str | None:
    """Return an ISO code such as "PT" for "pt_PT.UTF-8", or None where the language names no country."""
    for name in NAMES:
        found = PLACED.match(environment.get(name, ""))
        if found:
            return found[1]
    return None
