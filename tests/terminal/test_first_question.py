"""The passphrase question that stands before the app is loaded: the lock's own picture, and no key lost at it."""

import fcntl
import os
import shutil
import signal
import struct
import termios
import time
from pathlib import Path

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cryout_tui.terminal import first_question
from cryout_tui.terminal.first_question import FirstQuestion
from tests.terminal.conftest import Person
from tests.terminal.session import Session

PASSPHRASE = "caf\u00e9 e\u0301 \U0001f33f"
OTHER_PAGE = b"\x1b[?1049h"
TAKES_OVER = b"\x1b[?1004h"  # what the app begins with


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted journal that was made once."""
    folder = tmp_path_factory.mktemp("encrypted")
    secret = folder / "pass"
    secret.write_text(PASSPHRASE + "\n")
    secret.chmod(0o600)
    Person(folder / "data").run("--passphrase-file", str(secret), "init")
    return folder / "data"


@pytest.fixture
def locked(person: Person, encrypted: Path) -> Person:
    """Someone with an encrypted journal."""
    shutil.copytree(encrypted, person.folder)
    return person


def _stands(session: Session) -> bool:
    """Whether the app has taken over."""
    return TAKES_OVER in session.raw


def _until_it_stands(session: Session) -> pyte.Screen:
    """Wait until the app has taken over; return what stood there just before."""
    session._wait(lambda: _stands(session), "the app did not come", 20)
    session.read(0.5)
    before = pyte.Screen(session.screen.columns, session.screen.lines)
    pyte.ByteStream(before).feed(bytes(session.raw).partition(TAKES_OVER)[0])
    return before


ENVS: tuple[dict[str, str], ...] = (
    {"COLORTERM": "truecolor"},
    {"COLORTERM": ""},
    {"COLORTERM": "", "TERM": "xterm"},
    {"NO_COLOR": "1"},
    {"COLORTERM": "", "TERM": "linux"},
    {"COLORTERM": "", "TERM": "vt100"},
    {"COLORTERM": "", "CRYOUT_ASCII": "1"},
)


@pytest.mark.parametrize(
    ("env", "size", "typed"),
    [
        (ENVS[0], (80, 24), ""),
        *zip(
            ENVS,
            ((131, 41), (40, 16), (77, 20), (51, 19), (43, 17), (80, 24), (60, 20)),
            (*"ab", "x" * 50) * 3,
            strict=False,
        ),
    ],
)
def test_it_is_the_lock_cell_for_cell(locked: Person, env: dict[str, str], size: tuple[int, int], typed: str) -> None:
    session = locked.start(env=env, columns=size[0], rows=size[1])
    session.until("cryout")
    session.send(typed.encode())
    before = _until_it_stands(session)
    assert session.raw.count(OTHER_PAGE) == 1
    assert before.display == session.screen.display
    for row in range(size[1]):
        for column, letter in enumerate(before.display[row]):
            then, now = before.buffer[row][column], session.screen.buffer[row][column]
            assert (then.bg, then.reverse) == (now.bg, now.reverse), (row, column, letter)
            if letter != " ":
                assert (then.fg, then.bold) == (now.fg, now.bold), (row, column, letter)


@pytest.mark.parametrize("theme", ["light", "high-contrast"])
def test_it_stands_in_the_theme_that_is_chosen(locked: Person, theme: str) -> None:
    (locked.folder / "c.toml").write_text(f'theme = "{theme}"\n')
    session = locked.start(env={"COLORTERM": "truecolor"})
    before = _until_it_stands(session)
    assert [[cell.bg for cell in before.buffer[row].values()] for row in (0, 12)] == [
        [session.screen.buffer[row][column].bg for column in before.buffer[row]] for row in (0, 12)
    ]


@pytest.mark.parametrize("apart", [0.0, 0.001, pytest.param(0.01, marks=pytest.mark.long), 0.03, 0.05])
def test_no_key_typed_at_any_moment_of_the_start_is_lost_or_doubled(locked: Person, apart: float) -> None:
    session = locked.start()
    for letter in f"wrong\x15{PASSPHRASE}x\x7f\rt":  # the last one is for Home
        os.write(session.master, letter.encode())
        session.read(0.0)
        time.sleep(apart)
    session.until("How does it look")


def test_the_question_stands_and_takes_letters_before_the_app_does(locked: Person) -> None:
    session = locked.start()
    session.until("passphrase")
    session.send(b"abc")
    session.until("\u2022{3}")
    assert "\u2022" in bytes(session.raw).partition(TAKES_OVER)[0].decode()
    session.send(b"\x7f\x7f\x7f")
    session.until("passphrase")
    session.send(f"{PASSPHRASE}\r".encode())
    session.until("opening|Sit with it")
    session.until("Sit with it")
    assert "Sit with it" in bytes(session.raw).partition(TAKES_OVER)[0].decode()  # Home too, before the app stands
    assert "does not open" not in session.raw.decode("utf-8", "replace")


def test_a_wrong_one_is_told_by_the_lock_and_what_is_typed_after_it_is_the_next_try(locked: Person) -> None:
    session = locked.start()
    session.send(b"wrong\r")
    session.until("That passphrase does not open it")
    session.send(f"{PASSPHRASE}\r".encode())
    session.until("Sit with it")
    session.press("ctrl+q")
    assert session.ended() == 0


def test_help_is_a_key_away_and_what_was_begun_stays(locked: Person) -> None:
    session = locked.start()
    session.until("passphrase")
    session.send(PASSPHRASE[:3].encode() + b"\x1bOP")
    session.until("someone is in danger right now")
    session.press("esc")
    session.until("\u2022\u2022\u2022")
    session.send(f"{PASSPHRASE[3:]}\r".encode())
    session.until("Sit with it")


def test_one_that_is_pasted_opens_it(locked: Person) -> None:
    session = locked.start()
    session.send(f"\x1b[200~{PASSPHRASE}\x1b[201~\r".encode())
    session.until("Sit with it")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_ended_while_it_asks_it_gives_the_terminal_back(locked: Person, number: int) -> None:
    session = locked.start()
    session.until("passphrase")
    session.send(b"abc")
    assert session.kill(number) == 128 + number
    assert termios.tcgetattr(session.master)[3] & termios.ECHO
    assert session.raw.rstrip().endswith(b"\x1b[?1049l\x1b[?25h")


def test_where_another_window_has_the_journal_nothing_is_asked_first(locked: Person) -> None:
    first = locked.start()
    first.until("passphrase")
    _until_it_stands(first)
    second = locked.start()
    second.until("It is open|open in|another window|open already")
    assert "passphrase" not in second.raw.decode("utf-8", "replace")


def test_in_another_language_it_is_left_to_the_lock(locked: Person) -> None:
    session = locked.start(env={"LC_ALL": "hi_IN.UTF-8"})
    session.until("आग")
    assert not "".join(_until_it_stands(session).display).strip()


SENT = st.lists(
    st.sampled_from([*"ab\u00e9\u0301\U0001f33f \x7f\x08\x15\r", "\x1bOP", "\x06", "\t"]).map(str.encode)
    | st.binary(max_size=2),
    max_size=12,
)


@given(SENT, st.integers(1, 5))
def test_however_it_comes_in_pieces_it_is_read_the_same(sent: list[bytes], size: int) -> None:
    data = b"".join(sent)
    whole, pieces = _asked(), _asked()
    whole._take(data)
    for at in range(0, len(data), size):
        pieces._take(data[at : at + size])
    assert (whole.letters, whole.is_entered, whole._typed) == (pieces.letters, pieces.is_entered, pieces._typed)
    if whole.is_entered:
        assert whole.letters
    plain = data.decode(errors="replace")
    if plain.isprintable() and "\ufffd" not in plain:
        assert (whole.letters, whole._typed) == (plain, b"")


def _asked() -> FirstQuestion:
    question = FirstQuestion(lambda text, *tints, **style: text, (80, 24))
    for each in (question._wakes, question._wake):
        os.close(each)
    question._write = lambda drawn: None  # type: ignore[method-assign]
    return question


def test_what_is_drawn_never_holds_a_letter() -> None:
    drawn = first_question.field((80, 24), 5, lambda text, *tints, **style: text)
    assert "\u2022" * 5 in drawn


def test_a_lone_escape_at_the_question_keeps_nothing_back(locked: Person) -> None:
    session = locked.start()
    session.until("passphrase")
    session.send(b"\x1b")
    time.sleep(0.08)
    session.send(f"{PASSPHRASE}\r".encode())
    session.until("Sit with it")


def test_a_resize_there_and_back_leaves_nothing_torn(locked: Person) -> None:
    session = locked.start()
    session.until("passphrase")
    for columns, rows in ((40, 16), (80, 24)):
        fcntl.ioctl(session.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        session.screen.resize(rows, columns)
        session.read(0.05)
    session.screen.erase_in_display(2)  # what a terminal makes of it is its own affair
    _until_it_stands(session)
    session.until("passphrase")
    session.until("help now")


def test_where_the_lock_is_asked_for_at_once_home_is_not_shown_before_it(locked: Person) -> None:
    session = locked.start()
    session.until("passphrase")
    session.send(f"{PASSPHRASE}\r\x0c".encode())
    _until_it_stands(session)
    assert "Sit with it" not in bytes(session.raw).partition(TAKES_OVER)[0].decode("utf-8", "replace")
