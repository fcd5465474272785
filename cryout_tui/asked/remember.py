"""Remember: the ways in, and a memory told as it happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cryout_tui.asked.ask import Answer, Ask, Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.clock import Clock
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.memory_list import MemoryLine
from cryout_tui.domain.titles import Titles
from cryout_tui.language import _
from cryout_tui.live_keys import key

WAYS: Mapping[str, said.Answer] = {"today": said.WantsToday(), "walk": said.WantsWalk(), "new": said.WantsNew()}
SOURCE_KEYS = {"source": "s", "find_source": "f"}  # by the names they can be changed by
WITH = "with "  # and the id of a memory kept so far
NEW, NEW_OR_KEPT = _("one not written down yet"), _("one not written down yet, or one of these:")
PARTS = ("story", "age", "feelings")


@dataclass(frozen=True)
class WaysIn(Ask):
    """The ways in, and the memories kept so far.

    `ways` names today's hurt, the walk (empty: not offered) and a memory one knows; `source_ways` are others, whose ids
    it says are wanted.
    """

    lines: Sequence[str]
    memories: Sequence[MemoryLine]
    titles: Titles = field(kw_only=True)
    ways: tuple[str, str, str] = field(kw_only=True)
    source_ways: Sequence[Entry] = field(default=(), kw_only=True)

    def entries(self) -> list[Entry]:
        """Return all that can be chosen, the ways first."""
        hurt, walk, known = self.ways
        return [
            Entry("today", hurt, key("todays_hurt", "h"), _("a feeling, and the first time like it")),
            *([Entry("walk", walk, key("walk", "w"), _("a cue at a time, earliest years first"))] if walk else []),
            *(replace(each, key=key(each.id, SOURCE_KEYS.get(each.id, ""))) for each in self.source_ways),
            Entry(
                "new",
                known,
                key("new_memory", "n"),
                NEW_OR_KEPT if self.memories else NEW,
            ),
            *map(self._entry, self.memories),
        ]

    def _entry(self, memory: MemoryLine) -> Entry:
        is_sealed = memory.is_sealed(self.titles.today)
        hint = _("sealed, choosing it opens it") if is_sealed else memory.age_text
        return Entry(str(memory.id), self.titles.of(memory), hint=hint)

    def answer(self, id: str) -> Answer:
        """Return what choosing one of them says."""
        if any(each.id == id for each in self.source_ways):
            return Wants(id)
        return WAYS.get(id, Wants(f"{WITH}{id}"))


@dataclass(frozen=True)
class Tell(Ask):
    """A memory to tell, as much of it as is wanted: the story, an age and some feelings, called as in `fields`.

    What is typed are the drafts under `where`. After `plenty_after` seconds of telling, `plenty` is said.
    """

    lines: Sequence[str]
    memory: Memory
    where: str = field(kw_only=True)
    drafts: Mapping[str, Draft] = field(kw_only=True)
    fields: tuple[str, str, str] = field(default=("", "", ""), kw_only=True)
    plenty: str = field(default="", kw_only=True)
    plenty_after: float = field(kw_only=True)
    clock: Clock = field(kw_only=True)

    def kept(self) -> dict[str, str]:
        """Return what is told so far, by its part."""
        memory = self.memory
        return {"story": memory.story, "age": memory.age_text, "feelings": ", ".join(memory.feelings)}


@dataclass(frozen=True, slots=True)
class WasTold:
    """Enough was told for now."""

    ask: Tell
    story: str
    age_text: str
    feelings: str
