"""What every test may ask for: a clock that is told the time, a journal in a folder of its own."""

import faulthandler
import gc
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest

from cryout_tui import language
from cryout_tui.store import database
from cryout_tui.store.store import Store
from tests.network import loopback as loopback
from tests.network import no_network as no_network

STUCK = 240  # seconds after which a test will not end: where it is stuck is printed, and its worker ends
TOLD = os.dup(2)  # where it is printed: a test's own way out is caught
EVENING = datetime(2026, 11, 23, 21, 14, 3, tzinfo=timezone(timedelta(hours=1)))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what mostly waits, with two workers of those there are: it leaves the processor to the others.

    What takes long comes first in either part, so that nothing has to wait for it at the end.
    """
    items.sort(key=lambda item: tuple(each not in item.nodeid for each in ("test_kills", "hostile")))
    waiting = [item for item in items if "tests/terminal" in item.nodeid]
    others = [item for item in items if "tests/terminal" not in item.nodeid]
    part = len(items) // int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))  # how much each worker begins with
    room = part - len(waiting[::2])
    items[:] = [*waiting[::2], *others[:room], *waiting[1::2], *others[room:]]


# a command started over and over need not be compiled each time
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
if language.choose() != language.ENGLISH:  # on a machine that speaks another one, too, the tests read English
    os.environ["LC_ALL"] = "C.UTF-8"
    language.choose(language.ENGLISH)
sys.dont_write_bytecode = False
# locked memory is for life, and ten times slower, and no test here cuts the power while a disk writes: both are left to
# the tests that start the command
database.BEFORE_KEY = ()
database.AFTER_KEY = (*database.AFTER_KEY, "synchronous = OFF")


def pytest_collection_finish() -> None:
    """Leave what is there for the whole run out of the search for garbage: it cost a third of all time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[object]:
    """A test that is stuck fails, and keeps nobody waiting for the rest."""
    may_take_long = any(item.get_closest_marker(name) for name in ("long", "kills"))
    if not may_take_long:
        faulthandler.dump_traceback_later(STUCK, exit=True, file=TOLD)
    try:
        return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()


OF_WHOEVER_RUNS_THIS = (
    "CRYOUT_DATA_DIR", "CRYOUT_CONFIG", "CRYOUT_PASSPHRASE_FILE", "CRYOUT_PASSPHRASE_COMMAND", "CRYOUT_HOSTED",
    "SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT",
)  # fmt: skip


@dataclass
class ToldClock:
    """A clock that moves when it is told to."""

    moment: datetime = EVENING
    seconds: float = field(default=1000.0)

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.seconds

    def boot(self) -> float:
        return self.seconds

    def advance(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
        self.seconds += seconds


@pytest.fixture
def clock() -> ToldClock:
    return ToldClock()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Homes for tests that ask for no folder, each another one: to make one took longer than most of them."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_home(request: pytest.FixtureRequest, homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the machine's own home, locale and settings out of every test: the home is a folder not yet made."""
    has_folder = "tmp_path" in request.fixturenames
    home: Path = request.getfixturevalue("tmp_path") / "home" if has_folder else next(homes)
    for name in OF_WHOEVER_RUNS_THIS:
        monkeypatch.delenv(name, raising=False)
    for name, folder in (("DATA", "data"), ("CONFIG", "config"), ("STATE", "state"), ("CACHE", "cache")):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture(scope="session")
def new_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a journal as it is when new, made once: a copy costs a tenth."""
    folder = tmp_path_factory.mktemp("new") / "journal"
    made = Store(folder / "journal.db")
    made.journal.make(None)
    made.journal.close()
    return folder


@pytest.fixture
def store(tmp_path: Path, new_journal: Path) -> Iterator[Store]:
    """A new journal, plainly not encrypted."""
    shutil.copytree(new_journal, tmp_path / "journal")
    store = Store(tmp_path / "journal" / "journal.db")
    store.journal.open(None)
    yield store
    store.journal.close()
