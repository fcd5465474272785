"""Breathing practices: every pattern of the data keeps to the rules of the data."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cryout_tui import content
from cryout_tui.domain import breath
from cryout_tui.domain.breath import Phase
from cryout_tui.domain.practice import Health, Way, length, offered, own_line

WAYS = content.ways_to_breathe()
PACED = [way for way in WAYS if way.pattern.phases]
RULES = json.loads((Path(content.DATA) / "breathing-patterns.json").read_text())["rules"]
HOLDS = {"box", "four-seven-eight", "four-four-eight"}


def way(name: str) -> Way:
    return next(each for each in WAYS if each.pattern.id == name)


def test_every_pattern_of_the_data_is_on_the_shelf() -> None:
    data = json.loads((Path(content.DATA) / "breathing-patterns.json").read_text())
    assert [each.pattern.id for each in WAYS] == [each["id"] for each in data["patterns"]]
    assert not {each["id"] for each in data["excluded"]} & {each.pattern.id for each in WAYS}


@pytest.mark.parametrize(
    ("health", "shows_holds"),
    [(Health.UNASKED, False), (Health.FITS, False), (Health.RATHER_NOT_SAY, False), (Health.NONE, True)],
)
def test_holds_are_hidden_until_the_health_check_found_nothing(health: Health, shows_holds: bool) -> None:
    shown = {each.pattern.id for each in offered(WAYS, health)}
    assert shown >= HOLDS if shows_holds else not HOLDS & shown
    assert {each.pattern.id for each in WAYS} - HOLDS <= shown


@pytest.mark.parametrize("each", WAYS, ids=lambda each: each.pattern.id)
def test_a_pattern_keeps_within_the_caps(each: Way) -> None:
    holding = [phase.seconds for phase in each.pattern.phases if phase.do in ("hold", "rest")]
    assert max(holding, default=0.0) <= RULES["max_single_hold_seconds"]
    assert bool(holding) == each.has_holds
    assert each.most <= RULES["longest_run_minutes"]
    assert 1 <= each.minutes(each.default_minutes) == each.default_minutes
    assert each.minutes(0) == 1
    assert each.minutes(99) == each.most
    assert each.known.evidence
    assert each.known.strength in ("strong", "moderate", "mixed", "weak", "none")
    assert each.caution
    assert each.avoid_if or not each.has_holds


@pytest.mark.parametrize("each", PACED, ids=lambda each: each.pattern.id)
def test_a_run_ends_on_a_whole_breath(each: Way) -> None:
    for minutes in range(1, each.most + 1):
        end = length(each, minutes)
        assert breath.at(each.pattern, end + 0.01).count == 1  # the next breath would begin here
        assert breath.at(each.pattern, end + 0.01).word == each.pattern.phases[0].word
        assert breath.at(each.pattern, end - 0.01).fullness < 0.01
        if each.cycles is None:
            assert minutes * 60 <= end < minutes * 60 + each.pattern.cycle


@pytest.mark.parametrize(
    ("name", "minutes", "seconds"),
    [
        ("natural-settle", 2, 120.0), ("three-sighs", 1, 30.0), ("long-exhale", 1, 62.5), ("even", 5, 302.5),
        ("gentle", 3, 186.0), ("four-seven-eight", 2, 19 * (3 * 0.75 + 1)), ("four-four-eight", 2, 16 * (3 * 0.75 + 3)),
    ],
)  # fmt: skip
def test_how_long_a_run_is(name: str, minutes: int, seconds: float) -> None:
    assert length(way(name), minutes) == pytest.approx(seconds)


def test_a_time_that_is_a_whole_breath_gets_no_breath_more() -> None:
    assert length(way("cyclic-sigh"), 1) == pytest.approx(3 * 6.75 + 5 * 9.0)
    box = replace(way("box"), pattern=replace(way("box").pattern, phases=(Phase("in", 10, ""), Phase("out", 10, ""))))
    assert length(box, 1) == pytest.approx(3 * 15.0 + 20.0)
    even = replace(way("even"), pattern=replace(way("even").pattern, eases=False))
    assert length(even, 5) == pytest.approx(300.0)


@pytest.mark.parametrize("begin", [7.5, 15.0, 22.5, 32.5, 42.5])
def test_the_first_three_breaths_run_shorter(begin: float) -> None:
    pattern = way("long-exhale").pattern
    assert breath.at(pattern, begin - 0.05).word == "out, slowly"
    assert breath.at(pattern, begin + 0.05).word == "in"


def test_three_sighs_are_at_their_own_pace_from_the_first() -> None:
    assert breath.at(way("three-sighs").pattern, 2.9).word == "a little more"
    assert breath.at(way("three-sighs").pattern, 3.1).word == "long, out"


@pytest.mark.parametrize(("elapsed", "line"), [(-1.0, 0), (0.0, 0), (19.9, 0), (20.0, 1), (40.0, 2), (600.0, 2)])
def test_beside_ones_own_breath_one_line_after_the_other_is_said(elapsed: float, line: int) -> None:
    own = way("natural-settle")
    assert own_line(own, elapsed) == own.cues[line]


def test_no_breath_of_the_release_holds() -> None:
    for moment in ("in_release", "after_tears"):
        assert not {phase.do for phase in content.default_pattern(moment).phases} & {"hold", "rest"}


def test_the_health_check_says_its_question_and_its_answers() -> None:
    asked = content.health_check()
    assert asked.question.endswith("?")
    assert len(asked.items) == 7
    assert asked.if_any
    assert asked.if_none


@pytest.mark.parametrize("each", PACED, ids=lambda each: each.pattern.id)
def test_every_phase_comes_once_and_fits_the_cue(each: Way) -> None:
    pattern, elapsed = each.pattern, 0.0
    for number in range(8 * len(pattern.phases)):
        turn = breath.turn(pattern, elapsed)
        assert turn is not None
        assert turn.number == number
        assert turn.phase is pattern.phases[number % len(pattern.phases)]
        assert turn.left == pytest.approx(turn.seconds, abs=1e-3)
        assert breath.at(pattern, elapsed + turn.left / 2).word == turn.phase.word
        elapsed += turn.left + 1e-6


def test_ones_own_breath_has_no_phases() -> None:
    assert breath.turn(way("natural-settle").pattern, 3.0) is None
