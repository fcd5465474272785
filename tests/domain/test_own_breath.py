"""What a way to breathe of one's own may be."""

import pytest

from cryout_tui import content
from cryout_tui.domain.own_breath import Own, named, read, refusal, refusal_of_holds, seconds_in, written
from cryout_tui.domain.practice import Health
from tests.hostile import HOSTILE

CAPS = content.breathing_caps()
NO_MATTER = "."  # it is left out, whatever was wrong with it


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("4 6", (4, 0, 6, 0)),
        ("4-7-8", (4, 7, 8, 0)),
        ("4, 2, 6, 2", (4, 2, 6, 2)),
        ("5.5 / 5,5", (5.5, 0, 5.5, 0)),
        ("4 in, 6 out", (4, 0, 6, 0)),
        ("4 0 6 2", (4, 0, 6, 2)),
    ],
)
def test_seconds_are_typed_as_one_likes(typed: str, seconds: tuple[float, ...]) -> None:
    assert seconds_in(typed) == seconds


@pytest.mark.parametrize("typed", ["", "4", "slow", "1 2 3 4 5", "4.3 6", "4.55 6", "9" * 400 + " 4"])
def test_what_is_no_breath_is_answered_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        seconds_in(typed)


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed_it_is_a_breath_within_the_caps_or_a_sentence(typed: str) -> None:
    try:
        seconds = seconds_in(typed)
    except ValueError as error:
        said = str(error)
    else:
        said = refusal(seconds, CAPS)
        if not said:
            assert CAPS.shortest <= sum(seconds) <= CAPS.longest
            return
    assert said.endswith(".")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("2 3", "A whole breath takes 6 seconds"),
        ("3 3", ""),
        ("10 10", ""),
        ("10 10.5", "20 seconds at most"),
        ("3 7 3", ""),
        ("3 7.5 3", "A hold is 7 seconds at most"),
        ("3 0 3 7.5", "A hold is 7 seconds at most"),
        ("0 6", "In and out take 1 second"),
        ("6 0.5", "In and out take 1 second"),
    ],
)
def test_beyond_the_caps_it_says_which_one(typed: str, why: str) -> None:
    said = refusal(seconds_in(typed), CAPS)
    assert why in said
    assert bool(why) is bool(said)


@pytest.mark.parametrize(
    ("typed", "health", "refused"),
    [
        ("4 6", Health.UNASKED, False),
        ("4 2 6", Health.NONE, False),
        ("4 2 6", Health.UNASKED, True),
        ("4 2 6", Health.FITS, True),
        ("4 0 6 1", Health.RATHER_NOT_SAY, True),
    ],
)
def test_holds_come_after_the_health_check(typed: str, health: Health, refused: bool) -> None:
    assert bool(refusal_of_holds(seconds_in(typed), health, "Not today.")) is refused


@pytest.mark.parametrize("name", ["", "  ", *HOSTILE, "x" * 500])
def test_any_name_is_kept_on_one_short_line(name: str) -> None:
    own = Own(name=named(name, (4, 0, 6, 0)), seconds=(4.0, 0.0, 6.0, 0.0))
    assert 0 < len(own.name) <= 60
    assert "\n" not in own.name
    assert read(str(own.id), written(own), CAPS) == own


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "7",
        "{}",
        '{"name": "a"}',
        '{"name": "a", "seconds": [4, 0, 6]}',
        '{"name": "", "seconds": []}',
        '{"name": "a", "seconds": [4, 30, 6, 0]}',
        '{"name": "a", "seconds": [NaN, 0, 6, 0]}',
        '{"name": "a", "seconds": [4, -2, 6, 0]}',
        '{"name": "a", "seconds": "4 6"}',
        "[" * 5000,
    ],
)
def test_a_line_changed_by_hand_beyond_the_caps_is_none(line: str) -> None:
    with pytest.raises(ValueError, match=NO_MATTER):
        read("0f8fad5b-d9cb-469f-a165-70867728950e", line, CAPS)


def test_it_breathes_like_the_others() -> None:
    way = content.own_way(Own(name="mine", seconds=(4.0, 2.0, 6.0, 0.0)))
    assert way.seconds_each == "4 in, 2 hold, 6 out"
    assert way.pattern.cycle == 12
    assert way.has_holds
    assert way.avoid_if
    assert way.most == 5
    plain = content.own_way(Own(name="mine", seconds=(4.0, 0.0, 6.0, 0.0)))
    assert (plain.seconds_each, plain.most, plain.avoid_if) == ("4 in, 6 out", 20, ())
