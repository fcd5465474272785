"""What the app says: short, plain, and none of the words it never says."""

import ast
import re
from functools import cache
from pathlib import Path

from cryout_tui import content
from cryout_tui.care_desk import KEYS
from cryout_tui.domain.ground import EXERCISES
from cryout_tui.domain.reframe import WRITING_LENSES, Lens

HOUSE = Path(__file__).parent.parent / "cryout_tui"
SHOWN_IN = [*(HOUSE / "screens").rglob("*.py"), *(HOUSE / "routes").glob("*.py"), *(HOUSE / "widgets").glob("*.py"),
            *HOUSE.glob("*.py"), *(HOUSE / "domain").glob("*.py"), *(HOUSE / "cli").glob("*.py")]  # fmt: skip


@cache
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


def test_every_lens_and_exercise_has_its_words() -> None:
    for lens in Lens:
        assert content.lines(lens.group)
    assert all(content.heading(lens.group) for lens in WRITING_LENSES)
    assert all(len(content.lines(f"ground.{name}")) >= 3 for name in EXERCISES)
    assert len(EXERCISES) >= 3


def test_the_release_has_no_holds_and_breathes_longer_out_than_in() -> None:
    for moment in ("in_release", "after_tears"):
        phases = content.default_pattern(moment).phases
        assert {phase.do for phase in phases} == {"in", "out"}
        assert sum(each.seconds for each in phases if each.do == "out") > sum(
            each.seconds for each in phases if each.do == "in"
        )


def test_keys_are_told_once() -> None:
    assert len({(key, what.partition(":")[0]) for _, key, what in KEYS}) == len(KEYS)
