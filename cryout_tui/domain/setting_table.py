"""Every setting in words: what it is called, what it does, and what it can be. Settings shows these, in this order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cryout_tui.language import _, ngettext

COUNTRY, KEYS = "country", "keys"  # these have a screen of their own
NEXT_START = _("It works from the next start.")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its name in the file, its name in words, and what it does in a line.

    `choices` are values with a word for each; without any, a value is typed, and `typed` says what it can be, with
    `unit` after a number, and `zero` for none. `more` is told where it is changed. `at_once`: it works as soon as it is
    changed, and else from the next start.
    """

    name: str
    words: str
    says: str
    choices: Sequence[tuple[object, str]] = ()
    typed: str = ""
    unit: str = ""
    zero: str = ""
    more: str = ""
    at_once: bool = True

    def told(self, value: object) -> str:
        """Return a value in words."""
        for each, words in self.choices:
            if each == value and type(each) is type(value):
                return words
        if value == "off":
            return _("off")
        if value == 0 and self.zero and type(value) is int:
            return self.zero
        return " ".join(filter(None, (str(value), self.unit))) if value is not None else ""

    def read(self, typed: str) -> object:
        """Return what was typed as a value of the file: a whole number where it is counted in `unit`."""
        words = typed.strip()
        if not self.unit:
            return words
        if words.lower() == self.zero.lower():
            return 0
        number = words.removesuffix(self.unit).strip()
        return int(number) if number.isascii() and number.isdigit() else words


ON_OFF = ((True, _("on")), (False, _("off")))
SETTINGS = (
    Setting(COUNTRY, _("Country"), _("whose numbers help now shows")),
    Setting(
        "theme",
        _("Colours"),
        _("light on dark, or dark on light"),
        (
            ("auto", _("as the terminal")),
            ("dark", _("dark")),
            ("light", _("light")),
            ("high-contrast", _("high contrast, dark")),
            ("high-contrast-light", _("high contrast, light")),
        ),
    ),
    Setting(
        "language",
        _("Language"),
        _("what the app speaks"),
        (("auto", _("as the system")), ("en", "English"), ("hi", "\u0939\u093f\u0928\u094d\u0926\u0940 (Hindi)")),
        more=_("Hindi is still to be read by someone who grew up with it."),
        at_once=False,
    ),
    Setting(
        "interface",
        _("Interface"),
        _("screens, or plain lines"),
        (("full", _("screens")), ("plain", _("plain lines, one question at a time"))),
        at_once=False,
    ),
    Setting(
        "screen_reader",
        _("Screen reader"),
        _("plain lines; on screens the cursor follows"),
        ON_OFF,
        more=_("On screens the terminal's own cursor is then seen, and the breath is told in words."),
        at_once=False,
    ),
    Setting("show_cursor", _("Cursor"), _("the terminal's own cursor follows what is marked"), ON_OFF, at_once=False),
    Setting(
        "clipboard",
        _("Clipboard"),
        _("what is copied goes to the terminal's"),
        ((None, _("as it suits this host")), *ON_OFF),
        at_once=False,
    ),
    Setting(
        "motion",
        _("Motion"),
        _("what moves while you breathe"),
        (
            (None, _("as it suits this terminal")),
            ("full", _("a shape that breathes")),
            ("gentle", _("one row, slowly")),
            ("words", _("words only")),
            ("off", _("nothing moves")),
        ),
    ),
    Setting(
        "wave_minutes",
        _("Length of a wave"),
        _("how long release goes on"),
        more=_("It can be made longer or shorter while it goes on."),
        typed=_("3 to 20 minutes, or 0 for open"),
        unit=_("minutes"),
        zero=_("open (no end)").partition(" (")[0],
    ),
    Setting("show_titles", _("Titles"), _("titles of memories on Home and in lists"), ON_OFF),
    Setting(
        "show_tears",
        _("Tears in Patterns"),
        _("how often tears came, in Patterns"),
        ON_OFF,
    ),
    Setting(
        "exclude_painful",
        _("Without painful days"),
        _("this day in other years leaves out days that hurt"),
        ON_OFF,
        more=_("A week in a page folds the lines of these days. Either page has a key that shows them, this once."),
    ),
    Setting(
        "quiet_line",
        _("Quiet line"),
        _("a line where words may mean danger"),
        ON_OFF,
        more=_("It stands under a page. It misses much, and its silence means nothing."),
    ),
    Setting(
        "bed",
        _("Bed"),
        _("near it, Sit with it suggests daylight"),
        more=_("That is from two hours before it, and through the night."),
        typed=_("an hour such as 23:30, or off"),
    ),
    Setting(
        "day_ends",
        _("End of a day"),
        _("until then it is still the day before"),
        more=_("What is written in Today before this hour belongs to the day before."),
        typed=_("an hour from 00:00 to 12:00, such as 04:00"),
    ),
    Setting(
        "lock_after",
        _("Locks by itself"),
        _("after so many minutes without a key"),
        typed=_("1 to 120 minutes, or 0 for never"),
        unit=_("minutes"),
        zero=_("never"),
    ),
    Setting("vim", _("Vim letters"), _("j k g G h l move, outside text fields"), ON_OFF),
    Setting(
        "changed_cells",
        _("Changed cells"),
        _("only what changed is sent to the terminal"),
        ON_OFF,
        more=_("Off, whole parts of the screen are sent anew, which is slower over a line."),
        at_once=False,
    ),
    Setting(KEYS, _("Keys"), _("every key can be another one")),
)


def setting(name: str) -> Setting:
    """Return a setting by its name in the file; raise KeyError where there is none."""
    found = next((each for each in SETTINGS if each.name == name), None)
    if found is None:
        raise KeyError(name)
    return found


def keys_told(changed: Mapping[str, str]) -> str:
    """Return in words how many keys are others than the usual ones."""
    if not changed:
        return _("the usual ones")
    return ngettext("one is changed", "{count} are changed", len(changed)).format(count=len(changed))
