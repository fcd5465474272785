"""What else can be told of a memory, a part at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.asked.ask import Top, Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import parted
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.listened import Listened
from cryout_tui.widgets.menu import Menu


@dataclass(frozen=True, slots=True)
class Told:
    """A part of a memory: its id, its name, and what was told of it so far."""

    id: str
    name: str
    words: str


class DetailsScreen(AskScreen):
    """Every part of a memory with what was told of it; choosing one opens it."""

    def __init__(self, top: Top, title: str, parts: Sequence[Told], *, at: int) -> None:
        super().__init__(top)
        self.title_shown = title
        self.parts = tuple(parts)
        self.at = at

    def body(self) -> Iterable[Widget]:
        yield text(self.title_shown, "said bold")
        entries = [
            Entry(part.id, part.name, str(number) if number < 10 else "", part.words)
            for number, part in enumerate(self.parts, 1)
        ]
        yield Menu(entries, at=self.at)
        yield text("Each is yours to leave open. esc when it is enough.", "faint gap")

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.answer(Wants(event.entry.id))


class SuggestScreen(AskScreen):
    """A line of own words, with others below that Enter puts into it, or takes out again; the line stays in sight."""

    CSS_PATH = sheet("asks")

    BINDINGS = [
        Binding("enter", "submit", "keep", id="submit"),
        Binding("f5,ctrl+o", "finish", "keep", key_display="f5", id="go_on"),
    ]

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        question: str,
        *,
        where: str,
        draft: Draft | None,
        words: str,
        mark: str,
        ideas: Sequence[str],
    ) -> None:
        super().__init__(top, lines)
        self.question = question
        self.where = where
        self.draft = draft
        self.words = words
        self.mark = mark
        self.ideas = tuple(ideas)

    def body(self) -> Iterable[Widget]:
        yield text(self.question, "said bold")
        yield Field(self.where, draft=self.draft, text=self.words, one_line=True)
        yield from (text(line, "faint gap") for line in self.lines)
        yield Menu(self._entries(self.draft.text if self.draft else self.words), id="ideas")

    def _entries(self, words: str) -> list[Entry]:
        taken = set(parted(words, self.mark))
        return [Entry(idea, idea, mark="\u2713" if idea in taken else " ") for idea in self.ideas]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "submit":
            return isinstance(self.focused, Field)
        return super().check_action(action, parameters)

    def action_submit(self) -> None:
        """Keep what stands in the field."""
        self.answer(said.Wrote(self.query_one(Field).text))

    action_finish = action_submit

    @on(Field.Submitted)
    def submitted(self, event: Field.Submitted) -> None:
        event.stop()
        self.answer(said.Wrote(event.text))

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is None:
            return
        field, idea = self.query_one(Field), event.entry.id
        named = parted(field.text, self.mark)
        after = [each for each in named if each != idea] if idea in named else [*named, idea]
        field.replace_all(f"{self.mark} ".join(after))
        event.menu.fill(self._entries(field.text), at=event.menu.at)


class StoryScreen(AskScreen):
    """The story of a memory, on a page."""

    CSS_PATH = sheet("tell")
    BINDINGS = [Binding("f5,ctrl+o", "go_on", "keep", key_display="f5", id="go_on")]

    def __init__(self, top: Top, title: str, hint: str, *, where: str, draft: Draft | None, story: str) -> None:
        super().__init__(top)
        self.title_shown = title
        self.hint = hint
        self.where = where
        self.draft = draft
        self.story = story

    def body(self) -> Iterable[Widget]:
        yield text(self.title_shown, "said bold")
        yield Listened(self.where, draft=self.draft, text=self.story, hint=self.hint)

    def action_go_on(self) -> None:
        self.answer(said.Wrote(self.query_one(Field).text))
