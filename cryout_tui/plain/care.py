"""Whom to call, the keys, the short close, what this is, and what made it worse, in lines."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.care import COUNTRY, PEOPLE, HelpNow, Keys, Parting, WhatThisIs, Worse, WorseAnswer
from cryout_tui.asked.help_now import led
from cryout_tui.domain import answers as said
from cryout_tui.language import N_
from cryout_tui.plain.spoken import LEADS_BACK, say_led, without_keys
from cryout_tui.plain.talk import Back, Word
from cryout_tui.plain.told import Told
from cryout_tui.plain.usual import GO_ON

PICKED = "picked"
BESIDE = "   "  # what parts numbers on a row
PEOPLE_WORD = N_("own people")
WISHES = {COUNTRY: COUNTRY, PEOPLE_WORD: PEOPLE}


class ToldHelpNow(Told):
    """Whom to call, all of it at once."""

    ask: HelpNow

    def next(self) -> Said:
        words = [COUNTRY, *([PEOPLE_WORD] if self.ask.has_people else [])]
        self.talk.head(self.ask.top)
        say_led(self.talk, [(lead, words.replace(BESIDE, ", "), style) for lead, words, style in led(self.ask.parts)])
        self.talk.words(*words)
        self.talk.say(LEADS_BACK)
        try:
            self.talk.line(words=words)
        except Word as typed:
            return Said(self.ask, Wants(WISHES[typed.word]))
        raise Back


class ToldKeys(Told):
    """The keys of the screens."""

    ask: Keys

    def next(self) -> Said:
        self.talk.head(self.ask.top, [f"{what}: {key}" for key, what in self.ask.keys])
        self.talk.say(GO_ON)
        self.talk.line()
        return Said(self.ask, said.WentOn())


class ToldParting(Told):
    """The short close; nothing is asked."""

    ask: Parting

    def next(self) -> Said:
        self.talk.head(self.ask.top, [without_keys(line) for line in self.ask.lines])
        return Said(self.ask, said.WentOn())


class ToldWhatThisIs(Told):
    """What was said at the first start."""

    ask: WhatThisIs

    def next(self) -> Said:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, [*map(without_keys, ask.lines), ask.better_to_wait])
        for each in ask.states:
            talk.say(each, "  - ")
        talk.say(GO_ON)
        talk.line()
        return Said(ask, said.WentOn())


class ToldWorse(Told):
    """What can be left out, under numbers."""

    ask: Worse

    def next(self) -> Said:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, [ask.question])
        hints = {at: hint for at, (_name, hint) in enumerate(ask.options)}
        talk.listed([name for name, _hint in ask.options], hints)
        talk.say(LEADS_BACK)
        at = talk.number(least=1, most=len(ask.options))
        if at is None:
            raise Back
        return Said(ask, Wants(PICKED), row=str(at - 1))


class ToldWorseAnswer(Told):
    """What follows from it."""

    ask: WorseAnswer

    def next(self) -> Said:
        self.talk.head(self.ask.top, self.ask.lines)
        self.talk.say(GO_ON)
        self.talk.line()
        return Said(self.ask, said.WentOn())
