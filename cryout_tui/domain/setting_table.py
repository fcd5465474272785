"""Every setting in words: what it is called, what it does, and what it can be. Settings shows these, in this order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

COUNTRY, KEYS = "country", "keys"  # these have a screen of their own
NEXT_START = "It works from the next start."


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


ON_OFF = ((True, "on"), (False, "off"))
SETTINGS = (
    Setting(COUNTRY, "Country", "whose numbers help now shows"),
    Setting(
        "theme",
        "Colours",
        "light on dark, or dark on light",
        (
            ("auto", "as the terminal"),
            ("dark", "dark"),
            ("light", "light"),
            ("high-contrast", "high contrast, dark"),
            ("high-contrast-light", "high contrast, light"),
        ),
    ),
    Setting(
        "language",
        "Language",
        "what the app speaks",
        (("auto", "as the system"), ("en", "English"), ("hi", "\u0939\u093f\u0928\u094d\u0926\u0940 (Hindi)")),
        more="Hindi is still to be read by someone who grew up with it.",
        at_once=False,
    ),
    Setting(
        "interface",
        "Interface",
        "screens, or plain lines",
        (("full", "screens"), ("plain", "plain lines, one question at a time")),
        at_once=False,
    ),
    Setting(
        "screen_reader",
        "Screen reader",
        "plain lines; on screens the cursor follows",
        ON_OFF,
        more="On screens the terminal's own cursor is then seen, and the breath is told in words.",
        at_once=False,
    ),
    Setting("show_cursor", "Cursor", "the terminal's own cursor follows what is marked", ON_OFF, at_once=False),
    Setting(
        "clipboard",
        "Clipboard",
        "what is copied goes to the terminal's",
        ((None, "as it suits this host"), *ON_OFF),
        at_once=False,
    ),
    Setting(
        "motion",
        "Motion",
        "what moves while you breathe",
        (
            (None, "as it suits this terminal"),
            ("full", "a shape that breathes"),
            ("gentle", "one row, slowly"),
            ("words", "words only"),
            ("off", "nothing moves"),
        ),
    ),
    Setting(
        "wave_minutes",
        "Length of a wave",
        "how long release goes on",
        more="It can be made longer or shorter while it goes on.",
        typed="3 to 20 minutes, or 0 for open",
        unit="minutes",
        zero="open",
    ),
    Setting("show_titles", "Titles", "titles of memories on Home and in lists", ON_OFF),
    Setting(
        "show_tears",
        "Tears in Patterns",
        "how often tears came, in Patterns",
        ON_OFF,
    ),
    Setting(
        "exclude_painful",
        "Without painful days",
        "this day in other years leaves out days that hurt",
        ON_OFF,
        more="A week in a page folds the lines of these days. Either page has a key that shows them, this once.",
    ),
    Setting(
        "quiet_line",
        "Quiet line",
        "a line where words may mean danger",
        ON_OFF,
        more="It stands under a page. It misses much, and its silence means nothing.",
    ),
    Setting(
        "bed",
        "Bed",
        "near it, Sit with it suggests daylight",
        more="That is from two hours before it, and through the night.",
        typed="an hour such as 23:30, or off",
    ),
    Setting(
        "day_ends",
        "End of a day",
        "until then it is still the day before",
        more="What is written in Today before this hour belongs to the day before.",
        typed="an hour from 00:00 to 12:00, such as 04:00",
    ),
    Setting(
        "lock_after",
        "Locks by itself",
        "after so many minutes without a key",
        typed="1 to 120 minutes, or 0 for never",
        unit="minutes",
        zero="never",
    ),
    Setting("vim", "Vim letters", "j k g G h l move, outside text fields", ON_OFF),
    Setting(KEYS, "Keys", "every key can be another one"),
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
        return "the usual ones"
    return "one is changed" if len(changed) == 1 else f"{len(changed)} are changed"
