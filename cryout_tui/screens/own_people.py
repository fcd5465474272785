"""The person's own people: a list of them, and a page for one."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events, on
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.own_people import OwnPeople, OwnPerson, Written
from cryout_tui.language import _
from cryout_tui.screens.base import text
from cryout_tui.screens.care import Care
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.in_sight import InSight
from cryout_tui.widgets.menu import Menu

ONCE_MORE = _("y takes it out, any other key leaves it here.")


class OwnPeopleScreen(Care):
    """Whom the person can turn to, by what they are to them; one can be taken out."""

    BINDINGS = [
        Binding("d", "take_out", _("take out"), id="take_out"),
        Binding("u", "put_back", _("undo"), id="put_back"),
    ]

    @dataclass
    class Chosen(Message):
        """One was opened, or a place for a new one, by the entry's id."""

        screen: "OwnPeopleScreen"
        entry: str

    @dataclass
    class TakenOut(Message):
        """One is not wanted any more."""

        screen: "OwnPeopleScreen"
        entry: str

    @dataclass
    class PutBack(Message):
        """The one taken out last is wanted again."""

        screen: "OwnPeopleScreen"

    @dataclass
    class Left(Message):
        """Back to Help now."""

        screen: "OwnPeopleScreen"

    ask: OwnPeople
    _to_confirm: str | None = None

    def body(self) -> Iterable[Widget]:
        yield from (text(line, "quiet") for line in self.ask.lines)
        yield Menu(self.ask.entries, at=self.ask.at, id="people")
        yield InSight("", classes="quiet gap")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "take_out":
            return self._marked() in self.ask.kept
        return self.ask.can_undo if action == "put_back" else super().check_action(action, parameters)

    def _marked(self) -> str | None:
        menus = self.query(Menu) if self.is_mounted else ()
        menu = next(iter(menus), None)
        return menu.entries[menu.at].id if menu is not None and menu.at is not None else None

    @on(Menu.Chosen)
    def choose(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.post_message(self.Chosen(self, event.entry.id))

    def on_key(self, event: events.Key) -> None:
        """Another key than the one that asked: a key held down confirms nothing."""
        wanted, self._to_confirm = self._to_confirm, None
        if wanted is None:
            return
        self._say("")
        if event.key == "y" and self._marked() == wanted:
            event.stop()
            event.prevent_default()
            self.post_message(self.TakenOut(self, wanted))

    def action_take_out(self) -> None:
        self._to_confirm = self._marked()
        self._say(ONCE_MORE)

    def action_put_back(self) -> None:
        self.post_message(self.PutBack(self))

    def action_back(self) -> None:
        self.post_message(self.Left(self))

    def _say(self, words: str) -> None:
        self.query_one(InSight).say(words)


class OwnPersonScreen(Care):
    """One of them: what is typed is kept, however the page is left."""

    BINDINGS = [Binding("enter", "on", _("go on"), id="submit")]

    @dataclass
    class Written(Message):
        """The page is left, with these texts in its fields."""

        screen: "OwnPersonScreen"
        written: Written

    ask: OwnPerson

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.role, "quiet")
        for line in self.ask.asked:
            yield text(line.question, "said bold gap")
            yield Field(line.where, draft=line.draft, text=line.text, one_line=True)

    @on(Field.Submitted)
    def submitted(self, event: Field.Submitted) -> None:
        event.stop()
        fields = list(self.query(Field))
        after = fields.index(event.field) + 1
        if after < len(fields):
            fields[after].focus()
        else:
            self.action_back()

    def action_on(self) -> None:
        """Enter belongs to the fields."""

    def action_back(self) -> None:
        texts = tuple(field.text for field in self.query(Field))
        self.post_message(self.Written(self, Written(self.ask, texts)))
