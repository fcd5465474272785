"""Today: one reflection as it is given, question by question. Every face asks by this."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cryout_tui.domain import answers as said
from cryout_tui.domain.reflection import RATED, Question, Reflection

Place = Question | UUID  # an own scale is known by its id

MORE: dict[Place, str] = {
    Question.SLEEP: "sleep_more",
    Question.BELLY: "belly_more",
}  # what can be told besides the number, by name
BEFORE: dict[Place, Place] = {Question.ECHO: Question.HURT, Question.LINE: Question.HURT, Question.LAST: Question.LINE}


def place_name(place: Place) -> str:
    """Return the name of a question, or the id of an own scale, as it is kept."""
    return place.value if isinstance(place, Question) else str(place)


def place_named(name: str) -> Place:
    """Return the question or the own scale of that name; raise ValueError where it names none."""
    return Question(name) if name in {each.value for each in Question} else UUID(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Where it stands. `rated` is what takes a number and is asked, own scales after the rest.

    `today` is the day on which it is asked, which may be another than the one it is of. `is_change`: it was finished
    before. `may_echo`: something older may be asked for. `is_over`: everything was asked.
    """

    reflection: Reflection
    today: date
    rated: tuple[Place, ...] = RATED
    at: Place = Question.OUTSIDE
    may_echo: bool = False
    is_change: bool = False
    is_over: bool = False

    @property
    def is_past(self) -> bool:
        """Whether it is of another day than today."""
        return self.reflection.day != self.today

    @property
    def is_rating(self) -> bool:
        """Whether what is asked now takes a number."""
        return self.at in self.rated

    @property
    def count(self) -> int:
        """How many questions there are; the last is a line, in up to three small parts."""
        return len(self.rated) + 1

    @property
    def number(self) -> int:
        """Which of the questions is asked now, from 1."""
        return self.rated.index(self.at) + 1 if self.is_rating else self.count

    def standing_at(self, place: Place) -> "Today":
        """Return it at `place`, or at what is asked next where that is left out or put away."""
        if place in self.rated or not (isinstance(place, UUID) or place in RATED):
            return replace(self, at=place)
        later = RATED[RATED.index(place) :] if isinstance(place, Question) else ()
        return replace(self, at=next((each for each in later if each in self.rated), Question.HURT))

    def noting(self, place: Place, value: int | None, *, now: datetime) -> "Today":
        """Return it with a number given, which may still be changed."""
        if self.reflection.rating(place) == value:
            return self
        return replace(self, reflection=self.reflection.rated(place, value, now=now))

    def telling_more(self, words: Sequence[str], *, now: datetime) -> "Today":
        """Return it with what else was told of the sleep, or of the belly, in place of what was told before."""
        changes: dict[str, Any] = {MORE[self.at]: tuple(words)}
        return replace(self, reflection=replace(self.reflection, **changes, updated_at=now))

    def after(self, answer: said.Answer, *, now: datetime) -> "Today":
        """Return where an answer leads; raise ValueError for one that what is asked now does not take."""
        match self.at, answer:
            case _, said.WentBack():
                return self.back() or self
            case Question.HURT, said.Wrote(text):
                return self._hurt(text if text.strip() else None, now)
            case Question.ECHO, said.Echoes(memory):
                return self._with(now, Question.LINE, echo_memory_id=memory)
            case Question.LINE, said.Wrote(text):
                return self._with(now, Question.LAST, text=text if text.strip() else None)
            case Question.LAST, said.WentOn():
                return replace(self, is_over=True)
            case place, said.Rated(value) if self.is_rating:
                return replace(self.noting(place, value, now=now), at=self._after_rating())
        raise ValueError(f"{type(answer).__name__} is no answer to {place_name(self.at)}.")

    def back(self) -> "Today | None":
        """Return it one question back; None from the first."""
        if self.at is Question.LINE and self._echoes:
            return replace(self, at=Question.ECHO)
        if not self.is_rating:
            return replace(self, at=BEFORE.get(self.at, self.rated[-1]))
        index = self.rated.index(self.at)
        return replace(self, at=self.rated[index - 1]) if index else None

    def asking(self, question: str, text: str, *, now: datetime) -> "Today":
        """Return it with the question that `text` answers, if any; a line that is as it was answers what it did."""
        if text == (self.reflection.text or ""):
            return self
        return self._with(now, self.at, prompt=question if question and text.strip() else None)

    @property
    def _echoes(self) -> bool:
        """Something older is asked for only where a hurt was named; with none there is nothing that echoes."""
        return self.may_echo and bool(self.reflection.hurt)

    def _after_rating(self) -> Place:
        index = self.rated.index(self.at) + 1
        return self.rated[index] if index < len(self.rated) else Question.HURT

    def _hurt(self, hurt: str | None, now: datetime) -> "Today":
        echo = self.reflection.echo_memory_id if hurt else None
        named = self._with(now, Question.LINE, hurt=hurt, echo_memory_id=echo)
        return replace(named, at=Question.ECHO) if named._echoes else named

    def _with(self, now: datetime, at: Place, **words: Any) -> "Today":
        changed = any(getattr(self.reflection, name) != value for name, value in words.items())
        reflection = replace(self.reflection, **words, updated_at=now) if changed else self.reflection
        return replace(self, reflection=reflection, at=at)
