"""A person at a terminal, with a journal of their own."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cryout_tui.domain.kept import UNASKED
from cryout_tui.store.store import Store
from tests.terminal.session import COMMAND, Session


class Person:
    """Someone with a journal folder, who starts `cryout` and looks into what it kept.

    What was made once is copied from `made`, where there is such a place.
    """

    def __init__(self, folder: Path, made: Path | None = None) -> None:
        self.folder = folder
        self._made = made
        self.sessions: list[Session] = []

    def start(self, *arguments: str, **options: Any) -> Session:
        """Start the app."""
        session = Session(
            ["--data-dir", str(self.folder), "--config", str(self.folder / "c.toml"), *arguments], **options
        )
        self.sessions.append(session)
        return session

    def run(self, *arguments: str, input: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        """Run a command without a terminal; a journal made so is one whose first start is over."""
        command = [COMMAND, "--data-dir", str(self.folder), *arguments]
        ran = subprocess.run(command, input=input, capture_output=True, timeout=60, start_new_session=True)
        if "init" in arguments:
            given = arguments.index("--passphrase-file") + 1 if "--passphrase-file" in arguments else None
            store = Store(self.folder / "journal.db")
            store.journal.open(Path(arguments[given]).read_text().split("\n")[0] if given else None)
            store.drafts.drop(UNASKED)
            store.code.settle()
            store.journal.close()
            settings = self.folder / "c.toml"
            settings.touch(0o600)
            settings.write_text('bed = "off"\ntheme = "dark"\n')  # the tests walk the same way at every hour
        return ran

    def make(self) -> "Person":
        """Make a journal, plainly not encrypted."""
        if self._made is not None and self._made.exists():
            shutil.copytree(self._made, self.folder)
            return self
        assert self.run("init", "--no-passphrase").returncode == 0
        if self._made is not None:
            shutil.copytree(self.folder, self._made)
        return self

    def kept(self, *arguments: str) -> dict[str, Any]:
        """Return the exported journal."""
        ran = self.run(*arguments, "export", "--format", "json")
        assert ran.returncode == 0, ran.stderr
        read: dict[str, Any] = json.loads(ran.stdout)
        return read

    def draft(self, ending: str) -> dict[str, Any] | None:
        """Return the draft of the field whose name ends so."""
        return next((each for each in self.kept()["drafts"] if each["where"].endswith(ending)), None)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first journal that the command made, and that nobody has written in, stays to be copied."""
    return tmp_path_factory.mktemp("made") / "data"


@pytest.fixture
def person(tmp_path: Path, made: Path) -> Iterator[Person]:
    person = Person(tmp_path / "data", made)
    yield person
    for session in person.sessions:
        session.close()


Start = Callable[..., Session]
