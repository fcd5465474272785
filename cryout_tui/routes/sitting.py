"""A sitting, walked: every answer is kept, then the next step is shown."""

from dataclasses import replace
from uuid import UUID

from cryout_tui.asked.ask import Noted, Said, Wants
from cryout_tui.asked.breadcrumb import breadcrumb
from cryout_tui.asked.reframe import Looked
from cryout_tui.asked.release import Passed
from cryout_tui.asked.remember import WITH, WasTold
from cryout_tui.domain import answers as said
from cryout_tui.domain.back import step_before, written_at
from cryout_tui.domain.ground import FAR_AWAY
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import ARRIVE_ROWS, Stage, Step
from cryout_tui.routes.arrive_screens import paced
from cryout_tui.routes.asked_once import AskedOnce
from cryout_tui.routes.beside import Beside
from cryout_tui.routes.beside_wave import BesideWave
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.finding import FindingRoute
from cryout_tui.routes.finding_screens import FIND, SOURCE, the_source
from cryout_tui.routes.left_out import left_out
from cryout_tui.routes.past_left_out import past_left_out
from cryout_tui.routes.sitting_screens import SittingScreens
from cryout_tui.routes.todays_hurt import FIELDS as HURT_FIELDS
from cryout_tui.routes.todays_hurt import TodaysHurt
from cryout_tui.routes.walk import WalkRoute
from cryout_tui.routes.words import FIELDS, Words

Inner = WalkRoute | FindingRoute | Beside


class SittingRoute(BesideWave):
    """Walks one sitting; the journal always stands where the screen does."""

    name = "sitting"

    def __init__(self, desk: Desk, sitting: Sitting | None) -> None:
        self.desk = desk
        self.screens = SittingScreens(desk)
        if sitting is None:
            sitting = desk.store.sittings.begin(desk.now())
        self.sitting = paced(desk, sitting)
        self.words = Words(desk, sitting.id)
        self.words.drop("left")
        self.asked = AskedOnce(desk.store.drafts)
        self.sitting = past_left_out(desk.store, self.words, self.sitting)
        self.hurt = TodaysHurt(desk, self.words)
        self.within: Inner | None = None

    def show(self) -> None:
        """Show the step the sitting stands at, or where its walk or its pairs stand."""
        self.within = self._inner()
        if self.within is not None:
            self.within.show()
            return
        self.desk.show(self.screens.screen(self.sitting, is_way_out=step_before(self.sitting) is None))

    def answered(self, event: Said) -> None:
        """Keep the answer and go on."""
        answer = event.answer
        if self.within is not None:
            self.within.answered(event)
            return
        self.desk.settle()
        self.screens.looked_at(event.ask)
        if isinstance(answer, Wants):
            self._wants(answer.what)
            return
        if isinstance(answer, said.Wrote) and self.sitting.step is Step.NAME:
            self._remembered(self.words.named(answer.text, self._memory()))
            return
        if isinstance(answer, said.Wrote) and self.sitting.step in HURT_FIELDS:
            self._hurt(answer)
            return
        if isinstance(answer, said.Remembered):
            self._remembered(answer.memory)
            return
        if isinstance(answer, said.Reframed) and answer.text is not None:
            answer = replace(answer, replaces=self.words.latest_reframe(self.sitting))
        before = self.sitting.step
        if isinstance(answer, said.WentBack) and before not in ARRIVE_ROWS:
            return
        self._keep(answer)
        if event.next_row is None or self.sitting.step not in ARRIVE_ROWS:
            self._shown_after(before)

    def noted(self, event: Noted) -> None:
        """Keep a value as soon as its key is pressed."""
        if self.within is not None:
            self.within.noted(event)
            return
        noted = self.sitting.noted(event.answer, now=self.desk.now())
        self.desk.store.sittings.save(noted)
        self.sitting = noted

    def told(self, event: WasTold) -> None:
        """Keep what was told of the memory, and go on."""
        self.desk.settle()
        self.asked.told(memory := self.screens.memory(self.sitting), self.desk.now())
        self._remembered(self.words.told(memory, event.story, event.age_text, event.feelings))

    def passed(self, event: Passed) -> None:
        """Keep how long a wave has gone on, off the way of the keys."""
        if self.sitting.waves and self.sitting.wave.id == (wave := event.wave).id:
            self.sitting = self.sitting.with_wave(wave)
            self.desk.writer.put(f"wave/{wave.id}", lambda: self.desk.store.sittings.keep_wave(wave))

    def looked(self, event: Looked) -> None:
        """Keep through which lens the page is looked at."""
        self.words.draft("lens", f"{event.lens.value} {event.turn}")

    def left(self) -> None:
        """Go one step back, with what was written there; from the first step of a part, leave."""
        if self.within is not None:
            self.within.left()
            return
        self._back()

    def _inner(self) -> Inner | None:
        """The walk, or the pairs, that a sitting stands in."""
        if self.sitting.step is Step.WALK:
            return WalkRoute(self.desk, self._back, self.sitting, sit_with=self._remembered, leave=self.leave)
        if self.sitting.step is Step.CHOOSE and self.words.typed("finding") is not None:
            top, where = (breadcrumb(Stage.REMEMBER), ""), f"{self.words.where}finding"
            return FindingRoute(self.desk, self._found, top=top, where=where)
        return self._beside()

    def _back(self) -> None:
        before = step_before(self.sitting, self._memory())
        if before is None:
            self.leave()
            return
        self.desk.settle()
        with self.desk.store.journal.writing():
            self.words.settle_in(self._memory(), self.sitting.step)
            sitting, memory = left_out(self.desk.store).sitting(replace(self.sitting, step=before)), self._memory()
            for name, written in written_at(sitting, memory.title if memory else None).items():
                self.words.draft(name, written)
            self.desk.store.sittings.save(sitting)
        self.sitting = sitting
        self.show()

    def leave(self, *, quits: bool = False) -> None:
        """Leave through the short close, with the sitting open, or closed where it is not safe; who `quits` in the
        midst of release is asked the next time how they are.
        """
        self.desk.settle()
        if self.sitting.is_unsafe:
            self.sitting = self.sitting.gated(self.desk.now())
            self.desk.store.sittings.save(self.sitting)
            self.show()
            return
        if not (quits and self.sitting.step.stage is Stage.RELEASE):
            self.words.left_open(self.sitting)
        self.desk.part()

    def _found(self) -> None:
        self.within = None
        self.words.drop("finding")
        self.show()

    def rest(self) -> None:
        """Let the open sitting rest where it stands; what was typed stays with its memory."""
        with self.desk.store.journal.writing():
            self.words.settle_in(self._memory(), self.sitting.step)
            finished = self.words.finished(self.sitting)
            self.desk.store.sittings.save(finished.ended(now=self.desk.now()))
            self.hurt.settle(finished)
            self.words.drop("")

    def _memory(self) -> Memory | None:
        return None if self.sitting.memory_id is None else self.screens.memory(self.sitting)

    def _keep(self, answer: said.Answer) -> None:
        """Move on by `answer` and keep it, whole or not at all."""
        store, before = self.desk.store, self.sitting
        after = left_out(store).sitting(before.after(answer, now=self.desk.now()))
        if len(after.waves) > len(before.waves):
            minutes = self.desk.settings.wave_minutes
            after = after.with_wave(replace(after.wave, planned_seconds=minutes * 60.0 if minutes else None))
        with store.journal.writing():
            store.sittings.save(after)
            after = self.words.follow(answer, after)
            if after.step is not before.step:
                self.words.released(before.memory_id)
                self.words.drop(*FIELDS.get(before.step, ()))
            if not after.is_open:
                self.hurt.settle(after)
                self.words.drop("")
        self.sitting = after

    def _hurt(self, answer: said.Wrote) -> None:
        """Keep what was said of today's hurt, and go on; a first time that came to mind is a memory."""
        self.hurt.wrote(self.sitting.step, answer.text)
        comes_to_mind = self.sitting.step is Step.FIRST and answer.text.strip()
        before, earlier = self.sitting.step, self._memory()
        with self.desk.store.journal.writing():
            if comes_to_mind:
                memory = self.hurt.memory(answer.text, earlier)
                self.desk.store.memories.put(memory)
                self.hurt.tie_echo(memory)
                self._keep(said.Remembered(memory))
            else:
                if before is Step.FIRST:
                    self.hurt.none_came(earlier)
                self._keep(answer)
        self._shown_after(before)

    def _shown_after(self, before: Step) -> None:
        if self.sitting.step is Step.CLOSED:
            self.desk.home()
        elif self.sitting.step is not before:
            self.show()
            if self.sitting.grounds_at_once:
                self.desk.ground(FAR_AWAY if self.sitting.step is Step.UNREAL else "")

    def _remembered(self, memory: Memory, answer: said.WantsSource | None = None) -> None:
        before = self.sitting.step
        with self.desk.store.journal.writing():
            if before in (Step.CHOOSE, Step.WALK) and memory.created_at < self.sitting.began_at:
                self.words.remember_as_it_was(memory)
            self.desk.store.memories.put(memory)
            if before is Step.WHEN:
                self.asked.dated(memory, self.desk.now())
            self._keep(replace(answer or said.Remembered(memory), is_dated=self.asked.is_dated(memory)))
        self._shown_after(before)

    def _wants(self, what: str) -> None:
        over = {"ground": self.desk.ground, "help_now": self.desk.help_now, "leave": self.leave, "back": self._back}
        away = {"today": self.desk.today, "breathe": self.desk.breathe, "memories": self.desk.memories}
        over |= {"worse": self.desk.worse, "country": self.desk.country}
        if what in away:
            self.words.left_open(self.sitting)
            away[what]()
        elif what.startswith(WITH):
            self._remembered(self.desk.store.memories.get(UUID(what.removeprefix(WITH))))
        elif what == FIND:
            self.words.draft("finding", "")
            self.show()
        elif what == SOURCE and (source := the_source(self.desk)) is not None:
            self._remembered(source, said.WantsSource(source))
        elif what == "passed":
            again = SittingRoute(self.desk, None)
            self.sitting, self.words, self.hurt = again.sitting, again.words, again.hurt
            self.show()
        elif not self._wants_beside(what):
            over.get(what, self.desk.home)()
