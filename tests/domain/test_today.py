"""Today as a flow: which question follows which, and what is kept of an answer."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from cryout_tui.domain import answers as said
from cryout_tui.domain.reflection import FIT_ANY_DAY, RATED, Question, Reflection, last_line
from cryout_tui.domain.today import Place, Today, place_name, place_named
from tests.conftest import EVENING

DAY = EVENING.date()
ALONE, GATE = UUID(int=1), UUID(int=2)
NEW = Reflection(day=DAY, at=EVENING, updated_at=EVENING)
TODAY = Today(reflection=NEW, today=DAY, rated=(*RATED, ALONE), may_echo=True)


def walked(today: Today, *answers: said.Answer) -> Today:
    for answer in answers:
        today = today.after(answer, now=EVENING)
    return today


def test_the_whole_way() -> None:
    numbers = [said.Rated(value) for value in (8, 3, 7, None, 4, 10, 0, 6)]
    rated = walked(TODAY, *numbers)
    assert [rated.reflection.rating(each) for each in TODAY.rated] == [8, 3, 7, None, 4, 10, 0, 6]
    assert rated.at is Question.HURT
    over = walked(rated, said.Wrote("he left"), said.Echoes(GATE), said.Wrote("a line"), said.WentOn())
    kept = over.reflection
    assert (kept.hurt, kept.echo_memory_id, kept.text, over.is_over) == ("he left", GATE, "a line", True)


def test_nothing_said_keeps_nothing_and_comes_to_the_end() -> None:
    skipped = [said.Rated(None)] * 8 + [said.Wrote("  "), said.Wrote(""), said.WentOn()]
    over = walked(TODAY, *skipped)
    assert over.is_over
    assert over.reflection == NEW


@pytest.mark.parametrize(
    ("hurt", "may_echo", "then"),
    [("x", True, Question.ECHO), ("x", False, Question.LINE), ("", True, Question.LINE), (" \n", True, Question.LINE)],
)
def test_an_echo_is_asked_only_where_a_hurt_was_named(hurt: str, may_echo: bool, then: Question) -> None:
    today = replace(TODAY, at=Question.HURT, may_echo=may_echo)
    assert walked(today, said.Wrote(hurt)).at is then


def test_a_hurt_that_is_cleared_echoes_nothing() -> None:
    hurt = replace(TODAY, at=Question.HURT, reflection=replace(NEW, hurt="x", echo_memory_id=GATE))
    assert walked(hurt, said.Wrote("y")).reflection.echo_memory_id == GATE
    assert walked(hurt, said.Wrote("")).reflection.echo_memory_id is None


def test_back_goes_one_question_at_a_time_and_takes_nothing_away() -> None:
    today = walked(TODAY, *[said.Rated(1)] * 8, said.Wrote("x"), said.Echoes(None), said.Wrote("y"))
    places: list[Place] = []
    step: Today | None = today
    while step is not None:
        places.append(step.at)
        assert step.reflection == today.reflection
        step = step.back()
    assert places == [Question.LAST, Question.LINE, Question.ECHO, Question.HURT, ALONE, *reversed(RATED)]
    line = replace(TODAY, at=Question.LINE, reflection=replace(NEW, hurt="x"))
    for not_asked in (replace(line, may_echo=False), replace(line, reflection=NEW)):
        assert walked(not_asked, said.WentBack()).at is Question.HURT
    assert walked(replace(TODAY, at=Question.ECHO), said.WentBack()).at is Question.HURT
    assert walked(TODAY, said.WentBack()) == TODAY


def test_which_question_of_how_many() -> None:
    numbers = [(replace(TODAY, at=each).number, TODAY.count) for each in TODAY.rated]
    assert numbers == [(number, 9) for number in range(1, 9)]
    assert {replace(TODAY, at=each).number for each in tuple(Question)[7:]} == {9}


@pytest.mark.parametrize(
    ("rated", "place", "stands"),
    [
        ((Question.OUTSIDE, Question.ANXIOUS), Question.SLEEP, Question.ANXIOUS),
        ((Question.OUTSIDE,), Question.SLEEP, Question.HURT),
        (RATED, ALONE, Question.HURT),
        ((*RATED, ALONE), ALONE, ALONE),
        (RATED, Question.LINE, Question.LINE),
    ],
)
def test_where_it_stood_is_left_out_the_next_is_asked(rated: tuple[Place, ...], place: Place, stands: Place) -> None:
    assert replace(TODAY, rated=rated).standing_at(place).at == stands


def test_a_place_by_its_name_and_back() -> None:
    for place in (*Question, ALONE):
        assert place_named(place_name(place)) == place
    with pytest.raises(ValueError, match="badly formed"):
        place_named("happy")


def test_more_is_told_of_the_sleep_and_of_the_belly_alone() -> None:
    slept = replace(TODAY, at=Question.SLEEP).telling_more(["bad dreams"], now=EVENING)
    assert (slept.reflection.sleep_more, slept.reflection.belly_more) == (("bad dreams",), ())
    with pytest.raises(KeyError):
        TODAY.telling_more(["fine"], now=EVENING)


@pytest.mark.parametrize(
    ("at", "answer"),
    [
        (Question.OUTSIDE, said.Wrote("x")),
        (Question.HURT, said.Rated(3)),
        (Question.ECHO, said.Wrote("x")),
        (Question.LAST, said.Rated(3)),
    ],
)
def test_an_answer_to_another_question_is_refused(at: Question, answer: said.Answer) -> None:
    with pytest.raises(ValueError, match="no answer"):
        walked(replace(TODAY, at=at), answer)


def test_the_question_of_a_line_goes_with_its_words() -> None:
    line = replace(TODAY, at=Question.LINE)
    assert line.asking("What helped?", "tea", now=EVENING).reflection.prompt == "What helped?"
    assert line.asking("What helped?", " ", now=EVENING).reflection.prompt is None
    old = replace(line, reflection=replace(NEW, text="tea"))
    assert old.asking("What helped?", "tea", now=EVENING) == old  # it was no answer to that


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"inside": 1},
        {"outside": 9, "inside": 5},
        {"sleep": 2},
        {"belly": 1, "anxious": 8},
        {"angry": 9},
        {"frustrated": 9},
        {"hurt": "x"},
        {"inside": 9},
        {"outside": 5, "inside": 5},
    ],
)
def test_of_a_day_that_is_past_no_line_speaks_of_tonight(told: dict[str, object]) -> None:
    reflection = replace(NEW, day=DAY - timedelta(days=3), **told)  # type: ignore[arg-type]
    assert last_line(reflection, [5] * 9, is_past=True) in {-1, *FIT_ANY_DAY}
