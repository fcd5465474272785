"""`cryout import` of N entries of 100 words (10,000 unless given), against the same rows put in by plain SQL.

Each is a process of its own with the journal's own settings, encrypted; the most memory of each is told beside it.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 10_000
RANDOM = random.Random(7)
VOCABULARY = ["".join(RANDOM.choices("abcdefghijklmnoprstuvw", k=RANDOM.randint(2, 9))) for _ in range(8000)]
OLDEST = datetime(1990, 1, 1, 9, tzinfo=UTC)
INSERT = (
    "INSERT INTO reflection (id, revision, day, at, own, belly_more, sleep_more, text, updated_at) "
    "VALUES (?, 1, ?, ?, '{}', '[]', '[]', ?, ?)"
)


def texts() -> list[tuple[str, str, str]]:
    """Return the id, the moment and the words of each entry."""
    return [
        (
            UUID(int=n + 1).hex,
            (OLDEST + timedelta(hours=3 * n)).isoformat(),
            " ".join(RANDOM.choices(VOCABULARY, k=100)),
        )
        for n in range(COUNT)
    ]


def made(folder: Path) -> None:
    """Write the files that come in."""
    told = texts()
    ours = [
        {"id": str(UUID(key)), "day": at[:10], "at": at, "updated_at": at, "text": text, "inside": 4, "sleep": 5}
        for key, at, text in told
    ]
    heading = {"format": "cryout", "schema_version": 1, "exported_at": OLDEST.isoformat()}
    (folder / "json.json").write_text(json.dumps({**heading, "reflections": ours}, indent=1))
    entries = [{"uuid": key, "creationDate": f"{at[:19]}Z", "text": text} for key, at, text in told]
    (folder / "dayone.json").write_text(json.dumps({"metadata": {"version": "1.0"}, "entries": entries}))
    with (folder / "jrnl-text.txt").open("w") as file:
        file.writelines(f"[{at[:10]} {at[11:16]}] {text}\n\n" for _, at, text in told)


def floor(path: Path) -> None:
    """Put the same rows into the journal at `path` by plain SQL."""
    from cryout_tui.store.store import Store

    store = Store(path)
    store.journal.open("secret")
    with store.journal.writing() as database:
        for key, at, text in texts():
            moment = f"{at[:19]}.000000+0000"
            database.execute_sql(INSERT, (key, at[:10], moment, text, moment))
    store.journal.close()


def timed(folder: Path, name: str, command: list[str]) -> tuple[float, int]:
    """Return the seconds and the most memory in MB of a command on a new journal."""
    data, secret = folder / f"data-{name}", folder / "secret"
    secret.write_text("secret\n")
    secret.chmod(0o600)
    run = [sys.executable, "-m", "cryout_tui", "--data-dir", str(data), "--passphrase-file", str(secret)]
    subprocess.run([*run, "init"], check=True, capture_output=True)
    began = time.perf_counter()
    process = subprocess.Popen(command or [*run, "import", str(folder / name)], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0
    return time.perf_counter() - began, used.ru_maxrss // 1024


def main() -> None:
    """Print each figure."""
    folder = Path(tempfile.mkdtemp(prefix="cryout-"))
    made(folder)
    journal = str(folder / "data-floor" / "journal.db")
    took, memory = timed(folder, "floor", [sys.executable, __file__, "floor", journal, str(COUNT)])
    print(f"{COUNT:,} rows by plain SQL: {took:.1f} s, {memory} MB")
    for name in ("json.json", "dayone.json", "jrnl-text.txt"):
        seconds, most = timed(folder, name, [])
        print(f"import of {name.partition('.')[0]}: {seconds / took:.2f}x ({seconds:.1f} s), {most} MB")


if __name__ == "__main__":
    if sys.argv[1:2] == ["floor"]:
        COUNT = int(sys.argv[3])
        floor(Path(sys.argv[2]))
    else:
        main()
