"""One thing out of many, found by what is typed."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.find import Find
from cryout_tui.domain.found import NONE_FOUND
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.key_line import Hint
from cryout_tui.widgets.menu import IDEAS, Menu


class Found(Menu):
    """Enter takes what is marked; there is nothing else to go on with."""

    def on_focus(self) -> None:
        self.at = 0 if self.at is None and self.entries else self.at

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("keep_line", "go_on", "add", "skip"):
            return False
        return self.at is not None if action == "take" else super().check_action(action, parameters)


class FindScreen(AskScreen):
    """A line, and below it what it finds, as it is typed. Enter leads into the list, and takes what is marked there."""

    ask: Find

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.question, "said bold")
        yield Field(self.ask.where, hint=_("a word of it"), one_line=True)
        yield text("", "quiet", id="none")
        yield Found(self.ask.find(""), id=IDEAS)

    def hints(self) -> list[Hint]:
        """Return the keys that work now; while one types, Enter leads into the list."""
        shown = super().hints()
        if not isinstance(self.focused, Field) or not self.query_one(Menu).entries:
            return shown
        return [("enter", _("into the list")), *shown]

    @on(Field.Typed)
    def narrow(self, event: Field.Typed) -> None:
        menu, found = self.query_one(Menu), self.ask.find(event.field.text)
        if list(menu.entries) != list(found):
            menu.fill(found)
            self.query_one("#none", Static).update(Content("" if found else NONE_FOUND))
            self.show_keys()

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
