"""The walk's rules."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from cryout_tui.domain import answers as said
from cryout_tui.domain.back import step_before
from cryout_tui.domain.memory import Memory, Period, Tone, ages_in, parted
from cryout_tui.domain.pacing import NEW_PAINFUL
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.sitting_record import CameFrom
from cryout_tui.domain.steps import Step
from cryout_tui.domain.walk import Stop, Turn, Walk
from cryout_tui.domain.walk_written import read, written
from cryout_tui.domain.years import Part, born_in, parts, when
from tests.conftest import EVENING

DAY = EVENING.date()
CUES = {part: tuple(f"{part}-{n}" for n in range(3)) for part in Part}
FIRST = CUES[Part.BEFORE_SCHOOL]


def memory(**told: object) -> Memory:
    return Memory(title="a name", created_at=EVENING, updated_at=EVENING, **told)  # type: ignore[arg-type]


def at_first_cue() -> Walk:
    return Walk(cues=CUES, day=DAY).after(said.WentOn()).after(said.WentOn())


def with_one(walk: Walk, tone: Tone | None) -> Walk:
    written = walk.after(said.Remembered(memory())).after(said.Toned(tone))
    return written.after(said.WentOn())


def test_it_starts_with_a_good_memory_then_asks_the_year_then_the_earliest_years() -> None:
    walk = Walk(cues=CUES, day=DAY)
    assert walk.stop is Stop.SAFE
    safe = memory()
    walk = walk.after(said.Remembered(safe))
    assert (walk.stop, walk.memory_id) == (Stop.BORN, safe.id)
    walk = walk.after(said.WentOn())
    assert (walk.stop, walk.part, walk.cue, walk.memory_id) == (Stop.CUE, Part.BEFORE_SCHOOL, FIRST[0], None)


def test_every_cue_comes_once_and_then_it_ends() -> None:
    walk, seen = at_first_cue(), []
    while walk.stop is Stop.CUE:
        seen.append(walk.cue)
        walk = walk.after(said.WentOn())
    assert seen == [cue for part in Part for cue in CUES[part]]
    assert walk.stop is Stop.END
    assert walk.after(said.WentOn()).cue == FIRST[0]


def test_a_swapped_cue_comes_back_later() -> None:
    walk = at_first_cue().after(Turn.SWAP)
    assert (walk.cue, walk.left, walk.number) == (FIRST[1], (FIRST[2], FIRST[0]), 1)
    last = walk.after(said.WentOn()).after(said.WentOn())
    assert last.cue == FIRST[0]
    assert last.after(Turn.SWAP) == last


def test_the_years_can_be_left_and_come_back_to() -> None:
    walk = at_first_cue()
    later = walk.after(Turn.NEXT_YEARS)
    assert (later.part, later.number) == (Part.EARLY_SCHOOL, 1)
    assert later.after(Turn.YEARS_BEFORE).part is Part.BEFORE_SCHOOL
    assert walk.after(Turn.YEARS_BEFORE).part is Part.BEFORE_SCHOOL


def test_an_own_cue_comes_now_and_the_one_before_it_next() -> None:
    walk = at_first_cue().after(Turn.OWN)
    assert walk.stop is Stop.OWN
    assert walk.back() == at_first_cue()
    own = walk.with_own("mine")
    assert (own.stop, own.cue, own.number) == (Stop.CUE, "mine", 1)
    assert own.after(said.WentOn()).cue == FIRST[0]


@pytest.mark.parametrize(
    ("tone", "stop"), [(Tone.HAPPY, Stop.CUE), (Tone.SAD, Stop.HARD), (Tone.BOTH, Stop.HARD), (None, Stop.CUE)]
)
def test_it_asks_whether_to_go_on_after_each_hard_one(tone: Tone | None, stop: Stop) -> None:
    walk = with_one(at_first_cue(), tone)
    assert walk.stop is stop
    if stop is Stop.HARD:
        walk = walk.after(said.WentOn())
    assert walk.cue == FIRST[1]


def test_five_new_painful_ones_and_it_rests_until_another_day() -> None:
    walk = at_first_cue()
    for count in range(1, NEW_PAINFUL + 1):
        walk = with_one(walk, Tone.SAD)
        assert walk.stop is (Stop.REST if count == NEW_PAINFUL else Stop.HARD)
        if count < NEW_PAINFUL:
            walk = with_one(walk.after(said.WentOn()), Tone.HAPPY)
    with pytest.raises(ValueError, match="does not answer"):
        walk.after(said.WentOn())
    assert walk.on(DAY) == walk
    another = walk.on(DAY + timedelta(days=1))
    assert (another.stop, another.painful) == (Stop.CUE, ())
    assert another.number == walk.number + 1 or another.part is not walk.part


def test_a_tone_changed_its_mind_counts_once() -> None:
    walk = at_first_cue().after(said.Remembered(memory()))
    for tone, count in ((Tone.SAD, 1), (Tone.BOTH, 1), (Tone.HAPPY, 0), (Tone.SAD, 1)):
        walk = walk.after(said.Toned(tone))
        assert len(walk.painful) == count


@pytest.mark.parametrize(
    ("tone", "strength", "painful"),
    [(None, 9, True), (None, 1, True), (None, 0, False), (None, None, False), (Tone.HAPPY, 9, False),
     (Tone.SAD, None, True), (Tone.BOTH, 0, True)],
)  # fmt: skip
def test_a_strength_with_no_tone_counts_as_painful(tone: Tone | None, strength: int | None, painful: bool) -> None:
    walk = at_first_cue().after(said.Remembered(memory())).weighed(tone, strength)
    assert walk.is_hard is painful
    assert walk.after(said.WentOn()).stop is (Stop.HARD if painful else Stop.CUE)


def test_years_left_early_go_on_where_they_were_left() -> None:
    walk = at_first_cue().after(said.WentOn()).after(Turn.NEXT_YEARS).after(said.WentOn())
    assert (walk.part, walk.number) == (Part.EARLY_SCHOOL, 2)
    earlier = walk.after(Turn.YEARS_BEFORE)
    assert (earlier.cue, earlier.number) == (FIRST[1], 2)
    assert read(written(earlier), CUES) == earlier
    later = earlier.after(said.WentOn()).after(said.WentOn())
    assert (later.part, later.number) == (Part.EARLY_SCHOOL, 2)
    while later.stop is Stop.CUE:
        later = later.after(said.WentOn())
    assert later.after(said.WentOn()).number == 1


def test_from_the_next_cue_back_leads_to_the_memory_just_told() -> None:
    walk = at_first_cue()
    for _ in FIRST:  # the last of them leads into the next years
        cue, happy = walk.cue, memory()
        walk = walk.after(said.Remembered(happy)).after(said.Toned(Tone.HAPPY)).after(said.WentOn())
        assert (walk.stop, walk.memory_id) == (Stop.CUE, None)
        assert read(written(walk), CUES) == walk
        weigh = walk.back()
        assert weigh is not None
        assert (weigh.stop, weigh.cue, weigh.memory_id) == (Stop.WEIGH, cue, happy.id)
        again = weigh.after(said.WentOn())
        assert (again.part, again.cue, again.left) == (walk.part, walk.cue, walk.left)
    assert walk.after(said.WentOn()).back() is None
    assert walk.on(DAY + timedelta(days=1)).back() is None


def test_a_line_taken_back_is_counted_no_more() -> None:
    hard = with_one(at_first_cue(), Tone.SAD)
    assert hard.taken_back().painful == ()
    assert hard.taken_back().memory_id is None


def test_back_goes_the_way_one_came() -> None:
    walk = at_first_cue()
    assert walk.back() is None
    hard = with_one(walk, Tone.SAD)
    weigh = hard.back()
    assert weigh is not None
    assert weigh.stop is Stop.WEIGH
    cue = weigh.back()
    assert cue is not None
    assert (cue.stop, cue.cue, cue.memory_id) == (Stop.CUE, FIRST[0], hard.memory_id)


def test_what_is_written_is_read_at_the_very_cue() -> None:
    for walk in (at_first_cue(), at_first_cue().after(Turn.SWAP), with_one(at_first_cue(), Tone.BOTH)):
        assert read(written(walk), CUES) == walk


@pytest.mark.parametrize("text", ["", "null", "[]", "{}", "7", '{"day": 3}', "[" * 9000, '{"day": "2026-11-23"}'])
def test_a_place_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(text, CUES)


def test_a_cue_that_is_gone_begins_its_years_again() -> None:
    fewer = {**CUES, Part.BEFORE_SCHOOL: ("other",)}
    assert read(written(at_first_cue()), fewer).cue == "other"
    without = {part: cues for part, cues in CUES.items() if part is not Part.BEFORE_SCHOOL}
    assert read(written(at_first_cue()), without).part in without


def test_a_memory_deleted_meanwhile_is_walked_past() -> None:
    hard = with_one(at_first_cue(), Tone.SAD)
    assert hard.without_memory().cue == FIRST[1]
    assert at_first_cue().without_memory() == at_first_cue()


@pytest.mark.parametrize(
    ("text", "born"),
    [("1987", 1987), ("39", 1987), (" 39 ", 1987), ("", None), ("long ago", None), ("3000", None), ("1800", None),
     ("in May 1987", 1987), ("1987 or 1988", None), ("sometime in May", None), ("\u0663\u0669", None), ("-5", None),
     ("99999999", None), ("200", None)],
)  # fmt: skip
def test_a_birth_year_or_an_age(text: str, born: int | None) -> None:
    assert born_in(text, date(2026, 11, 23)) == born


def test_the_years_are_named_by_age_and_by_year() -> None:
    assert when(Part.EARLY_SCHOOL, None) == "about 6 to 9"
    assert when(Part.EARLY_SCHOOL, 1987) == "about 6 to 9, 1993 to 1996"
    assert when(Part.BEFORE_SCHOOL, None) == "up to about 5"
    assert when(Part.GROWN, 1987) == "about 26 to now, from 2013"
    assert "month" in when(Part.NOW, 1987)


def test_years_not_lived_yet_are_not_asked_about() -> None:
    assert Part.GROWN not in parts(2005, date(2026, 1, 1))
    assert parts(1987, date(2026, 1, 1)) == parts(None, date(2026, 1, 1)) == tuple(Part)


@pytest.mark.parametrize(
    ("text", "ages"),
    [("about 5", (5, 5)), ("5 or 6", (5, 6)), ("12-11", (11, 12)), ("before the move", (None, None)),
     ("", (None, None)), ("3 months", (0, 0)), ("in 1987", (None, None)), ("121", (None, None)),
     ("9" * 400, (None, None))],
)  # fmt: skip
def test_a_vague_age_gives_years_only_where_it_names_them(text: str, ages: tuple[int | None, int | None]) -> None:
    assert ages_in(text) == ages
    aged = memory().aged(text)
    assert (aged.age_text, aged.age_from, aged.age_to) == (text, *ages)


def test_words_are_parted_by_their_mark_alone() -> None:
    assert parted("death, a loss; chance ;; chance", ";") == ("death, a loss", "chance")


@pytest.mark.parametrize(
    ("period", "step"),
    [(Period.TEENS, Step.TELL), (Period.GROWN, Step.WHEN), (Period.NOW, Step.WHEN), (None, Step.WHEN)],
)
def test_late_years_are_asked_about_the_last_month_before_one_sits(period: Period | None, step: Step) -> None:
    old = Pain(memory_id=UUID(int=1), moment=Moment.WALK, value=4, at=EVENING)
    arrived = Pain(moment=Moment.ARRIVE, value=6, at=EVENING)
    sitting = Sitting(began_at=EVENING, step=Step.CHOOSE, pains=(old, arrived)).after(said.WantsWalk(), now=EVENING)
    assert (sitting.step, sitting.came_from) == (Step.WALK, CameFrom.WALK)
    written = memory(period=period)
    sitting = sitting.after(said.Remembered(written), now=EVENING)
    assert sitting.step is step
    assert step_before(sitting) is Step.WALK
    assert [pain.memory_id for pain in sitting.pains] == [UUID(int=1), written.id]
    assert written.dated(last_month=False, now=EVENING).period is (period or Period.EARLIER)


def test_from_todays_hurt_to_the_first_time_or_none() -> None:
    sitting = Sitting(began_at=EVENING, step=Step.CHOOSE).after(said.WantsToday(), now=EVENING)
    for step in (Step.HURT, Step.BODY, Step.FIRST):
        assert sitting.step is step
        before, sitting = sitting, sitting.after(said.Wrote(""), now=EVENING)
    assert sitting.step is Step.ONLY_TODAY
    assert sitting.after(said.WentOn(), now=EVENING).step is Step.CHOOSE
    found = before.after(said.Remembered(memory(period=Period.TEENS)), now=EVENING)
    assert (found.step, found.came_from, step_before(found)) == (Step.TELL, CameFrom.TODAY, Step.FIRST)


def test_a_memory_one_knows_is_where_one_came_from() -> None:
    walked = Sitting(began_at=EVENING, step=Step.CHOOSE, came_from=CameFrom.WALK)
    known = walked.after(said.Remembered(memory(period=Period.TEENS)), now=EVENING)
    assert known.came_from is CameFrom.KNOWN
