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
from cryout_tui.language import N_, _
from cryout_tui.plain.paged import MORE
from cryout_tui.plain.spoken import LEADS_BACK, spoken
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told
from cryout_tui.plain.usual import is_sure

STORY, NAMED, EDIT, EARLIER = N_("story"), N_("named before"), N_("edit"), N_("earlier texts")
SEALS, OPENS, DELETES = N_("seal"), N_("open"), N_("delete")
WISHES = {
    NAMED: BEFORE,
    EDIT: DETAILS,
    EARLIER: VERSIONS,
    SEALS: SEAL,
    OPENS: UNSEAL,
    DELETES: DELETE,
}
UNKNOWN = _("That is none of the words here.")
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
                if not self.talk.line(words=self._words):
                    raise Back
                self.talk.say(UNKNOWN)
                continue
            except Word as typed:
                word = typed.word
            if word == MORE:
                self._over_time()
            elif word == STORY:
                self.talk.say(self.ask.page.memory.story)
            elif word != DELETES or is_sure(self.talk, bin_question(self.ask.page.memory.title)):
                return Said(self.ask, Wants(WISHES[word]))

    @property
    def _words(self) -> Sequence[str]:
        memory, keeps = self.ask.page.memory, self.ask.keeps
        if self.ask.is_sealed:
            return [OPENS, DELETES] if keeps else []
        words = [*([MORE] if self._has_more else []), *([STORY] if memory.story else [])]
        words += [NAMED] if memory.is_source else []
        return [*words, EDIT, EARLIER, SEALS, DELETES] if keeps else [*words, EARLIER]

    def _tell(self) -> None:
        self.is_told = True
        memory, page, say = self.ask.page.memory, self.ask.page, self.talk.say
        self.talk.head(self.ask.top, [memory.title])
        if self.ask.is_sealed:
            say(SEALED)
            return
        if memory.is_source:
            say(_("It is the source."))
        newest = page.newest_meaning
        if newest:
            self._meaning(newest)
        elif page.waits_for_meaning:
            say(NO_MEANING)
        if page.about:
            say(spoken(page.about))
        if memory.story:
            say(_("What happened is kept folded; {STORY} says it.").format(STORY=_(STORY)))
        if self._has_more:
            say(_("{MORE} says how it was over time.").format(MORE=_(MORE)))

    def _meaning(self, meaning: Meaning) -> None:
        self.talk.say(_("What it means, {day}:").format(day=day(meaning.reframe.at)))
        self.talk.say(meaning.reframe.text or "", "  ")
        if meaning.felt:
            self.talk.say(_("{numbers}, of 10.").format(numbers=spoken(meaning.felt)), "  ")

    @property
    def _has_more(self) -> bool:
        page = self.ask.page
        return bool(page.pains or page.sittings or page.meanings[1:] or page.echoes)

    def _over_time(self) -> None:
        page, say = self.ask.page, self.talk.say
        newest = page.newest_meaning
        given = [str(pain.value) for pain in page.pains if pain.value is not None][-MOST:]
        if given:
            name = _("How strong it was") if page.memory.tone is Tone.HAPPY else _("The pain of it")
            say(_("{name}, of 10, the oldest first: {names}.").format(name=name, names=", ".join(given)))
        for each in page.sittings:
            say(
                ": ".join(
                    filter(None, (_("A sitting, {day}").format(day=day(each.record.began_at)), spoken(each.told)))
                )
            )
        for meaning in page.meanings:
            if meaning is not newest and meaning.reframe.text:
                self._meaning(meaning)
            elif meaning is not newest and meaning.reframe.says_no:
                say(f"{day(meaning.reframe.at)}.")
        if newest and newest.reframe.says_no:
            say(_("What says no:"))
            say(newest.reframe.says_no, "  ")
        for echo in page.echoes:
            say(_("It came back, {day}: {hurt}").format(day=day(echo.day), hurt=echo.hurt or "").rstrip(": "))
