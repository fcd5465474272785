"""The recovery code in lines: its words under numbers, and two of them asked back."""

from cryout_tui.asked.ask import Said
from cryout_tui.asked.code import FROM_PAPER, Code, CodeAgain, CodeWord
from cryout_tui.domain import answers as said
from cryout_tui.plain.talk import BACK, STOP, Back, Stop
from cryout_tui.plain.told import Told

ON_PAPER = "Press enter once they are on paper."
WITHOUT = f"{BACK} goes on without them, for now."
AGAIN = f"{BACK} shows the words again. Four letters are enough."


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
        self.talk.head(self.ask.top, [FROM_PAPER, f"Word {self.ask.number}?"])
        self.talk.say(AGAIN)
        while True:
            typed = self.talk.lines.ask().strip()
            aside = self.talk.asides.get(typed.casefold()) if " " in typed or typed == "?" else None
            if aside is not None:
                aside()
                continue
            if typed.casefold() == BACK:
                raise Back
            if typed.casefold() == STOP:
                raise Stop
            if typed:
                return Said(self.ask, said.Wrote(typed))
            self.talk.say(AGAIN)
