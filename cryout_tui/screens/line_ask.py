"""A question answered in words."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from cryout_tui.domain import steps as said
from cryout_tui.domain.kept import Draft
from cryout_tui.screens.asks import Ask, Top, Wants
from cryout_tui.screens.base import text
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.menu import Entry, Menu


class LineScreen(Ask):
    """A question answered in a line, or in many; Enter on an empty line skips it."""

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        question: str,
        *,
        where: str,
        draft: Draft | None = None,
        hint: str = "",
        ideas: Sequence[str] = (),
        swap: str = "",
    ) -> None:
        super().__init__(top, lines)
        self.question = question
        self.where = where
        self.draft = draft
        self.hint = hint
        self.ideas = tuple(ideas)
        self.swap = swap

    BINDINGS = [
        Binding("enter", "submit", "go on", id="submit"),
        Binding("ctrl+t", "swap", "another question", id="swap"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self.swap) if action == "swap" else super().check_action(action, parameters)

    def action_swap(self) -> None:
        self.answer(Wants("swap"))

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield text(self.question, "said bold")
        yield Field(self.where, draft=self.draft, hint=self.hint, one_line=True)
        if self.ideas:
            yield Menu([Entry(idea, idea) for idea in self.ideas], id="ideas", skips=True)

    def action_submit(self) -> None:
        self.answer(said.Wrote(self.query_one(Field).text))

    @on(Field.Submitted)
    def submitted(self, event: Field.Submitted) -> None:
        event.stop()
        self.answer(said.Wrote(event.text))

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        self.answer(said.Wrote(event.entry.name if event.entry else ""))
