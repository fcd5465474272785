"""A line that is slow, or stands still, or is fast again."""

import os
import re
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from cryout_tui.domain.breath import Motion
from cryout_tui.domain.slow import motion_on
from cryout_tui.swift.link import GIVEN_UP, Link, Measured
from cryout_tui.swift.parser import GuardedParser
from tests.terminal.conftest import Person


@pytest.mark.parametrize(
    ("lag", "usual", "chosen", "moves"),
    [
        (0.0, "full", None, "full"),
        (0.3, "full", None, "full"),
        (0.5, "full", None, "gentle"),
        (0.5, "gentle", None, "gentle"),
        (2.0, "full", None, "words"),
        (2.0, "gentle", None, "words"),
        (2.0, "off", None, "off"),
        (0.5, "words", None, "words"),
        (2.0, "full", "full", "full"),
        (0.0, "full", "off", "off"),
    ],
)
def test_less_moves_on_a_slow_line_and_what_was_chosen_stands(
    lag: float, usual: Motion, chosen: Motion | None, moves: Motion
) -> None:
    assert motion_on(lag, usual, chosen) == moves


class _Now:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_a_screen_that_is_not_taken_makes_the_line_late_until_it_is() -> None:
    now, told = _Now(), []
    link = Link(now)
    link.on_clear = lambda: told.append(now.seconds)
    link.handed()
    now.seconds = 0.05
    assert not link.is_behind
    now.seconds = 1.5
    assert link.is_behind
    assert link.lag == 1.5
    link.taken(4000)
    assert told == [1.5]
    assert not link.is_behind
    assert link.lag == 1.5
    link.handed()
    link.taken(4000)
    assert link.lag == 0.0


def test_an_answer_tells_more_than_what_was_taken() -> None:
    now = _Now()
    link = Link(now)
    link.handed()
    link.asked()
    link.taken(4000)
    now.seconds = 2.0
    link.answered()
    assert link.lag == 2.0
    assert not link.is_behind


def test_what_a_slow_terminal_takes_is_measured(tmp_path: Path) -> None:
    master, terminal = os.openpty()
    link = Link()

    def late() -> None:  # a terminal that is read a second late
        time.sleep(1.0)
        with suppress(OSError):
            while os.read(master, 65536):
                pass

    reading = threading.Thread(target=late, daemon=True)
    reading.start()
    with os.fdopen(terminal, "w") as file:
        link.handed()
        Measured(file, link).write("x" * 200_000)  # more than a terminal holds
        assert link.lag > 0.8
    reading.join(10)
    os.close(master)


def test_an_answer_in_the_middle_of_a_paste_is_no_word_of_it() -> None:
    parser = GuardedParser()
    typed = list(parser.feed("\x1b[200~what he\x1b[?2026;2$y said\x1b[201~"))
    assert [getattr(each, "text", None) for each in typed] == ["what he said"]


@pytest.mark.long
def test_after_a_stall_there_is_no_queue_of_old_breaths(person: Person) -> None:
    session = person.make().start()
    session.until("Breathe")
    session.press("b")
    session.until("Long breath out")
    session.press("enter")
    session.until("4 in, 6 out")
    session.press("enter")
    session.until("How strong|how strong")
    session.press("enter")
    session.until("Eyes open")
    session.press("t")
    session.until("Slower, not bigger", 20)
    time.sleep(6)  # nobody reads
    before = len(session.raw)
    session.read(0.02)
    caught_up = len(session.raw) - before
    assert caught_up < 20_000, caught_up
    session.until(r"0:0[6-9]|0:1\d", 1.0)
    assert re.search(r"0:(0[6-9]|1\d)", session.text)


def test_behind_a_question_no_more_than_a_screenful_is_sent_and_it_is_asked_again_after_one() -> None:
    now, told = _Now(), []
    link = Link(now)
    link.on_clear = lambda: told.append(now.seconds)

    def drawn(size: int) -> None:
        link.handed(size)
        link.taken(size)

    drawn(4000)
    assert link.is_worth_asking
    link.asked()
    drawn(900)
    assert not link.is_behind
    drawn(100)
    assert link.is_behind
    now.seconds = 1.5
    assert link.lag == 1.5
    told.clear()
    link.answered()
    assert told == [1.5]
    assert not link.is_behind
    assert link.is_worth_asking


def test_a_terminal_that_never_answered_or_no_longer_does_holds_nothing_up() -> None:
    now = _Now()
    link = Link(now)
    link.asked(will_answer=False)
    link.handed(5000)
    link.taken(5000)
    assert not link.is_behind
    assert link.lag == 0.0
    link.begin_anew()
    link.asked()
    link.handed(5000)
    link.taken(5000)
    assert link.is_behind
    now.seconds = GIVEN_UP + 1
    assert not link.is_behind
    assert link.lag == 0.0
