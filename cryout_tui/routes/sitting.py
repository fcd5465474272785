"""A sitting, walked: every answer is kept, then the next step is shown."""

from dataclasses import replace
from uuid import UUID

from cryout_tui.domain import steps as said
from cryout_tui.domain.back import step_before, written_at
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory, feelings_in
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import ARRIVE_ROWS, Kept, Step
from cryout_tui.domain.wave import Wave
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.sitting_screens import SittingScreens
from cryout_tui.screens.asks import Ask, Wants

UNNAMED = "something without a name yet"
FIELDS = {
    Step.NAME: ("name",),
    Step.TELL: ("story", "age", "feelings"),
    Step.WRITE: ("reframe", "lens"),
    Step.SAYS_NO: ("says_no",),
    Step.KIND: ("kind",),
}


class SittingRoute:
    """Walks one sitting; the journal always stands where the screen does."""

    name = "sitting"

    def __init__(self, desk: Desk, sitting: Sitting | None) -> None:
        self.desk = desk
        self.screens = SittingScreens(desk)
        if sitting is None:
            sitting = Sitting(began_at=desk.now())
            desk.store.sittings.save(sitting)
        self.sitting = sitting
        desk.store.drafts.drop(f"sitting/{sitting.id}/left")

    def show(self) -> None:
        """Show the step the sitting stands at."""
        self.desk.show(self.screens.screen(self.sitting, is_way_out=step_before(self.sitting) is None))

    def answered(self, event: Ask.Answered) -> None:
        """Keep the answer and go on."""
        self.desk.settle()
        answer = event.answer
        if isinstance(answer, Wants):
            self._wants(answer.what)
            return
        if isinstance(answer, said.Wrote) and self.sitting.step is Step.NAME:
            self._named(answer.text)
            return
        if isinstance(answer, said.Remembered):
            self._remembered(answer.memory)
            return
        if isinstance(answer, said.Reframed) and answer.text is not None:
            answer = replace(answer, replaces=self._latest_reframe())
        before = self.sitting.step
        if isinstance(answer, said.WentBack) and before not in ARRIVE_ROWS:
            return
        self._keep(answer)
        if event.next_row is None or self.sitting.step not in ARRIVE_ROWS:
            self._shown_after(before)

    def noted(self, event: Ask.Noted) -> None:
        """Keep a value as soon as its key is pressed."""
        noted = self.sitting.noted(event.answer, now=self.desk.now())
        self.desk.store.sittings.save(noted)
        self.sitting = noted

    def told(self, story: str, age_text: str, feelings: str) -> None:
        """Keep what was told of the memory, and go on."""
        self.desk.settle()
        self._remembered(self._telling(self.screens.memory(self.sitting), story, age_text, feelings))

    def passed(self, wave: Wave) -> None:
        """Keep how long a wave has gone on, off the way of the keys."""
        if self.sitting.waves and self.sitting.wave.id == wave.id:
            self.sitting = self.sitting.with_wave(wave)
            self.desk.writer.put(f"wave/{wave.id}", lambda: self.desk.store.sittings.keep_wave(wave))

    def looked(self, lens: Lens, turn: int) -> None:
        """Keep through which lens the page is looked at."""
        self._draft("lens", f"{lens.value} {turn}")

    def left(self) -> None:
        """Go one step back, with what was written there; from the first step of a part, leave."""
        before = step_before(self.sitting)
        if before is None:
            self.leave()
            return
        self.desk.settle()
        sitting = replace(self.sitting, step=before)
        memory = self.screens.memory(sitting) if sitting.memory_id is not None else None
        written = written_at(sitting, memory.title if memory else None)
        with self.desk.store.journal.writing():
            if memory is not None and self.sitting.step is Step.TELL:
                self._told_so_far(memory)
            if written is not None:
                self._draft(*written)
            self.desk.store.sittings.save(sitting)
        self.sitting = sitting
        self.show()

    def leave(self) -> None:
        """Leave through the short close; the sitting stays open at this step."""
        self.desk.settle()
        self._draft("left", "")
        self.desk.part()

    def _told_so_far(self, memory: Memory) -> None:
        """What was told goes to its memory: another one may be chosen now."""
        told = {"story": memory.story, "age": memory.age_text, "feelings": ", ".join(memory.feelings)}
        for name in told:
            draft = self.desk.store.drafts.get(f"sitting/{self.sitting.id}/{name}")
            told[name] = told[name] if draft is None else draft.text
            self.desk.store.drafts.drop(f"sitting/{self.sitting.id}/{name}")
        self.desk.store.memories.put(self._telling(memory, *told.values()))

    def _telling(self, memory: Memory, story: str, age_text: str, feelings: str) -> Memory:
        now = self.desk.now()
        opened = memory if memory.sealed_until is None else memory.opened(now=now)
        return opened.told(story=story, age_text=age_text, feelings=feelings_in(feelings), now=now)

    def _draft(self, name: str, text: str) -> None:
        where = f"sitting/{self.sitting.id}/{name}"
        self.desk.store.drafts.keep(Draft(where=where, text=text, cursor=len(text), at=self.desk.now()))

    def _keep(self, answer: said.Answer) -> None:
        """Move on by `answer` and keep it, whole or not at all."""
        store, before = self.desk.store, self.sitting
        after = before.after(answer, now=self.desk.now())
        if len(after.waves) > len(before.waves):
            minutes = self.desk.settings.wave_minutes
            after = after.with_wave(replace(after.wave, planned_seconds=minutes * 60.0 if minutes else None))
        with store.journal.writing():
            store.sittings.save(after)
            if isinstance(answer, said.Keeps):
                after = self._let_go(after)
            for name in FIELDS.get(before.step, ()) if after.step is not before.step else ():
                store.drafts.drop(f"sitting/{after.id}/{name}")
            if not after.is_open:
                store.drafts.drop(f"sitting/{after.id}/")
        self.sitting = after

    def _latest_reframe(self) -> UUID | None:
        memory_id = self.sitting.memory_id
        written = [each for each in self.desk.store.sittings.reframes_of(memory_id) if each.text] if memory_id else []
        return written[-1].id if written else None

    def _shown_after(self, before: Step) -> None:
        if self.sitting.step is Step.CLOSED:
            self.desk.home()
        elif self.sitting.step is not before:
            self.show()

    def _named(self, text: str) -> None:
        now = self.desk.now()
        title = " ".join(text.split("\n")).strip() or UNNAMED
        memory = Memory(title=title, created_at=now, updated_at=now)
        if self.sitting.memory_id is not None:
            memory = replace(self.screens.memory(self.sitting), title=title, updated_at=now)
        self._remembered(memory)

    def _remembered(self, memory: Memory) -> None:
        before = self.sitting.step
        with self.desk.store.journal.writing():
            self.desk.store.memories.put(memory)
            self._keep(said.Remembered(memory))
        self._shown_after(before)

    def _let_go(self, sitting: Sitting) -> Sitting:
        """Do with the words of this sitting what was chosen."""
        store, now = self.desk.store, self.desk.now()
        memory = self.screens.memory(sitting)
        if sitting.kept is Kept.SEALED:
            store.memories.put(memory.sealed(now=now))
        elif sitting.kept in (Kept.TITLE, Kept.NONE):
            store.sittings.let_words_go(sitting, now=now)
            begun_here = memory.created_at >= sitting.began_at
            if sitting.kept is Kept.NONE and begun_here:
                store.memories.put(memory.binned(now=now))
            elif begun_here or sitting.kept is Kept.TITLE:
                store.memories.put(memory.title_only(now=now))
            return store.sittings.get(sitting.id)
        return sitting

    def _wants(self, what: str) -> None:
        if what == "ground":
            self.desk.ground()
        elif what == "help_now":
            self.desk.help_now()
        elif what == "leave":
            self.leave()
        elif what == "today":
            self.desk.today()
        elif what == "passed":
            self.sitting = Sitting(began_at=self.desk.now())
            self.desk.store.sittings.save(self.sitting)
            self.show()
        else:
            self.desk.home()
