"""Remember: the ways in, and the memories kept so far."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from textual import on
from textual.widget import Widget

from cryout_tui.domain import answers as said
from cryout_tui.domain.memory_list import MemoryLine
from cryout_tui.domain.titles import Titles
from cryout_tui.live_keys import key
from cryout_tui.screens.asks import Ask, Top, Wants
from cryout_tui.widgets.menu import Entry, Menu

WAYS: Mapping[str, said.Answer] = {"today": said.WantsToday(), "walk": said.WantsWalk(), "new": said.WantsNew()}
SOURCE_KEYS = {"source": "s", "find_source": "f"}  # by the names they can be changed by

WITH = "with "  # and the id of a memory kept so far


class ChooseScreen(Ask):
    """The ways in, and the memories kept so far.

    `ways` names today's hurt, the walk (empty: not offered) and a memory one knows; `source_ways` are others, whose ids
    it says are wanted.
    """

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        memories: Sequence[MemoryLine],
        *,
        titles: Titles,
        ways: tuple[str, str, str],
        source_ways: Sequence[Entry] = (),
    ) -> None:
        super().__init__(top, lines)
        self.ways = ways
        self.source_ways = tuple(replace(each, key=key(each.id, SOURCE_KEYS.get(each.id, ""))) for each in source_ways)
        self.memories = {str(memory.id): memory for memory in memories}
        self.titles = titles

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        hurt, walk, known = self.ways
        entries = [
            Entry("today", hurt, key("todays_hurt", "h"), "a feeling, and the first time like it"),
            *([Entry("walk", walk, key("walk", "w"), "a cue at a time, earliest years first")] if walk else []),
            *self.source_ways,
            Entry(
                "new",
                known,
                key("new_memory", "n"),
                "one not written down yet" + (", or one of these:" if self.memories else ""),
            ),
        ]
        entries += [
            Entry(
                id,
                self.titles.of(memory),
                hint="sealed, choosing it opens it" if memory.is_sealed(self.titles.today) else memory.age_text,
            )
            for id, memory in self.memories.items()
        ]
        yield Menu(entries, at=0)

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is None:
            return
        if event.entry in self.source_ways:
            self.answer(Wants(event.entry.id))
            return
        self.answer(WAYS.get(event.entry.id, Wants(f"{WITH}{event.entry.id}")))
