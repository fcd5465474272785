"""The lines of the note to bring, ticked by their numbers."""

from collections.abc import Sequence
from dataclasses import replace

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.note import ADD, CHANGE, OWN_LINE, SHOW_WHOLE, TICK, WHOLE, Note, Offered, shown
from cryout_tui.domain.note import NoteLine
from cryout_tui.language import N_, _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told

CHANGE_WORD, OWN_WORD, WHOLE_WORD = N_("change"), N_("own line"), N_("whole")
WORDS = {OWN_WORD: ADD, WHOLE_WORD: WHOLE}


class ToldNote(Told):
    """Each line under its number; once one is ticked, the next is asked for."""

    ask: Note

    def __init__(self, talk: Talk, ask: Note) -> None:
        super().__init__(talk, ask)
        self.paged = self._paged(ask.offered)
        self.is_told = False

    def _paged(self, lines: Sequence[NoteLine]) -> Paged:
        return Paged.of(self.talk, [_entry(each) for each in lines])

    def next(self) -> Said:
        if not self.is_told:
            self.is_told = True
            self.talk.head(self.ask.top, self.ask.lines)
            self.paged.tell()
            self.talk.say(_("A number ticks a line, or takes it out. An empty line leads back."))
            self.talk.words(
                _("{word} and a number").format(word=_(CHANGE_WORD)),
                *(f"{_(word)} ({says})" for word, says in _SAYS),
            )
        try:
            picked = self.paged.ask(words=list(WORDS), acts=[CHANGE_WORD])
        except Word as typed:
            return Said(self.ask, Wants(WORDS[typed.word]))
        if picked.entry is None:
            raise Back
        return Said(self.ask, Wants((CHANGE if picked.act else TICK) + picked.entry.id))

    def changed(self, change: object) -> None:
        """Say which line is in the note now, or out of it."""
        if not isinstance(change, Offered):
            super().changed(change)
            return
        before = {each.id: each.is_ticked for each in self.ask.offered}
        for line in change.lines:
            if line.is_ticked is not before.get(line.id):
                now = _("Ticked") if line.is_ticked else _("Taken out")
                self.talk.say(f"{now}: {shown(line)}")
        told = len(self.paged.said)
        self.ask = replace(self.ask, offered=tuple(change.lines))
        self.paged = self._paged(change.lines)
        self.paged.said = [_entry(each) for each in change.lines[:told]]
        self.paged.has_more = told < len(change.lines)


_SAYS = ((OWN_WORD, OWN_LINE), (WHOLE_WORD, SHOW_WHOLE))


def _entry(line: NoteLine) -> Entry:
    return Entry(line.id, shown(line), hint=_("ticked") if line.is_ticked else "", above=line.above)
