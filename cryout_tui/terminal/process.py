"""What the process keeps to itself, and what the terminal can do."""

import contextlib
import os
import select
import signal
import sys
import termios

from cryout_tui.language import _

TYPE_CHECKING = False  # what `typing` loads, the first picture would wait for
if TYPE_CHECKING:
    from typing import Any, TextIO

    Modes = list[Any] | None

DEATH_SIGNAL, DUMPABLE = 1, 4  # PR_SET_PDEATHSIG and PR_SET_DUMPABLE, from linux/prctl.h
WITHOUT = _("Without one there are cryout --plain, cryout today - and cryout help-now.")
NO_SCREEN = ("", "dumb", "unknown")
FAR = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")  # mosh comes by SSH, and keeps them
FEW_GLYPHS = ("linux", "vt100", "vt102", "vt220")


def keep_to_itself() -> None:
    """Leave no core dump, no readable memory, no file for others; forget what could make Textual log keys.

    COLUMNS and LINES are forgotten too: the terminal itself knows its size, and they would hold it fast.
    """
    os.umask(0o077)
    for name in [each for each in os.environ if each.startswith("TEXTUAL") or each in ("COLUMNS", "LINES")]:
        del os.environ[name]
    import resource

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _control(DUMPABLE, 0)


def end_with(parent: int) -> None:
    """Hang up once `parent` is gone, however it went; other systems than Linux leave that to `is_orphan`."""
    _control(DEATH_SIGNAL, signal.SIGHUP)
    if is_orphan(parent):
        os.kill(os.getpid(), signal.SIGHUP)


def is_orphan(parent: int) -> bool:
    """Say whether `parent` is gone."""
    return os.getppid() != parent


def _control(what: int, value: int) -> None:
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(what, value, 0, 0, 0)


def quiet_errors() -> "TextIO":
    """Give the screen its own way to the terminal, and point descriptor 2, where libraries grumble, at nothing."""
    screen = os.fdopen(os.dup(2), "w", encoding="utf-8", errors="replace")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    os.close(nothing)
    sys.__stderr__ = screen  # type: ignore[misc]
    return screen


def why_no_screen() -> str | None:
    """Return why the app cannot draw full screen here, or None when it can."""
    if not _is_at_a_terminal():
        return _("cryout needs a terminal at both ends. {WITHOUT}").format(WITHOUT=WITHOUT)
    if os.environ.get("TERM", "") in NO_SCREEN:
        return _(
            "This terminal cannot draw a screen (TERM). There are cryout --plain, cryout today - and cryout help-now."
        )
    return None


def draws_nothing() -> bool:
    """Say whether there is a terminal, and one that shows lines alone."""
    return _is_at_a_terminal() and os.environ.get("TERM", "") in NO_SCREEN


def _is_at_a_terminal() -> bool:
    try:
        return all(os.isatty(end) for end in (0, 1, 2))
    except OSError:
        return False


def has_few_glyphs() -> bool:
    """Say whether the terminal's letters are few: a console, an old terminal, a charset other than UTF-8."""
    return bool(os.environ.get("TERM", "") in FEW_GLYPHS or os.environ.get("CRYOUT_ASCII") or other_charset())


def other_charset() -> str:
    """Return the charset that the locale names, where it is another one than UTF-8; else nothing.

    A locale that names none, such as C, says nothing about the terminal.
    """
    named = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
    charset = named.partition(".")[2].partition("@")[0]
    return "" if charset.replace("-", "").casefold() == "utf8" else charset


def charset_warning() -> str:
    """Say that letters may come out wrong, where the locale names another charset than UTF-8."""
    charset = other_charset()
    warning = _("The locale says {charset}; cryout writes UTF-8, so some letters may look wrong.")
    return warning.format(charset=charset[:20]) if charset else ""


def is_far() -> bool:
    """Say whether the person sits at the other end of a line."""
    return any(os.environ.get(name) for name in FAR)


def describe() -> list[str]:
    """Return what this terminal can do, a line each."""
    reason = why_no_screen()
    size = "unknown"
    with contextlib.suppress(OSError):
        width, height = os.get_terminal_size(1)
        size = f"{width}x{height}"
    return [
        f"screen:    {'yes' if reason is None else 'no'}, {size}, TERM={os.environ.get('TERM', '')}",
        f"colour:    {'none (NO_COLOR)' if os.environ.get('NO_COLOR') else 'yes'}",
        f"glyphs:    {'few' if has_few_glyphs() else 'all'}",
        f"line:      {'over SSH' if is_far() else 'local'}",
    ]


def modes() -> "Modes":
    """Return how the terminal is set."""
    with contextlib.suppress(termios.error):
        return termios.tcgetattr(0)
    return None


def restore(modes: "Modes") -> None:
    """Set the terminal as it was."""
    if modes is not None:
        with contextlib.suppress(termios.error):
            termios.tcsetattr(0, termios.TCSANOW, modes)


def unseen(modes: "Modes") -> None:
    """Set the terminal so that what is typed is not shown, and nothing is done by it, until it is read."""
    if modes is not None:
        hidden = [*modes]
        hidden[0] &= ~(termios.ICRNL | termios.IXON)
        hidden[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG)
        restore(hidden)


def typed_at_the_shell() -> bytes:
    """Return what was typed before the terminal was set so: an Enter was made the end of a line by it till then."""
    if not select.select([0], [], [], 0)[0]:
        return b""
    return os.read(0, 4096).replace(b"\n", b"\r")
