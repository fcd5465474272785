"""Whether anybody holds a lock file: known without loading what opens journals."""

import fcntl
import os

TYPE_CHECKING = False  # what `typing` loads, the first picture would wait for
if TYPE_CHECKING:
    Place = str | os.PathLike[str]


def held(lock: "Place") -> int | None:
    """Return the lock file, open to be read, and to be shut by who asked; None where nobody holds it.

    Nothing is made, and what is taken to find out is let go at once.
    """
    try:
        descriptor = os.open(lock, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return descriptor
    os.close(descriptor)
    return None
