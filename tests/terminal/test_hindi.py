"""The app in a real terminal in Hindi, where the settings say so, and in English where nothing does."""

import re
import unicodedata
from types import SimpleNamespace

import pyte
import pytest

from tests.terminal.conftest import Person

KEYS = {"enter", "esc", "ctrl", "pgdn", "space"}  # the names of keys stay what stands on them


@pytest.fixture(autouse=True)
def vowel_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal keeps a vowel sign with its letter, as those do that can write Hindi."""
    usual = pyte.screens.wcwidth
    signs = SimpleNamespace(normalize=unicodedata.normalize, combining=_is_sign)
    monkeypatch.setattr(pyte.screens, "unicodedata", signs)
    monkeypatch.setattr(pyte.screens, "wcwidth", lambda sign: 0 if _is_sign(sign) else usual(sign))


def _is_sign(sign: str) -> bool:
    return unicodedata.category(sign) in ("Mn", "Mc", "Me")


def _english(text: str) -> set[str]:
    """The words in Latin letters that are no names of keys."""
    return set(re.findall("[A-Za-z]{2,}", text)) - KEYS


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 16)])
def test_the_first_screens_are_in_hindi(person: Person, columns: int, rows: int) -> None:
    with (person.make().folder / "c.toml").open("a") as settings:
        settings.write('language = "hi"\n')
    session = person.start(columns=columns, rows=rows, env={"LC_ALL": "C.UTF-8"})
    session.until("t  आज")
    session.until("बाहर जाएँ")
    assert _english(session.text) == set()
    session.press("t")
    session.until("बाहर से कैसा दिखता है")
    assert _english(session.text) == set()
    session.press("f1")
    session.until("आपातकालीन")
    session.press("esc")
    session.until("बाहर से कैसा दिखता है")
    session.press("ctrl+p")
    session.type("सेटिंग")
    session.until("कुंजियाँ भी")
    session.press("enter")
    session.until(r"हिन्दी \(Hindi\)")
    assert _english(session.text) <= {"Hindi", "Vim"}


def test_a_locale_that_names_no_language_is_english_whatever_the_others_say(person: Person) -> None:
    session = person.make().start(env={"LC_ALL": "C.UTF-8", "LANG": "hi_IN.UTF-8"})
    session.until("Sit with it")
    session.until("quit")
    assert not re.search("[\u0900-\u097f]", session.text)
