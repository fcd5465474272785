"""The recovery code at a real terminal: seen by who sits there, and nowhere afterwards."""

import re
from pathlib import Path

from cryout_tui.store.store import Store
from tests.terminal.conftest import Person
from tests.terminal.session import Session

NUMBERED = re.compile(r"(?<!\w)(\d+) ([a-z]{3,8})\b")  # not of a key, such as f1
SECRET = "correct horse"


def _shown(session: Session) -> list[str]:
    """Return the words as they stand on the screen, by their numbers."""
    found = {int(number): word for number, word in NUMBERED.findall(session.text)}
    assert sorted(found) == list(range(1, 25)), session.text
    return [found[number] for number in range(1, 25)]


def _asked(session: Session, *, after: int = 0) -> int:
    """Return the number of the word that is asked back, once another than `after` is."""
    another = rf"Word (?!{after}\b)(\d+)[?:]"
    session.until(another)
    found = re.search(another, session.text)
    assert found is not None
    return int(found[1])


def _words_of(person: Person, secret: str) -> list[str]:
    store = Store(person.folder / "journal.db")
    store.journal.open(secret)
    words = list(store.code.words())
    store.journal.close()
    return words


def _in_files(words: list[str], *folders: Path) -> list[str]:
    """Name the files in which three words of the code follow each other."""
    files = [each for folder in folders if folder.exists() for each in folder.rglob("*") if each.is_file()]
    runs = [" ".join(words[at : at + 3]).encode() for at in range(22)]
    return [str(each) for each in files if any(run in each.read_bytes() for run in runs)]


def test_the_first_start_shows_the_code_in_a_small_terminal(person: Person, own_home: Path) -> None:
    session = person.start(columns=40, rows=16)
    session.until("companion")
    for _ in range(9):  # pages that are longer than the screen is high
        if "encrypted" not in session.text:
            session.press("1" if re.search(r"1 +yes", session.text) else "enter")
    session.until("encrypted")
    session.press("1")
    session.until("same once more")
    session.type(SECRET)
    session.press("enter")
    session.type(SECRET)
    session.press("enter")
    session.until(r"8 \w+ +16 \w+ +24 \w+")
    words = _shown(session)
    session.press("enter")
    first = _asked(session)
    session.type(words[first - 1])
    session.press("enter")
    second = _asked(session, after=first)
    session.type(words[second - 1][:4])
    session.press("enter")
    session.until("Which country")
    session.press("ctrl+q")
    assert session.ended() == 0
    assert _words_of(person, SECRET) == words
    assert _in_files(words, person.folder, own_home) == []
    titles = re.findall(rb"\x1b\][0-9]+;([^\x07\x1b]*)", bytes(session.raw))
    assert not any(word.encode() in title for word in words for title in titles)


def test_recovering_at_a_terminal_leaves_no_word_on_it(person: Person, tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.write_text(SECRET)
    given.chmod(0o600)
    person.run("--passphrase-file", str(given), "init")
    words = _words_of(person, SECRET)
    session = person.start("recover", columns=72)
    session.until("empty line is the end")
    session.send(" ".join(words[:6]).encode() + b"\x1b[A\r\r")
    session.until("They are kept here")
    session.send(" ".join(word[:4] for word in ["?", *words[7:]]).encode() + b"\r")
    session.until("the journal opens with")
    session.press("enter")
    for asked in ("The new passphrase:", "once more:"):
        session.until(asked)
        session.type("battery staple")
        session.press("enter")
    session.until(r"24 \w+\s+Enter, once")
    shown = _shown(session)
    session.press("enter")
    first = _asked(session)
    session.type(f"{shown[first - 1]}\r")
    session.type(f"{shown[_asked(session, after=first) - 1]}\r")
    assert session.ended() == 0
    assert _words_of(person, "battery staple") == shown != words
    stays = re.sub(rb"\x1b\[\?1049h.*?\x1b\[H\x1b\[2J\x1b\[\?1049l", b"", bytes(session.raw), flags=re.DOTALL)
    assert b"1049" not in stays
    assert b"opens with the new passphrase now" in stays
    seen = set(stays.split())
    assert all(sum(word.encode() in seen for word in code) < 8 for code in (words, shown))  # some are of any sentence
