"""The walk through the years, as lines."""

from cryout_tui.asked.ask import Noted, Said, Wants
from cryout_tui.asked.walk import WalkCue, Weigh
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Tone
from cryout_tui.language import N_, _
from cryout_tui.plain.line import one_typed
from cryout_tui.plain.rows import as_number, rated
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told

ANOTHER, CHANGE = N_("another"), N_("change")
WANTS = {ANOTHER: "swap", N_("later"): "next", N_("earlier"): "before", N_("own"): "own", CHANGE: "mine"}
HOW = _("A line is kept as a memory. An empty line goes on to the next cue.")
WAYS_ON = _("another: another cue. later, earlier: other years. own: a cue of your own.")
MINE = _("change: this cue is your own; put it in other words, or take it out.")
DETAILS = N_("details")
WEIGHED = _("What is left open is kept as open.")


class ToldCue(Told):
    """One cue, and a line under it."""

    ask: WalkCue

    def next(self) -> Said:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, [ask.period, ask.question, HOW, *([MINE] if ask.is_own else []), WAYS_ON, *ask.lines])
        words = [each for each in WANTS if self._works(each)]
        before = ask.draft.text if ask.draft is not None else ""
        try:
            return Said(ask, said.Wrote(one_typed(talk, ask.where, before, words)))
        except Word as typed:
            return Said(ask, Wants(WANTS[typed.word]))

    def _works(self, word: str) -> bool:
        return {ANOTHER: bool(self.ask.swap), CHANGE: self.ask.is_own}.get(word, True)


class ToldWeigh(Told):
    """Happy, sad or both, then how strong; each is kept when it is said."""

    ask: Weigh

    def __init__(self, talk: Talk, ask: Weigh) -> None:
        super().__init__(talk, ask)
        self.tone = ask.tone
        self.value = ask.row.value
        self.at = 0
        self.is_told = False

    def next(self) -> Said | Noted:
        if not self.is_told:
            self.is_told = True
            self.talk.head(self.ask.top, [self.ask.title, WEIGHED])
            self.talk.words(DETAILS)
        try:
            return self._asked()
        except Word:
            return Said(self.ask, Wants(DETAILS))

    def _asked(self) -> Said | Noted:
        while self.at < 2:
            noted = self._tone() if self.at == 0 else self._strength()
            if noted is not None:
                return noted
        return Said(self.ask, said.WentOn())

    def _tone(self) -> Noted | None:
        self.talk.say(self.ask.question)
        if self.tone is not None:
            self.talk.say(_("{given} so far; an empty line keeps it.").format(given=_(self.tone.value)))
        at = self.talk.choice([_(each.value) for each in Tone], words=[DETAILS])
        self.at = 1
        if at is None:
            return None
        self.tone = list(Tone)[at]
        return Noted(self.ask, said.Toned(self.tone))

    def _strength(self) -> Noted | None:
        before = self.value
        try:
            self.value = rated(self.talk, self.ask.row, before, words=[DETAILS])
        except Back:
            self.at = 0
            return None
        self.at = 2
        return None if self.value == before else Noted(self.ask, said.Rated(as_number(self.value)))
