"""The first start: a passphrase, or plainly none; and the country for help."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from textual import events, on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from cryout_tui.asked.ask import Top
from cryout_tui.asked.entry import Entry
from cryout_tui.domain.short_passphrase import said_of
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.widgets.menu import Menu
from cryout_tui.widgets.secret import Secret

ONCE_MORE = "The same once more, so that it is the one you meant."


class PassphraseScreen(AskScreen):
    """A new passphrase, typed twice."""

    BINDINGS = [Binding("enter", "submit", "go on", id="submit")]

    @dataclass
    class Given(Message):
        """Both were the same."""

        screen: "PassphraseScreen"
        secret: str

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Secret("passphrase", id="first")
        yield Secret("the same once more", id="again")
        yield text("", "quiet gap", id="answer")

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        first, again = self.query_one("#first", Secret), self.query_one("#again", Secret)
        if not first.value:
            self.say("A passphrase needs at least one character.")
        elif event.input is first:
            again.focus()
            self.say(said_of(first.value))
        elif not again.value:
            self.say(ONCE_MORE)
        elif first.value != again.value:
            self.say("The two are not the same. Once more, from the start.")
            first.value = again.value = ""
            first.focus()
        else:
            self.say("The journal is being made.")
            self.post_message(self.Given(self, first.value))

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


NO_LIST = "The list of countries cannot be read. Help now still shows the worldwide lists; enter goes on."
GUESSED = "a guess, from this machine's language"


class Narrowing(Input):
    """A few letters that narrow a list; Enter takes what is marked, or leaves it open."""

    BINDINGS = [
        Binding("enter", "submit", "choose, or later", key_display="enter", id="country_submit"),
    ]


class CountryScreen(AskScreen):
    """A list of countries, narrowed by typing; Enter on nothing typed leaves it open, whatever the guess."""

    BINDINGS = [Binding("enter", "submit", "choose", id="submit")]

    @dataclass
    class Chosen(Message):
        """A country by its ISO code, or None: none was chosen."""

        screen: "CountryScreen"
        country: str | None

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        countries: Mapping[str, str],
        *,
        chosen: str | None,
        guessed: str | None = None,
    ) -> None:
        super().__init__(top, lines if countries else [*lines, NO_LIST])
        self.countries = dict(sorted(countries.items(), key=lambda each: each[1]))
        self.chosen = chosen
        self.guessed = guessed if chosen is None and guessed in countries else None

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield Narrowing(placeholder="type its first letters", select_on_focus=False, compact=True, id="typed")
        yield Menu(self._found(""), at=None, id="countries")

    def on_mount(self) -> None:
        self.query_one(Input).cursor_blink = False

    def _found(self, typed: str) -> list[Entry]:
        begun = typed.strip().casefold()
        names = {code: name for code, name in self.countries.items() if name.casefold().startswith(begun)}
        names = names or {code: name for code, name in self.countries.items() if begun in name.casefold()}
        entries = [Entry(code, name) for code, name in names.items() if code != self.guessed]
        if self.guessed in names:  # stands first, marked as what it is, and is never taken unasked
            entries.insert(0, Entry(self.guessed, names[self.guessed], hint=GUESSED))
        return entries

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        event.stop()
        entries = self._found(event.value)
        self.query_one(Menu).fill(entries, at=0 if event.value.strip() and entries else None)

    def on_key(self, event: events.Key) -> None:
        if event.key in ("up", "down") and self.focused is self.query_one(Input):
            event.stop()
            self.query_one(Menu).action_move(1 if event.key == "down" else -1)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        menu = self.query_one(Menu)
        self.post_message(self.Chosen(self, None if menu.at is None else menu.entries[menu.at].id))

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        self.post_message(self.Chosen(self, event.entry.id if event.entry else None))

    def action_submit(self) -> None:
        """Enter belongs to the field."""
