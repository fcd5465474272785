"""What is written in a sitting: on its way to its memory, or let go."""

import json
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from cryout_tui.asked.pages import Held
from cryout_tui.domain import answers as said
from cryout_tui.domain.arriving import once_left
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory, feelings_in
from cryout_tui.domain.memory_page import day
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Kept, Stage, Step
from cryout_tui.errors import CryoutError
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk

UNNAMED = _("something without a name yet")
DOES = "harm/"  # a draft of this name and a sitting's id: what sitting does, as it was said at its end
GROUNDED = "grounded"  # the draft of how it is (0 to 10, or nothing) after Ground within Close
SKIPPED = "skipped"
WRITTEN = _("Written in release on {day}:")
TOLD = ("story", "age", "feelings")
FIELDS = {  # the drafts of each step; they go once it is answered
    Step.WORD: ("word",),
    Step.FIRST: ("first",),
    Step.NAME: ("name",),
    Step.TELL: TOLD,
    Step.WRITE: ("reframe", "lens"),
    Step.SAYS_NO: ("says_no",),
    Step.NOW: (GROUNDED,),
    Step.KIND: ("kind",),
}


class Words:
    """The drafts of one sitting, and where their words belong."""

    def __init__(self, desk: Desk, sitting_id: UUID) -> None:
        self.desk = desk
        self.where = f"sitting/{sitting_id}/"
        self.held = Held()

    def draft(self, name: str, text: str) -> None:
        """Keep `text` in the field `name`."""
        draft = Draft(where=self.where + name, text=text, cursor=len(text), at=self.desk.now())
        self.desk.store.drafts.keep(draft)

    def typed(self, name: str) -> str | None:
        """Return what stands in the field `name`."""
        draft = self.desk.store.drafts.get(self.where + name)
        return draft.text if draft else None

    def drop(self, *names: str) -> None:
        """Let go of these fields; their words have found their place."""
        for name in names:
            self.desk.store.drafts.drop(self.where + name)

    def left_open(self, sitting: Sitting) -> None:
        """Keep that a sitting still open was left, and did not break off."""
        if sitting.is_open:
            with suppress(CryoutError):  # a full disk keeps nobody here
                self.draft("left", "")
                if (parted := once_left(sitting)) is not sitting:
                    self.desk.store.sittings.save(parted)

    # on their way to the memory

    def named(self, text: str, memory: Memory | None) -> Memory:
        """Return a new memory of that name, or `memory` renamed."""
        now = self.desk.now()
        title = " ".join(text.split("\n")).strip() or UNNAMED
        if memory is None:
            return Memory(title=title, created_at=now, updated_at=now)
        return replace(memory, title=title, updated_at=now)

    def told(self, memory: Memory, story: str, age_text: str, feelings: str) -> Memory:
        """Return the memory with what was told of it; telling opens a seal."""
        now = self.desk.now()
        opened = memory if memory.sealed_until is None else memory.opened(now=now)
        return opened.told(story=story, age_text=age_text, feelings=feelings_in(feelings), now=now)

    def released(self, memory_id: UUID | None) -> None:
        """Bring the page written in release to what is told of its memory; what was to be burnt is gone."""
        self.held.forget()
        page, now = self.typed("page"), self.desk.now()
        if page is not None and page.strip() and memory_id is not None:
            memory = self.desk.store.memories.get(memory_id)
            written = f"{WRITTEN.format(day=day(now))}\n{page}"
            story = f"{memory.story}\n\n{written}" if memory.story else written
            self.desk.store.memories.put(replace(memory, story=story, updated_at=now))
        self.drop("page", "settled")

    def settle_in(self, memory: Memory | None, step: Step) -> None:
        """Bring what was typed at `step` to its memory: another one may be chosen now."""
        memories = self.desk.store.memories
        if memory is not None and step.stage is Stage.RELEASE:
            self.released(memory.id)
        if step is Step.NAME:
            name = self.typed("name")
            if name and name.strip():
                memories.put(self.named(name, memory))
                self.drop("name")
        elif step is Step.TELL and memory is not None:
            kept = (memory.story, memory.age_text, ", ".join(memory.feelings))
            typed = [self.typed(name) for name in TOLD]
            words = [before if now is None else now for before, now in zip(kept, typed, strict=True)]
            memories.put(self.told(memory, *words))
            self.drop(*TOLD)

    def latest_reframe(self, sitting: Sitting) -> UUID | None:
        """Return what was last written of the sitting's memory at Reframe, by its key."""
        if sitting.memory_id is None:
            return None
        written = [each for each in self.desk.store.sittings.reframes_of(sitting.memory_id) if each.text]
        return written[-1].id if written else None

    def finished(self, sitting: Sitting) -> Sitting:
        """Return the sitting with what stands unfinished on its page kept as it is."""
        now = self.desk.now()
        if sitting.step is Step.WRITE and (text := self.typed("reframe")) and text.strip():
            lens = (self.typed("lens") or Lens.VAGUE.value).partition(" ")[0]
            return sitting.after(said.Reframed(Lens(lens), text, self.latest_reframe(sitting)), now=now)
        field = {Step.SAYS_NO: "says_no", Step.KIND: "kind"}.get(sitting.step)
        written = self.typed(field) if field else None
        return sitting.after(said.Wrote(written), now=now) if written else sitting

    # at Close

    def follow(self, answer: said.Answer, sitting: Sitting) -> Sitting:
        """Do what an answer at Close asks for beside the sitting, and return it as it then stands."""
        store = self.desk.store
        if isinstance(answer, said.DoesIt):
            draft = Draft(where=f"{DOES}{sitting.id}", text=answer.does or SKIPPED, cursor=0, at=self.desk.now())
            store.drafts.keep(draft)
        if isinstance(answer, said.Keeps) and sitting.memory_id is not None:
            return self.let_go(sitting, store.memories.get(sitting.memory_id))
        return sitting

    def remember_as_it_was(self, memory: Memory) -> None:
        """Keep what an older memory held before this sitting, in case the words of this one are let go."""
        if self.typed(f"before/{memory.id}") is None:
            held = {"story": memory.story, "age_text": memory.age_text, "feelings": memory.feelings}
            self.draft(f"before/{memory.id}", json.dumps(held))

    def let_go(self, sitting: Sitting, memory: Memory) -> Sitting:
        """Do with the words of this sitting what was chosen at Close, and return it as it then stands."""
        store, now = self.desk.store, self.desk.now()
        if sitting.kept is Kept.SEALED:
            store.memories.put(memory.sealed(now=now))
        if sitting.kept not in (Kept.TITLE, Kept.NONE):
            return sitting
        before, is_older = self.typed(f"before/{memory.id}"), memory.created_at < sitting.began_at
        store.sittings.let_words_go(sitting)
        if is_older:
            held = json.loads(before) if before is not None else {"feelings": memory.feelings}
            store.memories.put(replace(memory, **{**held, "feelings": tuple(held["feelings"])}, updated_at=now))
        elif sitting.kept is Kept.TITLE:
            store.memories.put(memory.title_only(now=now))
        store.memories.gone.words_since(sitting, memory.id)
        if sitting.kept is Kept.NONE and not is_older:
            store.sittings.part_from_memory(sitting)
            store.memories.delete_for_good(memory, now=now)
        return store.sittings.get(sitting.id)
