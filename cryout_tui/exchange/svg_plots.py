"""What is drawn of each kind of picture, between its title and its reading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cryout_tui.domain.dates import number
from cryout_tui.domain.pairs_placed import placed
from cryout_tui.domain.picture import Axis, BeforeAfter, Named, OverDays, Picture, Rows, Stations
from cryout_tui.exchange.svg_frame import LETTER, Frame, Sheet
from cryout_tui.exchange.svg_parts import both, cut, dot, down, line, ring, tag, wrapped
from cryout_tui.language import _

EACH_DAY = 400  # days that are drawn one by one; more of them are drawn as the middle of a few
BARS = 260
PLACE = 5.0  # of the width: two of them are as wide as a circle, and each pair has two
MOST_ROWS = 24
THIN = 2.2  # what stands for a value at the bottom of the axis, which is no gap


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn, how high it is, and the words and shapes it is to be read by."""

    parts: Sequence[str]
    height: float
    legend: str = ""


def plot(picture: Picture, sheet: Sheet, top: float) -> Drawn:
    """Return the picture drawn from `top` on; what has nothing to draw says so."""
    if not picture.n:
        return Drawn([sheet.word(_("Nothing to draw here yet."), sheet.left, top + sheet.size * 2)], sheet.size * 3.5)
    match picture:
        case OverDays():
            return _over_days(picture, Frame(sheet, top, _axis(picture.axis, [each for _day, each in picture.values])))
        case BeforeAfter():
            return _before_after(picture, Frame(sheet, top, picture.axis))
        case Stations():
            return _stations(picture, Frame(sheet, top, picture.axis))
        case Rows():
            return _rows(picture, sheet, top)
    raise ValueError(f"{type(picture).__name__} is no picture that can be drawn.")


def _axis(axis: Axis, values: Sequence[float]) -> Axis:
    """Return the axis; where it says no end, it goes as far as the values do."""
    return axis if axis.highest > axis.lowest else Axis(0, max(1, *(round(each) for each in values)), axis.unit)


def _over_days(picture: OverDays, frame: Frame) -> Drawn:
    sheet, axis, span = frame.sheet, frame.axis, picture.span
    bars = picture.binned(span.days if span.days <= EACH_DAY else BARS)
    wide = (sheet.right - sheet.left) / len(bars)
    ground = frame.y(max(axis.lowest, 0))
    drawn = frame.lines()
    for at, value in enumerate(bars):
        if value is None:
            continue
        y = frame.y(value)
        top, tall = min(y, ground), max(abs(ground - y), THIN)
        gap = min(3.0, wide * 0.2)
        drawn.append(
            tag("rect", x=sheet.left + at * wide, y=top - (THIN if tall == THIN else 0), width=wide - gap, height=tall,
                fill=sheet[picture.tint])
        )  # fmt: skip
    y = frame.bottom
    places = sorted({round(frame.x((span.at(day) + 0.5) / span.days)) for day in picture.sittings if span.holds(day)})
    drawn += [down(x, y + 5, sheet["amber"]) for x in places]
    y += sheet.size * (2.2 if places else 1.5)
    told = picture.several(len(bars))
    several = f"{told}; " if told else ""
    marks = _("\u25be a day with a sitting") if places else ""
    return Drawn([*drawn, *frame.dates(span, y)], y - frame.top, f"{several}{marks}".removesuffix("; "))


def _before_after(picture: BeforeAfter, frame: Frame) -> Drawn:
    sheet = frame.sheet
    columns = max(2, int((sheet.right - sheet.left) / PLACE))
    found = placed(picture, columns)
    drawn = frame.lines()
    for each in found.placed:
        x = frame.x((each.at + 1) / columns)
        drawn += _dumbbell(sheet, (x, frame.y(each.before)), (x, frame.y(each.after)))
    y = frame.bottom + sheet.size * 1.5
    several = _("; the middle of a few sittings") if found.days is None else ""
    legend = _("● before  ○ after  ◉ the same{several}").format(several=several)
    return Drawn([*drawn, *frame.dates(found.span, y)], y - frame.top, legend)


def _dumbbell(sheet: Sheet, before: tuple[float, float], after: tuple[float, float]) -> list[str]:
    if before == after:
        return [both(*before, sheet["sage"], sheet["ground"])]
    joined = line(*before, *after, stroke=sheet["muted"])
    return [joined, dot(*before, sheet["rose"]), ring(*after, sheet["sage"], sheet["ground"])]


def _stations(picture: Stations, frame: Frame) -> Drawn:
    sheet, count = frame.sheet, len(picture.stations)
    drawn = frame.lines()
    earlier, lowest = None, 1
    y = frame.bottom + sheet.size * 1.5
    for at, each in enumerate(picture.stations):
        x, middle = frame.x((at + 0.5) / count), frame.y(each.middle)
        if earlier is not None:
            drawn.append(line(*earlier, x, middle, stroke=sheet["muted"]))
        half = tag("rect", x=x - 5, y=frame.y(each.high), width=10, height=max(frame.y(each.low) - frame.y(each.high),
                   THIN), fill=sheet["line"], rx=3)  # fmt: skip
        drawn.append(half)
        earlier = (x, middle)
        names = wrapped(each.name, int((sheet.right - sheet.left) / count / (sheet.size * LETTER)) - 1, lines=2)
        drawn += [sheet.word(name, x, y + sheet.size * 1.3 * row, anchor="middle") for row, name in enumerate(names)]
        lowest = max(lowest, len(names))
        drawn.append(sheet.word(f"n = {each.n}", x, y + sheet.size * 1.3 * len(names), "faint", "middle"))
    drawn += [
        dot(frame.x((at + 0.5) / count), frame.y(each.middle), sheet[picture.tint])
        for at, each in enumerate(picture.stations)
    ]
    return Drawn(
        drawn, y + sheet.size * 1.3 * lowest - frame.top, _("\u25cf in the middle; the bar holds half of them")
    )


def _rows(picture: Rows, sheet: Sheet, top: float) -> Drawn:
    shown = list(picture.rows[:MOST_ROWS])
    has_pairs = any(each.before is not None for each in shown)
    begins, ends = sheet.width * 0.42, sheet.right - sheet.size * 3.5
    most = max(1, *(each.n for each in shown))
    axis = picture.axis if has_pairs else Axis(0, most)
    drawn: list[str] = []

    def x(value: float) -> float:
        return begins + (value - axis.lowest) / (axis.highest - axis.lowest) * (ends - begins)

    for at, each in enumerate(shown):
        y = top + sheet.size * (1.2 + at * 1.8)
        middle = y - sheet.size * 0.35
        drawn.append(sheet.word(cut(each.name, int((begins - 14) / (sheet.size * LETTER))), 0, y, "ink"))
        drawn.append(sheet.word(f"n = {each.n}" if has_pairs else f"{each.n}", sheet.width, y, anchor="end"))
        drawn += _row(each, sheet, x, middle, picture.tint if not has_pairs else "")
    tall = sheet.size * (1.8 * len(shown) + 0.6)
    if has_pairs:
        numbers = (axis.lowest, (axis.lowest + axis.highest) / 2, axis.highest)
        drawn += [sheet.word(number(each), x(each), top + tall + sheet.size * 0.6, anchor="middle") for each in numbers]
        tall += sheet.size * 0.8
    more = len(picture.rows) - len(shown)
    told = [_("\u25cf before  \u25cb after  \u25c9 the same, each in the middle")] if has_pairs else []
    return Drawn(drawn, tall, "; ".join([*told, *([_("and {more} more").format(more=more)] if more else [])]))


def _row(each: Named, sheet: Sheet, x: Callable[[float], float], y: float, tint: str) -> list[str]:
    if tint:
        return [tag("rect", x=x(0), y=y - 5, width=max(x(each.n) - x(0), THIN), height=10, fill=sheet[tint], rx=2)]
    rail = line(x(0), y, x(10), y, stroke=sheet["line"])
    if each.before is None or each.after is None:
        return [rail]
    return [rail, *_dumbbell(sheet, (x(each.before), y), (x(each.after), y))]
