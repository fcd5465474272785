"""Copies of the journal, made before something changes all of it."""

import os
import shutil
from datetime import datetime
from pathlib import Path

from cryout_tui.errors import NotKept
from cryout_tui.store import files


def copy_aside(journal: Path, folder: Path, why: str) -> Path:
    """Copy the journal, which nothing in this process has open, into `folder`; return the copy.

    Raises NotKept when the copy cannot be made; then nothing may be changed.
    """
    files.make_folder(folder)
    target = folder / f"journal-{datetime.now():%Y-%m-%d-%H%M%S-%f}-{why}.db"
    unfinished = target.with_suffix(".part")
    try:
        files.make_empty(unfinished)
        with journal.open("rb") as source, unfinished.open("r+b") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
        unfinished.rename(target)
        files.settle(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise NotKept(
            f"No copy of the journal could be made in {folder} ({error.strerror}), so nothing was changed."
        ) from error
    return target
