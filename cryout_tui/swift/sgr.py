"""How a cell looks, as one string, and the shortest way from one look to another."""

import re
from functools import lru_cache
from typing import NamedTuple

from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

PLAIN = ""  # a cell without a style
LINK = "\0"  # parts the codes of a look from where it leads
UNLINK = "\x1b]8;;\x1b\\"
CODE = re.compile(r"[34]8;(?:2;\d+;\d+;\d+|5;\d+)|\d+")
NO_INK, NO_GROUND = "39", "49"  # the terminal's own colours
ADDED = frozenset("123479")  # attributes that go beside any other; of the rest some put an end to another


class Codes(NamedTuple):
    """What a look is made of: attributes such as bold, the colour of letters, and that of what is under them."""

    attributes: frozenset[str] = frozenset()
    ink: str = NO_INK
    ground: str = NO_GROUND


def look_of(style: Style | None, system: ColorSystem) -> str:
    """Return the look that Textual gives text of a style, as the codes it would send, and the link."""
    if style is None:
        return PLAIN
    codes = style._ansi
    if codes is None:
        codes = Strip.render_ansi(style, system)
    return f"{codes}{LINK}{style._link_id};{style._link}" if style._link else codes


def without_ink(look: str) -> str:
    """Return the look of a blank, of whose letters no colour is seen."""
    codes = _codes(look)
    return look if codes.attributes else "" if codes.ground == NO_GROUND else codes.ground


@lru_cache(maxsize=4096)
def change(before: str, after: str) -> str:
    """Return what leads from one look to another: colours that stay are not sent again."""
    worn, _, link = before.partition(LINK)
    wanted, _, target = after.partition(LINK)
    sent = "" if link == target else f"\x1b]8;id={target}\x1b\\" if target else UNLINK
    return sent + _dressed(worn, wanted)


def _dressed(before: str, after: str) -> str:
    old, new = _codes(before), _codes(after)
    if old == new:
        return ""
    whole = f"\x1b[0;{after}m" if after else "\x1b[m"
    more = new.attributes - old.attributes
    if old.attributes - new.attributes or (more and not new.attributes <= ADDED):
        return whole
    parts = sorted(more)
    parts += [wanted for worn, wanted in zip(old[1:], new[1:], strict=True) if worn != wanted]
    return min(f"\x1b[{';'.join(parts)}m", whole, key=len)


@lru_cache(maxsize=4096)
def _codes(codes: str) -> Codes:
    attributes, ink, ground = set(), NO_INK, NO_GROUND
    for each in CODE.findall(codes):
        first = int(each.partition(";")[0])
        if 30 <= first <= 39 or 90 <= first <= 97:
            ink = each
        elif 40 <= first <= 49 or 100 <= first <= 107:
            ground = each
        else:
            attributes.add(each)
    return Codes(frozenset(attributes), ink, ground)
