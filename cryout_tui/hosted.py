"""A host that gives each person an account, and in it cryout and nothing else: what is then not to be had."""

import os

from cryout_tui.errors import NotKept
from cryout_tui.language import _

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from pathlib import Path

HOSTED = "CRYOUT_HOSTED"  # set for the whole run by `--hosted`, or by the host before it
LEADS_OUT = ("CRYOUT_PASSPHRASE_COMMAND", "EDITOR", "VISUAL", "PAGER", "BROWSER", "SSH_ORIGINAL_COMMAND")
NAMES_A_FILE = (
    "data_dir", "config", "passphrase_file", "new_passphrase_file", "backup_passphrase_file", "code_file",
)  # fmt: skip
AS_IT_IS = ("output", "file")  # of these `~` is only a letter
MAKES_A_FILE = ("export", "backup")
NAMED_OUTSIDE = ("CRYOUT_DATA_DIR", "CRYOUT_CONFIG", "CRYOUT_PASSPHRASE_FILE")


def is_hosted() -> bool:
    """Say whether cryout is all there is for whoever sits here: no program, no file beside their own."""
    return bool(os.environ.get(HOSTED))


def begin(asked: object) -> None:
    """Be hosted from here on: forget what could start another program, and look at every place that was named.

    Nothing here can be stopped, for a shell to come up behind it. Raises NotKept for a place outside the account.
    """
    import signal
    from pathlib import Path

    os.environ[HOSTED] = "1"
    for name in LEADS_OUT:
        os.environ.pop(name, None)
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    for place in (*(getattr(asked, each, None) for each in NAMES_A_FILE), *map(os.environ.get, NAMED_OUTSIDE)):
        if place:
            within(Path(place))
    check = place_for_new if getattr(asked, "command", None) in MAKES_A_FILE else within
    for place in (getattr(asked, each, None) for each in AS_IT_IS):
        if place and place != "-":
            check(Path(place).absolute())


def within(place: "Path") -> "Path":
    """Return `place` as it really is, links followed; raise NotKept where it lies outside the account's home."""
    from pathlib import Path

    try:
        home, real = Path.home().resolve(), place.expanduser().resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise _refused(_("That names no place in your account")) from error
    if not real.is_relative_to(home):
        raise _refused(_("{place} lies outside your account").format(place=place))
    return real


def place_for_new(place: "Path") -> "Path":
    """Return `place` as `within` does, for a new file; raise NotKept for a hidden one too.

    What begins with a dot is read by shells and by SSH, and could start something at the next login.
    """
    from pathlib import Path

    real = within(place)
    if any(part.startswith(".") for part in real.relative_to(Path.home().resolve()).parts):
        raise NotKept(
            _("{place} would be a hidden file, and on this host none is made. Nothing was changed.").format(place=place)
        )
    return real


def _refused(why: str) -> NotKept:
    return NotKept(
        _("{why}. On this host a file can be in your home folder alone. Nothing was changed.").format(why=why)
    )
