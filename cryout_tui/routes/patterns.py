"""Patterns: read aside, shown when they come, their numbers, a file of one, and the calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from cryout_tui.asked.ask import Noted, Said, Wants, titled
from cryout_tui.asked.choices import DELETE
from cryout_tui.asked.patterns import (
    AT,
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
from cryout_tui.domain import answers as said
from cryout_tui.domain.home import PATTERNS
from cryout_tui.domain.picture import Picture
from cryout_tui.domain.span import Look, Range
from cryout_tui.language import _
from cryout_tui.live_keys import told
from cryout_tui.routes.calendar import CalendarRoute
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.picture_file import PictureFile

T = TypeVar("T")
Aside = Callable[[Callable[[], T], Callable[[T], None]], None]

PICTURES, SAVED = "pictures", "saved"
NOTHING_YET = _("Nothing is written yet. Once there are a few days, how they were is drawn here.")
NOT_IN_THESE = _("No number was given in these days. A longer range may hold some; {c} shows the days with words.")


@dataclass(frozen=True, slots=True)
class Found:
    """The pictures of a range; `has_any` says whether there is anything in the journal at all."""

    range: Range
    pictures: tuple[Picture, ...]
    has_any: bool


class PatternsRoute:
    """What is read comes later, or never: another range was asked for, or the person went on."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        *,
        aside: "Aside[Found]",
        day: Callable[[date], None] | None = None,
        week: Callable[[], None] | None = None,
    ) -> None:
        self.desk = desk
        self.look = look
        self.aside = aside
        self.day, self.week = day, week
        self.place = PICTURES
        self.found: Found | None = None
        self.has_shown = False
        self.within: CalendarRoute | None = None
        self.wanted = ""  # a place to go on to once there are pictures

    @property
    def name(self) -> str:
        """Where it stands; `come_back` leads there."""
        place = self.within.name if self.within is not None else self.wanted or self.place
        return PATTERNS if place in (PICTURES, SAVED) else f"{PATTERNS}:{place}"

    def come_back(self, name: str) -> None:
        """Show the place of `name`: a day, or the pictures and, once they are read, what belongs to one of them."""
        place = name.partition(":")[2]
        if place.startswith(CALENDAR):
            self.show_calendar()
            assert self.within is not None
            self.within.come_back(place)
            return
        self.wanted = place
        self.show()

    def show(self) -> None:
        """Show the pictures where they were left; what is not there yet is read."""
        self.place, self.within = PICTURES, None
        self.has_shown = True
        found = self.found
        shown = self._pictures(found) if found is not None and found.range is self.look.range else None
        self.desk.show(
            Patterns(
                (titled(_("Patterns")), ""),
                self.look.range,
                pictures=shown,
                begins=self._read,
                picture=self.look.picture,
                has_week=self.week is not None,
            )
        )

    def show_calendar(self, day: date | None = None, *, back: Callable[[], None] | None = None) -> None:
        """Show the month of `day`, or of today; out of it the way leads `back`, to the pictures unless given."""
        self.within = CalendarRoute(self.desk, back or self.show, change=self.day, at=day)
        self.within.show()

    def renew(self) -> None:
        """Show again what is looked at, as the journal now stands."""
        self.found = None
        if self.within is not None:
            self.within.renew()
        else:
            self.show()

    def answered(self, event: Said) -> None:
        """Go where the answer leads."""
        if self.within is not None:
            if event.answer == Wants(DELETE):
                self.found = None
            self.within.answered(event)
            return
        match self.place, event.answer:
            case "pictures", Wants(what) if isinstance(event.ask, Patterns):
                self._wanted(what)
            case place, said.Wrote(text) if place.startswith(SAVE):
                self._save(text)
            case _:
                self.show()

    def noted(self, event: Noted) -> None:
        """Nothing here may still change."""

    def left(self) -> None:
        """One step back, with what was typed kept; from the pictures, Home."""
        self.desk.settle()
        if self.within is not None:
            self.within.left()
        elif self.place == PICTURES:
            self.desk.home()
        else:
            self.show()

    def _wanted(self, what: str) -> None:
        self.wanted = ""
        kind, _, which = what.partition(":")
        if kind + ":" == RANGE:
            self.look.range = Range(which)
            self._read()
        elif kind + ":" == AT:
            self.look.picture = which
        elif kind + ":" in (NUMBERS, SAVE) and self._picture(which) is not None:
            self.place = what
            self._show_place()
        elif what == CALENDAR:
            self.show_calendar()
        elif what == WEEK and self.week is not None:
            self.week()

    # reading

    def _read(self) -> None:
        asked, store, now, settings = self.look.range, self.desk.store, self.desk.now(), self.desk.settings

        def read() -> Found:
            from cryout_tui.pictured import pictured

            found = pictured(store, asked, now, settings)
            return Found(asked, found.pictures, found.gathered.first is not None)

        self.desk.change(Awaited(asked))
        self.aside(read, self._came)

    def _came(self, found: Found) -> None:
        """Show what was read, where it is still what is looked at."""
        if found.range is not self.look.range:
            return
        self.found = found
        if self.place != PICTURES or self.within is not None:
            return
        self.desk.change(self._pictures(found))
        wanted, self.wanted = self.wanted, ""
        if wanted and self._picture(wanted.partition(":")[2]) is not None:
            self.place = wanted
            self._show_place()

    @staticmethod
    def _pictures(found: Found) -> Pictures:
        if not found.has_any:
            return Pictures((), NOTHING_YET)
        return Pictures(found.pictures, "" if found.pictures else told(NOT_IN_THESE, c="calendar"))

    def _picture(self, which: str) -> Picture | None:
        pictures = self.found.pictures if self.found is not None else ()
        return next((each for each in pictures if each.id == which), None)

    # the numbers, and a file

    def _show_place(self) -> None:
        picture = self._picture(self.place.partition(":")[2])
        if picture is None:
            self.show()
        elif self.place.startswith(NUMBERS):
            self.desk.show(Numbers((titled(_("Patterns \u203a the numbers")), _(self.look.range.value)), picture))
        else:
            PictureFile(self.desk).ask(picture)

    def _save(self, typed: str) -> None:
        self.desk.settle()
        picture = self._picture(self.place.partition(":")[2])
        if picture is None or not typed.strip():
            self.show()
        elif PictureFile(self.desk).save(picture, typed):
            self.place = SAVED
