"""Remember, as lines: the ways in, and a memory told as it happened."""

from cryout_tui.asked.ask import Said
from cryout_tui.asked.remember import PARTS, Tell, WasTold, WaysIn
from cryout_tui.domain.kept import Draft
from cryout_tui.plain.line import one_typed
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.talk import Back, Talk
from cryout_tui.plain.told import Told


class ToldWaysIn(Told):
    """The ways in, then the memories kept so far."""

    ask: WaysIn

    def __init__(self, talk: Talk, ask: WaysIn) -> None:
        super().__init__(talk, ask)
        self.list = Paged.of(talk, ask.entries())

    def next(self) -> Said:
        if not self.list.said:
            self.talk.head(self.ask.top, self.ask.lines)
            self.list.tell()
        return Said(self.ask, self.ask.answer(self.list.one().id))


class ToldTell(Told):
    """The story, then an age, then some feelings; back leads to the one before."""

    ask: Tell

    def __init__(self, talk: Talk, ask: Tell) -> None:
        super().__init__(talk, ask)
        kept = ask.kept()
        drafts = {part: ask.drafts.get(self._where(part)) for part in PARTS}
        self.told = {part: kept[part] if draft is None else draft.text for part, draft in drafts.items()}

    def next(self) -> WasTold:
        self.talk.head(self.ask.top, [self.ask.memory.title, *self.ask.lines])
        at = 0
        while at < len(PARTS):
            try:
                self._tell(at)
            except Back:
                if at == 0:
                    raise
                at -= 1
            else:
                at += 1
        return WasTold(self.ask, self.told["story"], self.told["age"], self.told["feelings"])

    def _where(self, part: str) -> str:
        return f"{self.ask.where}/{part}"

    def _tell(self, at: int) -> None:
        part = PARTS[at]
        before, where = self.told[part], self._where(part)
        self.talk.say(self.ask.fields[at])
        if part != "story":
            self.told[part] = one_typed(self.talk, where, before)
            return
        began = self.ask.clock.monotonic()
        self.told[part] = self.talk.text(where, Draft(where=where, text=before, cursor=0, at=self.ask.clock.now()))
        if self.ask.clock.monotonic() - began >= self.ask.plenty_after:
            self.talk.say(self.ask.plenty)
