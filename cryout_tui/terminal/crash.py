"""What is written down when something breaks: where, and never with which values."""

import contextlib
import os
import traceback
from datetime import datetime
from pathlib import Path


def write_down(log: Path, error: BaseException) -> None:
    """Add the kind of `error` and the places it passed through to the log; no message, for it may quote words."""
    places = [
        f"  {Path(each.filename).name}:{each.lineno} {each.name}" for each in traceback.extract_tb(error.__traceback__)
    ]
    entry = "\n".join([f"{datetime.now():%Y-%m-%d %H:%M:%S} {type(error).__name__}", *places]) + "\n"
    with contextlib.suppress(OSError):
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(log, os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
        with open(descriptor, "a", encoding="utf-8") as file:
            file.write(entry)
