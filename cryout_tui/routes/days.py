"""Another day: named, and what was said on it, to be changed or added to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cryout_tui.asked.ask import Noted, Said, Top, Wants, titled
from cryout_tui.asked.choices import DELETE, DayList
from cryout_tui.asked.line import Line
from cryout_tui.domain.dates import dated
from cryout_tui.domain.day_named import day_named, day_said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.reflection import RATED, Reflection
from cryout_tui.domain.scale import Scale
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk, when

WHERE = "another-day/typed"
WHICH = _("Which day?")
HOW = _("yesterday, 3 days ago, Friday, 20 Nov, 2026-11-20")
UNREAD = _("That names no day here. It can be written as: yesterday, 3 days ago, Friday, 20 Nov, 2026-11-20.")
TO_COME = _("That day is still to come. A day up to today can be filled in.")
NEW = _("another one for this day")


@dataclass(frozen=True, slots=True)
class Leads:
    """Where another day leads: to its questions, of a reflection that is kept or of a new one (None), and back."""

    fill_in: Callable[[date, UUID | None], None]
    back: Callable[[], None]


class DayRoute:
    """Asks for a day, shows what is kept of it, and leads to its questions."""

    @property
    def name(self) -> str:
        """The day that is shown, where one is."""
        return "another_day" if self.day is None else f"another_day:{self.day}"

    def __init__(self, desk: Desk, leads: Leads, *, today: date) -> None:
        self.desk = desk
        self.leads = leads
        self.today = today
        self.day: date | None = None
        self.kept: list[UUID] = []

    def ask(self, trouble: str = "") -> None:
        """Ask for a day; what was typed before, and could not be used, stands in the line."""
        self.day = None
        lines = [trouble] if trouble else []
        draft = self.desk.store.drafts.get(WHERE)
        hint = "" if trouble else HOW
        self.desk.show(Line(self._top(), lines, WHICH, where=WHERE, draft=draft, hint=hint))

    def show(self, day: date) -> None:
        """Show a day: what is kept of it, or its questions where there is nothing yet; none that is still to come."""
        if day > self.today:
            self.ask(TO_COME)
            return
        kept = self.desk.store.reflections.on(day)
        if not kept:
            self.leads.fill_in(day, None)
            return
        self.day = day
        choices: list[tuple[str, Wants]] = [(dated(each.at, "%H:%M"), Wants(str(each.id))) for each in kept]
        scales = list(self.desk.store.scales.all())
        hints = {index: _told(each, scales) for index, each in enumerate(kept)}
        names = [named(each, with_hour=len(kept) > 1) for each in kept]
        self.kept = [each.id for each in kept]
        self.desk.show(DayList(self._top(), [], [*choices, (NEW, Wants("new"))], hints=hints, names=names))

    def renew(self) -> None:
        """Show the day again, as the journal now stands."""
        if self.day is None:
            self.ask()
        elif self.desk.store.reflections.on(self.day):
            self.show(self.day)
        else:
            self.leads.back()

    def _delete(self, key: UUID) -> None:
        self.desk.store.todays.put_in_bin(key, self.desk.now())
        self.renew()
        self.desk.binned()

    def answered(self, event: Said) -> None:
        """Go on from a day that was typed, or from what was chosen of it."""
        self.desk.settle()
        match event.answer:
            case Wants(what) if what == DELETE and event.row is not None:
                self._delete(self.kept[int(event.row)])
            case Wants("new") if self.day is not None:
                self.leads.fill_in(self.day, None)
            case Wants(key) if self.day is not None:
                self.leads.fill_in(self.day, UUID(key))
            case _:
                self._typed()

    def _typed(self) -> None:
        draft: Draft | None = self.desk.store.drafts.get(WHERE)
        typed = draft.text if draft else ""
        day = day_named(typed, self.today, shown=self.desk.now().date())
        if not typed.strip():
            self.left()
        elif day is None:
            self.ask(UNREAD)
        elif day > self.today:
            self.ask(TO_COME)
        else:
            self.desk.store.drafts.drop(WHERE)
            self.show(day)

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def left(self) -> None:
        """Back to where another day was asked for; what was typed and named no day is let go of."""
        self.desk.settle()
        self.desk.store.drafts.drop(WHERE)
        self.leads.back()

    def _top(self) -> Top:
        name = _("Another day") if self.day is None else day_said(self.day, self.today)
        return titled(name), ""


def named(reflection: Reflection, *, with_hour: bool) -> str:
    """Return what a reflection is called before it is put in the bin."""
    hour = f", {dated(reflection.at, '%H:%M')}" if with_hour else ""
    return _("the reflection of {when}{hour}").format(when=when(reflection.day), hour=hour)


def _told(reflection: Reflection, scales: Iterable[Scale]) -> str:
    """What was said: the numbers, and that there are words, which are read where they are opened."""
    given = [f"{_(each.value)} {reflection.rating(each)}" for each in RATED if reflection.rating(each) is not None]
    own = [f"{each.label} {reflection.own[each.id]}" for each in scales if each.id in reflection.own]
    words = [name for name, told in ((_("a hurt"), reflection.hurt), (_("a line"), reflection.text)) if told]
    return ", ".join([*given, *own, *words])
