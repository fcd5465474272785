"""What is said once on this machine, and not at every start."""

import contextlib
import os
import re
from pathlib import Path


def is_first(file: Path, name: str) -> bool:
    """Say whether `name` was never asked about here, and note it in `file`; it is forgotten where that cannot be."""
    name = re.sub(r"[^A-Za-z0-9._-]", "", name)[:60]
    try:
        if name in file.read_text(encoding="utf-8").split():
            return False
    except (OSError, UnicodeDecodeError):
        pass
    with contextlib.suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
        with open(descriptor, "a", encoding="utf-8") as written:
            written.write(f"{name}\n")
    return True
