"""What is written down when something breaks: where, and never with which values."""

import contextlib
import os
import traceback
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from cryout_tui.language import _

STILL_THERE = _("People to call: cryout help-now")


def write_down(log: Path, error: BaseException) -> None:
    """Add the kind of `error` and the places it passed through to the log; no message, for it may quote words."""
    places = [
        f"  {Path(each.filename).name}:{each.lineno} {each.name}" for each in traceback.extract_tb(error.__traceback__)
    ]
    _add(log, [type(error).__name__, *places])


def note_down(log: Path, sentences: Iterable[str]) -> None:
    """Add sentences to the log: what is wrong with the program's own files, never anything a person wrote."""
    _add(log, ["warning", *(f"  {each}" for each in sentences)])


def _add(log: Path, lines: Sequence[str]) -> None:
    entry = f"{datetime.now():%Y-%m-%d %H:%M:%S} " + "\n".join(lines) + "\n"
    with contextlib.suppress(OSError):
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(log, os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
        with open(descriptor, "a", encoding="utf-8") as file:
            file.write(entry)
