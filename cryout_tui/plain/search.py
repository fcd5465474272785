"""Search in lines: what is typed is looked for, and what holds it stands under numbers."""

from collections.abc import Sequence

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.search import HOW, MEMORY, NOTHING, Opened, Search, WholeEntry
from cryout_tui.domain import answers as said
from cryout_tui.domain.found import Hit
from cryout_tui.language import N_, _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.spoken import LEADS_BACK, joined, say_led
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told

MEMORY_WORD = N_("its memory")
LOOKS_FOR = _("What is looked for: {HOW}.").format(HOW=HOW)
OPENS = _("A number opens one; other words look for those.")


class ToldSearch(Told):
    """What is typed here is kept nowhere."""

    ask: Search

    def __init__(self, talk: Talk, ask: Search) -> None:
        super().__init__(talk, ask)
        self.typed, self.trouble = ask.words, ""
        self.hits: list[Hit] = []
        self.is_told = False

    def next(self) -> Opened:
        if not self.is_told:
            self.is_told = True
            self.talk.head(self.ask.top, [LOOKS_FOR])
        self.paged = Paged(self.talk, self._read)
        if self.typed:
            self._look()
        while True:
            picked = self.paged.ask(finds=True)
            if picked.entry is not None:
                return Opened(self.ask, self.hits[int(picked.entry.id)])
            if not picked.typed:
                raise Back
            self.typed = picked.typed
            self._look()

    def _look(self) -> None:
        """Look for what was typed, and say what holds it."""
        self.paged.again()
        if not self.paged.said:
            self.talk.say(self.trouble or NOTHING)
        self.talk.say(f"{OPENS if self.paged.said else LOOKS_FOR} {LEADS_BACK}")

    def _read(self, limit: int, offset: int) -> Sequence[Entry]:
        if not offset:
            found = self.ask.find(self.typed, None)
            self.hits, self.trouble = list(found.hits), found.trouble
        while self.hits and len(self.hits) < offset + limit:
            seen = {hit.place for hit in self.hits}
            more = [each for each in self.ask.find(self.typed, self.hits[-1].place).hits if each.place not in seen]
            if not more:
                break
            self.hits += more
        return [entry(self.hits[at], at) for at in range(offset, min(len(self.hits), offset + limit))]


def entry(hit: Hit, at: int) -> Entry:
    """Return what was found as a line: what it is of, what it is, its day, and the words around what was looked for."""
    day = "" if hit.day is None else f"{hit.day.day} {hit.day:%B %Y}"
    about = joined((_(hit.kind.value), day))
    return Entry(str(at), ", ".join(filter(None, (hit.heading.text, about))), hint=hit.line.text)


class ToldEntry(Told):
    """A whole entry, to read; whatever leads back goes on, to the search."""

    ask: WholeEntry

    def next(self) -> Said:
        words = [MEMORY_WORD] if self.ask.memory is not None else []
        self.talk.head(self.ask.top)
        say_led(self.talk, self.ask.lines)
        self.talk.words(*words)
        self.talk.say(LEADS_BACK)
        try:
            self.talk.line(words=words)
        except Word:
            return Said(self.ask, Wants(MEMORY))
        except Back:
            pass
        return Said(self.ask, said.WentOn())
