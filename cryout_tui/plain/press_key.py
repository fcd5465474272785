"""A key, typed by its name."""

from cryout_tui.asked.ask import Said
from cryout_tui.asked.press_key import USUAL, PressKey
from cryout_tui.domain import answers as said
from cryout_tui.language import _
from cryout_tui.plain.talk import Back, Word
from cryout_tui.plain.told import Told

HOW = _("Type its name, such as t, f9 or ctrl+t. An empty line leaves it as it is; usual gives it {usual} again.")


class ToldPressKey(Told):
    """Takes the name of a key."""

    ask: PressKey

    def next(self) -> Said:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, [*ask.lines[:1], HOW.format(usual=ask.usual)])
        if ask.trouble:
            talk.say(ask.trouble)
        try:
            typed = talk.line(words=[USUAL])
        except Word:
            return Said(ask, said.Wrote(USUAL))
        if not typed:
            raise Back
        return Said(ask, said.Wrote(typed))
