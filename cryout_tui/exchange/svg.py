"""A picture as an SVG of its own: nothing in it is fetched, and nothing in it runs."""

from cryout_tui.domain.dates import dated
from cryout_tui.domain.picture import Picture, count_told
from cryout_tui.domain.span import Span
from cryout_tui.exchange.svg_frame import Sheet
from cryout_tui.exchange.svg_parts import Colours, cut, escaped, name_of, tag, text, wrapped
from cryout_tui.exchange.svg_plots import Drawn, plot
from cryout_tui.language import _
from cryout_tui.palette import LIGHT

WIDE, SIZE, MARGIN = 720.0, 13.0, 28.0
TITLE, LINE = 18.0, 1.45
LETTER = 0.53
LONGEST = 288  # letters of a reading: a title in it may be long
FONT = "system-ui, sans-serif"


def svg(picture: Picture, *, colours: Colours = LIGHT) -> str:
    """Return a picture with its title, axis, dates, how many, legend and reading; `colours` as in the palette."""
    sheet = Sheet(WIDE - 2 * MARGIN, SIZE, colours)
    parts: list[str] = []
    y = 0.0
    for row in wrapped(picture.title, int(sheet.width / (TITLE * LETTER)), lines=3):
        y += TITLE * LINE
        parts.append(text(row, 0, y - TITLE * 0.4, size=TITLE, fill=colours["bright"]))
    y += SIZE * LINE
    many = counted(picture)
    room = int(sheet.width / (SIZE * LETTER)) - len(many) - 2
    parts.append(sheet.word(cut(measure(picture), room), 0, y - SIZE * 0.4))
    parts.append(sheet.word(many, sheet.width, y - SIZE * 0.4, anchor="end"))
    y += SIZE * LINE
    parts.append(sheet.word(dates(picture.span), 0, y - SIZE * 0.4, "faint"))
    drawn = plot(picture, sheet, y + SIZE * 1.2)
    y += SIZE * 1.2 + drawn.height
    said = cut(picture.reading.words, LONGEST)
    for words, colour in ((drawn.legend, "muted"), (said, "ink"), (picture.reading.method, "faint")):
        rows = wrapped(words, int(sheet.width / (SIZE * LETTER))) if words else []
        y += SIZE * 0.6 * bool(rows)
        for row in rows:
            y += SIZE * LINE
            parts.append(sheet.word(row, 0, y, colour))
    tall = y + 2 * MARGIN
    ground = tag("rect", width=WIDE, height=tall, fill=colours["ground"])
    inner = f'<g transform="translate({MARGIN:g} {MARGIN:g})">{"".join([*parts, *drawn.parts])}</g>'
    return _whole(picture, WIDE, tall, ground + inner)


def bare(picture: Picture, *, colours: Colours, wide: float = 520.0, size: float = 15.0) -> tuple[str, str]:
    """Return what is drawn of a picture, for a page that says the rest in words, and its legend."""
    sheet = Sheet(wide, size, colours)
    drawn: Drawn = plot(picture, sheet, size)
    return _whole(picture, wide, drawn.height + 2 * size, "".join(drawn.parts)), drawn.legend


def measure(picture: Picture) -> str:
    """Return what the values mean, in words, such as `0 to 10: 0 none, 10 the worst`; nothing for what is counted."""
    axis = picture.axis
    if axis.unit == _(picture.counted):
        return ""
    ends = ((axis.lowest, axis.low), (axis.highest, axis.high))
    told = ", ".join(f"{value} {words}" for value, words in ends if words)
    return f"{axis.unit}: {told}" if told else axis.unit


def counted(picture: Picture) -> str:
    """Return how many are drawn, such as `n = 78 days`."""
    return f"n = {count_told(picture.n, picture.counted)}"


def dates(span: Span) -> str:
    """Return the days of a span in words."""
    return _("{begins} to {day}").format(begins=dated(span.first, "%-d %B %Y"), day=dated(span.last, "%-d %B %Y"))


def _whole(picture: Picture, wide: float, tall: float, inner: str) -> str:
    name = name_of(picture.id)
    about = (counted(picture), measure(picture), picture.reading.words.rstrip(".\u0964"))
    told = " ".join(f"{each}." for each in about if each)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {tall:.0f}" width="{wide:g}" '
        f'height="{tall:.0f}" role="img" aria-labelledby="{name}-title {name}-desc" font-family="{FONT}">'
        f'<title id="{name}-title">{escaped(picture.title)}</title><desc id="{name}-desc">{escaped(told)}</desc>'
        f"{inner}</svg>\n"
    )
