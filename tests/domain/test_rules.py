"""The product's rules, in tables of cases."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cryout_tui.domain import answers as said
from cryout_tui.domain import breath, home, reflection
from cryout_tui.domain.breath import Pattern, Phase
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pacing import Arrival, Gate, gate, ground_first
from cryout_tui.domain.rating import after_key
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import WRITING_LENSES, Lens, lenses_for, next_questions
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Kept, Step, Tears
from cryout_tui.domain.text import as_kept, one_line
from cryout_tui.domain.wave import Wave
from tests.conftest import EVENING
from tests.hostile import HOSTILE


@pytest.mark.parametrize(
    ("keys", "value"),
    [("7", 7), ("10", 10), ("0", 0), ("110", 10), ("37", 7), ("x", None), ("7x", None)],
)
def test_digits_rate(keys: str, value: int | None) -> None:
    rated = None
    for key in keys:
        rated = after_key(rated, key)
    assert rated == value


def test_arrows_change_a_rating_by_one_and_stay_in_range() -> None:
    assert after_key(10, "right") == 10
    assert after_key(0, "left") == 0
    assert after_key(4, "right") == 5


@pytest.mark.parametrize(
    ("arrival", "decided"),
    [
        (Arrival(), Gate.OPEN),
        (Arrival(pain=6, room=True, safe=True, suicide_close=False), Gate.OPEN),
        (Arrival(pain=7), Gate.DISTANCE),
        (Arrival(pain=8), Gate.HIGH),
        (Arrival(pain=10), Gate.HIGH),
        (Arrival(room=False), Gate.NO_ROOM),
        (Arrival(safe=False), Gate.CLOSED),
        (Arrival(pain=2, suicide_close=True), Gate.CLOSED),
        (Arrival(pain=9, safe=False), Gate.CLOSED),
        (Arrival(pain=4, was_closed=True), Gate.CLOSED),
        (Arrival(safe=True, was_closed=True), Gate.CLOSED),
        (Arrival(suicide_close=False, was_closed=True), Gate.CLOSED),
        (Arrival(safe=True, suicide_close=False, was_closed=True), Gate.OPEN),
    ],
)
def test_only_danger_and_suicide_close_the_deep_path(arrival: Arrival, decided: Gate) -> None:
    assert gate(arrival) is decided


@pytest.mark.parametrize(
    ("before", "after", "first"),
    [(4, 5, False), (4, 6, True), (7, 7, True), (None, 6, False), (None, 7, True), (9, None, False), (9, 3, False)],
)
def test_ground_comes_first_when_it_rose_by_two_or_is_seven(before: int | None, after: int | None, first: bool) -> None:
    assert ground_first(before, after) is first


def test_a_fresh_memory_is_kept_and_not_sat_with() -> None:
    sitting = Sitting(began_at=EVENING, step=Step.WHEN)
    memory = Memory(title="x", created_at=EVENING, updated_at=EVENING)
    assert sitting.after(said.Remembered(memory.dated(last_month=True, now=EVENING)), now=EVENING).step is Step.FRESH
    later = memory.dated(last_month=False, now=EVENING)
    assert sitting.after(said.Remembered(later), now=EVENING).step is Step.TELL
    assert not memory.dated(last_month=True, now=EVENING).is_fresh(EVENING + timedelta(days=31))


ANSWERS = st.one_of(
    st.builds(said.Rated, st.none() | st.integers(0, 10)),
    st.builds(said.Said, st.none() | st.booleans()),
    st.just(said.WentBack()),
    st.just(said.WentOn()),
    st.just(said.WantsNew()),
    st.just(said.Remembered(Memory(title="x", created_at=EVENING, updated_at=EVENING))),
    st.just(said.Waved()),
    st.builds(said.Wept, st.none() | st.sampled_from(Tears)),
    st.builds(said.Wrote, st.text()),
    st.builds(said.Keeps, st.none() | st.sampled_from(Kept)),
    st.just(said.ComesBack(None)),
)


@given(st.lists(ANSWERS, max_size=60))
def test_an_answer_out_of_place_is_refused_and_changes_nothing(answers: list[said.Answer]) -> None:
    sitting = Sitting(began_at=EVENING)
    for answer in answers:
        try:
            sitting = sitting.after(answer, now=EVENING)
        except ValueError:
            continue
        assert sitting.is_open is (sitting.step not in (Step.CLOSED, Step.CLOSED_TODAY))


def test_a_wave_is_three_to_twenty_minutes_or_open() -> None:
    wave = Wave(sitting_id=Sitting(began_at=EVENING).id, pattern="long-exhale", at=EVENING)
    for _ in range(40):
        wave = wave.longer()
    assert wave.planned_seconds is None
    for _ in range(40):
        wave = wave.shorter()
    assert wave.planned_seconds == 180
    assert replace(wave, active_seconds=180.0).time_is_up


LONG = Pattern("long", "Long", (Phase("in", 4, "in"), Phase("out", 6, "out, slowly")))


@given(st.floats(0, 5000))
def test_a_breath_is_never_more_than_full_or_less_than_empty(elapsed: float) -> None:
    cue = breath.at(LONG, elapsed)
    assert 0 <= cue.fullness <= 1
    assert cue.word in ("in", "out, slowly")


def test_a_breath_moves_without_a_jump() -> None:
    frames = [breath.at(LONG, n / 20).fullness for n in range(20 * 120)]
    assert max(abs(now - then) for then, now in zip(frames, frames[1:], strict=False)) < 0.06


@given(st.sampled_from(Lens), st.integers(1, 12), st.integers(0, 50))
def test_the_same_questions_never_come_twice_in_a_row(lens: Lens, count: int, turn: int) -> None:
    first, second = next_questions(count, turn), next_questions(count, turn + 1)
    assert count <= 2 or set(first) != set(second)
    assert all(0 <= index < count for index in first)


def test_the_first_lens_fits_the_feeling() -> None:
    assert lenses_for(["Ashamed"], 3)[0] is Lens.CHILD
    assert lenses_for(["betrayed"], 3)[0] is Lens.TRUE_FIRST
    assert lenses_for(["betrayed"], 9)[0] is Lens.FAR
    assert set(lenses_for([], None)) == set(WRITING_LENSES)


def test_the_last_line_never_compares_with_fewer_than_five_days() -> None:
    day = Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, inside=9)
    assert reflection.last_line(day, [1, 1, 1, 1]) != 7
    assert reflection.last_line(day, [1, 1, 1, 1, 1]) == 7
    assert reflection.last_line(replace(day, inside=None), []) == 8


@pytest.mark.parametrize(("days", "words"), [(0, "today"), (1, "yesterday"), (4, "four days ago"), (40, "40 days ago")])
def test_how_long_ago(days: int, words: str) -> None:
    assert home.ago(EVENING.date() - timedelta(days=days), EVENING.date()) == words


def test_text_is_kept_letter_by_letter_but_for_what_commands_a_terminal() -> None:
    for string in HOSTILE:
        kept = as_kept(string)
        assert as_kept(kept) == kept
        assert not any(ord(each) < 32 and each not in "\n\t" for each in kept)
        assert not any(0x7F <= ord(each) < 0xA0 or 0xD800 <= ord(each) < 0xE000 for each in kept)
        plain = all(each.isprintable() for each in string)
        assert not plain or kept == string
        assert "\n" not in one_line(string)
    assert as_kept("a\r\nb\rc\x1bd\x00") == "a\nb\nc\u241bd\u2400"
