"""Which language the app speaks, chosen once at the start, and its sentences in it; English needs nothing loaded."""

import os
from collections.abc import Mapping
from functools import cache

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from gettext import NullTranslations

AUTO = "auto"
ENGLISH = "en"
SPOKEN = (ENGLISH, "hi")
NAMED_BY = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first of these that says anything decides, as it does elsewhere
DOMAIN = "cryout"  # the name of the catalogues
CATALOGUES = os.path.join(os.path.dirname(__file__), "data")


class _Chosen:
    language = ENGLISH


def choose(setting: str = AUTO, environ: Mapping[str, str] = os.environ) -> str:
    """Speak the language of the settings, or that of the surroundings where they leave it to them; return it.

    A language that is not spoken here is English.
    """
    wanted = _of(environ) if setting == AUTO else setting
    _Chosen.language = wanted if wanted in SPOKEN else ENGLISH
    return _Chosen.language


def spoken() -> str:
    """Return the language the app speaks, such as `en`."""
    return _Chosen.language


def _of(environ: Mapping[str, str]) -> str:
    """The language of a locale such as `hi_IN.UTF-8`."""
    named = next((environ[name] for name in NAMED_BY if environ.get(name)), "")
    return named.partition(".")[0].partition("@")[0].partition("_")[0].casefold()


def _(text: str) -> str:
    """Return a sentence in the language the app speaks; blanks such as `{count}` are filled in afterwards."""
    return text if _Chosen.language == ENGLISH else _catalogue(_Chosen.language).gettext(text)


def N_(text: str) -> str:
    """Mark a sentence that is said later, through `_`, so that it comes into the catalogues."""
    return text


def ngettext(one: str, many: str, count: int) -> str:
    """Return the sentence for so many of something; `{count}` is filled in afterwards."""
    if _Chosen.language == ENGLISH:
        return one if count == 1 else many
    return _catalogue(_Chosen.language).ngettext(one, many, count)


@cache
def _catalogue(language: str) -> "NullTranslations":
    """The sentences of a language; where they are missing or broken, none, so that English is said."""
    import gettext

    try:
        return gettext.translation(DOMAIN, CATALOGUES, languages=[language])
    except Exception:  # whatever is wrong with it: the app speaks English, and starts
        return gettext.NullTranslations()
