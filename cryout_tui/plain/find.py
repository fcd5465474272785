"""One thing out of many, and words to pick from, in lines."""

from cryout_tui.asked.ask import Noted, Said, Wants
from cryout_tui.asked.find import Find, MoreWords
from cryout_tui.domain import answers as said
from cryout_tui.domain.found import NONE_FOUND
from cryout_tui.language import _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.talk import FROM_LIST, Back, Talk, Word
from cryout_tui.plain.told import Told

NONE = "x"


class ToldFind(Told):
    """What is found stands under numbers; another word finds others."""

    ask: Find

    def next(self) -> Said:
        self.talk.head(self.ask.top, [self.ask.question])
        typed = ""
        while True:
            found = list(self.ask.find(typed))
            paged = Paged.of(self.talk, found)
            paged.tell()
            self.talk.say(_("A number takes one; a word finds those that hold it.") if found else NONE_FOUND)
            picked = paged.ask(finds=True)
            if picked.entry is not None:
                return Said(self.ask, Wants(picked.entry.id))
            if not picked.typed:
                raise Back
            typed = picked.typed


class ToldMoreWords(Told):
    """Words under numbers, several at once."""

    ask: MoreWords

    def __init__(self, talk: Talk, ask: MoreWords) -> None:
        super().__init__(talk, ask)
        self.picked = tuple(ask.picked)
        self.is_told = False

    def next(self) -> Noted:
        if not self.is_told:
            self.is_told = True
            self.talk.head(self.ask.top, [self.ask.question])
            self.talk.listed(
                [_("{each}: picked").format(each=each) if each in self.picked else each for each in self.ask.words]
            )
            self.talk.say(
                _("Numbers, such as 1 3, pick those, or take them back; {NONE} takes all back.").format(NONE=NONE)
            )
        self.talk.say(
            _("Picked: {names}. An empty line goes on.").format(names=", ".join(self.picked))
            if self.picked
            else _("An empty line goes on.")
        )
        while True:
            try:
                typed = self.talk.line(words=[NONE])
            except Word:
                return self._note(())
            if not typed:
                raise Back
            numbers = typed.replace(",", " ").split()
            if all(each.isdecimal() and len(each) < 3 and 0 < int(each) <= len(self.ask.words) for each in numbers):
                turned = [self.ask.words[int(each) - 1] for each in numbers]
                kept = [each for each in self.picked if each not in turned]
                return self._note((*kept, *(each for each in turned if each not in self.picked)))
            self.talk.unanswered(typed)
            self.talk.say(FROM_LIST)

    def _note(self, picked: tuple[str, ...]) -> Noted:
        self.picked = tuple(dict.fromkeys(picked))
        return Noted(self.ask, said.Picked(self.picked))
