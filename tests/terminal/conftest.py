"""A person at a terminal, with a journal of their own."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cryout_tui.domain.kept import UNASKED
from cryout_tui.store.store import Store
from tests.terminal.session import COMMAND, Session


class Person:
    """Someone with a journal folder, who starts `cryout` and looks into what it kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
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
            settings.write_text('bed = "off"\n')  # the tests walk the same way at every hour
        return ran

    def make(self) -> "Person":
        """Make a journal, plainly not encrypted."""
        assert self.run("init", "--no-passphrase").returncode == 0
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


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    person = Person(tmp_path / "data")
    yield person
    for session in person.sessions:
        session.close()


Start = Callable[..., Session]
