"""The parts an SVG picture is put together from: text, lines, shapes; every word escaped."""

import html
import re
from collections.abc import Mapping

from cryout_tui.domain import cells
from cryout_tui.domain.text import one_line

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
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


def cut(words: str, most: int) -> str:
    """Return `words` in at most `most` cells."""
    return cells.cut(clean(words), most)


def wrapped(words: str, most: int, *, lines: int = 12) -> list[str]:
    """Return `words` in lines of at most `most` cells; what is more than `lines` is cut."""
    told: list[str] = [""]
    for word in clean(words).split():
        for part in cells.pieces(word, most):
            together = f"{told[-1]} {part}" if told[-1] else part
            if cells.cells(together) <= most:
                told[-1] = together
            else:
                told.append(part)
    if len(told) > lines:
        return [*told[: lines - 1], cut(f"{told[lines - 1]} {told[lines]}", most)]
    return told


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
