"""The page of a memory, in lines."""

from collections.abc import Sequence

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.choices import BEFORE
from cryout_tui.asked.memories import (
    DELETE,
    DETAILS,
    NO_MEANING,
    SEAL,
    SEALED,
    UNSEAL,
    VERSIONS,
    OneMemory,
    bin_question,
)
from cryout_tui.domain.memory import Tone
from cryout_tui.domain.memory_page import Meaning, day
from cryout_tui.plain.spoken import LEADS_BACK, spoken
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told
from cryout_tui.plain.usual import is_sure

STORY = "story"
WISHES = {
    "named before": BEFORE,
    "edit": DETAILS,
    "earlier texts": VERSIONS,
    "seal": SEAL,
    "open": UNSEAL,
    "delete": DELETE,
}
MOST = 40  # numbers in a row; before them, the latest count


class ToldMemory(Told):
    """What it means now, then what is told of it; the story waits for its word."""

    ask: OneMemory

    def __init__(self, talk: Talk, ask: OneMemory) -> None:
        super().__init__(talk, ask)
        self.is_told = False

    def next(self) -> Said:
        if not self.is_told:
            self._tell()
        while True:
            self.talk.words(*self._words)
            self.talk.say(LEADS_BACK)
            try:
                self.talk.line(words=self._words)
                raise Back
            except Word as typed:
                word = typed.word
            if word == STORY:
                self.talk.say(self.ask.page.memory.story)
            elif word != "delete" or is_sure(self.talk, bin_question(self.ask.page.memory.title)):
                return Said(self.ask, Wants(WISHES[word]))

    @property
    def _words(self) -> Sequence[str]:
        memory, keeps = self.ask.page.memory, self.ask.keeps
        if self.ask.is_sealed:
            return ["open", "delete"] if keeps else []
        words = [STORY] if memory.story else []
        words += ["named before"] if memory.is_source else []
        return [*words, "edit", "earlier texts", "seal", "delete"] if keeps else [*words, "earlier texts"]

    def _tell(self) -> None:
        self.is_told = True
        memory, page, say = self.ask.page.memory, self.ask.page, self.talk.say
        self.talk.head(self.ask.top, [memory.title])
        if self.ask.is_sealed:
            say(SEALED)
            return
        if memory.is_source:
            say("It is the source.")
        newest = page.newest_meaning
        if newest:
            self._meaning(newest)
        elif page.waits_for_meaning:
            say(NO_MEANING)
        if page.about:
            say(spoken(page.about))
        if memory.story:
            say(f"What happened is kept folded; {STORY} says it.")
        self._over_time(newest)

    def _meaning(self, meaning: Meaning) -> None:
        self.talk.say(f"What it means, {day(meaning.reframe.at)}:")
        self.talk.say(meaning.reframe.text or "", "  ")
        if meaning.felt:
            self.talk.say(f"{spoken(meaning.felt)}, of 10.", "  ")

    def _over_time(self, newest: Meaning | None) -> None:
        page, say = self.ask.page, self.talk.say
        given = [str(pain.value) for pain in page.pains if pain.value is not None][-MOST:]
        if given:
            name = "How strong it was" if page.memory.tone is Tone.HAPPY else "The pain of it"
            say(f"{name}, of 10, the oldest first: {', '.join(given)}.")
        for each in page.sittings:
            say(": ".join(filter(None, (f"A sitting, {day(each.record.began_at)}", spoken(each.told)))))
        for meaning in page.meanings:
            if meaning is not newest and meaning.reframe.text:
                self._meaning(meaning)
            elif meaning is not newest and meaning.reframe.says_no:
                say(f"{day(meaning.reframe.at)}.")
        if newest and newest.reframe.says_no:
            say("What says no:")
            say(newest.reframe.says_no, "  ")
        for echo in page.echoes:
            say(f"It came back, {day(echo.day)}: {echo.hurt or ''}".rstrip(": "))
