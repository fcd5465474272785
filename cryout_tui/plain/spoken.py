"""What was made to be looked at, in words to be read aloud."""

from collections.abc import Iterable, Sequence

from cryout_tui.asked.ask import Led
from cryout_tui.language import _
from cryout_tui.plain.talk import Talk

SIGNS = ((" \u2192 ", _(" to ")), (" \u00b7 ", ", "), ("\u2026", "..."))
KEYS = (
    (' ("{}")'.format(_("help now")), ""),
    (' ("{}")'.format(_("ground")), ""),
    (_("u takes that back."), _("At home, undo takes that back.")),
    (_("; c shows the days with words"), _("; calendar shows the days with words")),
)
LEADS_BACK = _("An empty line leads back.")


def spoken(words: str) -> str:
    """Return a line of numbers without signs that stand for words."""
    for sign, word in SIGNS:
        words = words.replace(sign, word)
    return words


def without_keys(words: str) -> str:
    """Return a sentence of the app with what is typed here in place of keys."""
    for key, word in KEYS:
        words = words.replace(key, word)
    return words


def say_led(talk: Talk, lines: Iterable[Led]) -> None:
    """Say lines with what leads them; a row of its own for each."""
    for lead, words, _style in lines:
        talk.say(words, " " * (len(lead) - len(lead.lstrip())) if not lead.strip() else f"{lead.rstrip()} ")


def joined(parts: Sequence[str]) -> str:
    """Return the parts that say something, one after the other."""
    return ", ".join(part for part in parts if part)
