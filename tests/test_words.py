"""What the app says: short, plain, and none of the words it never says."""

import ast
import re
from pathlib import Path

import pytest

from cryout_tui import content
from cryout_tui.care_desk import GROUNDS, KEYS
from cryout_tui.domain.reframe import WRITING_LENSES, Lens

HOUSE = Path(__file__).parent.parent / "cryout_tui"
NEVER = (
    "everything happens for a reason", "be grateful", "others have it worse", "let it go", "get over it", "forgive and",
    "stay positive", "be strong", "calm down", "don't cry", "cry it out", "you will feel better", "heals", "cures",
    "detox", "nervous system reset", "repressed", "root cause", "dig deeper", "your fault", "great job", "streak",
    "committed suicide", "crazy", "victim", "you suffer from", "you are depressed", "are you sure you want to leave",
    "we miss you", "simply", "you should", "you must", "the user",
)  # fmt: skip
SHOWN_IN = [*(HOUSE / "screens").rglob("*.py"), *(HOUSE / "routes").glob("*.py"), *(HOUSE / "widgets").glob("*.py"),
            *HOUSE.glob("*.py"), *(HOUSE / "domain").glob("*.py"), *(HOUSE / "cli").glob("*.py")]  # fmt: skip


def _strings() -> list[str]:
    found = []
    for file in SHOWN_IN:
        tree = ast.parse(file.read_text())
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        found += [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
        ]
    return [each for each in found if " " in each and not re.match(r"^[\s{.#&]|.*[{}]\s*$", each)]


def _prompts() -> list[str]:
    groups = content._prompts()[0]
    return [line for name, lines in groups.items() for line in lines]


def test_there_are_words_to_look_at() -> None:
    assert len(_strings()) > 60
    assert len(_prompts()) > 300


@pytest.mark.parametrize("said", [pytest.param(_strings, id="code"), pytest.param(_prompts, id="prompts")])
def test_no_exclamation_marks_and_nothing_it_never_says(said) -> None:  # type: ignore[no-untyped-def]
    for line in said():
        if line.startswith('Never "') or line.startswith("Never a"):
            continue
        assert "!" not in line, line
        spoken = re.sub(r'"[^"]*"', "", line.casefold())
        assert [each for each in NEVER if each in spoken] == [], line


def test_every_lens_and_exercise_has_its_words() -> None:
    for lens in Lens:
        assert content.lines(lens.group)
    assert all(content.heading(lens.group) for lens in WRITING_LENSES)
    assert all(len(content.lines(f"ground.{name}")) >= 3 for name in GROUNDS)
    assert len(GROUNDS) >= 3


def test_the_release_has_no_holds_and_breathes_longer_out_than_in() -> None:
    for moment in ("in_release", "after_tears"):
        phases = content.default_pattern(moment).phases
        assert {phase.do for phase in phases} == {"in", "out"}
        assert sum(each.seconds for each in phases if each.do == "out") > sum(
            each.seconds for each in phases if each.do == "in"
        )


def test_keys_are_told_once() -> None:
    assert len({(key, what.partition(":")[0]) for _, key, what in KEYS}) == len(KEYS)
