"""Every language says what the English says, line by line, and none is chosen by accident."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from cryout_tui import content, evidence, language, spoken
from cryout_tui.cli import main
from cryout_tui.domain import dates
from cryout_tui.domain.ground import EXERCISES
from cryout_tui.domain.help_now import page
from cryout_tui.domain.note import filled_in
from cryout_tui.domain.reframe import ASHAMED, BETRAYED
from cryout_tui.domain.text import first_sentence, sentences
from cryout_tui.domain.with_someone import FELT, WOUNDED_BY

OTHERS = [each for each in language.SPOKEN if each != language.ENGLISH]
ENGLISH = spoken.prompts(content.DATA, language.ENGLISH)
NOT_SAID = re.compile("!|\u0965")
BLANK = re.compile(r"\{[^{}]*\}")
KEY = re.compile(r"(?<![a-z])f[12](?!\d)|ctrl\+[a-z]")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
DOCUMENTS = ("breathing-patterns.json", "crisis-lines.json", "evidence.json")
WEDNESDAY = datetime(2026, 3, 4, 9, 5)


@pytest.fixture(params=OTHERS)
def other(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language that is not English, spoken meanwhile."""
    language.choose(request.param)
    yield request.param
    language.choose(language.ENGLISH)


@pytest.mark.parametrize("other", OTHERS)
def test_every_line_is_there_with_its_blanks_its_keys_and_its_numbers(other: str) -> None:
    groups, headings = spoken._read(content.DATA, other, "prompts.md")
    assert list(groups) == list(ENGLISH[0])
    for name, ours in ENGLISH[0].items():
        theirs = groups[name]
        assert len(theirs) == len(ours), name
        assert bool(headings[name]) == bool(ENGLISH[1][name]), name
        for said, meant in zip(theirs, ours, strict=True):
            assert said != meant, name
            assert said.endswith("?") == meant.endswith("?"), said  # what ends so can be skipped
            assert said.startswith("(") == meant.startswith("("), said  # the note of an exercise
            for what in (BLANK, KEY, NUMBER):
                assert sorted(what.findall(said)) == sorted(what.findall(meant)), said


@pytest.mark.parametrize("other", OTHERS)
def test_scales_and_lists_of_words_are_read_alike(other: str) -> None:
    groups = spoken.prompts(content.DATA, other)[0]
    for name in ENGLISH[0]:
        if name.startswith("feelings.") and name not in ("feelings.ask", "feelings.wounds"):
            (ours,), (theirs,) = ENGLISH[0][name], groups[name]
            assert len(theirs.split(", ")) == len(ours.split(", ")), name
    words = [word.casefold() for name in groups if name.startswith("feelings.") for word in groups[name]]
    assert len(words) == len(set(words))


def test_every_scale_has_the_same_numbers_in_words(other: str) -> None:
    ratings = [line.partition(":")[0] for line in ENGLISH[0]["today.anchors"]]
    theirs = {name: list(content.scale_anchors(name)) for name in ratings}
    anchors = {name: list(content.anchors(name)) for name in ("arrive.pain-anchors", "reframe.belief-anchors")}
    language.choose(language.ENGLISH)
    assert theirs == {name: list(content.scale_anchors(name)) for name in ratings}
    assert anchors == {name: list(content.anchors(name)) for name in anchors}


def test_what_was_felt_leads_to_the_same_lens_in_every_language(other: str) -> None:
    groups = content._prompts()[0]
    lists = {name: spoken._apart(groups[name]) for name in groups if name.startswith("feelings.")}
    felt = [word for words in lists.values() for word in words]
    assert set(content.in_english(felt)) >= ASHAMED | BETRAYED | FELT
    assert set(content.in_english(groups["remember.who-wounded"])) >= WOUNDED_BY
    language.choose(language.ENGLISH)
    assert set(content.in_english(felt)) >= ASHAMED | BETRAYED | FELT  # whatever is spoken now
    assert content.in_english(("my own word",)) == ("my own word",)


def _paths(found: Any, words: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Every sentence of a language with what it stands for; None where there is nothing."""
    if isinstance(words, dict):
        records = {spoken._name(each): each for each in found} if isinstance(found, list) else found
        for key, said in words.items():
            yield from _paths(records.get(key) if isinstance(records, dict) else None, said, f"{path}/{key}")
    elif isinstance(words, list):
        assert isinstance(found, list), path
        assert len(found) == len(words), path
        for meant, said in zip(found, words, strict=True):
            yield from _paths(meant, said, path)
    else:
        yield path, found, words


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("other", OTHERS)
def test_every_sentence_of_a_list_stands_for_one_and_has_its_numbers(other: str, name: str) -> None:
    words = json.loads((Path(content.DATA) / other / name).read_text(encoding="utf-8"))
    ours = json.loads((Path(content.DATA) / name).read_text(encoding="utf-8"))
    phrases = words.pop("everywhere", {})
    assert "before it is called finished" in words.pop("about")
    pairs = [(path, meant, said) for path, meant, said in _paths(ours, words)]
    pairs += [("everywhere", phrase, said) for phrase, said in phrases.items()]
    assert pairs
    for path, meant, said in pairs:
        assert isinstance(meant, str), path
        assert not NOT_SAID.search(said), said
        numbers = [sorted(NUMBER.findall(each)) for each in (said, meant)]
        assert numbers[0] == numbers[1] or meant in ("24/7",) or "24/7" in meant, (path, *numbers)
    assert all(f'"{phrase}"' in json.dumps(ours, ensure_ascii=False) for phrase in phrases)


def test_learn_is_whole_and_its_sources_are_the_english_ones(other: str) -> None:
    theirs, said = evidence.learning(), [line for each in evidence.pages() for line in (each.title, *each.lines)]
    language.choose(language.ENGLISH)
    ours = evidence.learning()
    assert [each.sources for each in theirs.claims] == [each.sources for each in ours.claims]
    assert all(not claim.claim.isascii() and not claim.what_the_app_does.isascii() for claim in theirs.claims)
    assert all(card.lines != english.lines for card, english in zip(theirs.cards, ours.cards, strict=True))
    assert len(said) == len([line for each in evidence.pages() for line in (each.title, *each.lines)])


@pytest.mark.parametrize("code", ["IN", "GB", None])
def test_the_numbers_of_help_are_the_same_in_every_language(other: str, code: str | None) -> None:
    today = date(2026, 11, 30)

    def numbers() -> list[str]:
        shown = page(content.help_facts(code, today=today), content.help_words()[0])
        return [part.text for part in shown if part.look.value == "number"]

    theirs = numbers()
    assert content.help_words()[1] == ()
    language.choose(language.ENGLISH)
    assert theirs == numbers()
    assert theirs


def test_a_broken_file_of_a_language_leaves_the_english_one(tmp_path: Path) -> None:
    for name in ("prompts.md", *DOCUMENTS):
        (tmp_path / name).write_bytes((Path(content.DATA) / name).read_bytes())
    (tmp_path / "hi").mkdir()
    for broken in (b"\xff{", b"[]", b'{"countries": 3, "meta": [], "directories": "x", "evidence": {"no": 1}}'):
        for name in ("prompts.md", *DOCUMENTS):
            (tmp_path / "hi" / name).write_bytes(broken)
            spoken.prompts.cache_clear()
            spoken.document.cache_clear()
            if name != "prompts.md":
                assert spoken.document(tmp_path, name, "hi") == spoken.document(tmp_path, name, "en")
        assert spoken.prompts(tmp_path, "hi") == ENGLISH
    (tmp_path / "hi" / "prompts.md").write_text("### `help.stay`\n- one line\n### `ground.feet` \u2014 feet\n- a\n")
    spoken.prompts.cache_clear()
    assert spoken.prompts(tmp_path, "hi") == ENGLISH  # half a group is none


@pytest.mark.parametrize("other", OTHERS)
def test_nothing_is_said_that_is_never_said(other: str) -> None:
    text = (Path(content.DATA) / other / "prompts.md").read_text(encoding="utf-8")
    assert "before it is called finished" in text
    body, _, listed = text.partition("## 15.")
    never = re.findall(r'"([^"]+)"', listed)
    assert len(never) > 20
    documents = [(Path(content.DATA) / other / name).read_text(encoding="utf-8") for name in DOCUMENTS]
    for said in (body, *documents):
        assert [each for each in never if each in re.sub(r'"[^"\n]*"', "", said)] == []
        assert not NOT_SAID.search(said)


@pytest.mark.parametrize(
    ("setting", "environ", "chosen"),
    [
        ("auto", {}, "en"),
        ("auto", {"LANG": "hi_IN.UTF-8"}, "hi"),
        ("auto", {"LANG": "hi_IN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ("auto", {"LANG": "en_GB.UTF-8", "LC_ALL": "hi"}, "hi"),
        ("auto", {"LANG": "hi_IN", "LC_ALL": ""}, "hi"),
        ("auto", {"LANG": "C.UTF-8"}, "en"),
        ("auto", {"LANG": "hif_FJ"}, "en"),  # Fiji Hindi is another language
        ("auto", {"LANG": "xx"}, "en"),
        ("hi", {"LANG": "en_GB.UTF-8"}, "hi"),
        ("en", {"LC_ALL": "hi_IN.UTF-8"}, "en"),
    ],
)
def test_the_language_is_that_of_the_settings_or_of_the_surroundings(
    setting: str, environ: dict[str, str], chosen: str
) -> None:
    assert language.choose(setting, environ) == chosen == language.spoken()
    language.choose(language.ENGLISH)


@pytest.mark.parametrize("arguments", [("help-now", "IN"), ("help-now",)])
def test_a_command_speaks_the_language_of_the_settings(
    arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('language = "hi"\ncountry = "IN"\n')
    try:
        assert main(["--config", str(settings), *arguments]) == 0
    finally:
        language.choose(language.ENGLISH)
    assert "112 पर फ़ोन करें" in capsys.readouterr().out


@pytest.mark.parametrize(
    "form", ["%a %-d %B", "%A %-d %B %Y", "%d %B %Y", "%-d %b", "%b %Y", "%H:%M", "%a %-d %B, %H:%M"]
)
def test_a_date_in_english_is_as_the_clock_names_it(form: str) -> None:
    for month in range(1, 13):
        at = WEDNESDAY.replace(month=month, day=month)
        assert dates.dated(at, form) == at.strftime(form)


def test_dates_and_numbers_in_other_words(other: str) -> None:
    whole = dates.dated(WEDNESDAY, "%A %-d %B %Y")
    assert BLANK.sub("", whole) == {"hi": "बुधवार 4 मार्च 2026"}[other]
    assert dates.dated(WEDNESDAY, "%a %-d %B, %H:%M").endswith(", 09:05")
    names = dates.NAMES[other]
    assert [len(set(each)) for each in (names.months, names.short_months)] == [12, 12]
    assert [len(set(each)) for each in (names.weekdays, names.short_weekdays)] == [7, 7]
    assert dates.number(4.5) == {"hi": "4.5"}[other]
    assert dates.number(0.25, "+.1f") == {"hi": "+0.2"}[other]


def test_a_sentence_ends_as_it_does_in_its_language() -> None:
    assert first_sentence("Seen in a.b, June. Numbers change. So.") == ("Seen in a.b, June.", "Numbers change. So.")
    assert first_sentence("नंबर यहाँ। नंबर बदलते हैं। फिर।") == ("नंबर यहाँ।", "नंबर बदलते हैं। फिर।")
    assert sentences("कल। कैसी? अब?") == ["कल।", "कैसी?", "अब?"]


def test_the_note_has_its_numbers_in_every_language(other: str) -> None:
    from cryout_tui.domain.never_neglected import Day

    template = content.line("note.to-doctor", 1)
    today = date(2026, 11, 30)
    days = {today.replace(day=day): Day(sleep=4, anxious=6) for day in range(22, 31)}
    line = filled_in(template, days, today)
    assert line is not None
    assert not BLANK.search(line)
    assert {"4", "6"} <= set(NUMBER.findall(line))


def test_every_exercise_reads_alike(other: str) -> None:
    theirs = content.grounding(2026)
    language.choose(language.ENGLISH)
    for said, meant in zip(theirs, content.grounding(2026), strict=True):
        assert (len(said.steps), bool(said.note), said.asks) == (len(meant.steps), bool(meant.note), meant.asks)
    assert len(theirs) == len(EXERCISES)


def test_english_loads_nothing_for_it() -> None:
    code = "import sys; from cryout_tui import language as l; l.choose('en'); l._('x'); l.ngettext('a', 'b', 2)"
    told = subprocess.run(
        [sys.executable, "-c", f"{code}; print('gettext' in sys.modules)"], capture_output=True, text=True, check=True
    )
    assert told.stdout == "False\n"


def test_the_closing_of_a_sitting_names_no_age(other: str) -> None:
    line = content.lines("close.full")[3]
    kept = [each for each in sentences(line) if "{age-now}" not in each]
    assert len(kept) == 2
    assert all(before.endswith(("\u0964", ".")) for before, _ in pairwise([*kept, ""]))
