"""Patterns: how it was, in pictures, over two weeks, three months, a year, or all of it."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.patterns import AT, CALENDAR, NUMBERS, RANGE, SAVE, WEEK, Awaited, Numbers, Patterns, Pictures
from cryout_tui.domain.picture import Picture
from cryout_tui.domain.span import Range
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.screens.care import SCROLLS
from cryout_tui.styles import sheet
from cryout_tui.widgets.album import Album
from cryout_tui.widgets.hanging import Hanging
from cryout_tui.widgets.headline import Headline
from cryout_tui.widgets.key_line import Hint, KeyLine
from cryout_tui.widgets.numbers import Numbers as NumbersTable

SLOW = 0.2  # seconds after which it is said that it takes a while
ROOMY, WIDE = 60, 90  # columns from which all ranges stand beside each other, and pictures are wider
WIDE_COLUMN = 116
SLIM = {("c", _("calendar")): ("c", _("days")), ("w", _("this week")): ("w", _("week"))}  # words for a narrow terminal
LONGEST = 8  # rows of a reading: a title in it may be long


class PatternsScreen(AskScreen):
    """Shows the pictures of a range; another range is asked for and shown when it comes."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        Binding("right", "other(1)", _("a longer range"), show=False, id="longer_range"),
        Binding("left", "other(-1)", _("a shorter range"), show=False, id="shorter_range"),
        Binding("s", "save", _("save"), id="save_picture"),
        Binding("c", "calendar", _("calendar"), id="calendar"),
        Binding("w", "week", _("this week"), id="week"),
    ]

    ask: Patterns

    def __init__(self, ask: Patterns) -> None:
        super().__init__(ask)
        self.range, self.picture = ask.range, ask.picture
        self._is_slow = False
        self._waiting: Timer | None = None

    def headline(self) -> tuple[Content | str, Content | str]:
        said = Content.assemble((_("Patterns"), "$bright bold"), (_("   reading") if self._is_slow else "", "$muted"))
        if self.app.size.width < ROOMY:
            return said, Content.assemble(("\u2190 ", "$faint"), (_(self.range), "$amber bold"), (" \u2192", "$faint"))
        parts = [
            (f"[{_(each)}]", "$amber bold") if each is self.range else (f" {_(each)} ", "$muted") for each in Range
        ]
        return said, Content(" ").join(Content.styled(words, style) for words, style in parts)

    def body(self) -> Iterable[Widget]:
        yield text("", "quiet", id="nothing")
        yield Album(id="album")

    def on_resize(self) -> None:
        self.query_one(KeyLine).column = WIDE_COLUMN if self.size.width >= WIDE else self.COLUMN
        self._say_range()
        self.show_keys()

    def hints(self) -> list[Hint]:
        """Return the keys that work now, the arrows first: the column they stand in knows them, too, and hides them."""
        shown = super().hints()
        way = [each for each in shown if each[0] in ("enter", "\u2191\u2193")][::-1]
        rest = [each for each in shown if each not in way]
        if self.app.size.width >= ROOMY:
            return [("\u2190\u2192", _("range")), *way, *rest]
        first = [SLIM[each] for each in rest if each in SLIM]
        return [("\u2190\u2192\u2191\u2193", _("move")), *way[1:], *first, *(each for each in rest if each not in SLIM)]

    def on_mount(self) -> None:
        self.call_after_refresh(self._stand)

    def _stand(self) -> None:
        if not self.is_attached:
            return  # left already
        if self.ask.pictures is None:
            self.ask.begins()
        else:
            self.changed(self.ask.pictures)

    def changed(self, change: object) -> None:
        """Show the pictures that came, or wait for those that are asked for."""
        match change:
            case Awaited(asked):
                self._wait(asked)
            case Pictures(shown, words):
                self._fill(shown, words)
            case _:
                super().changed(change)

    def _wait(self, asked: Range) -> None:
        """Another range is read; what was there stays until it comes."""
        self.range = asked
        self._settle()
        self._waiting = self.set_timer(SLOW, self._say_slow)

    def _fill(self, pictures: Sequence[Picture], words: str) -> None:
        """Show the pictures of the present range, or `words` where there are none."""
        self._settle()
        nothing = self.query_one("#nothing", Static)
        nothing.update(Content(words))
        nothing.display = bool(words)
        at = next((index for index, each in enumerate(pictures) if each.id == self.picture), 0)
        self.query_one(Album).fill(pictures, at=at)
        self.refresh_bindings()

    def _settle(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting, self._is_slow = None, False
        self._say_range()

    def _say_slow(self) -> None:
        self._is_slow = True
        self._say_range()

    def _say_range(self) -> None:
        if self.query(Headline):
            self.query_one(Headline).say(*self.headline())

    def _here(self) -> Picture | None:
        return next((each.here for each in self.query(Album)), None)

    @on(Album.Marked)
    def mark(self, event: Album.Marked) -> None:
        event.stop()
        self.picture = event.picture.id
        self.answer(Wants(AT + self.picture))

    @on(Album.Chosen)
    def show_numbers(self, event: Album.Chosen) -> None:
        event.stop()
        self.answer(Wants(NUMBERS + event.picture.id))

    def action_other(self, by: int) -> None:
        ranges = list(Range)
        at = ranges.index(self.range) + by
        if 0 <= at < len(ranges):
            self.answer(Wants(RANGE + ranges[at]))

    def action_save(self) -> None:
        here = self._here()
        if here is not None:
            self.answer(Wants(SAVE + here.id))

    def action_calendar(self) -> None:
        self.answer(Wants(CALENDAR))

    def action_week(self) -> None:
        self.answer(Wants(WEEK))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "save":
            here = self._here()
            return here is not None and here.n > 0
        if action == "week":
            return self.ask.has_week
        return super().check_action(action, parameters)


class NumbersScreen(AskScreen):
    """The numbers of a picture, and how its reading was worked out."""

    CSS_PATH = sheet("patterns")
    BINDINGS = [
        *SCROLLS,
        Binding("home,g", "to_end(-1)", _("first"), show=False, id="first"),
        Binding("end,G", "to_end(1)", _("last"), show=False, id="last"),
    ]

    ask: Numbers

    def body(self) -> Iterable[Widget]:
        picture, reading = self.ask.picture, self.ask.picture.reading
        yield Hanging([("", one_line(picture.title), "$bright bold")], most=2, classes="said")
        axis = picture.axis
        ends = [(axis.lowest, axis.low), (axis.highest, axis.high)]
        told = [
            ("", _("{at} is {words}").format(at=at, words=one_line(words)), "$muted") for at, words in ends if words
        ]
        if reading.words:
            yield Hanging([("", one_line(reading.words), "$ink")], most=LONGEST)
        if reading.method:
            yield Hanging([("", reading.method, "$muted")])
        yield Hanging(told, most=1, classes="said")
        yield NumbersTable(picture.table())

    def action_to_end(self, way: int) -> None:
        column = self.query_one("#column")
        if way < 0:
            column.scroll_home(animate=False)
        else:
            column.scroll_end(animate=False)
