"""Named rows: how often, as a line, or how it was before and after, on a scale."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from cryout_tui.domain import dates
from cryout_tui.domain.picture import Axis, Named, Rows
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.widgets.hanging import wrapped
from cryout_tui.widgets.pictures.cells import FAINT, INK, MUTED, Body, meant
from cryout_tui.widgets.pictures.dumbbells import AFTER, BEFORE, IS, SAME, WAS

LINE, JOIN, CLOSE = "\u2501", "\u2500", "\u25d0"
MOST = 12  # rows drawn; all of them stand in the numbers
LEAST_BAR = 8  # cells under which the numbers stand alone
LONGEST_BAR = 60


def named(picture: Rows, width: int) -> Body:
    """Return a row for each name, cut to its cells, with its line or its signs, and the numbers."""
    shown = picture.rows[:MOST]
    names = [one_line(each.name) for each in shown]
    wide = min(max((cell_len(each) for each in names), default=0), max(10, width // 3))
    is_scale = any(each.before is not None for each in picture.rows)
    numbers = [_numbers(each, is_scale=is_scale) for each in shown]
    room = max((len(each) for each in numbers), default=0)
    bar = min(LONGEST_BAR, width - wide - room - 4)
    bar = bar if bar >= LEAST_BAR else 0
    rows = [_scale(picture.axis, wide + 2, bar)] if bar and is_scale else []
    most = max((each.n for each in shown), default=1)
    for each, name, number in zip(shown, names, numbers, strict=True):
        cut = set_cell_size(wrapped(name, wide, most=1)[0], wide)
        drawn = _signs(each, picture, bar) if is_scale else _line(each, picture, most, bar)
        gap = "  " if bar else ""
        rows.append(Content.assemble((cut, INK), "  ", drawn, gap, (number.rjust(room), MUTED)))
    if len(picture.rows) > MOST:
        more = _("and {count} more, in the numbers").format(count=len(picture.rows) - MOST)
        rows.append(Content.styled(more, FAINT))
    return Body(rows, _legend(picture))


def _numbers(row: Named, *, is_scale: bool) -> str:
    """What stands behind a row."""
    if row.before is None or row.after is None:
        return f"n = {row.n}" if is_scale else f"{row.n}"
    return f"{dates.number(row.before)} \u2192 {dates.number(row.after)}  n = {row.n}"


def _line(row: Named, picture: Rows, most: int, bar: int) -> Content:
    length = max(1, round(row.n * bar / max(1, most))) if row.n and bar else 0
    return Content.assemble((LINE * length, f"${picture.tint}"), " " * (bar - length))


def _signs(row: Named, picture: Rows, bar: int) -> Content:
    if not bar or row.before is None or row.after is None:
        return Content(" " * bar)
    was, now = _at(row.before, picture.axis, bar), _at(row.after, picture.axis, bar)
    left, right = min(was, now), max(was, now)
    if row.before == row.after:
        return Content.assemble(" " * was, (SAME, IS), " " * (bar - was - 1))
    if was == now:
        return Content.assemble(" " * was, (CLOSE, IS), " " * (bar - was - 1))
    ends = [(BEFORE, WAS), (AFTER, IS)] if was < now else [(AFTER, IS), (BEFORE, WAS)]
    return Content.assemble(" " * left, ends[0], (JOIN * (right - left - 1), FAINT), ends[1], " " * (bar - right - 1))


def _at(value: float, axis: Axis, bar: int) -> int:
    share = (value - axis.lowest) / max(1, axis.highest - axis.lowest)
    return round(max(0.0, min(1.0, share)) * (bar - 1))


def _scale(axis: Axis, lead: int, bar: int) -> Content:
    row = [" "] * bar
    for value in (axis.lowest, (axis.lowest + axis.highest) // 2, axis.highest):
        text = str(value)
        start = min(_at(value, axis, bar), bar - len(text))
        row[start : start + len(text)] = text
    return Content.styled(" " * lead + "".join(row), FAINT)


def _legend(picture: Rows) -> list[Content]:
    if all(each.before is None for each in picture.rows):
        return []
    told = [meant(BEFORE, WAS, _("before")), meant(AFTER, IS, _("after"))]
    is_same = any(each.before is not None and each.before == each.after for each in picture.rows)
    return [*told, meant(SAME, IS, _("the same"))] if is_same else told
