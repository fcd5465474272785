"""A page that is burnt, in a real terminal: nothing of it on the disk at any moment, nor in the process after."""

import re
import signal
import time
from datetime import datetime
from pathlib import Path

import pytest

from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.sitting import Sitting
from cryout_tui.store.store import Store
from tests.terminal.conftest import Person
from tests.terminal.session import Session

MARK = "zqxj wvutsrq kpohnm zyxvw"


def at_release(person: Person) -> Person:
    """Leave a sitting open in its first wave."""
    person.make()
    store, now = Store(person.folder / "journal.db"), datetime.now().astimezone()
    store.journal.open(None)
    gate = Memory(title="The gate", period=Period.EARLY_SCHOOL, created_at=now, updated_at=now)
    store.memories.put(gate)
    sitting = Sitting(began_at=now)
    store.sittings.save(sitting)
    arrived = (said.Rated(6), said.Said(True), said.Said(True), said.Said(False))
    for answer in (*arrived, said.Remembered(gate), said.Remembered(gate)):
        sitting = sitting.after(answer, now=now)
    store.sittings.save(sitting)
    store.journal.close()
    return person


def open_page(session: Session, number: str, shows: str) -> None:
    session.until("Sit with it")
    session.press("enter")
    session.until("RELEASE")
    session.press("w")
    session.until("Which page")
    session.press(number)
    session.until(shows)


def files_with(folder: Path, mark: str) -> list[str]:
    return [str(each) for each in folder.rglob("*") if each.is_file() and mark.encode() in each.read_bytes()]


def in_memory(process: int, mark: str) -> int:
    """Count how often `mark` stands in what a process can read, in any width of its text; one that ended has none."""
    try:
        return _counted(process, mark)
    except ProcessLookupError:
        return 0


def _counted(process: int, mark: str) -> int:
    found = 0
    with open(f"/proc/{process}/maps") as maps, open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in maps:
            begin, end, rights = re.match(r"(\w+)-(\w+) (\S+)", line).groups()  # type: ignore[union-attr]
            if "r" not in rights or line.rstrip().endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            try:
                memory.seek(int(begin, 16))
                held = memory.read(int(end, 16) - int(begin, 16))
            except OSError:
                continue  # not there any more
            found += sum(held.count(mark.encode(code)) for code in ("utf-8", "utf-16-le", "utf-32-le"))
    return found


def test_killed_on_a_burnt_page_nothing_of_it_is_on_the_disk(person: Person, own_home: Path) -> None:
    session = at_release(person).start()
    open_page(session, "2", "kept nowhere")
    session.type(MARK)
    session.until(MARK)
    assert files_with(person.folder, MARK[:8]) == []
    session.kill(signal.SIGKILL)
    assert files_with(person.folder, MARK[:8]) == []
    assert files_with(own_home, MARK[:8]) == []
    session = person.start()
    session.until("Sit with it")
    session.press("enter")
    session.until("RELEASE")
    session.until("enough")


@pytest.mark.parametrize("way", ["f5", "ctrl+l"])
def test_burnt_or_locked_it_goes_from_the_process(person: Person, own_home: Path, way: str) -> None:
    session = at_release(person).start()
    open_page(session, "2", "kept nowhere")
    session.type(MARK)
    session.until(MARK)
    try:
        before = in_memory(session.app, MARK)
    except PermissionError:
        pytest.skip("the memory of a process cannot be read here")
    assert before
    session.press(way)
    if way == "f5":
        session.until("It is burnt")
        session.press("enter")
        session.until("enough")
    session.gone("kept nowhere")
    # on a quiet machine none is left; Python gives no promise, and on a busy one a copy may stay for a while
    session._wait(lambda: in_memory(session.app, MARK) <= before // 2, "it stayed in the process", 10)
    session.press("ctrl+q")
    if way == "f5":
        session.until("go now")
        time.sleep(0.15)  # sooner, it would be the same key held down
        session.press("ctrl+q")
    session.ended()
    assert files_with(person.folder, MARK[:8]) == []
    assert files_with(own_home, MARK[:8]) == []


def test_killed_on_a_kept_page_it_is_there_again(person: Person) -> None:
    session = at_release(person).start()
    open_page(session, "1", "is added to")
    session.type(MARK)
    session.until(MARK)
    session.press("left", "left")
    session.read(0.5)
    cursor = session.cursor_mark
    session.kill(signal.SIGKILL)
    session = person.start()
    session.until("Sit with it")
    session.press("enter")
    session.until(MARK)
    session.until_cursor(cursor)
