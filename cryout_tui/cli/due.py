"""`cryout due`: one line when something waits. Reads dates alone, and is silent about everything else."""

import os
import stat

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from datetime import datetime
    from typing import TextIO

    from cryout_tui.domain.due import Due
    from cryout_tui.paths import Paths
    from cryout_tui.places import Places

BIGGEST = 4096  # bytes; the stamp has a few dates


def run(places: "Places | Paths | None", now: "datetime", out: "TextIO", *, as_json: bool) -> None:
    """Print the line of what waits at the local moment `now`, or nothing; with `as_json` one document either way."""
    due = None if places is None or not os.path.lexists(places.journal) else stamp(places.due)
    waiting = due.waiting(now) if due is not None else ()
    line = waiting[0].line if waiting else None
    if as_json:
        import json

        out.write(json.dumps({"waits": list(waiting), "line": line}) + "\n")
    elif line is not None:
        out.write(line + "\n")


def stamp(path: os.PathLike[str] | str) -> "Due | None":
    """Return what the stamp says; None where there is none, or none that can be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            data = file.read(BIGGEST + 1)
    except OSError:
        return None
    if len(data) > BIGGEST:
        return None
    from cryout_tui.domain.due import read

    return read(data.decode("utf-8", errors="replace"))
