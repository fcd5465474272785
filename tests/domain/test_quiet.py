"""The quiet line: what is heard, what is not, and how seldom it speaks."""

from datetime import date, timedelta

import pytest

from cryout_tui import content
from cryout_tui.domain.quiet import Phrases, QuietLine, changed

TODAY = date(2026, 11, 23)
SAID = "he hits me when he drinks"


@pytest.fixture
def phrases() -> Phrases:
    return content.quiet_phrases()


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("I can't go on like this", "tired-of-life"),
        ("I can\u2019t go on like this", "tired-of-life"),
        ("at 16 I wanted to die", "suicide"),
        (SAID, "danger-from-others"),
        ("i dont want to be alive", "suicide"),
        ("I DON'T   WANT\nTO BE ALIVE", "suicide"),
        ("kms lol", "suicide"),
        ("cutting again. but I cut myself some slack", "self-harm"),
        ("the voices say things", "unreal"),
        ("I could kill him", "harm-to-others"),
    ],
)
def test_words_that_may_mean_danger_are_heard(phrases: Phrases, text: str, tier: str) -> None:
    assert tier in phrases.heard(text)


@pytest.mark.parametrize(
    "text",
    ["killing time", "dying to see her", "died laughing", "I cut myself some slack", "deadline",
     "the suicide squad film", "hit me that it was over", "suicidally", "skms", ""],
)  # fmt: skip
def test_words_that_mean_something_else_are_not(phrases: Phrases, text: str) -> None:
    assert not phrases.heard(text)


def test_every_tier_has_its_line_and_is_asked_for_in_the_order_of_danger(phrases: Phrases) -> None:
    assert phrases.order[0] == "suicide"
    assert all(content.lines(f"quiet.{tier}") for tier in phrases.order)


def test_only_what_is_new_in_a_text_is_heard(phrases: Phrases) -> None:
    line = QuietLine(phrases)
    assert line.tier("story", SAID, f"{SAID}, and it rained", TODAY) is None
    assert line.tier("story", SAID, f"{SAID}, and it rained. I want to die", TODAY) == "suicide"


def test_a_tier_speaks_once_a_text_until_a_third_of_it_changed(phrases: Phrases) -> None:
    line = QuietLine(phrases)
    told = f"It was a long winter. {SAID}"
    assert line.tier("story", "", told, TODAY) == "danger-from-others"
    assert line.tier("story", "", f"{told}. he beats me", TODAY + timedelta(1)) is None
    longer = f"{told}. he beats me. {'Then came the spring. ' * 2}he follows me"
    assert line.tier("story", "", longer, TODAY + timedelta(2)) == "danger-from-others"


def test_it_speaks_twice_a_day_in_all_and_again_the_next_day(phrases: Phrases) -> None:
    line = QuietLine(phrases)
    assert [line.tier(f"today/{each}", "", SAID, TODAY) is not None for each in range(4)] == [True, True, False, False]
    assert line.tier("today/9", "", SAID, TODAY + timedelta(1)) == "danger-from-others"


def test_what_was_seen_is_let_go_of(phrases: Phrases) -> None:
    line = QuietLine(phrases)
    line.tier("story", "", SAID, TODAY)
    line.forget()
    assert line.entries == {}


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [("", "", 0.0), ("abc", "abc", 0.0), ("", "abc", 1.0), ("abcdef", "abXdef", 1 / 6), ("aaa", "aaaaaa", 0.5),
     ("aaaa", "aa", 0.5)],
)  # fmt: skip
def test_which_part_of_a_text_changed(before: str, after: str, part: float) -> None:
    assert changed(before, after) == pytest.approx(part)


def test_without_a_list_it_hears_nothing() -> None:
    assert not Phrases({}, ()).heard("suicide")
