"""The keys in Settings: every key with what it does, and another one for it, told first where it cannot be had."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cryout_tui import live_keys
from cryout_tui.asked.ask import Answer, Choices, Wants, titled
from cryout_tui.asked.press_key import USUAL, PressKey
from cryout_tui.asked.usual import Choice
from cryout_tui.domain import answers as said
from cryout_tui.domain.bound import ANSWERS, keeps, usual
from cryout_tui.domain.key_names import read, shown
from cryout_tui.domain.own_keys import as_written, clash
from cryout_tui.language import N_, _
from cryout_tui.routes.desk import Desk

if TYPE_CHECKING:
    from cryout_tui.routes.settings import Chosen

Keys = Sequence[tuple[str, str, str]]  # the name, the key, and what it does
NAME = _("Settings \u203a Keys")
HOW = _("Enter on a key takes another one for it.")
ALL = N_("all usual")
IN_FILE = _('In the settings file it is called "{name}".')
PRESS = _("Press the key for it.")
LEAVES = _("esc leaves it as it is. delete gives it the usual key again: {usual}.")
KEPT = _("{key} stays beside it.")
CHANGED = _("changed: ")


class KeyPages:
    """Shows the keys, and takes one; `back` shows what they were opened from."""

    def __init__(self, desk: Desk, chosen: "Chosen", keys: Keys, back: Callable[[], None]) -> None:
        self.desk = desk
        self.chosen = chosen
        self.keys = _by_name(keys)
        self.back = back
        self.is_shown = False
        self.asked = ""
        self.at = 0

    def show(self) -> None:
        """Show every key that can be changed."""
        self.is_shown, self.asked = True, ""
        choices: Choices = [(live_keys.key(name, _told(usual()[name][:2])), Wants(name)) for name in self.keys]
        own = self.chosen.settings.keys
        hints = {index: self._says(name) for index, name in enumerate(self.keys)}
        if own:
            hints[len(choices)] = _("every key as it is by itself")
            choices.append((_(ALL), Wants(ALL)))
        ask = Choice((titled(NAME), ""), (HOW,), choices, hints=hints, at=self.at, keys="", shows_all_first=False)
        self.desk.show(ask)

    def answered(self, answer: Answer) -> None:
        """Ask for a key, or take the one that was pressed."""
        match answer:
            case Wants(what) if what == ALL:
                self.at = 0
                self.chosen.change_setting(keys=dict.fromkeys(self.chosen.settings.keys))
                self.show()
            case Wants(name):
                self.at = list(self.keys).index(name)
                self._ask(name)
            case said.Wrote(key) if self.asked:
                self._take(self.asked, key)

    def left(self) -> None:
        """Back to the keys; from there, to where they were opened from."""
        if self.asked:
            self.show()
        else:
            self.back()

    def _ask(self, name: str, *, trouble: str = "") -> None:
        self.asked = name
        lines = [self._says(name), PRESS, LEAVES.format(usual=_told(usual()[name]))]
        if keeps(name):
            lines.append(KEPT.format(key=shown(keeps(name))))
        lines.append(IN_FILE.format(name=name))
        top = (titled(NAME), _("now {key}").format(key=live_keys.key(name, shown(usual()[name][0]))))
        self.desk.show(PressKey(top, lines, usual=_told(usual()[name]), trouble=trouble))

    def _take(self, name: str, pressed: str) -> None:
        own = self.chosen.settings.keys
        if pressed == USUAL:
            if name in own:
                self.chosen.change_setting(keys={name: None})
            self.show()
            return
        key = read(pressed)
        trouble = "" if key in usual()[name] else clash(name, key, own)
        if trouble:
            self._ask(name, trouble=trouble)
            return
        self.chosen.change_setting(keys={name: as_written(key)})
        self.show()

    def _says(self, name: str) -> str:
        return f"{CHANGED if name in self.chosen.settings.keys else ''}{self.keys[name]}"


def _by_name(keys: Keys) -> dict[str, str]:
    """What each key does, by the name it can be changed by."""
    found: dict[str, str] = {}
    for name, _key, says in keys:
        if name and name not in ANSWERS:
            found.setdefault(name, says)
    return found


def _told(keys: Sequence[str]) -> str:
    return ", ".join(map(shown, keys))
