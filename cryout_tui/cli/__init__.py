"""The command `cryout`. Every import of a heavy thing is inside the function that needs it."""

import gc
import os
import sys
from collections.abc import Sequence

from cryout_tui import __version__, language, places, plain_settings
from cryout_tui.cli import simply
from cryout_tui.errors import CryoutError
from cryout_tui.language import _

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    import argparse

    from cryout_tui.paths import Paths

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with its arguments; return the exit status."""
    os.umask(0o077)
    is_all_there_is = argv is None
    argv = sys.argv[1:] if argv is None else argv
    _choose_language(argv)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    asked = simply.nothing()
    try:
        if list(argv) == ["--version"]:
            print(f"cryout {__version__}")
            return 0
        asked = simply.read(argv) or _parsed(argv)
        _settle_places(asked)
        _settle_colour(none=asked.no_color)
        if is_all_there_is and asked.command in simply.COMMANDS:
            gc.disable()  # it is over before anything would be garbage
        status = _run(asked)
        if sys.stdout is not None:
            sys.stdout.flush()
        if is_all_there_is:
            gc.freeze()  # nobody looks through what the system is about to take back
        return status
    except CryoutError as error:
        from cryout_tui.cli import backup_words

        print(error, *backup_words.way_out(error, asked), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return int(asked.command == "export")  # half of an export is none; who reads the rest has read enough
    except Exception as error:  # a fault of ours: its traceback may quote words, so it is never printed
        return _broke(error)


def _parsed(argv: Sequence[str]) -> "argparse.Namespace":
    from cryout_tui.cli import parser

    return parser.build().parse_args(argv)


def _choose_language(argv: Sequence[str]) -> None:
    """Speak the language of the settings, or of the surroundings, before anything that has words is loaded.

    A document for programs has the same words whoever asks for it.
    """
    if "--json" in argv:
        language.choose(language.ENGLISH)
        return
    language.choose()
    try:
        settings = places.find(None, _config(argv)).settings
        said = plain_settings.read(settings)
        chosen = _said_at_length(settings) if said is None else plain_settings.language(said)
    except (CryoutError, OSError, ValueError, RecursionError):
        return
    if chosen:
        language.choose(chosen)


def _config(argv: Sequence[str]) -> str | None:
    """The file of the settings as it is named among the arguments: the first one that is."""
    given = next((value for option, value in zip(argv, argv[1:], strict=False) if option == "--config"), None)
    return next((each.removeprefix("--config=") for each in argv if each.startswith("--config=")), given)


def _said_at_length(settings: str) -> str | None:
    with open(settings, "rb") as file:
        written = file.read()
    if b"language" not in written:
        return None
    import tomllib

    return plain_settings.language(tomllib.loads(written.decode()))


def _settle_places(asked: "argparse.Namespace") -> None:
    """What may stand before a command and after it is there, given or not."""
    for name, usual in (
        ("data_dir", None),
        ("config", None),
        ("passphrase_file", None),
        ("plain", False),
        ("no_color", False),
    ):
        if not hasattr(asked, name):
            setattr(asked, name, usual)


def _settle_colour(*, none: bool) -> None:
    """NO_COLOR set to nothing is not set; whoever reads it then need not know that, nor of the option."""
    if none:
        os.environ["NO_COLOR"] = "1"
    elif os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]


def _broke(error: Exception) -> int:
    import contextlib

    from cryout_tui import paths
    from cryout_tui.terminal.crash import write_down

    with contextlib.suppress(CryoutError):
        write_down(paths.find().log, error)
    print(_("Something broke. Every word that was kept is still kept."), file=sys.stderr)
    return 1


def _run(asked: "argparse.Namespace") -> int:
    from cryout_tui import hosted

    if asked.hosted or hosted.is_hosted():
        hosted.begin(asked)
    if asked.command == "where":
        from cryout_tui.cli import where

        where.run(places.find(asked.data_dir, asked.config), sys.stdout, as_json=asked.json)
        return 0
    from cryout_tui.cli import quick

    if asked.command in quick.COMMANDS:
        return quick.COMMANDS[asked.command](asked)
    if asked.command in (None, "sit") or (asked.command == "today" and asked.dash is None):
        return _begin(asked, places.find(asked.data_dir, asked.config))
    from cryout_tui.cli import completions, parser

    if asked.command in completions.COMMANDS:
        completions.run(asked, parser.build())
        return 0
    from cryout_tui import paths

    return _run_a_command(asked, paths.find(asked.data_dir, asked.config))


def _begin(asked: "argparse.Namespace", found: places.Places) -> int:
    from cryout_tui.cli import quick

    if quick.is_plain(asked):
        from cryout_tui import paths
        from cryout_tui.cli import plain

        return plain.run(asked, paths.of(found))
    from cryout_tui.cli import at_terminal

    return at_terminal.run(asked, found)


def _run_a_command(asked: "argparse.Namespace", paths: "Paths") -> int:
    if asked.command in ("search", "list", "show"):
        from cryout_tui.cli import finding

        {"search": finding.search, "list": finding.list_, "show": finding.show}[asked.command](asked, paths)
        return 0
    if asked.command in ("export", "import"):
        from cryout_tui.cli import export, import_

        {"export": export.run, "import": import_.run}[asked.command](asked, paths)
        return 0
    from cryout_tui.cli import backup_words, commands

    if asked.command == "today":
        commands.must_be_dash(asked)
    run_command = {
        "init": commands.init,
        "passphrase": commands.passphrase,
        "recover": commands.recover,
        "today": commands.today,
        "stats": commands.stats,
        **dict.fromkeys(backup_words.COMMANDS, backup_words.run),
    }[asked.command]
    run_command(asked, paths)
    return 0
