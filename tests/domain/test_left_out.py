"""What made it worse, left out: by tables."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cryout_tui.domain.home import Glance, OpenSitting, page
from cryout_tui.domain.left_out import LeftOut, Part, read
from cryout_tui.domain.reflection import RATED, Question
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Stage, Step
from cryout_tui.domain.wave import Wave
from tests.conftest import EVENING

DAY = date(2026, 11, 23)
EVERY_WAY = ("today", "sit", "anew", "walk", "finding", "breathe", "memories", "learn", "ground", "help_now")


def without(*parts: Part) -> LeftOut:
    return LeftOut(tuple((part, DAY) for part in parts))


@pytest.mark.parametrize(
    ("parts", "gone"),
    [
        ((), set()),
        ((Part.WALK,), {"walk"}),
        ((Part.PAIRS,), {"finding"}),
        ((Part.BREATHING,), {"breathe"}),
        ((Part.WALK, Part.PAIRS), {"walk", "finding"}),
        ((Part.RELEASE, Part.GOOD, Part.BODY), set()),
        ((Part.ALL,), {"sit", "anew", "walk", "finding", "breathe"}),
    ],
)
def test_a_way_left_out_is_not_offered(parts: tuple[Part, ...], gone: set[str]) -> None:
    assert {way for way in EVERY_WAY if not without(*parts).offers_way(way)} == gone


@pytest.mark.parametrize(
    ("parts", "step", "seconds", "then"),
    [
        ((), Step.BREATHE, 0.0, Step.BREATHE),
        ((Part.WALK,), Step.WALK, 0.0, Step.CHOOSE),
        ((Part.WALK,), Step.TELL, 0.0, Step.TELL),
        ((Part.RELEASE,), Step.BREATHE, 0.0, Step.WRITE),
        ((Part.RELEASE,), Step.BREATHE, 40.0, Step.NOW),
        ((Part.RELEASE,), Step.SETTLE, 40.0, Step.NOW),
        ((Part.RELEASE, Part.GOOD), Step.BREATHE, 0.0, Step.NOW),
        ((Part.GOOD,), Step.BREATHE, 0.0, Step.BREATHE),
        ((Part.GOOD,), Step.WRITE, 40.0, Step.NOW),
        ((Part.GOOD,), Step.SAYS_NO, 40.0, Step.NOW),
        ((Part.GOOD,), Step.BELIEF, 40.0, Step.NOW),
        ((Part.BREATHING, Part.BODY, Part.PAIRS), Step.BREATHE, 0.0, Step.BREATHE),
        (tuple(Part), Step.RETURN, 40.0, Step.RETURN),
    ],
)
def test_a_sitting_goes_past_what_is_left_out(parts: tuple[Part, ...], step: Step, seconds: float, then: Step) -> None:
    sitting = Sitting(began_at=EVENING, step=step)
    wave = Wave(sitting_id=sitting.id, pattern="long-exhale", at=EVENING, active_seconds=seconds)
    passed = without(*parts).sitting(replace(sitting, waves=(wave,)))
    assert passed.step is then
    skipped = Part.RELEASE in parts and step is Step.BREATHE and seconds == 0
    assert passed.waves == (() if skipped else (wave,))


def test_today_leaves_out_sleep_and_belly_and_counts_what_is_left() -> None:
    asks = without(Part.BODY)
    assert [each for each in RATED if each not in asks.questions] == [Question.SLEEP, Question.BELLY]
    assert LeftOut().questions == RATED


@pytest.mark.parametrize("glance", [Glance(), Glance(open_sitting=OpenSitting(Stage.RELEASE, None))])
def test_home_without_the_deep_path_marks_what_is_there(glance: Glance) -> None:
    told = {"keys": {}, "shows_titles": True, "welcome_back": ""}
    usual = page(glance, EVENING, **told)  # type: ignore[arg-type]
    bare = page(replace(glance, finding_is_open=True), EVENING, left_out=without(Part.ALL), **told)  # type: ignore[arg-type]
    assert "sit" in [way.id for way in usual.ways]
    assert [way.id for way in bare.ways] == ["today", "memories", "patterns", "learn"]
    assert bare.ways[bare.at].id == "today"


def test_what_an_export_no_longer_says_plainly_is_offered() -> None:
    kept = read([("all", "2026-11-24"), ("walk", "2026-11-23"), ("nothing", "2026-11-23"), ("good", "soon"), ("", "")])
    assert kept.since == ((Part.WALK, DAY), (Part.ALL, DAY + timedelta(days=1)))
    assert kept.day(Part.WALK) == DAY
    assert kept.day(Part.GOOD) is None
