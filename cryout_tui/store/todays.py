"""Today where it stands: begun, kept answer by answer, gone on with, changed and finished."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from functools import reduce
from typing import Any
from uuid import UUID

import msgspec

from cryout_tui.domain.daily import of_any_day
from cryout_tui.domain.day import day_at
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.pacing import RISES_THAT_PAUSE, Pace
from cryout_tui.domain.reflection import Question, Reflection
from cryout_tui.domain.today import Place, Today, place_name, place_named
from cryout_tui.language import N_
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.memories import Memories
from cryout_tui.store.open_today import OpenToday
from cryout_tui.store.own_questions import OwnQuestions
from cryout_tui.store.reflections import Reflections, over
from cryout_tui.store.sittings import Sittings

LATEST = 2 * RISES_THAT_PAUSE  # sittings: some of them may lie ahead of a clock that was set back
WORDS = {"hurt": "hurt", "line": "text"}  # the fields of words by their names, and what of the reflection they are


class Todays:
    """Knows which Today stands open, and keeps it.

    A reflection is in its place from its first answer on. Where it stands, what is typed, and what it was before a
    change are drafts under its id, which go once it is finished. One that is given to its end, one filled in for
    another day, and the change of one that was finished before, can each be undone in one step.
    """

    def __init__(
        self,
        drafts: Drafts,
        reflections: Reflections,
        sittings: Sittings,
        memories: Memories,
        questions: OwnQuestions,
    ) -> None:
        self.drafts = drafts
        self.reflections = reflections
        self.open_today = OpenToday(drafts, reflections)
        self.sittings = sittings
        self.memories = memories
        self.questions = questions
        self._kept: Reflection | None = None

    # begun, or gone on with

    def begin(self, now: datetime, rated: Sequence[Place], *, day_ends: str, day: date | None = None) -> Today:
        """Return what stands open, or a new Today; with a `day`, only what is of that day.

        `rated` is what takes a number and is asked, `day_ends` the hour at which the person's day ends. What stands
        open since an earlier day is finished as it is. Raises NotKept when that could not be kept.
        """
        today = day_at(now, day_ends)
        found = next((each for each in self._open(now, day_ends) if day in (None, each.day)), None)
        begun = self._asked(found or Reflection(day=day or today, at=now, updated_at=now), now, today, rated)
        self.keep(begun, now)
        if begun.is_past:
            self._mark(begun.reflection.id, "day", begun.reflection.day.isoformat(), now)
        return begun

    def change(self, key: UUID, now: datetime, rated: Sequence[Place], *, day_ends: str) -> Today:
        """Return a reflection that is kept, to be changed, or gone on with where it stands open.

        Raises KeyError where there is none, and NotKept.
        """
        self._open(now, day_ends)
        reflection = self.reflections.get(key)
        if self._marked(key, "at") is None:
            self._mark(key, "before", msgspec.json.encode(reflection).decode(), now)
        begun = self._asked(reflection, now, day_at(now, day_ends), rated)
        self.keep(begun, now)
        return begun

    def _asked(self, reflection: Reflection, now: datetime, today: date, rated: Sequence[Place]) -> Today:
        self._kept = next(iter(self.reflections.where(self.reflections.row.id == reflection.id)), None)
        begun = Today(
            reflection=reflection,
            today=today,
            rated=tuple(rated),
            may_echo=self._may_echo(reflection, now),
            is_change=self._marked(reflection.id, "before") is not None,
        )
        with suppress(ValueError):  # changed by hand in an export
            return begun.standing_at(place_named(self._marked(reflection.id, "at") or Question.OUTSIDE))
        return begun

    def _may_echo(self, reflection: Reflection, now: datetime) -> bool:
        """Once a day at most, and not while the deep path rests: what it stirs would have nowhere to go."""
        if not self.memories.any_kept() or any(each.hurt for each in self._others(reflection)):
            return False
        latest = self.sittings.sat_before(None, most=LATEST)
        return not self.sittings.closed_today(now) and Pace(latest).paused_until(now) is None

    def _open(self, now: datetime, day_ends: str) -> list[Reflection]:
        """Return what was gone on with today, the latest first; finish what stands open since another day."""
        today = day_at(now, day_ends)
        found = []
        for at, reflection, kept in self.open_today.standing(day_ends):
            if day_at(at.astimezone(now.tzinfo), day_ends) == today:
                found.append(reflection)
            else:
                self._finish(reflection, kept, now)
        return found

    # kept

    def settle(self, now: datetime, *, day_ends: str) -> None:
        """Finish as it is what can be undone and stands open: a change, and what is of another day. Raises NotKept."""
        for _name, reflection, kept in reversed(self.open_today.standing(day_ends)):
            if any(self._marked(reflection.id, name) is not None for name in ("before", "day")):
                self._finish(reflection, kept, now)

    def keep(self, today: Today, now: datetime) -> None:
        """Keep what was answered, and where it stands; raise NotKept when it could not be."""
        with self.reflections.journal.writing():
            kept = self._put(today.reflection, self._kept)
            self._mark(today.reflection.id, "at", place_name(today.at), now)
        self._kept = kept

    def leave(self, today: Today, now: datetime) -> None:
        """Keep it open to be gone on with; a change, and what is of another day, is finished as it is."""
        if today.is_past or today.is_change:
            self.finish(today, now)
        else:
            self.keep(today, now)

    def finish(self, today: Today, now: datetime) -> None:
        """Keep it as it is, and let go of where it stood; raise NotKept when that could not be kept."""
        is_entry = today.is_over and not today.is_past  # to have been here is one
        self._finish(today.reflection, self._kept, now, even_empty=is_entry)
        self._kept = None

    def put_in_bin(self, key: UUID, now: datetime) -> None:
        """Put a reflection in the bin for 30 days, with what stands typed of it; one undo gives it back."""
        with self.reflections.journal.writing():
            kept = self.reflections.get(key)
            whole = self._whole(kept, now)
            self._put(whole, kept)
            self.reflections.put_in_bin(whole, now=now)
            self.drafts.drop(f"today/{key}/")

    def _finish(
        self, reflection: Reflection, kept: Reflection | None, now: datetime, *, even_empty: bool = False
    ) -> None:
        """Bring in what was typed and not gone on from; what can be undone is one step."""
        key = reflection.id
        before, is_filled_in = self._marked(key, "before"), self._marked(key, "day") is not None
        with self.reflections.journal.writing():
            whole = self._whole(reflection, now)
            if before is not None:
                self._change(msgspec.json.decode(before, type=Reflection), whole, kept)
            elif even_empty or (is_filled_in and not whole.is_empty):
                self.reflections.add(whole, N_("{day} filled in").format(day=_day(whole.day)))
            else:
                self._put(whole, kept)
            self.drafts.drop(f"today/{key}/")

    def _change(self, before: Reflection, after: Reflection, kept: Reflection | None) -> None:
        if replace(after, updated_at=before.updated_at) == before:
            self._put(before, kept)
        else:
            self.reflections.change(before, after, N_("{day} changed").format(day=_day(after.day)))

    def _whole(self, reflection: Reflection, now: datetime) -> Reflection:
        """Return the reflection with what stands in its fields."""
        typed = {name: self._marked(reflection.id, name) or "" for name in WORDS}
        words: dict[str, Any] = {WORDS[name]: text for name, text in typed.items() if text.strip()}
        if "text" in words and reflection.prompt is None:
            words["prompt"] = self._marked(reflection.id, "prompt")
        whole = replace(reflection, **words)
        return reflection if whole == reflection else replace(whole, updated_at=now)

    def _put(self, reflection: Reflection, kept: Reflection | None) -> Reflection | None:
        """Keep it where it is another than what is kept, and return what then is kept."""
        if reflection == kept or (kept is None and reflection.is_empty):
            return kept
        self.reflections.put(reflection)
        return reflection

    # its drafts

    def where(self, today: Today, name: str) -> str:
        """Return the name of the field `hurt` or `line`, as its draft is kept."""
        return f"today/{today.reflection.id}/{name}"

    def typed(self, today: Today, name: str) -> Draft | None:
        """Return what stands in the field `hurt` or `line`: what was typed, or else what was answered before."""
        where = self.where(today, name)
        answered: str | None = getattr(today.reflection, WORDS[name])
        if not answered:
            return self.drafts.get(where)
        at = today.reflection.updated_at
        return self.drafts.get(where) or Draft(where=where, text=answered, cursor=len(answered), at=at)

    def question(self, today: Today, common: Sequence[str], now: datetime) -> str:
        """Return the question over the line, of the person's own and the `common` ones: one that no other line of that
        day answers, and the same until it is swapped; empty over words that had none. Raises NotKept."""
        asked = self._marked(today.reflection.id, "prompt") or today.reflection.prompt
        if asked is not None or today.reflection.text:
            return asked or ""
        asked = self.questions.on(today.reflection.day, _fitting(today, common), now=now).text
        if any(each.prompt == asked for each in self._others(today.reflection)):
            return self.other_question(today, common, now)
        self._mark(today.reflection.id, "prompt", asked, now)
        return asked

    def other_question(self, today: Today, common: Sequence[str], now: datetime) -> str:
        """Return another question over the line, which stays; raises NotKept."""
        asked = self.questions.swapped_on(today.reflection.day, _fitting(today, common), now=now).text
        self._mark(today.reflection.id, "prompt", asked, now)
        return asked

    def _others(self, reflection: Reflection) -> list[Reflection]:
        return [each for each in self.reflections.on(reflection.day) if each.id != reflection.id]

    def _marked(self, key: UUID, name: str) -> str | None:
        draft = self.drafts.get(f"today/{key}/{name}")
        return draft.text if draft else None

    def _mark(self, key: UUID, name: str, text: str, now: datetime) -> None:
        self.drafts.keep(Draft(where=f"today/{key}/{name}", text=text, cursor=0, at=now))

    # what else was said

    def earlier(self, today: Today) -> Reflection | None:
        """Return what was said that day besides, its ratings the last ones given, or None."""
        others = self._others(today.reflection)
        return reduce(over, others) if others else None

    def lately(self, today: Today) -> list[int]:
        """Return how it was inside (0 to 10) on the days before that day."""
        return self.reflections.inside_before(today.reflection.day)


def _fitting(today: Today, common: Sequence[str]) -> Sequence[str]:
    return of_any_day(common) if today.is_past else common


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"  # as steps are kept: in English
