"""A whole picture as rows of text: its title, what is drawn, what the marks mean, and its reading."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from cryout_tui.domain.picture import BeforeAfter, OverDays, Picture, Rows, Stations, count_told
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.widgets.hanging import wrapped
from cryout_tui.widgets.pictures.bars import bars
from cryout_tui.widgets.pictures.cells import BRIGHT, FAINT, INK, MUTED, Body
from cryout_tui.widgets.pictures.dumbbells import dumbbells
from cryout_tui.widgets.pictures.named import named
from cryout_tui.widgets.pictures.stations import stations

READ = 72  # cells: a longer line of words is hard to read
SHORT, TALL = 20, 36  # rows of the terminal under and from which pictures are lower and higher
LOW = (2, 7)  # rows of bars, and of what has a number a row
USUAL = (3, 11)
HIGH = (5, 11)
NOTHING = _("Nothing of this in these days yet.")
BETWEEN = "   "
MOST = 2  # rows of what a sign means
LONGEST = 288  # cells of a reading: a title in it may be long


def drawn(picture: Picture, width: int, height: int, *, is_marked: bool = False) -> list[Content]:
    """Return a picture in rows of at most `width` cells, for a terminal of `height` rows."""
    rows = _title(picture, width, is_marked)
    if not picture.n:
        return [*rows, *_words(picture.reading.words or NOTHING, width, MUTED)]
    low, high = LOW if height < SHORT else HIGH if height >= TALL else USUAL
    body = _body(picture, width, low, high)
    return [*rows, *body.rows, *_below(body.legend, picture.reading.words, width)]


def _body(picture: Picture, width: int, low: int, high: int) -> Body:
    match picture:
        case OverDays():
            return bars(picture, width, low)
        case BeforeAfter():
            return dumbbells(picture, width, high)
        case Stations():
            return stations(picture, width, min(high, LOW[1]))
        case Rows():
            return named(picture, width)
    return Body(())


def _title(picture: Picture, width: int, is_marked: bool) -> list[Content]:
    """The title, and at the other end the unit and how many; the unit gives way first, then a second row helps."""
    title, many = one_line(picture.title), counted(picture)
    unit = picture.axis.unit
    right = many if unit in ("", _(picture.counted)) else f"{unit} \u00b7 {many}"
    style = BRIGHT if is_marked else INK
    for said in (right, many):
        room = width - cell_len(said) - 2
        names = wrapped(title, room, most=1)
        if names[0] == title:
            return [_ends(title, said, width, style)]
    rows = wrapped(title, width, most=2)
    last = rows[-1]
    if Content(last).cell_length + 2 + cell_len(many) > width:
        return [*(Content.styled(each, style) for each in rows), _ends("", many, width, style)]
    return [*(Content.styled(each, style) for each in rows[:-1]), _ends(last, many, width, style)]


def _ends(left: str, right: str, width: int, style: str) -> Content:
    blank = " " * max(0, width - Content(left).cell_length - cell_len(right))
    return Content.assemble((left, style), blank, (right, FAINT))


def counted(picture: Picture) -> str:
    """Return how many values a picture shows, such as `n = 78 days`."""
    return f"n = {count_told(picture.n, picture.counted)}"


def _below(legend: Sequence[Content], words: str, width: int) -> list[Content]:
    """The meaning of the signs, and the reading in rows of its own."""
    room = min(width, READ)
    rows: list[Content] = []
    for each in legend:
        if rows and rows[-1].cell_length + len(BETWEEN) + each.cell_length <= room:
            rows[-1] = Content.assemble(rows[-1], BETWEEN, each)
        else:
            rows += _meaning(each, room)
    return [*rows, *_words(words, width, INK)]


def _meaning(each: Content, room: int) -> Sequence[Content]:
    """A meaning in two rows at most; a longer one is of someone's own words, and is cut to one."""
    rows = [row.rstrip() for row in each.wrap(room)]
    return rows if len(rows) <= MOST else [each.truncate(room, ellipsis=True)]


def _words(words: str, width: int, style: str) -> list[Content]:
    room = min(width, READ)
    rows = wrapped(one_line(words), room, most=-(-LONGEST // room)) if words else []
    return [Content.styled(row, style) for row in rows]
