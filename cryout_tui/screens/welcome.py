"""The first start: a passphrase, or plainly none; and the country for help."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events, on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from cryout_tui.asked.country import Chosen, Country
from cryout_tui.asked.passphrase import MAKING, NONE_TYPED, NOT_THE_SAME, ONCE_MORE, Given, Passphrase
from cryout_tui.domain.short_passphrase import said_of
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.menu import Menu
from cryout_tui.widgets.secret import Secret


class PassphraseScreen(AskScreen):
    """A new passphrase, typed twice."""

    BINDINGS = [Binding("enter", "submit", _("go on"), id="submit")]
    ask: Passphrase

    @dataclass
    class Given(Message):
        """Both were the same."""

        screen: "PassphraseScreen"
        given: Given

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Secret(_("passphrase"), id="first")
        yield Secret(_("the same once more"), id="again")
        yield text("", "quiet gap", id="answer")

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        first, again = self.query_one("#first", Secret), self.query_one("#again", Secret)
        if not first.value:
            self.say(NONE_TYPED)
        elif event.input is first:
            again.focus()
            self.say(said_of(first.value))
        elif not again.value:
            self.say(ONCE_MORE)
        elif first.value != again.value:
            self.say(NOT_THE_SAME)
            first.value = again.value = ""
            first.focus()
        else:
            self.say(MAKING)
            self.post_message(self.Given(self, Given(self.ask, first.value)))

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value:
            is_first = event.input.id == "first"
            self.say("" if is_first else said_of(self.query_one("#first", Secret).value))

    def action_submit(self) -> None:
        """Enter belongs to the fields."""

    def say(self, sentence: str) -> None:
        """Show a sentence under the fields."""
        self.query_one("#answer", Static).update(Content(sentence))


class Narrowing(Input):
    """A few letters that narrow a list; Enter takes what is marked, or leaves it open."""

    BINDINGS = [
        Binding("enter", "submit", _("choose, or later"), key_display="enter", id="country_submit"),
    ]


class CountryScreen(AskScreen):
    """A list of countries, narrowed by typing; Enter on nothing typed leaves it open, whatever the guess."""

    BINDINGS = [Binding("enter", "submit", _("choose"), id="submit")]
    ask: Country

    @dataclass
    class Chosen(Message):
        """A country by its ISO code, or None: none was chosen."""

        screen: "CountryScreen"
        chosen: Chosen

    def body(self) -> Iterable[Widget]:
        yield from (text(line) for line in self.ask.told)
        yield Narrowing(placeholder=_("type its first letters"), select_on_focus=False, compact=True, id="typed")
        yield Menu(self.ask.found(""), at=None, id="countries")

    def on_mount(self) -> None:
        self.query_one(Input).cursor_blink = False

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        event.stop()
        entries = self.ask.found(event.value)
        self.query_one(Menu).fill(entries, at=0 if event.value.strip() and entries else None)

    def on_key(self, event: events.Key) -> None:
        if event.key in ("up", "down") and self.focused is self.query_one(Input):
            event.stop()
            self.query_one(Menu).action_move(1 if event.key == "down" else -1)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        menu = self.query_one(Menu)
        self._choose(None if menu.at is None else menu.entries[menu.at].id)

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        self._choose(event.entry.id if event.entry else None)

    def action_submit(self) -> None:
        """Enter belongs to the field."""

    def _choose(self, country: str | None) -> None:
        self.post_message(self.Chosen(self, Chosen(self.ask, country)))
