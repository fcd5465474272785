"""Cut off at every step, in every way: the next start stands where the last one stood."""

import re
import signal
import time
from collections.abc import Callable, Sequence

import pytest

from tests.terminal.conftest import Person
from tests.terminal.session import Session
from tests.terminal.walk import SITTING, TODAY, Stand, arrive, go_on

Cut = Callable[[Session], int]


def _kill(number: int) -> Cut:
    return lambda session: session.kill(number)


CUTS: tuple[tuple[Cut, tuple[int, ...]], ...] = (
    (_kill(signal.SIGTERM), (128 + 15,)),
    (_kill(signal.SIGHUP), (128 + 1,)),
    (Session.hang_up, (128 + 1,)),
    (_kill(signal.SIGKILL), (-9,)),
)


# every place is cut off in one way in the usual run, each way in its turn, and in the other three in the long one
TURNS = [0, *(pytest.param(turn, marks=pytest.mark.long) for turn in (1, 2, 3))]


def _cut_and_come_back(person: Person, session: Session, stand: Stand, cut: tuple[Cut, tuple[int, ...]]) -> Session:
    do, statuses = cut
    is_killed = statuses == (-9,)
    if is_killed:
        time.sleep(0.35)  # what is older than 250 ms is kept even then
    session.read(0)
    cursor, clock = session.cursor_mark, _clock(session.text)
    assert do(session) in statuses
    again = person.start()
    again.until("Sit with it")
    again.press("enter")
    again.until(stand.shows)
    if stand.typed:
        again.until(stand.typed[-12:].replace(".", r"\."))
        again.until_cursor(cursor)
    if clock is not None:
        again.press("t")
        again.until(r"\d:\d\d  of")
        after = _clock(again.text)
        assert after is not None
        assert abs(after - clock) <= 1.5
    return again


def _clock(text: str) -> int | None:
    found = re.search(r"(\d+):(\d\d)  of", text)
    return int(found[1]) * 60 + int(found[2]) if found else None


def _walk(person: Person, way: str, stands: Sequence[Stand], turn: int) -> None:
    session = person.make().start()
    session.until("Sit with it")
    session.press(way)
    for number, stand in enumerate(stands):
        arrive(session, stand)
        if number or way == "s":
            session = _cut_and_come_back(person, session, stand, CUTS[(number + turn) % len(CUTS)])
        go_on(session, stand)
    session.until("Good")
    assert [each for each in person.kept()["drafts"] if not each["where"].startswith("daily/")] == []


@pytest.mark.parametrize("turn", TURNS)
def test_a_sitting_cut_off_at_every_step_goes_on_where_it_stopped(person: Person, turn: int) -> None:
    _walk(person, "s", SITTING, turn)


@pytest.mark.parametrize("turn", TURNS)
def test_a_today_cut_off_at_every_question_goes_on_where_it_stopped(person: Person, turn: int) -> None:
    _walk(person, "t", TODAY, turn)


@pytest.mark.parametrize("cut", CUTS[:3], ids=["term", "hup", "closed"])
def test_cut_off_in_mid_word_the_text_is_whole_to_the_last_character_shown(
    person: Person, cut: tuple[Cut, tuple[int, ...]]
) -> None:
    session = person.make().start()
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    session.type("one two three four five six seven")
    session.until("one two")
    shown = re.search(r"one two[a-z ]*", session.text)
    cut[0](session)
    draft = person.draft("/hurt")
    assert shown is not None
    assert draft is not None
    assert draft["text"].startswith(shown[0].rstrip())
