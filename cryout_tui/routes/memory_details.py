"""What else is told of a memory, now or any later day; each part is kept as it is given."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from textual.content import Content

from cryout_tui import content
from cryout_tui.domain import steps as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Certainty, Memory, Person, parted
from cryout_tui.routes.desk import Desk
from cryout_tui.screens.asks import Ask, ChoiceScreen, Top, Wants
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.memory_details import DetailsScreen, StoryScreen, SuggestScreen, Told

FEELINGS = ("sad", "afraid", "angry", "ashamed", "tired-numb", "confused", "longing", "warm")
CERTAINTIES = {Certainty.REMEMBERED: "remembered", Certainty.TOLD: "told to me", Certainty.UNSURE: "not sure"}
PERSONS = {Person.FIRST: 'as "I"', Person.THIRD: 'as "she", "he", or a name'}


class Part(StrEnum):
    """What can be told of a memory, in the order it is offered; the value is what the person reads."""

    AGE = "age"
    CERTAINTY = "how sure"
    PLACE = "place"
    PEOPLE = "people"
    FEELINGS = "feelings"
    WOUNDED_BY = "wounded by"
    STORY = "story"
    TOLD_IN = "told"
    TITLE = "title"


MARKS = {Part.PEOPLE: ",", Part.FEELINGS: ",", Part.WOUNDED_BY: ";"}  # what wounded may hold commas
NAMES = {Part.PEOPLE: "people", Part.FEELINGS: "feelings", Part.WOUNDED_BY: "wounded_by"}


class DetailsRoute:
    """Shows the parts of one memory until `done` is called."""

    name = "details"

    def __init__(self, desk: Desk, memory: Memory, done: Callable[[], None]) -> None:
        self.desk = desk
        self.memory = memory
        self.done = done
        self.where = f"details/{memory.id}/"
        kept = self._draft("at")
        self.part = Part(kept.text) if kept is not None and kept.text in set(Part) else None
        self.at = 0
        self._keep_place(self.part)

    @staticmethod
    def stands_open(desk: Desk, memory: Memory) -> bool:
        """Say whether more was being told of `memory` when it was last left."""
        return desk.store.drafts.get(f"details/{memory.id}/at") is not None

    def show(self) -> None:
        """Show the part that is open, or all of them."""
        match self.part:
            case None:
                self.desk.show(self._all())
            case Part.CERTAINTY | Part.TOLD_IN:
                self.desk.show(self._choice(self.part))
            case Part.FEELINGS | Part.WOUNDED_BY:
                self.desk.show(self._suggest(self.part))
            case Part.STORY:
                self.desk.show(self._story())
            case _:
                self.desk.show(self._line(self.part))

    def answered(self, event: Ask.Answered) -> None:
        """Keep what was told, and show all parts again."""
        self.desk.settle()
        match self.part, event.answer:
            case None, Wants(what):
                self._open(Part(what))
            case Part() as part, said.Wrote(text):
                self._keep(part, self._with(part, text))
            case Part() as part, Wants(chosen):
                self._keep(part, self._with(part, chosen))

    def noted(self, event: Ask.Noted) -> None:
        """Nothing here is noted before it is answered."""

    def left(self) -> None:
        """Back to all parts with what was typed kept; from there, out."""
        self.desk.settle()
        if self.part is None:
            self.desk.store.drafts.drop(self.where)
            self.done()
            return
        typed = self._draft(self.part.name)
        self._keep(self.part, self.memory if typed is None else self._with(self.part, typed.text))

    # what is kept

    def _draft(self, name: str) -> Draft | None:
        return self.desk.store.drafts.get(self.where + name)

    def _keep_place(self, part: Part | None) -> None:
        place = Draft(where=f"{self.where}at", text=part.value if part else "", cursor=0, at=self.desk.now())
        self.desk.store.drafts.keep(place)

    def _open(self, part: Part) -> None:
        self._keep_place(part)
        self.part = part
        self.show()

    def _keep(self, part: Part, memory: Memory) -> None:
        with self.desk.store.journal.writing():
            if memory != self.memory:
                memory = replace(memory, updated_at=self.desk.now())
                with self.desk.store.changes.step(f'{part.value} of "{memory.title}" changed'):
                    self.desk.store.memories.put(memory)
            self.desk.store.drafts.drop(self.where + part.name)
            self._keep_place(None)
        self.memory, self.part = memory, None
        self.at = list(Part).index(part)
        self.show()

    def _with(self, part: Part, text: str) -> Memory:
        memory = self.memory
        if text == self._told(part) and part not in (Part.CERTAINTY, Part.TOLD_IN):
            return memory
        line = " ".join(text.split("\n")).strip()
        match part:
            case Part.AGE:
                return memory.aged(line)
            case Part.CERTAINTY:
                return replace(memory, certainty=Certainty(text))
            case Part.TOLD_IN:
                return replace(memory, told_in=Person(text))
            case Part.PLACE:
                return replace(memory, place=line)
            case Part.PEOPLE:
                return replace(memory, people=parted(text, MARKS[part]))
            case Part.FEELINGS:
                return replace(memory, feelings=parted(text, MARKS[part]))
            case Part.WOUNDED_BY:
                return replace(memory, wounded_by=parted(text, MARKS[part]))
            case Part.STORY:
                return replace(memory, story=text)
            case Part.TITLE:
                return replace(memory, title=line or memory.title)

    def _told(self, part: Part) -> str:
        """What was told of a part, as its field shows it."""
        memory = self.memory
        match part:
            case Part.AGE:
                return memory.age_text
            case Part.CERTAINTY:
                return CERTAINTIES[memory.certainty]
            case Part.TOLD_IN:
                return PERSONS[memory.told_in]
            case Part.PLACE:
                return memory.place
            case Part.STORY:
                return memory.story
            case Part.TITLE:
                return memory.title
        words: tuple[str, ...] = getattr(memory, NAMES[part])
        return f"{MARKS[part]} ".join(words)

    # what is shown

    def _top(self) -> Top:
        return Content.styled("More about it", "$bright bold"), ""

    def _all(self) -> DetailsScreen:
        parts = [Told(part.value, part.value, self._told(part)) for part in Part]
        return DetailsScreen(self._top(), self.memory.title, parts, at=self.at)

    def _choice(self, part: Part) -> ChoiceScreen:
        names = CERTAINTIES if part is Part.CERTAINTY else PERSONS
        choices: list[tuple[str, said.Answer | Wants]] = [(name, Wants(value.value)) for value, name in names.items()]
        is_told_in = part is Part.TOLD_IN
        lines = content.lines("tell.invite")[4:5] if is_told_in else ()
        hints = {} if is_told_in else {1: "I do not remember it myself", 2: "no one is owed proof"}
        return ChoiceScreen(self._top(), lines, choices, question=self.memory.title, hints=hints)

    def _suggest(self, part: Part) -> SuggestScreen:
        if part is Part.FEELINGS:
            question, lines, ideas = content.line("feelings.ask"), content.lines("feelings.ask")[1:], feelings()
        else:
            question, ideas = content.line("remember.per-memory", 8), content.lines("remember.who-wounded")
            lines = ("Several are parted by ;",)
        return SuggestScreen(
            self._top(),
            lines,
            question,
            where=self.where + part.name,
            draft=self._draft(part.name),
            words=self._told(part),
            mark=MARKS[part],
            ideas=ideas,
        )

    def _line(self, part: Part) -> LineScreen:
        asks = content.lines("remember.per-memory")
        question = {Part.AGE: asks[1], Part.PLACE: asks[2], Part.PEOPLE: asks[3], Part.TITLE: asks[0]}[part]
        where, words = self.where + part.name, self._told(part)
        draft = self._draft(part.name) or Draft(where=where, text=words, cursor=len(words), at=self.desk.now())
        return LineScreen(self._top(), [], question, where=where, draft=draft)

    def _story(self) -> StoryScreen:
        return StoryScreen(
            self._top(),
            self.memory.title,
            content.line("tell.invite"),
            where=self.where + Part.STORY.name,
            draft=self._draft(Part.STORY.name),
            story=self.memory.story,
        )


def feelings() -> tuple[str, ...]:
    """Return the feelings that are offered, the deep ones first."""
    others = (word for group in FEELINGS for line in content.lines(f"feelings.{group}") for word in line.split(", "))
    return tuple(dict.fromkeys((*content.lines("feelings.wounds"), *others)))


def body_feelings() -> tuple[str, ...]:
    """Return where in the body a feeling may sit."""
    return tuple(content.line("feelings.body").split(", "))
