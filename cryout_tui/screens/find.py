"""One thing out of many, found by what is typed."""

from collections.abc import Callable, Iterable, Sequence

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.screens.asks import Ask, Top, Wants
from cryout_tui.screens.base import text
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.menu import IDEAS, Entry, Menu

NONE = "None is found by that."


class FindScreen(Ask):
    """A line, and below it what it finds, as it is typed. Enter leads into the list, and takes what is marked there."""

    def __init__(self, top: Top, question: str, find: Callable[[str], Sequence[Entry]], *, where: str) -> None:
        super().__init__(top)
        self.question = question
        self.find = find
        self.where = where

    def body(self) -> Iterable[Widget]:
        yield text(self.question, "said bold")
        yield Field(self.where, hint="a word of it", one_line=True)
        yield text("", "quiet", id="none")
        yield Menu(self.find(""), id=IDEAS)

    @on(Field.Typed)
    def narrow(self, event: Field.Typed) -> None:
        menu, found = self.query_one(Menu), self.find(event.field.text)
        if list(menu.entries) != list(found):
            menu.fill(found)
            self.query_one("#none", Static).update(Content("" if found else NONE))

    @on(Field.Submitted)
    def into_list(self, event: Field.Submitted) -> None:
        event.stop()
        menu = self.query_one(Menu)
        if menu.entries:
            menu.focus()
            menu.at = 0

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.answer(Wants(event.entry.id))
