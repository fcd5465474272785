"""What else can be told of a memory, a part at a time."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.memory_details import ENOUGH, Details, Story, Suggest
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import parted
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.listened import Listened
from cryout_tui.widgets.menu import Menu


class DetailsScreen(AskScreen):
    """Every part of a memory with what was told of it; choosing one opens it."""

    ask: Details

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.title, "said bold")
        entries = [
            Entry(part.id, part.name, str(number) if number < 10 else "", part.words)
            for number, part in enumerate(self.ask.parts, 1)
        ]
        yield Menu(entries, at=self.ask.at)
        yield text(" ".join((ENOUGH, _("esc when it is enough."))), "faint gap")

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.answer(Wants(event.entry.id))


class SuggestScreen(AskScreen):
    """A line of own words, with others below that Enter puts into it, or takes out again; the line stays in sight."""

    CSS_PATH = sheet("asks")

    BINDINGS = [
        Binding("enter", "submit", _("keep"), id="submit"),
        Binding("f5,ctrl+o", "finish", _("keep"), key_display="f5", id="go_on"),
    ]

    ask: Suggest

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.question, "said bold")
        yield Field(self.ask.where, draft=self.ask.draft, text=self.ask.words, one_line=True)
        yield from (text(line, "faint gap") for line in self.ask.lines)
        yield Menu(self._entries(self.ask.draft.text if self.ask.draft else self.ask.words), id="ideas")

    def _entries(self, words: str) -> list[Entry]:
        taken = set(parted(words, self.ask.mark))
        return [Entry(idea, idea, mark="\u2713" if idea in taken else " ") for idea in self.ask.ideas]

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
        named = parted(field.text, self.ask.mark)
        after = [each for each in named if each != idea] if idea in named else [*named, idea]
        field.replace_all(f"{self.ask.mark} ".join(after))
        event.menu.fill(self._entries(field.text), at=event.menu.at)


class StoryScreen(AskScreen):
    """The story of a memory, on a page."""

    CSS_PATH = sheet("tell")
    BINDINGS = [Binding("f5,ctrl+o", "go_on", _("keep"), key_display="f5", id="go_on")]

    ask: Story

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.title, "said bold")
        yield Listened(self.ask.where, draft=self.ask.draft, text=self.ask.story, hint=self.ask.hint)

    def action_go_on(self) -> None:
        self.answer(said.Wrote(self.query_one(Field).text))
