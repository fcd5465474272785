"""Today in lines, and any other day; no word is lost that answers nothing where it comes."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from cryout_tui.asked.ask import Said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.reflection import Question
from cryout_tui.language import _
from cryout_tui.routes.days import DayRoute, Leads
from cryout_tui.routes.today import Ends, TodayRoute
from cryout_tui.teller.at_home import AtHome

ASIDE = _("That answers nothing here, so it is kept with the line at the end.")
REST = _("More came in after the last question. It is kept, below the line.")


class Days(AtHome):
    """Asks the questions of a day; words that answer nothing are kept with its line."""

    def go_today(self) -> None:
        """Today where it stands; first of all the day that was asked for."""
        day, self.first_day = self.first_day, None
        if day is not None and day != self.desk().day():
            self._days(self.end_today).show(day)
            return
        self._fill_in(self.end_today, back=self.go_today, day=day)

    def _days(self, done: Callable[[], None]) -> DayRoute:
        leads = Leads(lambda day, key: self._fill_in(done, back=done, day=day, of=key), done)
        desk = self.desk()
        self.route = route = DayRoute(desk, leads, today=desk.day())
        return route

    def _fill_in(
        self,
        done: Callable[[], None],
        *,
        back: Callable[[], None],
        day: date | None = None,
        of: UUID | None = None,
    ) -> None:
        def again() -> None:
            self._fill_in(done, back=back, day=day, of=of)

        ends = Ends(
            done,
            again=again,
            another_day=lambda: self._days(back).ask(),
            scales=lambda: self.go_scales(again),
            leaves=self.is_for_today and day in (None, self.opened.day),
        )
        self.route = route = TodayRoute(self.desk(), ends, day=day, of=of)
        self.show(route.screen())

    def end_today(self) -> None:
        """Home, or out where Today was all that was wanted."""
        if self.is_for_today:
            self.is_over = True
        else:
            self.go_home()

    def go_scales(self, back: Callable[[], None]) -> None:
        """The person's own scales."""
        from cryout_tui.routes.own_scales import ScalesRoute

        self.route = route = ScalesRoute(self.desk(), back, "")
        route.renew()

    def hear(self, said: object) -> None:
        """After the last question, what is left of a pipe is kept as well."""
        route = self.route
        if self.is_for_today and isinstance(said, Said) and isinstance(route, TodayRoute) and _is_last(route):
            self._keep_with_line(route, self.lines.rest(), REST)
        super().hear(said)

    def unanswered(self, typed: str) -> None:
        """Keep words of Today that came where a number was asked for; a letter or two are a slip of the fingers."""
        if isinstance(self.route, TodayRoute) and len(typed) > 2 and any(each.isalpha() for each in typed):
            self._keep_with_line(self.route, typed, ASIDE)

    def _keep_with_line(self, route: TodayRoute, words: str, told: str) -> None:
        if not words.strip():
            return
        todays, today = self.store.todays, route.today
        before = todays.typed(today, "line")
        whole = "\n".join(filter(None, (before.text if before else "", words)))
        where = todays.where(today, "line")
        self.store.drafts.keep(Draft(where=where, text=whole, cursor=len(whole), at=self.clock.now()))
        self.talk.say(told)
        self.hear_quietly(where, before.text if before else "", whole)


def _is_last(route: TodayRoute) -> bool:
    return route.today.at is Question.LAST
