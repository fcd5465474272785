"""A question answered in words."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.line import Line
from cryout_tui.domain import answers as said
from cryout_tui.domain.ideas import beginning_with, with_idea
from cryout_tui.domain.memory import parted
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.key_line import Hint
from cryout_tui.widgets.listened import Listened, Several
from cryout_tui.widgets.menu import Menu

MARK = ","


class LineScreen(AskScreen):
    """A question answered in a line, or in many; Enter on an empty line skips it.

    The ideas stand below the line: those that begin like what is typed, and Enter puts one into the line, parted by a
    comma, or takes it out again.
    """

    ask: Line

    BINDINGS = [
        Binding("enter", "submit", _("go on"), id="submit"),
        Binding("ctrl+t", "swap", _("another question"), id="swap"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self.ask.swap) if action == "swap" else super().check_action(action, parameters)

    def action_swap(self) -> None:
        self.answer(Wants("swap"))

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield text(self.ask.question, "said bold")
        if self.ask.is_long:
            yield Several(self.ask.where, draft=self.ask.draft, hint=self.ask.hint)
        else:
            kind = Listened if self.ask.is_free else Field
            yield kind(self.ask.where, draft=self.ask.draft, hint=self.ask.hint, one_line=True)
        if self.ask.ideas:
            yield Menu(self._entries(self.ask.draft.text if self.ask.draft else ""), id="ideas")

    def hints(self) -> list[Hint]:
        """Return the keys that work now; the arrow is the way into the list."""
        shown = super().hints()
        return [*shown[:1], ("\u2193", _("list")), *shown[1:]] if self.ask.ideas and self._is_typing() else shown

    def _is_typing(self) -> bool:
        return isinstance(self.focused, Field)

    def _entries(self, words: str) -> list[Entry]:
        taken = parted(words, MARK)
        ideas = beginning_with(words, self.ask.ideas, MARK) if self._is_typing() else self.ask.ideas
        return [Entry(idea, idea, mark="\u2713" if idea in taken else " ") for idea in ideas]

    def action_submit(self) -> None:
        self.answer(said.Wrote(self.query_one(Field).text))

    @on(Field.Submitted)
    def submitted(self, event: Field.Submitted) -> None:
        event.stop()
        self.answer(said.Wrote(event.text))

    @on(Field.Typed)
    def narrow(self, event: Field.Typed) -> None:
        if self.ask.ideas and self._is_typing():
            menu, entries = self.query_one(Menu), self._entries(event.field.text)
            if list(menu.entries) != entries:
                menu.fill(entries)

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is None:
            return
        field = self.query_one(Field)
        field.replace_all(with_idea(field.text, event.entry.id, MARK))
        entries = self._entries(field.text)
        at = next(index for index, each in enumerate(entries) if each.id == event.entry.id)
        event.menu.fill(entries, at=at)
