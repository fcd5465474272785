"""Lists of what is kept, in lines: earlier texts, the bin, and what the person made."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.kept_list import (
    BRING_BACK,
    DELETE,
    EMPTY,
    LOOK,
    OPEN,
    PUT_AWAY,
    TAKE_BACK,
    Bin,
    KeptList,
    OwnList,
)
from cryout_tui.language import _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.spoken import LEADS_BACK, spoken, without_keys
from cryout_tui.plain.talk import FROM_LIST, Back, Talk, Word
from cryout_tui.plain.told import Told


class ToldKeptList(Told):
    """Each of them under its number."""

    ask: KeptList
    TAKES: ClassVar[str] = LOOK
    HOW: ClassVar[str] = _("A number shows one.")

    def __init__(self, talk: Talk, ask: KeptList) -> None:
        super().__init__(talk, ask)
        self.paged = Paged.of(talk, [replace(each, hint=spoken(each.hint)) for each in ask.entries])
        self.is_told = False

    @property
    def words(self) -> Sequence[str]:
        """The words that work by themselves."""
        return ()

    @property
    def acts(self) -> Sequence[str]:
        """The words that work with a number behind them."""
        return ()

    def next(self) -> Said:
        if not self.is_told:
            self._tell()
        while True:
            try:
                picked = self.paged.ask(words=self.words, acts=self.acts)
            except Word as typed:
                return Said(self.ask, Wants(typed.word))
            if picked.entry is None:
                raise Back
            what = self._wanted(picked.act, picked.entry)
            if what:
                return Said(self.ask, Wants(what), row=picked.entry.id)
            self.talk.say(FROM_LIST)

    def _tell(self) -> None:
        self.is_told = True
        self.talk.head(self.ask.top, [without_keys(line) for line in self.ask.lines])
        if not self.ask.entries:
            self.talk.say(LEADS_BACK)
            return
        self.paged.tell()
        self.talk.say(f"{self.HOW} {LEADS_BACK}")
        self.talk.words(*(_("{word} and a number").format(word=_(act)) for act in self.acts), *self.words)

    def _wanted(self, act: str, entry: Entry) -> str:
        """Return the wish for an entry, or nothing where the word does not fit it."""
        return act or self.TAKES


class ToldBin(ToldKeptList):
    """What was deleted: a number takes one back."""

    ask: Bin
    TAKES = TAKE_BACK
    HOW = _("A number takes one back, delete and a number deletes it for good, empty empties the bin.")

    @property
    def words(self) -> Sequence[str]:
        return [EMPTY] if self.ask.entries else []

    @property
    def acts(self) -> Sequence[str]:
        return [DELETE] if self.ask.entries else []


class ToldOwnList(ToldKeptList):
    """What the person made: a number opens one, and some can be put away, or brought back."""

    ask: OwnList
    TAKES = OPEN
    HOW = _("A number opens one.")

    @property
    def acts(self) -> Sequence[str]:
        return [*([PUT_AWAY] if self.ask.live else []), *([BRING_BACK] if self.ask.archived else [])]

    def _wanted(self, act: str, entry: Entry) -> str:
        fits = {PUT_AWAY: entry.id in self.ask.live, BRING_BACK: entry.id in self.ask.archived}
        return (act or OPEN) if fits.get(act, True) else ""
