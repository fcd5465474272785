"""Patterns in lines: each picture as a sentence, and its numbers on wish."""

from datetime import date

from cryout_tui.asked.ask import Said, Wants, plain
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.patterns import (
    CALENDAR,
    NUMBERS,
    RANGE,
    SAVE,
    WEEK,
    Awaited,
    Numbers,
    Patterns,
    Pictures,
)
from cryout_tui.domain.dates import dated
from cryout_tui.domain.picture import OverDays, Picture, Table, count_told
from cryout_tui.domain.span import Range
from cryout_tui.domain.text import one_line
from cryout_tui.language import N_, _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.spoken import LEADS_BACK, joined, spoken, without_keys
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told

RANGE_WORD, SAVE_WORD, CALENDAR_WORD, WEEK_WORD = N_("range"), N_("save"), N_("calendar"), N_("this week")
READING = _("Reading.")
HOW = _("A number says the numbers of one.")
DAY, VALUE = _("day"), _("value")  # columns; the column of what was given; it needs no name beside its day


class ToldPatterns(Told):
    """The pictures of a range, a sentence or two each."""

    ask: Patterns

    def __init__(self, talk: Talk, ask: Patterns) -> None:
        super().__init__(talk, ask)
        self.range, self.pictures = ask.range, ask.pictures
        self.has_begun = ask.pictures is not None
        self.paged: Paged | None = None

    def next(self) -> Said:
        if not self.has_begun:
            self.has_begun = True
            self.ask.begins()
        if self.paged is None:
            self.paged = self._tell()
        while True:
            try:
                picked = self.paged.ask(words=self._words, acts=[SAVE_WORD])
            except Word as typed:
                wish = self._wish(typed.word)
                if wish:
                    return Said(self.ask, Wants(wish))
                continue
            if picked.entry is None:
                raise Back
            return Said(self.ask, Wants((SAVE if picked.act else NUMBERS) + picked.entry.id))

    @property
    def _words(self) -> list[str]:
        return [RANGE_WORD, CALENDAR_WORD, *([WEEK_WORD] if self.ask.has_week else [])]

    def _wish(self, word: str) -> str:
        """Return the wish of a word; of a range only once it was chosen."""
        if word != RANGE_WORD:
            return CALENDAR if word == CALENDAR_WORD else WEEK
        ranges = list(Range)
        at = self.talk.choice([_(each.value) for each in ranges])
        return "" if at is None or ranges[at] is self.range else RANGE + ranges[at].value

    def _tell(self) -> Paged:
        self.talk.head((plain(self.ask.top[0]), _(self.range.value)))
        pictures = self.pictures or Pictures(())
        if pictures.words:
            self.talk.say(without_keys(pictures.words))
        paged = Paged.of(self.talk, [Entry(each.id, one_line(each.title), hint=told(each)) for each in pictures.shown])
        paged.tell()
        self.talk.say(f"{HOW if pictures.shown else ''} {LEADS_BACK}".strip())
        saves = [_("{word} and a number").format(word=_(SAVE_WORD))] if pictures.shown else []
        self.talk.words(*saves, *self._words)
        return paged

    def changed(self, change: object) -> None:
        """Take the pictures that came; they are told next."""
        match change:
            case Awaited(asked):
                if asked is not self.range:
                    self.talk.say(READING)
                self.range = asked
            case Pictures():
                self.pictures, self.paged = change, None
            case _:
                super().changed(change)


class ToldNumbers(Told):
    """The numbers of a picture, a line each."""

    ask: Numbers

    def next(self) -> Said:
        talk, picture = self.talk, self.ask.picture
        talk.head(self.ask.top, [one_line(picture.title)])
        for words in (picture.reading.words, picture.reading.method):
            if words:
                talk.say(one_line(words))
        ends = ((picture.axis.lowest, picture.axis.low), (picture.axis.highest, picture.axis.high))
        for at, words in ends:
            if words:
                talk.say(_("{at} is {words}.").format(at=at, words=one_line(words)))
        paged = Paged.lines(talk, rows(picture.table()))
        paged.tell()
        talk.say(LEADS_BACK)
        paged.ask()
        raise Back


def told(picture: Picture) -> str:
    """Return a picture as sentences: how many it counts, what it reads, and the ends of a course."""
    counted = count_told(picture.n, picture.counted)
    course = _course(picture) if isinstance(picture, OverDays) and picture.values else ""
    said = ". ".join(filter(None, (counted, course, spoken(one_line(picture.reading.words)))))
    return said if said.endswith(".") else f"{said}."


def _course(picture: OverDays) -> str:
    (first, begins), (last, ends) = picture.values[0], picture.values[-1]
    if first == last:
        return _("{begins} on {day}").format(begins=f"{begins:g}", day=_day(first))
    numbers = [value for _day_of, value in picture.values]
    return _("{begins} on {first}, {ends} on {last}, lowest {lowest}, highest {highest}, of {unit}").format(
        begins=f"{begins:g}",
        first=_day(first),
        ends=f"{ends:g}",
        last=_day(last),
        lowest=f"{min(numbers):g}",
        highest=f"{max(numbers):g}",
        unit=picture.axis.unit,
    )


def rows(table: Table) -> list[str]:
    """Return each row in words: what it is of, then its numbers by their names."""
    return [_row(table.columns, cells) for cells in table.told]


def _row(columns: tuple[str, ...], cells: tuple[str, ...]) -> str:
    named = zip(columns[1:], cells[1:], strict=True)
    told = [f"{name} {cell}" if name not in ("", VALUE) else cell for name, cell in named if cell]
    return f"{_head(columns[0], cells[0])}: {joined(told)}"


def _head(column: str, cell: str) -> str:
    """Return what a row is of; a day as it is said."""
    if column != DAY:
        return one_line(cell)
    day = date.fromisoformat(cell)
    return dated(day, "%-d %B %Y")


def _day(day: date) -> str:
    return dated(day, "%-d %B")
