"""The line that says where one is marks the present stage in every writing."""

from collections.abc import Iterator

import pytest

from cryout_tui import language
from cryout_tui.asked.ask import plain
from cryout_tui.asked.breadcrumb import breadcrumb, in_words
from cryout_tui.domain.steps import Stage


@pytest.fixture
def hindi() -> Iterator[None]:
    """Hindi is spoken."""
    language.choose("hi")
    yield
    language.choose(language.ENGLISH)


def test_capitals_mark_the_present_stage() -> None:
    words = breadcrumb(Stage.REMEMBER)
    assert plain(words).split(" \u00b7 ")[:3] == ["arrive", "REMEMBER", "release"]
    assert in_words(words) == "Remember, part 2 of 5"


@pytest.mark.usefixtures("hindi")
@pytest.mark.parametrize("stage", Stage)
def test_brackets_do_where_there_are_no_capitals(stage: Stage) -> None:
    words, name = breadcrumb(stage), language._(stage.value)
    assert [piece for piece in plain(words).split(" \u00b7 ") if "[" in piece] == [f"[{name}]"]
    assert name in in_words(words)
    assert "[" not in in_words(words)
