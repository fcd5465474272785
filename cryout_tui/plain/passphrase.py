"""Passphrases in lines, typed unseen."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.passphrase import MAKING, NOT_THE_SAME, CopyPassphrase, Given, Passphrase
from cryout_tui.domain.short_passphrase import said_of
from cryout_tui.language import _
from cryout_tui.plain.spoken import LEADS_BACK, without_keys
from cryout_tui.plain.told import Told

FIRST, AGAIN = _("Passphrase: "), _("The same once more: ")
UNSEEN = _("What you type is not shown. {LEADS_BACK}").format(LEADS_BACK=LEADS_BACK)


class ToldPassphrase(Told):
    """A new one, typed twice."""

    ask: Passphrase

    def next(self) -> Given:
        self.talk.head(self.ask.top, [*self.ask.lines, UNSEEN])
        while True:
            first = self._typed(FIRST)
            if said_of(first):
                self.talk.say(said_of(first))
            if self._typed(AGAIN) == first:
                self.talk.say(MAKING)
                return Given(self.ask, first)
            self.talk.say(NOT_THE_SAME)
            self.talk.say(UNSEEN)

    def _typed(self, prompt: str) -> str:
        return self.talk.unseen(prompt)


class ToldCopyPassphrase(Told):
    """One that is there already."""

    ask: CopyPassphrase

    def next(self) -> Said:
        self.talk.head(self.ask.top, [*map(without_keys, self.ask.lines), UNSEEN])
        return Said(self.ask, Wants(self.talk.unseen(FIRST)))
