"""A page or a picture as a file: new, for its owner alone, and never over another."""

import os
from contextlib import suppress
from pathlib import Path

from cryout_tui import hosted
from cryout_tui.errors import NotKept
from cryout_tui.language import _
from cryout_tui.store.files import settle

NAME, WHAT = "note", _("The note")
MOST_TRIED = 1000


class Taken(NotKept):
    """A file of that name is there already; `other` is a name that is free."""

    def __init__(self, other: Path) -> None:
        super().__init__(_("There is a file of that name already; it was left as it is."))
        self.other = other


def meant(typed: str, ending: str, *, name: str = NAME, what: str = WHAT, always_ends: bool = False) -> Path:
    """Return the file meant by what was typed: `~` is the home folder, and a folder takes `name` with its ending.

    With `always_ends` the ending is added to any other name that has not got it. The folder is told by its real path.
    `what` is what the person is told of. Raises NotKept for what names no place.
    """
    try:
        path = Path(typed.strip()).expanduser().absolute()
        if path.is_dir():
            return path.resolve() / f"{name}.{ending}"
        has_ending = path.suffix.lower() == f".{ending}"
        return path.parent.resolve() / (path.name if has_ending or not always_ends else f"{path.name}.{ending}")
    except (OSError, ValueError, RuntimeError) as error:
        raise NotKept(
            _("That names no place on this machine. {what} is kept here; try another place.").format(what=what)
        ) from error


def write(path: Path, text: str, *, what: str = WHAT) -> None:
    """Write `text` into a new file at `path`, for its owner alone (0600), following no link.

    Raises Taken where something is there already, NotKept where it cannot be written, or may not be where cryout is
    hosted; then no file is left.
    """
    if hosted.is_hosted():
        hosted.place_for_new(path)
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
    except FileExistsError as error:
        raise Taken(_free(path)) from error
    except (OSError, ValueError) as error:
        raise _refused(error, what) from error
    try:
        os.fchmod(descriptor, 0o600)
        with open(descriptor, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise _refused(error, what) from error
    with suppress(OSError):  # a folder that may be written and not read
        settle(path)


def _refused(error: Exception, what: str) -> NotKept:
    why = f" ({error.strerror})" if isinstance(error, OSError) and error.strerror else ""
    return NotKept(
        _("{what} could not be written there{why}. It is kept here; try another place.").format(what=what, why=why)
    )


def _free(path: Path) -> Path:
    """A name close to that of `path` under which nothing is."""
    others = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, MOST_TRIED))
    return next((each for each in others if not os.path.lexists(each)), path.with_name(f"{path.stem}-{MOST_TRIED}"))
