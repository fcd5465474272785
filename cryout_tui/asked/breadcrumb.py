"""The line at the top of a sitting that says where one is."""

from cryout_tui.asked.ask import Words
from cryout_tui.domain.steps import Stage


def breadcrumb(stage: Stage) -> Words:
    """Return `arrive · REMEMBER · release · reframe · close` with the present stage marked."""
    parts: list[tuple[str, str]] = []
    for each in Stage:
        if parts:
            parts.append((" \u00b7 ", "$faint"))
        parts.append((each.upper(), "$amber bold") if each is stage else (str(each), "$faint"))
    return tuple(parts)
