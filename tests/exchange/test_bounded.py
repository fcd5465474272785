"""However much comes in, little of it is in memory at a time."""

import io
import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from cryout_tui.exchange import json_journal
from cryout_tui.exchange.coming import Entry
from cryout_tui.exchange.source import Source
from tests.conftest import EVENING

MEGABYTE = 1 << 20
# locked memory takes ten times as long, and no more of it
UNLOCKED = """import sys; from cryout_tui.store import database; database.BEFORE_KEY = ()
from cryout_tui.cli import main; sys.exit(main(sys.argv[1:]))"""


def document(count: int, words: str) -> Iterator[bytes]:
    """Return a journal of that many reflections, part by part."""
    yield b'{"format": "cryout", "schema_version": 1, "exported_at": "2026-11-23T21:14:03+01:00", "reflections": [\n'
    for n in range(count):
        at = (EVENING - timedelta(hours=n)).isoformat()
        told = {"id": str(UUID(int=n + 1)), "day": at[:10], "at": at, "updated_at": at, "text": f"{n} {words}"}
        yield (b",\n" if n else b"") + json.dumps(told).encode()
    yield b"]}\n"


class Told(io.BufferedIOBase):
    """A stream of parts that are made when they are read."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts = parts

    def read(self, size: int | None = -1, /) -> bytes:
        return next(self._parts, b"")


def test_twenty_megabytes_are_read_in_two() -> None:
    source = Source("a file", lambda: Told(document(2_000, "word " * 2_000)), 1)  # type: ignore[arg-type, return-value]
    tracemalloc.start()
    try:
        count = sum(isinstance(each, Entry) for each in json_journal.coming(source))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 2_000
    assert most < 3 * MEGABYTE


@pytest.mark.long
def test_a_hundred_thousand_entries_take_under_300_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "many.json"
    with file.open("wb") as stream:
        stream.writelines(document(100_000, "a few words of a day that was long"))
    run = [sys.executable, "-c", UNLOCKED, "--data-dir", str(tmp_path / "d")]
    subprocess.run([*run, "init", "--no-passphrase"], check=True, capture_output=True)
    process = subprocess.Popen([*run, "import", str(file)], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    assert used.ru_maxrss < 300 * 1024  # kilobytes
