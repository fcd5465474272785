"""Plain lines in Hindi, from a pipe: what is said is Hindi, and what is typed may be in either language."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cryout_tui import language
from cryout_tui.domain.kept import UNASKED, Draft
from cryout_tui.plain import talk
from cryout_tui.plain.meant import is_yes, meant
from cryout_tui.store.store import Store
from cryout_tui.teller.at_home import NAMES
from tests.cli.test_commands import COMMAND
from tests.conftest import EVENING

HINDI = {"LANG": "hi_IN.UTF-8", "LC_ALL": "", "LC_MESSAGES": "", "PYTHONUTF8": "1"}
TYPED = [
    *("", "yes", "", "सब कुछ"),  # the first page, its answer, the country, and all there is at home
    *("आज", "7", "2", "पीछे", "back", "छोड़ें", "SKIP", "और", "x", "5"),  # Today, to and fro, as far as sleep
    "यहीं रुकें",
]
LATIN = {"cryout", "enter", "plain", "India"}  # what has the same name in every language


@pytest.fixture
def hindi() -> Iterator[None]:
    language.choose("hi")
    yield
    language.choose(language.ENGLISH)


def _run(*arguments: str, typed: str = "") -> str:
    environ = {**os.environ, **HINDI}
    ran = subprocess.run([COMMAND, *arguments], input=typed.encode(), capture_output=True, timeout=60, env=environ)
    assert ran.returncode == 0, ran.stderr.decode()
    return (ran.stdout + ran.stderr).decode()


def test_what_is_said_is_hindi_and_either_language_is_understood(store: Store, own_home: Path) -> None:
    store.drafts.keep(Draft(where=UNASKED, text="", cursor=0, at=EVENING))  # the first page is still to come
    store.journal.close()
    said = _run("--plain", "--data-dir", str(store.journal.path.parent), typed="\n".join(TYPED) + "\n")
    assert "आगे चलने को enter दबाएँ।" in said
    assert "यहाँ के शब्द: खोजें, दूसरा दिन," in said
    assert " में से 1." in said
    assert said.count("बाहर से कैसा दिखता है?") == 2
    assert "रखा गया। cryout --plain यहीं से आगे चलता है।" in said
    assert set(re.findall(r"[A-Za-z]{2,}", said)) <= LATIN
    store.journal.open(None)
    [kept] = store.reflections.all()
    assert (kept.outside, kept.inside) == (7, 2)


@pytest.mark.parametrize(
    ("typed", "word"),
    [("पीछे", "back"), ("Back", "back"), ("  छोड़ें ", "skip"), ("छोडें", "skip"), ("यहीं रुकें", "stop"), ("यही रुकें", "यही रुकें")],
)
def test_a_word_is_known_however_it_is_written(hindi: None, typed: str, word: str) -> None:
    assert meant(typed, (talk.BACK, talk.SKIP, talk.STOP)) == word


def test_a_yes_is_a_yes_in_either_language(hindi: None) -> None:
    assert all(map(is_yes, ("हाँ", "हां", "yes", "Y")))
    assert not any(map(is_yes, ("", "नहीं", "no", "yes please")))
    assert talk.chosen("yes", ["हाँ", "अभी नहीं"]) == talk.chosen("हां", ["हाँ", "अभी नहीं"]) == 0


def test_words_that_work_at_once_differ(hindi: None) -> None:
    always = ("back", "skip", "stop", "help now", "help", "ground", "hide")
    besides = (
        NAMES,
        ("pause", "cue on", "cue off", "time", "longer", "shorter"),
        ("still", "cue on", "time", "longer", "shorter", "write", "anger", "numb", "easing", "hurting"),
        ("next lens", "lens before", "other questions", "earlier", "event", "not yet", "nothing good"),
        ("another", "later", "earlier", "own", "change"),
        ("story", "named before", "edit", "earlier texts", "seal", "open", "delete"),
        ("sort", "years", "all", "bin", "more", "list", "clear", "delete", "empty"),
        ("earlier", "later", "this day", "this week", "painful too", "without painful"),
        ("next", "before", "another", "the one before", "done", "range", "save", "calendar"),
    )
    for words in besides:
        said = [language._(word) for word in (*always, *words)]
        assert len(set(said)) == len(said), sorted(said)
