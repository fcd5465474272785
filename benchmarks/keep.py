"""Keeping one change of a 5 kB draft, encrypted, against one raw write of the same library and settings."""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher
from terminal import in_turn

from cryout_tui.domain.kept import Draft
from cryout_tui.store.database import AFTER_KEY, BEFORE_KEY
from cryout_tui.store.store import Store

TEXT = "words and words again. " * 217
folder = Path(tempfile.mkdtemp(prefix="cryout-"))
store = Store(folder / "journal.db")
store.journal.make("secret")
raw = sqlcipher.connect(folder / "raw.db", isolation_level=None)
for pragma in (*BEFORE_KEY, "key = 'secret'", *AFTER_KEY):
    raw.execute(f"PRAGMA {pragma}")
raw.execute('CREATE TABLE draft ("where" TEXT PRIMARY KEY, text TEXT, cursor INTEGER, at TEXT)')


def ours() -> float:
    """Return the seconds of one keep."""
    began = time.perf_counter()
    store.drafts.keep(Draft(where="today/x/line", text=TEXT, cursor=5, at=datetime.now(UTC)))
    return time.perf_counter() - began


def floor() -> float:
    """Return the seconds of one raw write."""
    began = time.perf_counter()
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("REPLACE INTO draft VALUES (?, ?, ?, ?)", ("today/x/line", TEXT, 5, datetime.now(UTC).isoformat()))
    raw.execute("COMMIT")
    return time.perf_counter() - began


FLOOR, OURS = in_turn(300, floor, ours)
print(f"keeping one change: {OURS / FLOOR:.2f}x the raw write")
print(f"  ({OURS * 1000:.2f} against {FLOOR * 1000:.2f} ms)")
