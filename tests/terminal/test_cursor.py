"""For screen readers and Braille: the terminal's own cursor stands at what is marked."""

from datetime import datetime

from cryout_tui.domain.memory import Memory
from cryout_tui.store.store import Store
from tests.terminal.conftest import Person
from tests.terminal.session import Session


def _follows(session: Session, *keys: str) -> None:
    """The cursor is seen, and in the row with the mark, now and after each key."""
    for key in ("", *keys):
        if key:
            session.press(key)
        session.read(0.1)
        session._wait(lambda: _is_at_the_mark(session), f"after {key} the cursor is elsewhere", 5)


def _is_at_the_mark(session: Session) -> bool:
    marked = [y for y, line in enumerate(session.screen.display) if "\u258c" in line]
    return not session.screen.cursor.hidden and marked[:1] == [session.screen.cursor.y]


def _is_in_the_field(session: Session) -> None:
    """The cursor is seen where the one of the field is drawn."""
    cursor = session.screen.cursor
    session._wait(
        lambda: not cursor.hidden and session.cursor_mark == (cursor.x, cursor.y), "the cursor is not in the field", 5
    )


def _is_at(session: Session, words: str) -> None:
    """The cursor is seen in the row of these words."""
    cursor = session.screen.cursor
    session._wait(
        lambda: not cursor.hidden and words in session.screen.display[cursor.y], f"the cursor is not at {words}", 5
    )


def test_the_cursor_is_in_the_marked_row(person: Person) -> None:
    person.make()
    (person.folder / "c.toml").write_text('theme = "dark"\nbed = "off"\nshow_cursor = true\n')
    store, now = Store(person.folder / "journal.db"), datetime.now().astimezone()
    store.journal.open(None)
    for title in ("The school gate", "A long road", "The kitchen"):
        store.memories.put(Memory(title=title, created_at=now, updated_at=now))
    store.journal.close()
    session = person.start()
    session.until("two minutes")
    _follows(session, "down", "down", "up")
    session.press("m")
    session.until("by|newest")
    _follows(session, "down", "down", "t", "down")
    session.press("esc")
    session.until("two minutes")
    session.press("/")
    session.until("Search")
    _is_in_the_field(session)
    session.type("the")
    session.until("kitchen")
    _is_at(session, " the")
    session.press("down")
    _follows(session, "up")
    session.press("esc")
    session.until("two minutes")
    session.press("t")
    session.until("How does it look")
    _follows(session, "down", "down", "up")
    session.press("esc", "esc", "esc")
    session.until("Sit with it")
    session.press("s")
    session.until("How strong")
    session.press("enter")
    session.until("Is there room")
    _follows(session, "down", "down", "up")
    session.press("ctrl+p")
    session.until("what was deleted")
    _is_at(session, "Another day")
    session.press("down")
    _is_at(session, "Bin")
    session.type("walk")
    _is_at(session, "Walk through")
