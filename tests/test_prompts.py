"""The lint of every sentence: what the app never says, and that no line of its words is lost or made up."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cryout_tui import content
from tests.test_words import HOUSE, SHOWN_IN, _strings

DATA = HOUSE / "data"
GROUPS = content._prompts()[0]
NAMED_ILLNESS = (
    r"you have (a |an |the |got )?(depress|anxi|ptsd|post-trauma|disorder|trauma|illness|condition|syndrome)"
)
IN_ANOTHER_SENSE = {  # phrases of the list, and what is looked for in their place
    "you have": NAMED_ILLNESS,  # what someone has in hand may be named; what someone would suffer from may not
    "at least": r"at least (?!one\b)",  # a count is no comfort
    "anything, however vague": "(?!)",  # the name of a lens, which the list lets begin so
}
OWN = ("heals", "the user", "forgive and")  # beside the file's list
ALLOWED = {  # how a line begins: why it stands
    "No trial claims. Offered because": "attention to the breath, not wanting attention",
    "Grounding by the senses is taught": "attention to the body, not wanting attention",
    "Makes no claim that tears flush": "says what is not claimed",
    'Treats "no tears" as an ordinary': "treats an outcome, not a person",
    'Card says "stress tips the balance"': "says what is not claimed",
    "Asks only for memories already held": "says what is never said",
    "At most once a fortnight, skippable": "the score of a questionnaire, not of pain or tears",
    'The essay line "everything that stimulates': "of practices: who leaves one out",
    "toxins": "the name of a topic",
    "The four plain numbers": "a note for players of the file, shown nowhere",
    "Some people cannot cry because": "simply of how things are; the claim's own text",
    "as dialled inside the country": "a note on the file, shown nowhere",
    "The mean of the seven days after a sitting": "a count of days",
    "Then imagine how good it must have": "the essay's own sentence, beside what is known",
}
NOT_YET_USED = {
    "arrive.back-again": "Home greets in its own words and names what stands open",
    "compare.answers": "each answer has its key and its words on the pair's own screen",
    "reframe.guard": "needs a way to tell that a text blames its writer, which is not built",
    "reframe.resist": "the page offers not yet and nothing good by key",
    "reframe.return": "asked by the page of a memory, which is not built",
    "tell.hold-back": "the invitation of telling is as long as 40x16 has room for",
}


def never_said() -> list[str]:
    """Return the phrases of the file's own list of what the app never says."""
    listed = (DATA / "prompts.md").read_text().partition("## 15.")[2]
    quoted = re.findall(r'"([^"]+)"', listed.replace("\u2019", "'"))
    return [phrase.casefold().rstrip("?") for phrase in quoted if phrase != "just"]


def _texts(found: object, left_out: tuple[str, ...]) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for name, value in found.items():
            if name not in left_out:
                yield from _texts(value, left_out)
    elif isinstance(found, list):
        for each in found:
            yield from _texts(each, left_out)


def _data(name: str, *left_out: str) -> list[str]:
    return list(_texts(json.loads((DATA / name).read_text()), left_out))


SAID = {
    "code": _strings,
    "prompts": lambda: [line for name in GROUPS for line in GROUPS[name]],
    "breathing": lambda: _data("breathing-patterns.json", "source"),
    "evidence": lambda: _data("evidence.json", "citations", "about", "sentence"),
    "crisis lines": lambda: _data("crisis-lines.json", "sources", "service", "website"),
}


@pytest.mark.parametrize("where", SAID)
def test_nothing_is_said_that_the_app_never_says(where: str) -> None:
    looked_for = [IN_ANOTHER_SENSE.get(each, re.escape(each)) for each in (*never_said(), *OWN)]
    never = re.compile("|".join(rf"\b(?:{each})\b" if each[-1].isalpha() else each for each in looked_for))
    wrong = [(found[0], line) for line in _own(where) if (found := never.search(_spoken(line)))]
    assert wrong == []


def _own(where: str) -> list[str]:
    return [line for line in SAID[where]() if not line.startswith(tuple(ALLOWED))]


def _spoken(line: str) -> str:
    """Return what a line says itself, without what it quotes."""
    return re.sub(r'"[^"]*"', '""', line.casefold().replace("\u2019", "'"))


@pytest.mark.parametrize("where", SAID)
def test_no_exclamation_mark_and_nothing_that_pushes(where: str) -> None:
    pushes = re.compile(r"!|\b(just|simply|should|must)\b", re.IGNORECASE)
    assert [line for line in _own(where) if pushes.search(_spoken(line))] == []


def test_what_is_allowed_is_there_to_be_allowed() -> None:
    lines = [line for where in SAID for line in SAID[where]()]
    assert [begins for begins in ALLOWED if not any(line.startswith(begins) for line in lines)] == []


@pytest.mark.parametrize("line", ["You have depression.", "At least it is over.", "Let it go", "It heals."])
def test_the_lint_can_fail(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SAID, "code", lambda: [line])
    with pytest.raises(AssertionError):
        test_nothing_is_said_that_the_app_never_says("code")


def _asked(node: ast.expr) -> Iterator[str]:
    """Return the ids a call asks for, as patterns: an f-string's blanks stand for anything."""
    if isinstance(node, ast.JoinedStr):
        parts = [re.escape(each.value) if isinstance(each, ast.Constant) else ".+" for each in node.values]
        yield "".join(parts)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield re.escape(node.value)
    elif isinstance(node, ast.IfExp):
        yield from _asked(node.body)
        yield from _asked(node.orelse)


@cache
def _in(file: Path) -> tuple[set[str], set[str]]:
    """Return what a file asks the words for, and every string in it that has the form of an id."""
    asked, written = set(), set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call) and node.args and getattr(node.func, "attr", getattr(node.func, "id", "")) in (
            "line", "lines", "heading", "anchors",
        ):  # fmt: skip
            asked |= set(_asked(node.args[0]))
        if isinstance(node, ast.JoinedStr | ast.Constant):
            written |= set(_asked(node))
    return asked, {each for each in written if re.match(r"[a-z]+\\\.", each)}


def test_every_group_that_is_asked_for_is_there() -> None:
    names = {name.partition(".")[0] for name in GROUPS}
    for file in SHOWN_IN:
        for pattern in _in(file)[0]:
            if pattern.split("\\.")[0] in names:
                assert any(re.fullmatch(pattern, name) for name in GROUPS), (file.name, pattern)


def test_every_group_is_used_or_known_not_to_be_yet() -> None:
    written = {pattern for file in [*SHOWN_IN, *(HOUSE / "store").glob("*.py")] for pattern in _in(file)[1]}
    used = {name for name in GROUPS if any(re.fullmatch(pattern, name) for pattern in written)}
    assert set(GROUPS) - used == set(NOT_YET_USED)
