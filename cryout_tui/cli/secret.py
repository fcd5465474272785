"""Where a passphrase comes from: a file, a command, or the terminal. Never an argument, never the plain environment."""

import os
import stat
import sys
from pathlib import Path

from cryout_tui.domain.short_passphrase import said_of
from cryout_tui.errors import CryoutError, NoPassphrase, WrongUsage
from cryout_tui.language import _
from cryout_tui.store import passphrase
from cryout_tui.terminal.unseen import Unseen

COMMAND_SECONDS = 30
LONGEST = 1 << 20
LONGEST_CODE = 4096
NOT_CHANGED, NOT_MADE = _("Nothing was changed."), _("Nothing was made.")


def given(file: str | None) -> str | None:
    """Return the passphrase from `file`, or from the file or command the environment names; None without any."""
    named = file or os.environ.get("CRYOUT_PASSPHRASE_FILE")
    if named:
        return _from_file(Path(named).expanduser())
    command = os.environ.get("CRYOUT_PASSPHRASE_COMMAND")
    return _from_command(command) if command else None


def asked(prompt: str = _("Passphrase: "), at: Unseen | None = None) -> str:
    """Return the passphrase typed at the terminal, unseen; raise NoPassphrase without one.

    Where several are asked for, `at` keeps what is typed between them unseen as well.
    """
    if at is None:
        with Unseen() as terminal:
            return asked(prompt, terminal)
    try:
        return at.ask(prompt).decode("utf-8")
    except (OSError, EOFError) as error:
        raise NoPassphrase(
            _("The journal asks for its passphrase, and there is no terminal to ask at. {NOT_CHANGED}").format(
                NOT_CHANGED=NOT_CHANGED
            )
        ) from error
    except UnicodeDecodeError:
        raise CryoutError(
            _("What was typed is not UTF-8 text. {NOT_CHANGED}").format(NOT_CHANGED=NOT_CHANGED)
        ) from None


def chosen(file: str | None) -> str:
    """Return a passphrase for a new journal: given, or typed twice."""
    secret = given(file)
    if secret is None:
        with Unseen() as terminal:
            secret = typed_twice(_("A passphrase for the new journal: "), NOT_MADE, terminal)
    return taken(secret, NOT_MADE)


def taken(new: str, otherwise: str) -> str:
    """Return a new passphrase as it opens the journal, with a word about a short one.

    Raises CryoutError for one that cannot be used, and says `otherwise`.
    """
    try:
        fit = passphrase.fit(new)
    except CryoutError as error:
        raise CryoutError(f"{error} {otherwise}") from None
    if hint := said_of(fit):
        print(hint, file=sys.stderr)
    return fit


def typed_twice(prompt: str, otherwise: str, at: Unseen) -> str:
    """Return a passphrase typed twice, unseen; where the two differ, WrongUsage says so, and `otherwise`."""
    first = asked(prompt, at)
    if asked(_("The same once more: "), at) != first:
        raise WrongUsage(_("The two were not the same. {otherwise}").format(otherwise=otherwise))
    return first


def in_file(name: str) -> str:
    """Return the first line of a file that is its owner's alone."""
    return _from_file(Path(name).expanduser())


def whole_file(path: Path) -> str:
    """Return all of a small file that is its owner's alone, such as the words of a code."""
    return _read(path, _("the code"))[:LONGEST_CODE].decode("utf-8", errors="replace")


def for_opening(file: str | None) -> str:
    """Return the passphrase for a journal that asks for one."""
    secret = given(file)
    return asked() if secret is None else secret


def _from_file(path: Path) -> str:
    return _first_line(_read(path, _("the passphrase")))


def _read(path: Path, what: str) -> bytes:
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            raise CryoutError(
                _(
                    "Others can read {what} in {path}. It was not used. {NOT_CHANGED} Mend it with: chmod 600 {path}"
                ).format(what=what, path=path, NOT_CHANGED=NOT_CHANGED)
            )
        with path.open("rb") as opened:
            return opened.read(LONGEST)
    except OSError as error:
        why = _("{what} file {path} cannot be read ({strerror}).").format(
            what=what.capitalize(), path=path, strerror=error.strerror
        )
        raise NoPassphrase(f"{why} {NOT_CHANGED}") from error


def _from_command(command: str) -> str:
    import subprocess

    try:
        ran = subprocess.run(
            command, shell=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=COMMAND_SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        raise NoPassphrase(
            _("The passphrase command gave nothing within {COMMAND_SECONDS} seconds.").format(
                COMMAND_SECONDS=COMMAND_SECONDS
            )
        ) from None
    except (OSError, subprocess.CalledProcessError):
        raise NoPassphrase(_("The passphrase command did not work.")) from None
    return _first_line(ran.stdout)


def _first_line(read: bytes) -> str:
    try:
        return read.split(b"\n")[0].removesuffix(b"\r").decode("utf-8")
    except UnicodeDecodeError:
        raise NoPassphrase(_("The passphrase that was given is not UTF-8 text.")) from None
