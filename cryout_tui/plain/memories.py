"""Memories in lines: everything kept, in an order or along the years, narrowed by a word."""

from collections.abc import Sequence
from dataclasses import replace

from cryout_tui.asked.ask import Said, Wants, plain
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.memories import BIN, EMPTY, NOTHING, OPEN, Memories
from cryout_tui.domain.memory_list import MemoryLine, Order, placed
from cryout_tui.domain.memory_page import TONES
from cryout_tui.language import N_, _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.spoken import LEADS_BACK, joined, spoken
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told

SORT, YEARS, ALL, BIN_WORD = N_("sort"), N_("years"), N_("all"), N_("bin")
HOW = _("A number opens one; another word lists those in which it is written. An empty line leads back.")


class ToldMemories(Told):
    """Twenty at a time."""

    ask: Memories

    def __init__(self, talk: Talk, ask: Memories) -> None:
        super().__init__(talk, ask)
        self.order, self.is_timeline, self.typed = ask.order, ask.is_timeline, ask.typed
        self.before: MemoryLine | None = None
        self.paged = Paged(talk, self._read)
        self.is_told = False

    def as_it_stands(self) -> Memories:
        """Return what is asked, with what was changed meanwhile."""
        return replace(self.ask, order=self.order, is_timeline=self.is_timeline, typed=self.typed)

    def next(self) -> Said:
        if not self.is_told:
            self._tell()
        while True:
            try:
                picked = self.paged.ask(words=self._words, finds=True)
            except Word as typed:
                if typed.word == BIN_WORD:
                    return Said(self.as_it_stands(), Wants(BIN))
                self._turn(typed.word)
            except Back:
                self._leave()
            else:
                if picked.entry is not None:
                    return Said(self.as_it_stands(), Wants(OPEN + picked.entry.id))
                self._find(picked.typed)

    @property
    def _words(self) -> Sequence[str]:
        return [*([SORT, YEARS] if self.paged.said else []), *([ALL] if self.typed else []), BIN_WORD]

    def _tell(self) -> None:
        self.is_told = True
        self.talk.head((plain(self.ask.top[0]), self.as_it_stands().told))
        if self.typed:
            self.talk.say(
                _('Those in which "{typed}" is written. {ALL} lists all of them.').format(typed=self.typed, ALL=_(ALL))
            )
        self.paged.again()
        if self.paged.said:
            self.talk.say(HOW)
        else:
            self.talk.say(NOTHING if self.typed.strip() else EMPTY)
            self.talk.say(LEADS_BACK)
        self.talk.words(*self._words)

    def _turn(self, word: str) -> None:
        if word == SORT:
            self.is_timeline, self.order = False, self.order if self.is_timeline else self.order.next
        elif word == YEARS:
            self.is_timeline = not self.is_timeline
        else:
            self.typed = ""
        self._tell()

    def _find(self, typed: str) -> None:
        """List those in which a word is written; nothing typed leads back."""
        if not typed:
            self._leave()
        else:
            self.typed = typed
            self._tell()

    def _leave(self) -> None:
        """From those that were found to all of them; from there, out."""
        if not self.typed:
            raise Back
        self._turn(ALL)

    def _read(self, limit: int, offset: int) -> list[Entry]:
        order = Order.AGE if self.is_timeline else self.order
        lines = list(self.ask.read(order, self.typed, limit, offset))
        if not self.is_timeline:
            return [self._entry(line) for line in lines]
        before, self.before = (self.before if offset else None), lines[limit - 2] if len(lines) == limit else None
        return [
            replace(self._entry(each.line, is_placed=True), above=_over(each.heading, each.skipped))
            for each in placed(lines, before)
        ]

    def _entry(self, line: MemoryLine, *, is_placed: bool = False) -> Entry:
        today = self.ask.titles.today
        told = spoken(line.told(today))
        if is_placed and line.tone is not None and not line.is_sealed(today):
            told = joined((TONES[line.tone], told))
        return Entry(str(line.id), self.ask.titles.of(line), hint=told)


def _over(heading: str, skipped: int) -> str:
    return joined((_("{skipped} years later").format(skipped=skipped) if skipped else "", heading))
