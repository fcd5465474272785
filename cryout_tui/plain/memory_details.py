"""What else can be told of a memory, in lines."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.memory_details import ENOUGH, Details, Story, Suggest
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import parted
from cryout_tui.language import _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.talk import CLEAR, Back, Talk, Word
from cryout_tui.plain.told import Told


class ToldDetails(Told):
    """Every part under its number, with what was told of it."""

    ask: Details

    def next(self) -> Said:
        self.talk.head(self.ask.top, [self.ask.title])
        paged = Paged.of(self.talk, [Entry(part.id, part.name, hint=part.words) for part in self.ask.parts])
        paged.tell()
        self.talk.say(_("{ENOUGH} A number opens one; an empty line when it is enough.").format(ENOUGH=ENOUGH))
        picked = paged.ask()
        if picked.entry is None:
            raise Back
        return Said(self.ask, Wants(picked.entry.id))


class ToldSuggest(Told):
    """A line, and words under numbers that go into it."""

    ask: Suggest

    def __init__(self, talk: Talk, ask: Suggest) -> None:
        super().__init__(talk, ask)
        self.words = ask.draft.text if ask.draft is not None else ask.words
        self.paged = Paged.of(talk, [Entry(idea, idea) for idea in ask.ideas])

    def next(self) -> Said:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, [ask.question, *ask.lines])
        self.paged.again()
        talk.say(_("Numbers, such as 1 3, put those in, or take them out; other words take the place of the line."))
        while True:
            keeps = (
                _("An empty line keeps it, {CLEAR} takes it away.").format(CLEAR=_(CLEAR))
                if self.words
                else _("An empty line leaves it open.")
            )
            talk.say(_("So far: {words}. {keeps}").format(words=self.words, keeps=keeps) if self.words else keeps)
            try:
                picked = self.paged.ask(words=[CLEAR], finds=True)
            except Word:
                return self._written("")
            if picked.entry is None and not picked.typed:
                return Said(ask, said.Wrote(self.words))
            numbers = picked.typed.replace(",", " ").split()
            if picked.entry is not None:
                self._turn([picked.entry.id])
            elif all(each.isdecimal() for each in numbers):
                self._turn([entry.id for entry in map(self.paged.at, numbers) if entry is not None])
            else:
                return self._written(picked.typed)

    def _turn(self, ideas: list[str]) -> None:
        named = parted(self.words, self.ask.mark)
        kept = [each for each in named if each not in ideas]
        self._keep(f"{self.ask.mark} ".join([*kept, *(each for each in ideas if each not in named)]))

    def _written(self, words: str) -> Said:
        self._keep(words)
        return Said(self.ask, said.Wrote(words))

    def _keep(self, words: str) -> None:
        self.words = words
        self.talk.keep(self.ask.where, words)


class ToldStory(Told):
    """The story, in as many lines as it takes."""

    ask: Story

    def next(self) -> Said:
        ask = self.ask
        self.talk.head(ask.top, [ask.title, ask.hint])
        return Said(ask, said.Wrote(self.talk.text(ask.where, ask.draft if ask.draft is not None else ask.story)))
