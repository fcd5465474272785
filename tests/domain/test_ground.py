"""Ground: the steps of an exercise, what is kept of one, and a safe memory as an exercise."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cryout_tui import content
from cryout_tui.domain.ground import EXERCISES, FAR_AWAY, SAFE, Exercise, Grounding, exercise, safe_memory
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.text import one_line
from cryout_tui.domain.titles import Titles
from tests.conftest import EVENING
from tests.hostile import HOSTILE

FEET = Exercise("feet", "feet on the floor", ("one", "two", "three"))
LAKE = Memory(title="The lake", is_safe_place=True, created_at=EVENING, updated_at=EVENING)
TODAY = Titles(EVENING.date())


def begun(**values: object) -> Grounding:
    return replace(Grounding(exercise=FEET, at=EVENING), **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "done", "rated", "on", "back"),
    [
        (0, False, False, 1, 0), (1, False, False, 2, 0), (2, False, False, 3, 1),
        (3, True, False, 4, 2), (4, True, True, 4, 3),
    ],
)  # fmt: skip
def test_each_step_leads_one_on_and_one_back(step: int, done: bool, rated: bool, on: int, back: int) -> None:
    now = begun(step=step)
    assert (now.is_done, now.is_rated) == (done, rated)
    assert (now.forward().step, now.back().step) == (on, back)


@pytest.mark.parametrize(
    ("step", "spent", "counted"),
    [(0, 12.5, 12.5), (2, 299, 299), (2, 4000, 300), (1, -3, 0), (3, 50, 0), (4, 50, 0)],
)
def test_time_counts_while_there_are_steps_and_never_more_than_five_minutes_a_step(
    step: int, spent: float, counted: float
) -> None:
    assert begun(step=step).passed(spent).seconds == counted


@pytest.mark.parametrize(
    ("after", "voice"), [(None, False), (0, False), (8, False), (9, True), (10, True)]
)  # fmt: skip
def test_a_voice_is_named_where_it_is_still_nine_or_ten(after: int | None, voice: bool) -> None:
    assert begun().rated(after).is_still_very_strong is voice


def test_what_is_kept_is_the_exercise_the_seconds_and_how_it_was_after() -> None:
    done = begun(step=3, seconds=61.24).rated(4)
    kept = done.practice()
    assert (kept.practice, kept.seconds, kept.before, kept.after) == ("ground/feet", 61.2, None, 4)
    assert (kept.id, kept.at) == (done.id, EVENING)


def test_a_line_in_brackets_is_a_note_to_all_steps_and_blanks_are_filled() -> None:
    made = exercise("x", "name", ["I am {name}.", "(Not {name}.)", "It is {year}."], {"name": "N", "year": "2026"})
    assert made.steps == ("I am N.", "It is 2026.")
    assert (made.note, made.asks) == ("Not N.", False)


def test_every_exercise_of_the_prompts_is_there() -> None:
    groups = [name.removeprefix("ground.") for name in content._prompts()[0] if name.startswith("ground.")]
    around = {"open", "not-helping", "after"}
    assert set(EXERCISES) == set(groups) - around
    made = {each.id: each for each in content.grounding(2026)}
    assert tuple(made) == EXERCISES
    for each in made.values():
        assert len(each.steps) >= 3
        assert each.name
        assert not any(mark in step for mark in "{}`" for step in each.steps)
    assert "It is 2026." in made[FAR_AWAY].steps[2]
    assert "heart is unwell" in made["cold"].note
    assert [each.id for each in made.values() if each.asks] == ["when"]


def test_a_safe_memory_says_only_what_was_written_of_it() -> None:
    bare = safe_memory(LAKE, TODAY)
    assert bare is not None
    assert (bare.id, len(bare.steps)) == (SAFE, 3)
    full = safe_memory(replace(LAKE, age_text="about 7", place="the shore", people=("Ana", "Oma"), story="dark"), TODAY)
    assert full is not None
    said = " ".join(full.steps)
    assert len(full.steps) == 6
    assert '"The lake"' in said
    assert "about 7" in said
    assert "the shore" in said
    assert "Ana, Oma" in said
    assert "dark" not in said


@pytest.mark.parametrize(
    ("memory", "titles", "is_there"),
    [
        (LAKE, TODAY, True),
        (LAKE, Titles(EVENING.date(), are_shown=False), False),
        (replace(LAKE, sealed_until=UNTIL_ASKED), TODAY, False),
        (replace(LAKE, sealed_until=EVENING.date() + timedelta(days=1)), TODAY, False),
        (replace(LAKE, sealed_until=EVENING.date()), TODAY, True),
    ],
)
def test_a_safe_memory_stays_away_while_it_is_sealed_or_titles_are_hidden(
    memory: Memory, titles: Titles, is_there: bool
) -> None:
    assert (safe_memory(memory, titles) is not None) is is_there


@pytest.mark.parametrize("words", HOSTILE)
def test_any_words_make_steps_of_one_line(words: str) -> None:
    found = safe_memory(replace(LAKE, title=words, place=words, people=(words,), age_text=words), TODAY)
    assert found is not None
    assert found.steps[0].startswith(f'"{one_line(words)}"')
    assert all("\n" not in step for step in found.steps)
