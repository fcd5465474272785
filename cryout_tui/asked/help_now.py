"""Help now, in lines: whom to call."""

from collections.abc import Sequence

from cryout_tui.asked.ask import Led
from cryout_tui.domain.help_now import Look, Part

LOOKS = {  # the style of each, and how far it stands in
    Look.HEADING: ("$sage", 0),
    Look.SAID: ("$ink", 0),
    Look.NAME: ("$bright bold", 0),
    Look.NUMBER: ("$amber bold", 2),
    Look.QUIET: ("$muted", 2),
}


def led(parts: Sequence[Part]) -> list[Led]:
    """Return the lines of the page, with air before everyone who can be called."""
    lines: list[Led] = []
    last: Look | None = None
    for part in parts:
        if last is not None and _is_apart(part.look, last):
            lines.append(("", "", ""))
        style, indent = LOOKS[part.look]
        lines.append((" " * indent, part.text, style))
        last = part.look
    return lines


def _is_apart(look: Look, last: Look) -> bool:
    if look is Look.NAME:
        return last is not Look.HEADING
    return look is Look.HEADING or (look is Look.SAID and last not in (Look.SAID, Look.HEADING))
