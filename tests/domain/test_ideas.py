"""Words offered below a line."""

import pytest

from cryout_tui.domain.ideas import beginning_with, with_idea

IDEAS = ("betrayed", "tight chest", "short breath", "sad")


@pytest.mark.parametrize(
    ("words", "offered"),
    [("", IDEAS), ("be", ("betrayed",)), ("BR", ("short breath",)), ("odd, s", ("short breath", "sad")),
     ("nothing like it", IDEAS), ("sad", IDEAS), ("sad,", IDEAS), ("etrayed", IDEAS), ("[", IDEAS)],
)  # fmt: skip
def test_what_is_typed_last_narrows_the_list(words: str, offered: tuple[str, ...]) -> None:
    assert beginning_with(words, IDEAS, ",") == offered


@pytest.mark.parametrize(
    ("words", "idea", "after"),
    [("", "sad", "sad"), ("my own words", "sad", "my own words, sad"), ("odd, be", "betrayed", "odd, betrayed"),
     ("betrayed, sad", "betrayed", "sad"), ("sad", "sad", ""), ("one, two,", "sad", "one, two, sad"),
     ("one\nbe", "betrayed", "one, betrayed")],
)  # fmt: skip
def test_an_idea_is_added_completed_or_taken_out(words: str, idea: str, after: str) -> None:
    assert with_idea(words, idea, ",") == after
