"""The words that are typed here: in English wherever the app is, and in the language it speaks as well."""

import unicodedata
from collections.abc import Iterable, Sequence

from cryout_tui.language import N_, _

# what one keyboard writes and another does not: the dot below, candrabindu or anusvara, and what joins letters unseen
ALIKE = {0x093C: None, 0x0901: 0x0902, 0x200C: None, 0x200D: None}
YES, NO = N_("yes"), N_("no")
ASKED = (N_("usual"), N_("done"), N_("country"))  # wishes of what is asked, typed here as words


def typed_as(word: str) -> tuple[str, str]:
    """Return how a word is typed: as it is, which is English, and in the language the app speaks."""
    return word, compared(_(word))


def meant(typed: str, words: Iterable[str]) -> str:
    """Return the one of `words` that is typed, in either language; what is none of them is returned as it is typed."""
    typed = typed.strip().casefold()
    bare = compared(typed)
    return next((word for word in words if typed == word or bare == typed_as(word)[1]), typed)


def is_yes(typed: str) -> bool:
    """Say whether a line is a yes."""
    return meant(typed, (YES, "y")) in (YES, "y")


def compared(words: str) -> str:
    """Return words as they are compared with what is typed."""
    return unicodedata.normalize("NFC", words).translate(ALIKE).casefold()


def chosen(typed: str, names: Sequence[str]) -> int | None:
    """Return the place of the name that is typed by its number, or by its beginning where no other has the same."""
    if typed.isdecimal() and len(typed) < 6:
        return int(typed) - 1 if 0 < int(typed) <= len(names) else None
    wanted = (compared(typed), compared(_(typed))) if typed else ()  # a word in English, said in the language, as well
    begun = [at for at, name in enumerate(names) if compared(name).startswith(wanted)]
    return begun[0] if len(begun) == 1 else None
