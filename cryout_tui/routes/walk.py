"""The walk through the years: every line is a memory before the next cue is shown."""

from collections.abc import Callable
from dataclasses import replace

from cryout_tui.asked.ask import Noted, Said, Wants
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Memory, Tone
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.walk import Stop, Turn, Walk
from cryout_tui.routes import walk_place as place
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.memory_details import DetailsRoute
from cryout_tui.routes.walk_kept import WalkKept
from cryout_tui.routes.walk_place import WalkPlace
from cryout_tui.routes.walk_screens import WalkScreens


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
        self.kept = WalkKept(desk, sitting.id if sitting else None)
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

    def answered(self, event: Said) -> None:
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
                self._go(self.walk.after(event.answer))
            case _, answer if not isinstance(answer, Wants):
                self._go(self.walk.after(answer))

    def noted(self, event: Noted) -> None:
        """Keep a tone or a strength as soon as its key is pressed."""
        if self.details is not None:
            self.details.noted(event)
            return
        memory = self._memory()
        if memory is None or self.walk.stop is not Stop.WEIGH:
            return
        match event.answer:
            case said.Toned(tone):
                self._weigh(tone, self.kept.strength(memory), lambda: self.kept.tone(memory, tone))
            case said.Rated(value):
                self._weigh(memory.tone, value, lambda: self.kept.feel(memory, value))

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
        """A line is a memory, or its new name; a line that was cleared takes its memory back."""
        title, memory, is_safe = " ".join(text.split("\n")).strip(), self._memory(), self.walk.stop is Stop.SAFE
        where = self.place.line(memory, is_safe=is_safe).where
        if not title:
            self._take_back(memory, said.WentOn(), where)
        elif memory is None:
            new = self.kept.new(title, None if is_safe else self.walk.part)
            self._go(self.walk.after(said.Remembered(new)), where, put=lambda: self.kept.begin(new))
        else:
            self._go(self.walk.after(said.Remembered(memory)), where, put=lambda: self.kept.rename(memory, title))

    def _take_back(self, memory: Memory | None, then: said.Answer | Turn, where: str) -> None:
        """Go on without a memory; one whose line was cleared goes to the bin."""
        if memory is None:
            self._go(self.walk.after(then), where)
            return
        memories, now = self.desk.store.memories, self.desk.now()
        self._go(self.walk.taken_back().after(then), where, put=lambda: memories.put_in_bin(memory, now=now))

    def _turn(self, turn: Turn) -> None:
        """Another cue; a line that was gone back to finds its memory first."""
        memory = self._memory()
        if memory is None:
            self._go(self.walk.after(turn))
            return
        line = self.place.line(memory)
        title = " ".join(line.text.split("\n")).strip()
        if title:
            self._go(self.walk.after(turn), line.where, put=lambda: self.kept.rename(memory, title))
        else:
            self._take_back(memory, turn, line.where)

    def _stop(self) -> None:
        """Enough for today: another day begins with the next cue, not with what hurt."""
        if self.walk.stop is Stop.HARD:
            self.walk = self.walk.after(said.WentOn())
        self.place.keep(self.walk)
        self.leave()

    def _weigh(self, tone: Tone | None, strength: int | None, put: Callable[[], object]) -> None:
        """Keep what was said of the memory being written, and whether it counts as painful."""
        walk = self.walk.weighed(tone, strength)
        with self.desk.store.journal.writing():
            put()
            self.place.keep(walk)
        self.walk = walk

    def _told_born(self, text: str) -> None:
        self.place.put(place.BORN, text.strip())
        if text.strip() and self.place.born() is None:
            self.desk.show(self.screens.born_unread())
            return
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
