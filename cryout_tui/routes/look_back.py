"""Looking back: this week in a page and the weeks before it, and this day in other years."""

from collections.abc import Callable
from datetime import date

from cryout_tui import content
from cryout_tui.asked.ask import Noted, Said, Wants, titled
from cryout_tui.asked.look_back import EARLIER, LATER, PAINFUL, OtherYears, WeekPage
from cryout_tui.domain.answers import WentOn
from cryout_tui.domain.dates import dated
from cryout_tui.domain.home import THIS_DAY, WEEK
from cryout_tui.domain.look_back import WEEK as DAYS
from cryout_tui.domain.look_back import Written, same_days, week, week_of, weighed, year_days
from cryout_tui.domain.span import Span
from cryout_tui.language import _
from cryout_tui.pictured import practice_names
from cryout_tui.routes.desk import Desk, when


class LookBackRoute:
    """Shows a week, or a day through the years; `back` is called on the way out."""

    def __init__(self, desk: Desk, back: Callable[[], None]) -> None:
        self.desk = desk
        self.back = back
        self.day = desk.day()
        self.name = WEEK
        self._came_from: Callable[[], None] | None = None

    def come_back(self, name: str) -> None:
        """Show the week of `name`."""
        self.day = min(date.fromisoformat(name.partition(":")[2]), self.desk.day())
        self.show_week()

    def show_week(self, *, leaves_out: bool | None = None) -> None:
        """Show the week of the day one stands at; `leaves_out` as in `show_years`."""
        self.name = f"{WEEK}:{self.day}"
        store, titles, ends = self.desk.store, self.desk.titles(), self.desk.settings.day_ends
        named = practice_names(store, self.day.year)
        span = week_of(self.day)
        first = store.gathering.first(ends)
        now = store.gathering.over(span, first, titles, named=named, ends=ends)
        earlier = week_of(_before(span.first))
        before = store.gathering.over(earlier, first, titles, named=named, ends=ends)
        page = week(now, before, self._written(span), today=self.desk.day())
        has_earlier = first is not None and first < span.first
        top = titled(_("This week") if page.is_this else _("A week")), _days(span)
        self.desk.show(WeekPage(top, page, has_earlier=has_earlier, leaves_out=self._leaves_out(leaves_out)))

    def _written(self, span: Span) -> Written:
        look, ends = self.desk.store.look_back, self.desk.settings.day_ends
        days = [span.day(at) for at in range(span.days)]
        written = look.written(span, self.desk.titles(), ends=ends)
        return weighed(written, look.said_on(days), look.sat_on(days, ends=ends), self._speaks())

    def show_years(self, *, leaves_out: bool | None = None) -> None:
        """Show this day in other years; painful ones are left out as the settings say, unless `leaves_out` is given."""
        self.name = THIS_DAY
        look, today, ends = self.desk.store.look_back, self.desk.day(), self.desk.settings.day_ends
        days = same_days(today, self.desk.store.gathering.first(ends))
        found = year_days(days, look.said_on(days), look.sat_on(days, ends=ends), self._speaks())
        top = titled(_("This day in other years")), when(today)
        self.desk.show(OtherYears(top, found, year=today.year, leaves_out=self._leaves_out(leaves_out)))

    def _leaves_out(self, asked: bool | None) -> bool:
        return self.desk.settings.exclude_painful if asked is None else asked

    @staticmethod
    def _speaks() -> Callable[[str], bool]:
        phrases = content.quiet_phrases()
        return lambda text: bool(phrases.heard(text))

    def answered(self, event: Said) -> None:
        """Turn to another week, to this day, or to what is painful too, and back."""
        match event.answer:
            case Wants(what) if what == EARLIER:
                self.day = _before(week_of(self.day).first)
                self.show_week()
            case Wants(what) if what == LATER:
                self.day = min(self.day + DAYS, self.desk.day())
                self.show_week()
            case Wants(what) if what == THIS_DAY:
                self._came_from = self.show_week
                self.show_years()
            case Wants(what) if what == WEEK:
                self._came_from = self.show_years
                self.day = self.desk.day()
                self.show_week()
            case Wants(what) if what == PAINFUL and isinstance(event.ask, WeekPage):
                self.show_week(leaves_out=not event.ask.leaves_out)
            case Wants(what) if what == PAINFUL and isinstance(event.ask, OtherYears):
                self.show_years(leaves_out=not event.ask.leaves_out)
            case WentOn():
                self.left()

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def left(self) -> None:
        """Back to where one came from."""
        came_from, self._came_from = self._came_from, None
        (came_from or self.back)()


def _days(span: Span) -> str:
    first, last = span.first, span.last
    begins = dated(first, "%-d %b") if first.month != last.month else f"{first.day}"
    return _("{begins} to {day}").format(begins=begins, day=dated(last, "%-d %b %Y"))


def _before(day: date) -> date:
    return date.fromordinal(max(1, day.toordinal() - 1))
