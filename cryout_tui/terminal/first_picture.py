"""Home as plain bytes, on the screen before the libraries that will draw it are loaded."""

import contextlib
import os
import termios
from collections.abc import Callable, Sequence

from cryout_tui import live_keys
from cryout_tui.domain.home import HomePage
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.palette import PALETTES, SIXTEEN
from cryout_tui.terminal.f_keys import shown

COLUMN = 72
SMALLEST = (80, 24)
NAME_WIDTH = 14
APART = "\u00b7"  # in a hint between what is kept and the source; a cell wide everywhere
GREYISH = 0.15  # saturation under which a colour is taken for a grey
KEYS = (  # the name each can be changed by
    ("keys", "?", _("keys")),
    ("search", "/", _("search")),
    ("quit", "ctrl+q", _("quit")),
    ("palette", "ctrl+p", _("everything")),
    ("help_now", "f1", _("help now")),
    ("ground", "f2", _("ground")),
)

Paint = Callable[..., str]


def show(page: HomePage, theme: str) -> None:
    """Show Home now, where the terminal is large enough for its usual face; keys typed meanwhile wait unseen."""
    with contextlib.suppress(OSError, termios.error):
        width, height = os.get_terminal_size(1)
        if (width, height) < SMALLEST or height < SMALLEST[1] or page.notes or not _is_plain(page):
            return
        modes = termios.tcgetattr(0)
        modes[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG)
        modes[0] &= ~(termios.ICRNL | termios.IXON)
        termios.tcsetattr(0, termios.TCSANOW, modes)
        os.write(1, picture(page, width, height, _painter(theme)).encode())


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
    # every cell is written: not every terminal clears to the colour in force
    ground = paint("", "ink") + "".join(f"\x1b[{row + 1};1H{' ' * width}" for row in range(height))
    return f"\x1b[?1049h\x1b[?25l{ground}{drawn}\x1b[{height};{left + 1}H{keys}\x1b[0m\x1b[H"


def _way(key: str, name: str, hint: str, here: bool, paint: Paint) -> list[str]:
    under = "panel" if here else "ground"
    parts = [
        paint("\u258c " if here else "  ", "amber", under),
        paint(key.ljust(3), "amber", under, bold=True),
        paint(name.ljust(NAME_WIDTH), "bright" if here else "ink", under, bold=here),
        paint(hint, "amber" if here else "muted", under),
    ]
    return [*parts, paint(" " * (COLUMN - 5 - NAME_WIDTH - len(hint)), "ink", under)]


def _painter(theme: str) -> Paint:
    if os.environ.get("NO_COLOR"):
        return lambda text, tint, under="ground", bold=False: f"\x1b[0{';1' if bold else ''}m{text}"
    words, grounds = _codes(theme)

    def paint(text: str, tint: str, under: str = "ground", bold: bool = False) -> str:
        return f"\x1b[0{';1' if bold else ''};{words[tint]};{grounds[under]}m{text}"

    return paint


def _codes(theme: str) -> tuple[dict[str, str], dict[str, str]]:
    """What makes a word, and what is under it, of each colour: of all there are, of 256 or of sixteen."""
    if os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        codes = {name: _true(value) for name, value in PALETTES[theme].items()}
    elif os.environ.get("TERM", "").endswith("-256color"):
        codes = {name: _nearest(value) for name, value in PALETTES[theme].items()}
    else:
        words = {name: number + (30 if number < 8 else 82) for name, number in SIXTEEN[theme].items()}
        return {name: str(code) for name, code in words.items()}, {name: str(code + 10) for name, code in words.items()}
    return {name: f"38;{code}" for name, code in codes.items()}, {name: f"48;{code}" for name, code in codes.items()}


def _parts(colour: str) -> Sequence[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _true(colour: str) -> str:
    return "2;" + ";".join(map(str, _parts(colour)))


def _nearest(colour: str) -> str:
    """The one of 256 colours the screens' own library falls back to: a grey, or the nearest corner of the cube."""
    parts = _parts(colour)
    high, low = max(parts) / 255, min(parts) / 255
    light = (high + low) / 2
    spread = high - low
    saturation = spread / (high + low if light <= 0.5 else 2 - high - low) if spread else 0.0
    if saturation < GREYISH:
        grey = round(light * 25)
        return f"5;{16 if grey == 0 else 231 if grey == 25 else 231 + grey}"
    red, green, blue = (round(part / 95 if part < 95 else 1 + (part - 95) / 40) for part in parts)
    return f"5;{16 + 36 * red + 6 * green + blue}"
