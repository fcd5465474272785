"""Today on the screen: the quick reflection, question by question, of this day or of another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cryout_tui import content
from cryout_tui.asked.ask import Ask, Noted, Said, Top, Wants, titled
from cryout_tui.asked.find import MoreWords
from cryout_tui.asked.line import Line
from cryout_tui.asked.rows import Aside, Questions, Row, TodaysQuestions, Where
from cryout_tui.asked.usual import Page
from cryout_tui.domain import answers as said
from cryout_tui.domain.day_named import day_said
from cryout_tui.domain.reflection import Question, Reflection
from cryout_tui.domain.today import MORE, Place, Today, place_name, place_named
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk, when
from cryout_tui.routes.left_out import left_out
from cryout_tui.routes.todays_echo import TodaysEcho
from cryout_tui.today_words import A_LINE, asked, gap_words, hurt_question, last_words, more_words

TINTS = {
    Question.SLEEP: "$blue",
    Question.BELLY: "$sage",
    Question.ANXIOUS: "$rose",
    Question.ANGRY: "$rose",
    Question.FRUSTRATED: "$rose",
}
SAID_BEFORE = _("beside the dots: said {when}")


@dataclass(frozen=True, slots=True)
class Ends:
    """Where Today leads: once it is over or left, to another day, and to the scales of the person's own.

    `again` shows it again where it stands. `leaves`: being left, it is the app that is left.
    """

    done: Callable[[], None]
    again: Callable[[], None]
    another_day: Callable[[], None]
    scales: Callable[[], None]
    leaves: bool = False


class TodayRoute:
    """Shows each question; every answer is kept before the next key.

    With a `day`, what is of that day; with `of`, that reflection, to be changed.
    """

    def __init__(self, desk: Desk, ends: Ends, *, day: date | None = None, of: UUID | None = None) -> None:
        self.desk = desk
        self.ends = ends
        self._named = "today" if day is None else f"today:{day}:{of or ''}"
        self.todays = desk.store.todays
        self.echo = TodaysEcho(desk)
        self.is_telling_more = self.is_finding = False
        self.earlier: Reflection | None = None
        self.scales = {each.id: each for each in desk.store.scales.live()}
        rated: tuple[Place, ...] = (*left_out(desk.store).questions, *self.scales)
        ends_at = desk.settings.day_ends
        if of is None:
            begun = self.todays.begin(desk.now(), rated, day_ends=ends_at, day=day)
        else:
            begun = self.todays.change(of, desk.now(), rated, day_ends=ends_at)
        self.today = self.echo.sparing(begun, begun.reflection.hurt)

    @property
    def name(self) -> str:
        """Today, or the day and the reflection that is changed."""
        return self._named

    def screen(self) -> Ask:
        """Return the screen of the present question."""
        match self.today.at:
            case Question.HURT:
                return self._line("hurt", hurt_question(self.today))
            case Question.ECHO:
                if self.is_finding:
                    return self.echo.by_word(self._top(), self.todays.where(self.today, "find"))
                return self.echo.few(self._top(), self.today)
            case Question.LINE:
                question = self._question()
                return self._line("line", question or A_LINE, swap=_("another question") if question else "")
            case Question.LAST:
                return Page(self._top(), [last_words(self.today, self.todays.lately(self.today))])
        return self._more() if self.is_telling_more else self._ratings()

    def answered(self, event: Said) -> None:
        """Keep the answer and go on."""
        self.desk.settle()
        match event.answer:
            case Wants("swap"):
                self._swap()
            case Wants("more"):
                self.is_telling_more = True
                self.desk.show(self.screen())
            case Wants("find"):
                self.is_finding = True
                self.desk.show(self.screen())
            case Wants("day"):
                self.go_elsewhere()
            case Wants("scales"):
                self.ends.scales()
            case Wants(key) if self.is_finding:
                self._go(self.today.after(said.Echoes(UUID(key)), now=self.desk.now()))
            case Wants(_):
                return
            case said.Wrote(text) if self.today.at is Question.HURT:
                self._go(self.echo.sparing(self.today, text).after(event.answer, now=self.desk.now()))
            case said.Wrote(text) if self.today.at is Question.LINE:
                now = self.desk.now()
                self._go(self.today.asking(self._question(), text, now=now).after(event.answer, now=now))
            case answer:
                self._go(self.today.after(answer, now=self.desk.now()), event.ask)

    def noted(self, event: Noted) -> None:
        """Keep a number as soon as its digit is pressed, and a word as soon as it is picked."""
        now = self.desk.now()
        match event.answer:
            case said.Rated(value) if event.row is not None:
                today = self.today.noting(place_named(event.row), value, now=now)
            case said.Picked(words):
                today = self.today.telling_more(words, now=now)
            case _:
                return
        self.todays.keep(today, now)
        self.today = today
        if isinstance(event.ask, Questions):
            self.desk.change(Aside(self._aside()))

    def left(self) -> None:
        """One question back; from the first number, out, with everything kept."""
        self.desk.settle()
        if self.is_telling_more or self.is_finding:
            self.is_telling_more = self.is_finding = False
            self.desk.show(self.screen())
            return
        before = None if self.today.is_rating else self.today.back()
        if before is not None:
            self._go(before)
            return
        self.todays.leave(self.today, self.desk.now())
        self.ends.done()

    def go_elsewhere(self) -> None:
        """To another day, with everything kept."""
        self.desk.settle()
        self.todays.leave(self.today, self.desk.now())
        self.ends.another_day()

    def _go(self, today: Today, ask: Ask | None = None) -> None:
        now = self.desk.now()
        if today.is_over:
            self.todays.finish(today, now)
            self.ends.done()
            return
        self.todays.keep(today, now)
        self.today, self.is_finding = today, False
        if isinstance(ask, Questions) and today.is_rating:
            self.desk.change(Where(self._where()))
        else:
            self.desk.show(self.screen())

    def _swap(self) -> None:
        """Ask another question above the same line; it is kept with what is typed under it."""
        self.todays.other_question(self.today, content.lines("today.reflect"), self.desk.now())
        self.desk.show(self.screen())

    # what is shown

    def _top(self) -> Top:
        today = self.today
        name = day_said(today.reflection.day, today.today) if today.is_past else _("Today")
        return titled(name), self._where()

    def _where(self) -> str:
        today = self.today
        parts = ["" if today.is_past else when(today.reflection.day)]
        if today.at is not Question.LAST:
            parts.append(_("{number} of {count}").format(number=today.number, count=today.count))
        return "  ".join(filter(None, parts))

    def _ratings(self) -> TodaysQuestions:
        today = self.today
        self.earlier = self.todays.earlier(today)
        rows = [self._row(place, self._before(place)) for place in today.rated]
        return TodaysQuestions(
            self._top(),
            [],
            rows,
            at=today.rated.index(today.at),
            aside=self._aside(),
            count=today.count,
            with_more=frozenset(place_name(each) for each in MORE),
            is_way_out=self.ends.leaves,
        )

    def _before(self, place: Place) -> int | None:
        return self.earlier.rating(place) if self.earlier else None

    def _aside(self) -> str:
        """How far outside and inside lie apart, and what the numbers are that stand where none was given yet."""
        today = self.today
        shown = any(today.reflection.rating(each) is None and self._before(each) is not None for each in today.rated)
        day = _("that day") if today.is_past or today.is_change else _("earlier today")
        return "\n".join(filter(None, (gap_words(today), SAID_BEFORE.format(when=day) if shown else "")))

    def _row(self, place: Place, earlier: int | None) -> Row:
        today, words = self.today, asked(place, self.scales)
        also = getattr(today.reflection, MORE[place]) if place in MORE else ()
        return Row(
            id=place_name(place),
            label=words.label,
            question=words.question,
            anchors=words.anchors,
            tint=TINTS.get(place, "$amber") if isinstance(place, Question) else "$amber",
            value=today.reflection.rating(place),
            earlier=earlier,
            also=", ".join(also),
        )

    def _more(self) -> MoreWords:
        place = self.today.at
        picked = getattr(self.today.reflection, MORE[place])
        return MoreWords(self._top(), asked(place, self.scales).question, more_words(place), picked=picked)

    def _line(self, name: str, question: str, swap: str = "") -> Line:
        where, draft = self.todays.where(self.today, name), self.todays.typed(self.today, name)
        return Line(self._top(), [], question, where=where, draft=draft, swap=swap, is_long=True)

    def _question(self) -> str:
        return self.todays.question(self.today, content.lines("today.reflect"), self.desk.now())
