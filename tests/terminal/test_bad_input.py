"""Whatever bytes come, the next key works and nothing is done twice."""

import random
import signal
import time

import pytest
from textual import events

from cryout_tui.swift.parser import GuardedParser
from tests.terminal.conftest import Person
from tests.terminal.session import Session

BAD = {
    "not UTF-8": b"\xff\xfe\x80\xc3",
    "a key out of range": b"\x1b[1114112u\x1b[27;1:9u",
    "a size that is none": b"\x1b[48;99999;99999;0;0t",
    "an endless number": b"\x1b[" + b"1" * 10_000 + b"u",
    "a broken mouse": b"\x1b[<0;;Mx\x1b[M\xff\xff",
}


def _at_the_line(person: Person) -> Session:
    session = person.make().start()
    session.until("two minutes")
    session.press("t", *("down",) * 7)
    session.until("What hurt")
    return session


@pytest.mark.parametrize("kind", BAD)
def test_bad_bytes_are_survived(person: Person, kind: str) -> None:
    session = _at_the_line(person)
    session.send(BAD[kind])
    time.sleep(0.3)
    session.type("still here")
    session.until("still here")
    session.press("ctrl+q")
    assert session.ended() == 0


def test_a_paste_that_never_ends_is_ended(person: Person) -> None:
    session = _at_the_line(person)
    session.send(b"\x1b[200~pasted words")
    session.until("pasted words", 5)
    session.type(" and typed")
    session.until("and typed")


def test_a_megabyte_pasted_leaves_it_alive(person: Person) -> None:
    session = _at_the_line(person)
    session.send(b"\x1b[200~" + b"words and words\n" * 65_536 + b"\x1b[201~")
    session.type("after")
    session.until("after", 60)


def test_a_key_held_down_answers_one_question_and_crosses_no_screen(person: Person) -> None:
    session = person.make().start()
    session.until("two minutes")
    session.press("t")
    session.until("How does it look")
    for _ in range(20):
        session.send(b"\r")
        time.sleep(0.03)
    session.until("2 of 8")
    assert "2 of 8" in session.text


PALETTE = b"\x10"


@pytest.mark.parametrize("key", [b"\x0c", b"\x11", PALETTE], ids=["lock", "leave", "palette"])
def test_words_sent_together_with_the_key_that_locks_or_leaves_are_all_kept(person: Person, key: bytes) -> None:
    session = _at_the_line(person)
    session.send(b"every letter of it" + key)
    session.until("Ground") if key == PALETTE else session.gone("What hurt")
    if session.process.poll() is None:
        session.kill(signal.SIGTERM)
    assert person.draft("hurt")["text"] == "every letter of it"


KEYS = [
    *(b"\r", b"\x1b", b"\t", b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1bOS"),
    *(b"\x1b[15~", b"\x1b[17~", b"\x1b[18~", b"\x7f", b"\x1b[Z", b"\x1b[5~", b"\x1b[6~", b" ", b"?", b"+", b"-"),
    *(bytes([code]) for code in (1, 3, 5, 7, 12, 14, 15, 16, 18, 19, 20, 21, 23, 24, 25)),
    *(bytes([code]) for code in range(ord("a"), ord("z") + 1)),
    *(bytes([code]) for code in range(ord("0"), ord("9") + 1)),
    *("é☂🙂".encode(), b"[/b]", b"\x1b[200~two\nlines\x1b[201~"),
]


def test_twenty_thousand_random_keys_break_nothing(person: Person) -> None:
    _fuzz(person.make(), 20_000, seed=7)


@pytest.mark.long
def test_two_hundred_thousand_random_keys_break_nothing(person: Person) -> None:
    _fuzz(person.make(), 200_000, seed=11)


def _fuzz(person: Person, count: int, *, seed: int) -> None:
    chance = random.Random(seed)
    session = person.start()
    session.until("two minutes")
    for turn in range(count // 100):
        keys = [chance.choice(KEYS) for _ in range(100)]
        session.send(b"".join(keys))
        if turn % 10 == 9:
            session.read(0.1)
        if session.process.poll() is not None:
            assert session.process.returncode == 0, session.text
            assert "Traceback" not in session.text
            session.close()
            session = person.start()
            session.until("two minutes|go on where|enter opens|a sitting is open")
    session.read(0.5)
    session.press("esc", "f1")
    assert session.process.poll() is None, session.text
    session.close()
    assert "yes, every page" in person.run("doctor").stdout.decode()


def test_a_paste_with_colours_and_escapes_in_it_keeps_its_words_in_their_order() -> None:
    pasted = "\x1b[200~first \x1b[1;31msecond\x1b[0m half\nlast\x1b line\x1b[201~"
    messages = list(GuardedParser().feed(pasted))
    assert [each.text for each in messages if isinstance(each, events.Paste)] == ["first second half\nlast line"]
    assert not any(isinstance(each, events.Key) for each in messages)
