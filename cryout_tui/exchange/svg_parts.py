"""The parts an SVG picture is put together from: text, lines, shapes; every word escaped."""

import html
import re
from collections.abc import Iterator, Mapping
from unicodedata import category, east_asian_width

from cryout_tui.domain.text import one_line

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
CUT = "\u2026"
Colours = Mapping[str, str]


def clean(words: str) -> str:
    """Return `words` on one line, without what XML does not allow."""
    return NOT_IN_XML.sub("\ufffd", one_line(words))


def escaped(words: str) -> str:
    """Return `words` as they stand in XML or HTML."""
    return html.escape(clean(words))


def name_of(words: str) -> str:
    """Return `words` as an id."""
    return re.sub("[^A-Za-z0-9]+", "-", words) or "picture"


def cells(words: str) -> int:
    """Return how wide `words` are, in letters; an East Asian sign counts for two."""
    return sum(_cells(sign) for sign in words)


def _cells(sign: str) -> int:
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def cut(words: str, most: int) -> str:
    """Return `words` in at most `most` cells."""
    words = clean(words)
    return words if cells(words) <= most else next(_taken(words, most - 1)).rstrip() + CUT


def wrapped(words: str, most: int, *, lines: int = 12) -> list[str]:
    """Return `words` in lines of at most `most` cells; what is more than `lines` is cut."""
    told: list[str] = [""]
    for word in clean(words).split():
        for part in _taken(word, most):
            together = f"{told[-1]} {part}" if told[-1] else part
            if cells(together) <= most:
                told[-1] = together
            else:
                told.append(part)
    if len(told) > lines:
        return [*told[: lines - 1], cut(f"{told[lines - 1]} {told[lines]}", most)]
    return told


def _taken(word: str, most: int) -> Iterator[str]:
    """Give pieces of a word, each in at most `most` cells."""
    taken, room = "", most
    for sign in word:
        room -= _cells(sign)
        if room < 0:
            yield taken
            taken, room = "", most - _cells(sign)
        taken += sign
    yield taken


def tag(name: str, **attributes: object) -> str:
    """Return an element without content; `_` in a name stands for `-`."""
    return f"<{name}{_said(attributes)}/>"


def _said(attributes: Mapping[str, object]) -> str:
    told = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items() if value is not None)
    return "".join(f' {name}="{escaped(_short(value))}"' for name, value in told)


def _short(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def text(words: str, x: float, y: float, *, size: float, fill: str, anchor: str | None = None) -> str:
    """Return words at a place; `anchor` is `middle` or `end`."""
    told = {"x": x, "y": y, "font_size": size, "fill": fill, "text_anchor": anchor}
    return f"<text{_said(told)}>{escaped(words)}</text>"


def line(x: float, y: float, to_x: float, to_y: float, *, stroke: str, width: float = 1.0) -> str:
    """Return a line."""
    return tag("line", x1=x, y1=y, x2=to_x, y2=to_y, stroke=stroke, stroke_width=width)


def dot(x: float, y: float, colour: str) -> str:
    """Return how it was before: a full circle."""
    return tag("circle", cx=x, cy=y, r=4.0, fill=colour)


def ring(x: float, y: float, colour: str, ground: str) -> str:
    """Return how it was after: an open circle."""
    return tag("circle", cx=x, cy=y, r=4.0, fill=ground, stroke=colour, stroke_width=1.6)


def both(x: float, y: float, colour: str, ground: str) -> str:
    """Return that it was the same before and after: a circle within a circle."""
    inner = tag("circle", cx=x, cy=y, r=2.0, fill=colour)
    return tag("circle", cx=x, cy=y, r=5.0, fill=ground, stroke=colour, stroke_width=1.6) + inner


def down(x: float, y: float, colour: str) -> str:
    """Return the mark of a sitting: a small triangle that points down."""
    return tag("path", d=f"M{x - 4:.1f} {y:.1f}h8l-4 6z", fill=colour)
