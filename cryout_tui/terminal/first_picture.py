"""Home as plain bytes, on the screen before the libraries that will draw it are loaded."""

import contextlib
import os
import termios

from cryout_tui import live_keys
from cryout_tui.domain.home import HomePage
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.terminal import process
from cryout_tui.terminal.f_keys import shown
from cryout_tui.terminal.paint import OTHER_PAGE, Paint, ground, painter

COLUMN = 72
SMALLEST = (80, 24)
NAME_WIDTH = 14
APART = "\u00b7"  # in a hint between what is kept and the source; a cell wide everywhere
KEYS = (  # the name each can be changed by
    ("keys", "?", _("keys")),
    ("search", "/", _("search")),
    ("quit", "ctrl+q", _("quit")),
    ("palette", "ctrl+p", _("everything")),
    ("help_now", "f1", _("help now")),
    ("ground", "f2", _("ground")),
)


def show(page: HomePage, theme: str, *, is_on: bool = False) -> bytes:
    """Show Home now, where the terminal is large enough for its usual face; keys typed meanwhile wait unseen.

    With `is_on` the other page, which it is drawn on, is there already. Return what was written.
    """
    with contextlib.suppress(OSError, termios.error):
        width, height = os.get_terminal_size(1)
        if (width, height) < SMALLEST or height < SMALLEST[1] or page.notes or not _is_plain(page):
            return b""
        process.unseen(process.modes())
        whole = picture(page, width, height, painter(theme))
        drawn = (whole.removeprefix(OTHER_PAGE) if is_on else whole).encode()
        os.write(1, drawn)
        return drawn
    return b""


def _is_plain(page: HomePage) -> bool:
    """Say whether every line fits, letter by letter, so that what is drawn next stands in the same place."""
    hints = [way.hint.replace(APART, " ") for way in page.ways]
    lines = [
        page.when,
        *(way.name for way in page.ways),
        *page.greeting,
        *(hint + " " * (NAME_WIDTH + 6) for hint in hints),
    ]
    return all(line.isascii() and line == one_line(line) and len(line) <= COLUMN for line in lines)


def picture(page: HomePage, width: int, height: int, paint: Paint) -> str:
    """Return the bytes that draw Home on an empty screen of that size."""
    left = (width - COLUMN - 4) // 2 + 2
    rows = {1: [" " * (COLUMN - len(page.when)), paint(page.when, "muted")]}
    at = 3
    for index, line in enumerate(page.greeting):
        rows[at + index] = [paint(line, "bright" if index == 0 else "muted", bold=index == 0)]
    at += len(page.greeting) + 2
    for index, way in enumerate(page.ways):
        rows[at + index] = _way(way.key, way.name, way.hint, index == page.at, paint)
    at += len(page.ways) + 1
    if page.has_days:
        rows[at] = [paint(_("the last 14 days"), "faint")]
        for index, each in enumerate(page.series):
            parts = [paint(f"{each.name:<9}", "muted"), paint(each.bars, each.tint), paint(f"   {each.told}", "ink")]
            rows[at + 1 + index] = parts
    drawn = "".join(f"\x1b[{row + 1};{left + 1}H{''.join(parts)}" for row, parts in rows.items())
    keyed = ((shown(live_keys.key(id, key)), name) for id, key, name in KEYS)
    keys = paint("  ", "muted").join(paint(key, "amber") + paint(f" {name}", "muted") for key, name in keyed)
    return f"{ground((width, height), paint)}{drawn}\x1b[{height};{left + 1}H{keys}\x1b[0m\x1b[H"


def _way(key: str, name: str, hint: str, here: bool, paint: Paint) -> list[str]:
    under = "panel" if here else "ground"
    parts = [
        paint("\u258c " if here else "  ", "amber", under),
        paint(key.ljust(3), "amber", under, bold=True),
        paint(name.ljust(NAME_WIDTH), "bright" if here else "ink", under, bold=here),
        paint(hint, "amber" if here else "muted", under),
    ]
    return [*parts, paint(" " * (COLUMN - 5 - NAME_WIDTH - len(hint)), "ink", under)]
