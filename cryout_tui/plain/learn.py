"""Learn in lines: the cards by number, and one of them."""

from cryout_tui.asked.learn import Learn, LearnPage, claimed
from cryout_tui.language import N_, _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.spoken import LEADS_BACK, say_led
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told

NEXT, BEFORE = N_("next"), N_("before")


class ToldLearn(Told):
    """The cards, topic by topic; back from one leads to them again."""

    ask: Learn

    def next(self) -> object:
        """Tell the cards that are wanted; raise Back once it is enough."""
        self.talk.head(self.ask.top, [self.ask.not_advice])
        paged = Paged.of(self.talk, self.ask.entries)
        paged.tell()
        while True:
            self.talk.say(_("A number opens one. {LEADS_BACK}").format(LEADS_BACK=LEADS_BACK))
            picked = paged.ask()
            if picked.entry is None:
                raise Back
            at = [page.id for page in self.ask.pages].index(picked.entry.id)
            try:
                ToldLearnPage(self.talk, LearnPage(self.ask.top, self.ask.pages, at)).next()
            except Back:
                continue


class ToldLearnPage(Told):
    """One of them, and those beside it."""

    ask: LearnPage

    def __init__(self, talk: Talk, ask: LearnPage) -> None:
        super().__init__(talk, ask)
        self.at = ask.at

    def next(self) -> object:
        """Tell it, and those that are wanted beside it; raise Back once it is enough."""
        while True:
            self._tell()
            self.talk.words(NEXT, BEFORE)
            self.talk.say(LEADS_BACK)
            try:
                self.talk.line(words=(NEXT, BEFORE))
            except Word as typed:
                self.at = (self.at + (1 if typed.word == NEXT else -1)) % len(self.ask.pages)
            else:
                raise Back

    def _tell(self) -> None:
        page, say = self.ask.pages[self.at], self.talk.say
        self.talk.head(
            (
                _("Learn, {topic}").format(topic=page.topic),
                _("{number} of {count}").format(number=self.at + 1, count=len(self.ask.pages)),
            ),
            [page.title, *page.lines],
        )
        for sentence in page.sentences:
            say(_("The essay: {says}").format(says=sentence.says))
            say(_("Known: {known}").format(known=sentence.known))
            say(_("This part of the essay: {verdict}.").format(verdict=sentence.verdict))
        if page.claims:
            say(_("Where this comes from:"))
        for claim in page.claims:
            say_led(self.talk, claimed(claim))
