"""What the person makes for every day: listed, made question by question, changed, put away and brought back."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from cryout_tui.asked.ask import Noted, Said, Top, Wants, titled
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.kept_list import BRING_BACK, OPEN, PUT_AWAY, OwnList
from cryout_tui.asked.line import Line
from cryout_tui.domain import answers as said
from cryout_tui.domain.daily import OwnQuestion
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.live_keys import key, told
from cryout_tui.routes.desk import Desk
from cryout_tui.store.own_shelf import OwnShelf

T = TypeVar("T", Scale, OwnQuestion)

NEW = "new"
LONGEST = 300  # characters shown of each in the list, more than its rows hold
NAMED = 60  # and in the sentence of an undo


class OwnListRoute(Generic[T]):
    """Asks for the words of one in as many lines as there are `ASKED`; the first of them is what it is known by.

    `done` is called on the way out.
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    ABOUT: ClassVar[str]
    ASKED: ClassVar[Mapping[str, str]]

    def __init__(self, desk: Desk, done: Callable[[], None], over: str = "") -> None:
        """`over` is the name of what it was opened from, where that was not Home."""
        self.over = over
        self.desk = desk
        self.done = done
        self._open: T | None = None
        self._asks: str | None = None

    @property
    def name(self) -> str:
        """What it is, and what it was opened from."""
        return f"{self.NAME}:{self.over}" if self.over else self.NAME

    # what they are

    @property
    def shelf(self) -> OwnShelf[T]:
        """Where they are kept."""
        raise NotImplementedError

    def made(self, words: Mapping[str, str]) -> T:
        """Return a new one with these words."""
        raise NotImplementedError

    def reworded(self, one: T, words: Mapping[str, str]) -> T:
        """Return it with these words."""
        raise NotImplementedError

    def words_of(self, one: T) -> Mapping[str, str]:
        """Return its words."""
        raise NotImplementedError

    def hint(self, one: T) -> str:
        """Return what is told of it beside its name."""
        return ""

    # what is answered

    def renew(self) -> None:
        """Show the list as it now stands."""
        self._show()

    def answered(self, event: Said) -> None:
        """Go on from an entry, a key, or a line."""
        self.desk.settle()
        match event.answer, event.row:
            case Wants(what), str(row) if what == OPEN:
                self._begin(row)
            case Wants(what), str(row) if what == PUT_AWAY and (one := self._found(row)) is not None:
                back = told(_("It is put away. {u} takes that back."), u="undo_change")
                self._change(one, one.put_away(now=self.desk.now()), "put away", back)
            case Wants(what), str(row) if what == BRING_BACK and (one := self._found(row)) is not None:
                self._change(one, one.brought_back(), "brought back", _("It is asked again."))
            case said.Wrote(text), _ if self._asks is not None:
                self._wrote(self._asks, text)
            case _:
                self._show()

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def left(self) -> None:
        """One line back; from the first, the list; from the list, out. What is typed stays where it was typed."""
        self.desk.settle()
        if self._asks is None:
            self.done()
            return
        order = list(self.ASKED)
        at = order.index(self._asks)
        if at:
            self._ask(order[at - 1])
            return
        self._forget_what_stands_already()
        self._show(at=self._key)

    # one of them, line by line

    def _begin(self, row: str) -> None:
        self._open = self._found(row)
        if self._open is None and row != NEW:
            self._show()
            return
        self._ask(next(iter(self.ASKED)))

    def _ask(self, field: str) -> None:
        self._asks = field
        order = list(self.ASKED)
        at = order.index(field)
        where = self._where(field)
        text = self._text(field)
        draft = self.desk.store.drafts.get(where)
        if draft is None and text:
            draft = Draft(where=where, text=text, cursor=len(text), at=self.desk.now())
        lines = [shown(self._text(order[0]))] if at else []
        number = _("{number} of {count}").format(number=at + 1, count=len(order)) if len(order) > 1 else ""
        self.desk.show(Line(self._top(number), lines, self.ASKED[field], where=where, draft=draft))

    def _wrote(self, field: str, text: str) -> None:
        order = list(self.ASKED)
        at = order.index(field)
        if at == 0 and not text.strip():
            self.desk.store.drafts.drop(self._where(field))
            self._show(at=self._key)
            return
        where = self._where(field)
        self.desk.store.drafts.keep(Draft(where=where, text=text, cursor=len(text), at=self.desk.now()))
        if at + 1 < len(order):
            self._ask(order[at + 1])
        else:
            self._finish()

    def _finish(self) -> None:
        words = {field: self._text(field) for field in self.ASKED}
        before = self._open
        after = self.made(words) if before is None else self.reworded(before, words)
        with self.desk.store.journal.writing():
            self.desk.store.drafts.drop(self._where(""))
            if after != before:
                self._put(after, "added" if before is None else "changed")
        self._show(at=str(after.id))

    def _text(self, field: str) -> str:
        draft = self.desk.store.drafts.get(self._where(field))
        if draft is not None:
            return draft.text
        return "" if self._open is None else self.words_of(self._open)[field]

    def _forget_what_stands_already(self) -> None:
        """A line that says what is kept is not unfinished: later it is to say what is kept then."""
        for field in self.ASKED:
            draft = self.desk.store.drafts.get(self._where(field))
            if draft is not None and draft.text == ("" if self._open is None else self.words_of(self._open)[field]):
                self.desk.store.drafts.drop(self._where(field))

    @property
    def _key(self) -> str:
        return NEW if self._open is None else str(self._open.id)

    def _where(self, field: str) -> str:
        return f"own/{self.name}/{self._key}/{field}"

    # all of them

    def _change(self, before: T, after: T, said_of_it: str, line: str) -> None:
        self._put(after, said_of_it)
        self._show([line], at=str(before.id))

    def _put(self, one: T, said_of_it: str) -> None:
        with self.desk.store.changes.step(f'"{shown(self._name(one))[:NAMED]}" {said_of_it}'):
            self.shelf.put(one)

    def _found(self, row: str) -> T | None:
        return next((each for each in self.shelf.all() if str(each.id) == row), None)

    def _show(self, lines: Sequence[str] = (), *, at: str | None = None) -> None:
        self._open, self._asks = None, None
        live, archived = self.shelf.live(), self.shelf.archived()
        entries = [self._entry(each) for each in live]
        is_begun = any(each.text.strip() for each in self.desk.store.drafts.under(self._where("")))
        entries.append(
            Entry(NEW, _("a new one"), key=key("new_own", "n"), hint=_("not finished yet") if is_begun else "")
        )
        entries += [self._entry(each, above=_(PUT_AWAY) if not number else "") for number, each in enumerate(archived)]
        ids = [frozenset(str(each.id) for each in some) for some in (live, archived)]
        about = lines or [self.ABOUT]
        self.desk.show(OwnList(self._top(), about, entries, live=ids[0], archived=ids[1], at=at or entries[0].id))

    def _entry(self, one: T, *, above: str = "") -> Entry:
        return Entry(str(one.id), shown(self._name(one)) or "\u2026", hint=self.hint(one)[:LONGEST], above=above)

    def _name(self, one: T) -> str:
        return self.words_of(one)[next(iter(self.ASKED))]

    def _top(self, number: str = "") -> Top:
        return titled(self.TITLE), number


def shown(words: str) -> str:
    """Return words as a list shows them: the beginning, on one line."""
    return " ".join(one_line(words[:LONGEST]).split())
