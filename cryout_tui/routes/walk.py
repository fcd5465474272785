"""The walk through the years: every line is a memory before the next cue is shown."""

from collections.abc import Callable
from dataclasses import replace

from cryout_tui.domain import steps as said
from cryout_tui.domain.memory import Memory, Tone
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.walk import Stop, Turn, Walk
from cryout_tui.routes import walk_place as place
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.memory_details import DetailsRoute
from cryout_tui.routes.walk_place import WalkPlace
from cryout_tui.routes.walk_screens import WalkScreens
from cryout_tui.screens.asks import Ask, Wants


class WalkRoute:
    """Walks through the years, and calls `done` where the walk is left.

    In a sitting, `sit_with` is called to sit with what was written, `leave` when it is enough for today.
    """

    name = "walk"

    def __init__(
        self,
        desk: Desk,
        done: Callable[[], None],
        sitting: Sitting | None = None,
        *,
        sit_with: Callable[[Memory], None] | None = None,
        leave: Callable[[], None] | None = None,
    ) -> None:
        self.desk = desk
        self.done = done
        self.leave = leave or done
        self.sitting = sitting
        self.sit_with = sit_with
        self.place = WalkPlace(desk)
        self.screens = WalkScreens(desk, self.place, in_sitting=sitting is not None, can_sit=sit_with is not None)
        self.walk = self.place.found((sitting.began_at if sitting else desk.now()).date())
        self.details: DetailsRoute | None = None
        memory = self._memory()
        if memory is not None and DetailsRoute.stands_open(desk, memory):
            self.details = DetailsRoute(desk, memory, self._described)

    @property
    def has_hurt(self) -> bool:
        """Whether painful ones were written today."""
        return bool(self.walk.painful)

    def show(self) -> None:
        """Show where the walk stands."""
        if self.details is not None:
            self.details.show()
            return
        self.desk.show(self.screens.screen(self.walk, self._memory()))

    def answered(self, event: Ask.Answered) -> None:
        """Keep the answer and go on."""
        if self.details is not None:
            self.details.answered(event)
            return
        self.desk.settle()
        match self.walk.stop, event.answer:
            case _, Wants("ground"):
                self.desk.ground()
            case _, Wants("leave"):
                self._stop()
            case _, Wants("enough"):
                self.done()
            case _, Wants("details"):
                self._describe()
            case _, Wants("sit"):
                self._sit()
            case Stop.CUE, Wants(what):
                self._turn(Turn(what))
            case ((Stop.SAFE | Stop.CUE), said.Wrote(text)):
                self._wrote(text)
            case Stop.BORN, said.Wrote(text):
                self._told_born(text)
            case Stop.OWN, said.Wrote(text):
                self._added(text)
            case Stop.MINE, answer:
                self._changed(answer)
            case Stop.REWORD, said.Wrote(text):
                self._reworded(text)
            case Stop.WEIGH, said.WentOn():
                self._go(self.walk.after(event.answer), put=self._skip_strength)
            case _, answer if not isinstance(answer, Wants):
                self._go(self.walk.after(answer))

    def noted(self, event: Ask.Noted) -> None:
        """Keep a tone or a strength as soon as its key is pressed."""
        memory = self._memory()
        if self.details is not None or memory is None or self.walk.stop is not Stop.WEIGH:
            return
        match event.answer:
            case said.Toned(tone):
                walk = self.walk.after(event.answer)
                with self.desk.store.journal.writing():
                    self.desk.store.memories.put(replace(memory, tone=tone, updated_at=self.desk.now()))
                    self.place.keep(walk)
                self.walk = walk
            case said.Rated(value):
                self._felt(memory, value)

    def left(self) -> None:
        """One step back; from a cue, out of the walk, with its place kept."""
        if self.details is not None:
            self.details.left()
            return
        self.desk.settle()
        before = self.walk.back()
        if before is None:
            self.place.keep(self.walk)
            self.done()
            return
        self._go(before)

    # what is kept

    def _memory(self) -> Memory | None:
        key = self.walk.memory_id
        return None if key is None else self.desk.store.memories.get(key)

    def _go(self, walk: Walk, *done_with: str, put: Callable[[], object] = lambda: None) -> None:
        """Keep the place with what is `put`, let go of the fields that found theirs, and show what comes next."""
        with self.desk.store.journal.writing():
            put()
            for where in done_with:
                self.desk.store.drafts.drop(where)
            self.place.keep(walk)
        self.walk = walk
        self.show()

    def _wrote(self, text: str) -> None:
        title, memory, is_safe = " ".join(text.split("\n")).strip(), self._memory(), self.walk.stop is Stop.SAFE
        where = self.place.line(memory, is_safe=is_safe).where
        if not title and memory is None:
            self._go(self.walk.after(said.WentOn()), where)
            return
        now = self.desk.now()
        if memory is None:
            memory = Memory(title=title, created_at=now, updated_at=now, period=self.walk.part.period)
            if is_safe:
                memory = replace(memory, period=None, is_safe_place=True, tone=Tone.HAPPY)
        memory = replace(memory, title=title or memory.title, updated_at=now)
        kept = memory
        self._go(self.walk.after(said.Remembered(kept)), where, put=lambda: self.desk.store.memories.put(kept))

    def _turn(self, turn: Turn) -> None:
        """Another cue; a line that was gone back to finds its memory first."""
        memory = self._memory()
        line = self.place.line(memory)
        title = " ".join(line.text.split("\n")).strip()
        if memory is None or not title:
            self._go(self.walk.after(turn))
            return
        renamed = replace(memory, title=title, updated_at=self.desk.now())
        self._go(self.walk.after(turn), line.where, put=lambda: self.desk.store.memories.put(renamed))

    def _stop(self) -> None:
        """Enough for today: another day begins with the next cue, not with what hurt."""
        if self.walk.stop is Stop.HARD:
            self.walk = self.walk.after(said.WentOn())
        self.place.keep(self.walk)
        self.leave()

    def _skip_strength(self) -> None:
        """A strength that was asked and not given is kept as skipped."""
        memory = self._memory()
        if memory is not None and self.desk.store.sittings.walk_pain(memory.id) is None:
            self._felt(memory, None)

    def _felt(self, memory: Memory, value: int | None) -> None:
        pain = self.desk.store.sittings.walk_pain(memory.id)
        if pain is None:
            sitting = self.sitting.id if self.sitting else None
            pain = Pain(memory_id=memory.id, sitting_id=sitting, moment=Moment.WALK, value=value, at=self.desk.now())
        self.desk.store.sittings.pains.put(replace(pain, value=value))

    def _told_born(self, text: str) -> None:
        self.place.put(place.BORN, text.strip())
        cues = self.place.cues(self.walk.day)
        self._go(replace(self.walk, cues=cues).after(said.WentOn()))

    def _added(self, text: str) -> None:
        cue = " ".join(text.split("\n")).strip()
        where = self.place.own(self.walk)
        if cue:
            self._go(self.walk.with_own(where), place.OWN, put=lambda: self.place.put(where, cue))
        else:
            self._go(replace(self.walk, stop=Stop.CUE), place.OWN)

    def _changed(self, answer: said.Answer | Wants) -> None:
        """An own cue is put in other words, taken out, or left as it is."""
        match answer:
            case Wants("reword"):
                self._go(replace(self.walk, stop=Stop.REWORD))
            case Wants("take_out"):
                self._go(self.walk.without_own(), self.walk.cue, place.REWORD)
            case _:
                self._go(replace(self.walk, stop=Stop.CUE))

    def _reworded(self, text: str) -> None:
        cue, walk = " ".join(text.split("\n")).strip(), replace(self.walk, stop=Stop.CUE)
        self._go(walk, place.REWORD, put=lambda: self.place.put(walk.cue, cue) if cue else None)

    def _describe(self) -> None:
        memory = self._memory()
        if memory is not None:
            self.details = DetailsRoute(self.desk, memory, self._described)
            self.details.show()

    def _described(self) -> None:
        self.details = None
        self.show()

    def _sit(self) -> None:
        memory = self._memory()
        if memory is not None and self.sit_with is not None:
            self.sit_with(memory)
