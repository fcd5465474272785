"""The command `cryout`. Every import of a heavy thing is inside the function that needs it."""

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cryout_tui import __version__
from cryout_tui.cli import backup_words, completions, exchange_options
from cryout_tui.errors import CryoutError

if TYPE_CHECKING:
    from cryout_tui.settings import Settings

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with its arguments; return the exit status."""
    os.umask(0o077)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    asked = argparse.Namespace(command=None)
    try:
        asked = _parser().parse_args(argv)
        return _run(asked)
    except CryoutError as error:
        print(error, *backup_words.way_out(error, asked), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return int(asked.command == "export")  # half of an export is none; who reads the rest has read enough
    except Exception as error:  # a fault of ours: its traceback may quote words, so it is never printed
        return _broke(error)


def _broke(error: Exception) -> int:
    from cryout_tui import paths
    from cryout_tui.terminal.crash import write_down

    with contextlib.suppress(CryoutError):
        write_down(paths.find().log, error)
    print("Something broke. Every word that was kept is still kept.", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    from cryout_tui.cli.keys import add as add_keys

    places = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    places.add_argument("--data-dir", metavar="DIR", help="the folder of the journal")
    places.add_argument("--config", metavar="FILE", help="the file of the settings")
    places.add_argument("--passphrase-file", metavar="FILE", help="a file whose first line is the passphrase")
    places.add_argument("--plain", action="store_true", help="as lines, one question at a time, without a screen")
    parser = argparse.ArgumentParser(
        prog="cryout",
        parents=[places],
        description="A private place for remembering, crying, reflecting and relaxing. Not for diagnosis or treatment.",
        epilog="Without a command: the app, full screen; ctrl+p there leads to Settings. "
        "Help from a person, now: cryout help-now",
    )
    parser.add_argument("--version", action="version", version=f"cryout {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, says: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=says, description=says, parents=[places])

    today = command("today", "today's reflection; with - keeps standard input as one")
    today.add_argument("dash", nargs="?", metavar="-")
    today.add_argument("--day", metavar="DAY", help='another day, such as yesterday, "3 days ago" or 2026-11-20')
    command("sit", "straight into a sitting")
    help_now = command("help-now", "crisis lines; needs no passphrase and no journal")
    help_now.add_argument("country", nargs="?", metavar="COUNTRY")
    breathe = command("breathe", "a few quiet minutes; needs no passphrase and no journal")
    breathe.add_argument("name", nargs="?", metavar="NAME", help="a way to breathe, such as long-exhale or gentle")
    breathe.add_argument("--minutes", type=int, metavar="N", help="1 to 20")
    command("ground", "back to the room; needs no passphrase and no journal")
    init = command("init", "make a journal without the screens")
    init.add_argument("--no-passphrase", action="store_true", help="make it plainly not encrypted")
    search = command("search", "what holds all of it, newest first")
    search.add_argument("query", nargs="+", metavar="QUERY")
    list_ = command("list", "memories, reflections or sittings, newest first")
    list_.add_argument("kind", nargs="?", choices=["memories", "reflections", "sittings"], default="memories")
    show = command("show", "one entry whole")
    show.add_argument("id", metavar="ID", help="as cryout list shows it, or the beginning of it")
    for each in (list_, show):
        each.add_argument("--sealed", action="store_true", help="also what is sealed")
    export = command("export", "write everything, not encrypted, to a file or standard output")
    exchange_options.add_export(export)
    stats = command("stats", "what the pictures say, in words")
    stats.add_argument("--json", action="store_true", help="every number of the pictures, as one document")
    for each in (export, stats):
        each.add_argument("--range", choices=["2-weeks", "3-months", "a-year", "all"], help="how far back (3-months)")
    exchange_options.add_import(command("import", "add what an export of cryout or another program holds, once"))
    where = command("where", "where everything is kept")
    due = command("due", "one line when something waits, for a login shell; needs no passphrase")
    for each in (help_now, search, list_, show, where, due):
        each.add_argument("--json", action="store_true")
    add_keys(command)
    completions.add(command)
    backup_words.add(command)
    return parser


def _run(asked: argparse.Namespace) -> int:
    for name in ("data_dir", "config", "passphrase_file", "plain"):
        if not hasattr(asked, name):
            setattr(asked, name, None)
    if asked.command == "help-now":
        return _help_now(asked)
    if asked.command == "breathe":
        return _breathe(asked)
    if asked.command == "due":
        return _due(asked)
    if asked.command == "ground":
        return _ground(asked)
    if asked.command in completions.COMMANDS:
        completions.run(asked, _parser())
        return 0
    from cryout_tui import paths

    places = paths.find(asked.data_dir, asked.config)
    if asked.command in (None, "sit") or (asked.command == "today" and asked.dash is None):
        if _is_plain(asked):
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
    from cryout_tui.cli import commands

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


def _is_plain(asked: argparse.Namespace) -> bool:
    """Say whether lines are asked for, or all that a terminal can show."""
    from cryout_tui.terminal import process

    return bool(asked.plain or os.environ.get("CRYOUT_PLAIN")) or process.draws_nothing()


def _help_now(asked: argparse.Namespace) -> int:
    from cryout_tui.cli.help_now import run

    chosen = None if asked.country else _settings(asked)
    faults = run(asked.country, chosen.country if chosen else None, sys.stdout, as_json=asked.json)
    if faults:
        from cryout_tui import paths
        from cryout_tui.terminal.crash import note_down

        with contextlib.suppress(CryoutError):
            note_down(paths.find(asked.data_dir, asked.config).log, faults)
    return 0


def _breathe(asked: argparse.Namespace) -> int:
    from cryout_tui.cli.breathe import run

    chosen = _settings(asked)
    run(asked.name, asked.minutes, bar=chosen is None or chosen.motion not in ("words", "off"))
    return 0


def _due(asked: argparse.Namespace) -> int:
    from cryout_tui import paths
    from cryout_tui.cli.due import run
    from cryout_tui.clock import SystemClock

    try:
        places = paths.find(asked.data_dir, asked.config)
    except CryoutError:
        places = None
    run(places, SystemClock().now(), sys.stdout, as_json=asked.json)
    return 0


def _ground(asked: argparse.Namespace) -> int:
    from pathlib import Path

    from cryout_tui import paths
    from cryout_tui.cli.ground import run
    from cryout_tui.settings import Settings

    log = Path(os.devnull)
    with contextlib.suppress(CryoutError):  # a machine without a home folder has a room to come back to as well
        log = paths.find(asked.data_dir, asked.config).log
    return run(_settings(asked) or Settings(), log)


def _settings(asked: argparse.Namespace) -> "Settings | None":
    """The settings, where there are any; help, a breath and the room never wait for them to be right."""
    from cryout_tui import paths

    try:
        settings = paths.find(asked.data_dir, asked.config).settings
    except CryoutError:
        return None
    if not settings.exists():
        return None
    from cryout_tui.settings import load

    return load(settings)[0]
