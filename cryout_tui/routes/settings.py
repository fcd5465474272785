"""Settings: everything in the file of the settings, changed one by one, each with what it does."""

from collections.abc import Callable, Sequence
from typing import Protocol

from cryout_tui.asked.ask import Answer, Choices, Noted, Said, Wants, titled
from cryout_tui.asked.line import Line
from cryout_tui.asked.usual import Choice
from cryout_tui.domain import answers as said
from cryout_tui.domain.setting_table import COUNTRY, KEYS, NEXT_START, SETTINGS, Setting, keys_told, setting
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.own_keys import KeyPages, Keys
from cryout_tui.settings import Settings, refused

NAME = _("Settings")
SET, VALUE = "set ", "value "
WHERE = "settings/"  # the names of the fields in which a value is typed
NOTHING = _("as it is")


class Chosen(Protocol):
    """Who has the settings, and changes them."""

    settings: Settings

    def change_setting(self, **values: object) -> None:
        """Write them into the file, and let them work; raise NotKept, with nothing changed, when that failed."""


class SettingsRoute:
    """Shows every setting; what is chosen works at once where it can, and else says when."""

    name = "settings"

    def __init__(self, desk: Desk, chosen: Chosen, keys: Keys, done: Callable[[], None]) -> None:
        self.desk = desk
        self.chosen = chosen
        self.done = done
        self.keys = KeyPages(desk, chosen, keys, self.show)
        self.at = 0
        self.asked: Setting | None = None

    def show(self) -> None:
        """Show every setting with what it is now."""
        self.asked = None
        self.keys.is_shown = False
        choices: Choices = [(each.words, Wants(SET + each.name)) for each in SETTINGS]
        hints = {index: self._told(each) for index, each in enumerate(SETTINGS)}
        self.desk.show(Choice((titled(NAME), ""), (), choices, hints=hints, at=self.at, keys="", shows_all_first=False))

    def answered(self, event: Said) -> None:
        """Open a setting, or take what it is to be."""
        if self.keys.is_shown:
            self.keys.answered(event.answer)
            return
        match event.answer:
            case Wants(what) if what.startswith(SET):
                self._open(setting(what.removeprefix(SET)))
            case Wants(what) if what.startswith(VALUE) and self.asked is not None:
                self._take(self.asked, self.asked.choices[int(what.removeprefix(VALUE))][0])
            case said.Wrote(text) if self.asked is not None:
                self._read(self.asked, text)

    def noted(self, event: Noted) -> None:
        """Nothing is given here that may still change."""

    def left(self) -> None:
        """Back to the list; from the list, out."""
        if self.keys.is_shown:
            self.keys.left()
        elif self.asked is not None:
            self._let_go(self.asked)
            self.show()
        else:
            self.done()

    def country_chosen(self) -> None:
        """Show the list again, where a country was chosen over it."""
        if self.asked is not None and self.asked.name == COUNTRY:
            self.show()

    def _open(self, opened: Setting) -> None:
        self.at = SETTINGS.index(opened)
        if opened.name == COUNTRY:
            self.asked = opened
            self.desk.country()
        elif opened.name == KEYS:
            self.keys.show()
        elif opened.choices:
            self._choose(opened)
        else:
            self._ask(opened)

    def _choose(self, opened: Setting) -> None:
        self.asked = opened
        now = [value for value, _words in opened.choices].index(self._value(opened))
        choices: Sequence[tuple[str, Answer]] = [
            (words, Wants(f"{VALUE}{index}")) for index, (_value, words) in enumerate(opened.choices)
        ]
        top = (titled(f"{NAME} \u203a {opened.words}"), "")
        self.desk.show(Choice(top, self._lines(opened), choices, hints={now: NOTHING}, at=now))

    def _ask(self, opened: Setting, *, trouble: str = "") -> None:
        self.asked = opened
        now = _("It is {value}.").format(value=opened.told(self._value(opened)))
        self.desk.show(
            Line(
                (titled(f"{NAME} \u203a {opened.words}"), ""),
                [*self._lines(opened), trouble or now],
                f"{opened.typed[:1].upper()}{opened.typed[1:]}?",
                where=WHERE + opened.name,
                draft=self.desk.store.drafts.get(WHERE + opened.name),
            )
        )

    def _lines(self, opened: Setting) -> list[str]:
        says = f"{opened.says[:1].upper()}{opened.says[1:]}."
        return [says, *filter(None, (opened.more, "" if opened.at_once else NEXT_START))]

    def _read(self, opened: Setting, text: str) -> None:
        """Take what was typed; nothing leaves it as it is."""
        if not text.strip():
            self._let_go(opened)
            self.show()
            return
        value = opened.read(text)
        if refused(opened.name, value):
            self._ask(opened, trouble=_("It can be {typed}.").format(typed=opened.typed))
        else:
            self._take(opened, value)

    def _take(self, opened: Setting, value: object) -> None:
        if value != self._value(opened):
            self.chosen.change_setting(**{opened.name: value})
        self._let_go(opened)
        self.show()

    def _let_go(self, opened: Setting) -> None:
        if not opened.choices and not self.desk.store.journal.looks_only:
            self.desk.settle()
            self.desk.store.drafts.drop(WHERE + opened.name)

    def _value(self, opened: Setting) -> object:
        return getattr(self.chosen.settings, opened.name)

    def _told(self, told: Setting) -> str:
        if told.name == KEYS:
            value = keys_told(self.chosen.settings.keys)
        else:
            value = told.told(self._value(told)) or _("not chosen")
        return f"{value} \u00b7 {told.says}"
