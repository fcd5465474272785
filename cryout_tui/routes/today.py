"""Today: the quick reflection, question by question."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from textual.content import Content
from textual.screen import Screen

from cryout_tui import content
from cryout_tui.domain import answers as said
from cryout_tui.domain import reflection as rules
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.reflection import RATED, Question, Reflection
from cryout_tui.routes.arrive_screens import deep_path_rests
from cryout_tui.routes.desk import Desk, when
from cryout_tui.routes.left_out import left_out
from cryout_tui.screens.asks import Ask, ChoiceScreen, PageScreen, Top, Wants
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.widgets.rows import Row

TINTS = {
    Question.SLEEP: "$blue",
    Question.BELLY: "$sage",
    Question.ANXIOUS: "$rose",
    Question.ANGRY: "$rose",
    Question.FRUSTRATED: "$rose",
}
BEFORE = {
    Question.HURT: Question.FRUSTRATED,
    Question.ECHO: Question.HURT,
    Question.LINE: Question.HURT,
    Question.LAST: Question.LINE,
}
NONE_OF_THEM = "none"


class TodayRoute:
    """Walks the eight questions; every answer is kept before the next key."""

    name = "today"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.question = Question.OUTSIDE
        self.turn = 0
        now = desk.now()
        self.reflection = Reflection(day=now.date(), at=now, updated_at=now)
        self.asks = left_out(desk.store)
        self._resume()
        self.question = self.asks.asked_from(self.question)
        self._keep_place()

    def _resume(self) -> None:
        """Go on with what stands open of today; what stands open of another day is finished as it is."""
        store = self.desk.store
        for draft in [each for each in store.drafts.under("today/") if each.where.endswith("/at")]:
            key = UUID(draft.where.split("/")[1])
            kept = store.reflections.where(store.reflections.row.id == key)
            day = kept[0].day if kept else draft.at.date()
            if day == self.reflection.day:
                self.question = Question(draft.text)
                self.reflection = kept[0] if kept else replace(self.reflection, id=key)
                turn = store.drafts.get(f"today/{key}/turn")
                self.turn = int(turn.text) if turn else 0
            else:
                self._finish_old(key, kept[0] if kept else None, draft.at)

    def _finish_old(self, key: UUID, kept: Reflection | None, at: datetime) -> None:
        drafts = self.desk.store.drafts
        typed = {name: drafts.get(f"today/{key}/{name}") for name in ("hurt", "line")}
        old = kept or Reflection(id=key, day=at.date(), at=at, updated_at=at)
        hurt, line = (typed[name].text if typed[name] else None for name in ("hurt", "line"))  # type: ignore[union-attr]
        old = replace(old, hurt=old.hurt or hurt or None, text=old.text or line or None)
        with self.desk.store.journal.writing():
            if not old.is_empty:
                self.desk.store.reflections.put(old)
            drafts.drop(f"today/{key}/")

    def screen(self) -> Screen[None]:
        """Return the screen of the present question."""
        match self.question:
            case Question.HURT:
                return self._line("hurt", content.line("today.hurt", 0), self.reflection.hurt)
            case Question.ECHO:
                return self._echo()
            case Question.LINE:
                return self._line("line", self._daily(), self.reflection.text, swap="another question")
            case Question.LAST:
                return PageScreen(self._top(), [self._last_line()])
        return RowsScreen(self._top(), [], self._rows(), at=self.asks.questions.index(self.question), aside=self._gap())

    def answered(self, event: Ask.Answered) -> None:
        """Keep the answer and go on."""
        self.desk.settle()
        answer = event.answer
        match self.question, answer:
            case _, Wants("swap"):
                self._swap()
                return
            case (Question.HURT, said.Wrote(text)):
                self._answer_words(hurt=text or None)
            case (Question.ECHO, Wants(chosen)):
                self.reflection = replace(
                    self.reflection, echo_memory_id=None if chosen == NONE_OF_THEM else UUID(chosen)
                )
            case (Question.LINE, said.Wrote(text)):
                self._answer_words(text=text or None, prompt=self._daily() if text else None)
            case (Question.LAST, _):
                self._finish()
                return
            case _:
                self._rated(event)
                return
        self._go(rules.after(self.question, self.reflection, may_echo=self._may_echo()))

    def _swap(self) -> None:
        """Ask another question above the same line; it is kept with what is typed under it."""
        self.turn += 1
        self.reflection = replace(self.reflection, prompt=None)
        self._keep_draft("turn", str(self.turn))
        self.desk.show(self.screen())

    def noted(self, event: Ask.Noted) -> None:
        """Keep a rating as soon as its digit is pressed."""
        if event.row is None or not isinstance(event.answer, said.Rated):
            return
        question = Question(event.row)
        self.reflection = self.reflection.rated(question, event.answer.value, now=self.desk.now())
        self.desk.store.reflections.put(self.reflection)
        if isinstance(event.screen, RowsScreen):
            event.screen.say_aside(self._gap())

    def left(self) -> None:
        """One question back; from the ratings, Home, with everything kept."""
        self.desk.settle()
        before = BEFORE.get(self.question)
        if before is None:
            self.desk.home()
        else:
            self._go(before)

    def _rated(self, event: Ask.Answered) -> None:
        if event.next_row is None and not isinstance(event.answer, said.WentBack):
            self._go(Question.HURT)
            return
        self.question = Question(event.next_row or self.question)
        self._keep_place()
        if isinstance(event.screen, RowsScreen):
            event.screen.say_where(self._where())

    def _go(self, question: Question) -> None:
        self.question = question
        with self.desk.store.journal.writing():
            if not self.reflection.is_empty:
                self.reflection = replace(self.reflection, updated_at=self.desk.now())
                self.desk.store.reflections.put(self.reflection)
            self._keep_place()
        self.desk.show(self.screen())

    def _keep_place(self) -> None:
        self._keep_draft("at", self.question.value)

    def _keep_draft(self, name: str, text: str) -> None:
        where = f"today/{self.reflection.id}/{name}"
        self.desk.store.drafts.keep(Draft(where=where, text=text, cursor=0, at=self.desk.now()))

    def _answer_words(self, **words: str | None) -> None:
        self.reflection = replace(self.reflection, **words)  # type: ignore[arg-type]

    def _finish(self) -> None:
        with self.desk.store.journal.writing():
            self.reflection = replace(self.reflection, updated_at=self.desk.now())
            self.desk.store.reflections.put(self.reflection)
            self.desk.store.drafts.drop(f"today/{self.reflection.id}/")
        self.desk.home()

    # what is shown

    def _top(self) -> Top:
        return Content.styled("Today", "$bright bold"), self._where()

    def _where(self) -> str:
        day = when(self.desk.now())
        if self.question is Question.LAST:
            return day
        return f"{day}  {self.asks.number(self.question)} of {self.asks.count}"

    def _rows(self) -> list[Row]:
        earlier = self.desk.store.reflections.days(self.reflection.day, self.reflection.day).get(self.reflection.day)
        own = {question: self.reflection.rating(question) for question in RATED}
        return [
            Row(
                id=question.value,
                label=question.value,
                question=content.line("today.ratings", index),
                anchors=content.scale_anchors(question.value),
                tint=TINTS.get(question, "$amber"),
                value=own[question],
                earlier=earlier.rating(question) if earlier is not None and earlier.id != self.reflection.id else None,
            )
            for index, question in enumerate(RATED)
            if question in self.asks.questions
        ]

    def _gap(self) -> str:
        mask = self.reflection.mask
        return "" if not mask else f"the gap between outside and inside is {abs(mask)} today"

    def _line(self, name: str, question: str, text: str | None, swap: str = "") -> LineScreen:
        where = f"today/{self.reflection.id}/{name}"
        draft = self.desk.store.drafts.get(where)
        if draft is None and text:
            draft = Draft(where=where, text=text, cursor=len(text), at=self.desk.now())
        return LineScreen(self._top(), [], question, where=where, draft=draft, swap=swap, is_free=True)

    def _may_echo(self) -> bool:
        """Once a day at most, and not while the deep path rests: what it stirs would have nowhere to go."""
        if deep_path_rests(self.desk):
            return False
        asked = [each for each in self.desk.store.reflections.on(self.reflection.day) if each.id != self.reflection.id]
        return self.desk.store.memories.any_kept() and not any(each.hurt for each in asked)

    def _echo(self) -> ChoiceScreen:
        memories = self.desk.store.memory_list.matching(self.reflection.hurt or "", self.desk.now().date())
        titles = self.desk.titles()
        choices: list[tuple[str, said.Answer | Wants]] = [(titles.of(each), Wants(str(each.id))) for each in memories]
        choices.append((content.line("remember.from-today", 2), Wants(NONE_OF_THEM)))
        return ChoiceScreen(self._top(), [], choices, question=content.line("today.hurt", 1), skip=Wants(NONE_OF_THEM))

    def _daily(self) -> str:
        questions = content.lines("today.reflect")
        return self.reflection.prompt or questions[rules.daily_question(self.reflection.day, len(questions), self.turn)]

    def _last_line(self) -> str:
        which = rules.last_line(self.reflection, self.desk.store.reflections.inside_before(self.reflection.day))
        if which < 0:
            return content.line("today.minimum", 2)
        return content.line("today.last-line", which, outside=self.reflection.outside, inside=self.reflection.inside)
