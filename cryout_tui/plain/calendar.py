"""The calendar in lines: the days of a month that hold something, and the page of one."""

from collections.abc import Mapping, Sequence
from datetime import date

from cryout_tui.asked.ask import Said, Wants, plain
from cryout_tui.asked.calendar import CHANGE, DAY, MONTH, UNWRITTEN, Calendar, Day, Marks
from cryout_tui.asked.choices import DELETE, delete_question
from cryout_tui.domain.day_named import day_named
from cryout_tui.domain.month import EMPTY, DayMark, bounds, by_months
from cryout_tui.language import N_, _
from cryout_tui.plain.spoken import LEADS_BACK, say_led
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told
from cryout_tui.plain.usual import is_sure

EARLIER, LATER = N_("earlier"), N_("later")
HOW = _("A day opens it, such as 20, yesterday, or 2026-11-20.")
UNREAD = _("That names no day here.")
TO_COME = _("That day is still to come.")
CHANGES, FILLS_IN, DELETES = N_("change"), N_("fill in"), N_("delete")


class ToldCalendar(Told):
    """A month at a time."""

    ask: Calendar

    def __init__(self, talk: Talk, ask: Calendar) -> None:
        super().__init__(talk, ask)
        self.day, self.marks = ask.day, ask.marks
        self.is_told = False

    def next(self) -> Said:
        if not self.is_told:
            self.is_told = True
            self.talk.head((plain(self.ask.top[0]), ""))
            self._tell()
        while True:
            try:
                typed = self.talk.line(words=(EARLIER, LATER))
            except Word as word:
                self.day = by_months(self.day, -1 if word.word == EARLIER else 1, self.ask.today)
                return Said(self.ask, Wants(f"{MONTH}{self.day}"))
            if not typed:
                raise Back
            day = self._named(typed)
            if day is not None and day <= self.ask.today:
                return Said(self.ask, Wants(f"{DAY}{day}"))
            self.talk.say(UNREAD if day is None else TO_COME)

    def _named(self, typed: str) -> date | None:
        """Return the day of the month that is told, by its number, or any other by its name."""
        _first, last = bounds(self.day)
        if typed.isdecimal() and len(typed) < 3:
            return self.day.replace(day=int(typed)) if 0 < int(typed) <= last.day else None
        return day_named(typed, self.ask.today)

    def _tell(self) -> None:
        self.talk.say(f"{self.day:%B %Y}")
        said = told_days(self.marks)
        for line in said or [_("Nothing yet.")]:
            self.talk.say(line)
        self.talk.say(f"{HOW} {LEADS_BACK}")
        self.talk.words(EARLIER, LATER)

    def changed(self, change: object) -> None:
        """Say the month that was turned to."""
        if not isinstance(change, Marks):
            super().changed(change)
            return
        self.day, self.marks = change.day, change.marks
        self._tell()


def told_days(marks: Mapping[date, DayMark]) -> list[str]:
    """Return each day that holds something, in words."""
    return [f"{day.day} {day:%B}: {marks[day].told}" for day in sorted(marks) if marks[day] != EMPTY]


class ToldDay(Told):
    """What was said and done on a day."""

    ask: Day

    def next(self) -> Said:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, [] if ask.names or ask.lines else [UNWRITTEN])
        say_led(talk, ask.lines)
        talk.words(*self._words)
        talk.say(LEADS_BACK)
        while True:
            try:
                talk.line(words=self._words)
                raise Back
            except Word as typed:
                if typed.word != DELETES or len(ask.names) > 1:
                    return Said(ask, Wants(CHANGE))
                if is_sure(talk, delete_question(ask.names[0])):
                    return Said(ask, Wants(DELETE))

    @property
    def _words(self) -> Sequence[str]:
        if not self.ask.can_change:
            return ()
        return (CHANGES, DELETES) if self.ask.names else (FILLS_IN,)
