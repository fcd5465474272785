"""Steps that keep words, for `Killing` to run and kill; what they are given comes as JSON."""

import os
from datetime import UTC, datetime
from pathlib import Path

from cryout_tui.cli import main
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.store.store import Store


def kept(path: str, told: str) -> None:
    """Keep one thing after the other, without an end, and tell of each once it is kept."""
    store = Store(Path(path))
    store.journal.open(None)
    telling = os.open(told, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    number = len(list(store.drafts.all()))
    while True:
        now = datetime.now(UTC)
        with store.changes.step(f"{number} added"):
            store.memories.put(Memory(title=f"memory {number}", story="words " * 50, created_at=now, updated_at=now))
            store.drafts.keep(Draft(where=f"number/{number}", text="more words " * 50, cursor=0, at=now))
        os.write(telling, f"{number}\n".encode())
        number += 1


def imported(folder: str, file: str) -> None:
    """Import a file as the command does."""
    if main(["--data-dir", folder, "import", file]):
        raise RuntimeError("it was not imported")
