"""The recovery code in lines: its words under numbers, and two of them asked back."""

from cryout_tui.asked.ask import Said
from cryout_tui.asked.code import FROM_PAPER, Code, CodeAgain, CodeWord
from cryout_tui.domain import answers as said
from cryout_tui.language import _
from cryout_tui.plain.meant import meant
from cryout_tui.plain.talk import BACK, STOP, Back, Stop
from cryout_tui.plain.told import Told

ON_PAPER = _("Press enter once they are on paper.")
WITHOUT = _("{BACK} goes on without them, for now.").format(BACK=_(BACK))
AGAIN = _("{BACK} shows the words again. Four letters are enough.").format(BACK=_(BACK))


class ToldCode(Told):
    """The words, each with its number."""

    ask: Code

    def next(self) -> Said:
        self.talk.head(self.ask.top, [self.ask.line])
        self.talk.listed(self.ask.words)
        self.talk.say(ON_PAPER if isinstance(self.ask, CodeAgain) else f"{ON_PAPER} {WITHOUT}")
        self.talk.line()
        return Said(self.ask, said.WentOn())


class ToldCodeWord(Told):
    """One word asked back; whatever is typed here is that word, save for those that lead away, and asides of two."""

    ask: CodeWord

    def next(self) -> Said:
        self.talk.head(self.ask.top, [FROM_PAPER, _("Word {number}?").format(number=self.ask.number)])
        self.talk.say(AGAIN)
        while True:
            typed = self.talk.lines.ask().strip()
            aside = self.talk.asides.get(meant(typed, self.talk.asides)) if not _may_be_a_word(typed) else None
            if aside is not None:
                aside()
                continue
            if meant(typed, (BACK,)) == BACK:
                raise Back
            if meant(typed, (STOP,)) == STOP:
                raise Stop
            if typed:
                return Said(self.ask, said.Wrote(typed))
            self.talk.say(AGAIN)


def _may_be_a_word(typed: str) -> bool:
    """Say whether this can be a word of a code; they are English words of letters."""
    return typed.isascii() and " " not in typed and typed != "?"
