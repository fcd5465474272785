"""The command `cryout`. Every import of a heavy thing is inside the function that needs it."""

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from itertools import pairwise

from cryout_tui import language
from cryout_tui.errors import CryoutError
from cryout_tui.language import _

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with its arguments; return the exit status."""
    os.umask(0o077)
    _choose_language(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    asked = argparse.Namespace(command=None)
    try:
        from cryout_tui.cli import parser

        asked = parser.build().parse_args(argv)
        _settle_places(asked)
        _settle_colour(none=asked.no_color)
        return _run(asked)
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


def _choose_language(argv: Sequence[str]) -> None:
    """Speak the language of the settings, or of the surroundings, before anything that has words is loaded.

    A document for programs has the same words whoever asks for it.
    """
    if "--json" in argv:
        language.choose(language.ENGLISH)
        return
    from cryout_tui import paths

    config = next((given for option, given in pairwise(argv) if option == "--config"), None)
    config = next((each.removeprefix("--config=") for each in argv if each.startswith("--config=")), config)
    language.choose()
    with contextlib.suppress(CryoutError, OSError, ValueError, RecursionError):
        written = paths.find(None, config).settings.read_bytes()
        if b"language" not in written:
            return
        import tomllib

        chosen = tomllib.loads(written.decode()).get("language")
        if chosen in language.SPOKEN:
            language.choose(chosen)


def _settle_places(asked: argparse.Namespace) -> None:
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
    from cryout_tui import paths
    from cryout_tui.terminal.crash import write_down

    with contextlib.suppress(CryoutError):
        write_down(paths.find().log, error)
    print(_("Something broke. Every word that was kept is still kept."), file=sys.stderr)
    return 1


def _run(asked: argparse.Namespace) -> int:
    from cryout_tui import hosted, paths
    from cryout_tui.cli import completions, parser, quick

    if asked.hosted or hosted.is_hosted():
        hosted.begin(asked)
    if asked.command in quick.COMMANDS:
        return quick.COMMANDS[asked.command](asked)
    if asked.command in completions.COMMANDS:
        completions.run(asked, parser.build())
        return 0

    places = paths.find(asked.data_dir, asked.config)
    if asked.command in (None, "sit") or (asked.command == "today" and asked.dash is None):
        if quick.is_plain(asked):
            from cryout_tui.cli import plain

            return plain.run(asked, places)
        from cryout_tui.cli import at_terminal

        return at_terminal.run(asked, places)
    if asked.command == "where":
        from cryout_tui.cli import where

        where.run(places, sys.stdout, as_json=asked.json)
        return 0
    if asked.command in ("search", "list", "show"):
        from cryout_tui.cli import finding

        {"search": finding.search, "list": finding.list_, "show": finding.show}[asked.command](asked, places)
        return 0
    if asked.command in ("export", "import"):
        from cryout_tui.cli import export, import_

        {"export": export.run, "import": import_.run}[asked.command](asked, places)
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
    run_command(asked, places)
    return 0
