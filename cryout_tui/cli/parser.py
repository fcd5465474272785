"""The words and options of the command line."""

import argparse

from cryout_tui import __version__
from cryout_tui.cli import backup_words, completions, exchange_options, keys, parser_words
from cryout_tui.language import _


def build() -> argparse.ArgumentParser:
    """Return what reads the command line, in the language that is spoken by now."""
    parser_words.use()
    places = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    places.add_argument("--data-dir", metavar="DIR", help=_("the folder of the journal"))
    places.add_argument("--config", metavar="FILE", help=_("the file of the settings"))
    places.add_argument("--passphrase-file", metavar="FILE", help=_("a file whose first line is the passphrase"))
    places.add_argument("--plain", action="store_true", help=_("as lines, one question at a time, without a screen"))
    places.add_argument("--no-color", action="store_true", help=_("no colours, as with NO_COLOR=1"))
    parser = argparse.ArgumentParser(
        prog="cryout",
        parents=[places],
        description=_(
            "A private place for remembering, crying, reflecting and relaxing. Not for diagnosis or treatment."
        ),
        epilog=_(
            "Without a command: the app, full screen; ctrl+p there leads to Settings. "
            "Help from a person, now: cryout help-now"
        ),
    )
    version, told = f"cryout {__version__}", _("show program's version number and exit")
    parser.add_argument("--version", action="version", version=version, help=told)
    parser.add_argument(
        "--hosted", action="store_true", help=_("for a host where each person's account is cryout alone")
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, says: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=says, description=says, parents=[places])

    today = command("today", _("today's reflection; with - keeps standard input as one"))
    today.add_argument("dash", nargs="?", metavar="-")
    today.add_argument("--day", metavar="DAY", help=_('another day, such as yesterday, "3 days ago" or 2026-11-20'))
    sit = command("sit", _("straight into a sitting"))
    sit.add_argument("--source", action="store_true", help=_("with the source, where one is named"))
    help_now = command("help-now", _("crisis lines; needs no passphrase and no journal"))
    help_now.add_argument("country", nargs="?", metavar="COUNTRY")
    breathe = command("breathe", _("a few quiet minutes; needs no passphrase and no journal"))
    breathe.add_argument("name", nargs="?", metavar="NAME", help=_("a way to breathe, such as long-exhale or gentle"))
    breathe.add_argument("--minutes", type=int, metavar="N", help=_("1 to 20"))
    command("ground", _("back to the room; needs no passphrase and no journal"))
    init = command("init", _("make a journal without the screens"))
    init.add_argument("--no-passphrase", action="store_true", help=_("make it plainly not encrypted"))
    search = command("search", _("what holds all of it, newest first"))
    search.add_argument("query", nargs="+", metavar="QUERY")
    list_ = command("list", _("memories, reflections or sittings, newest first"))
    list_.add_argument("kind", nargs="?", choices=["memories", "reflections", "sittings"], default="memories")
    show = command("show", _("one entry whole"))
    show.add_argument("id", metavar="ID", help=_("as cryout list shows it, or the beginning of it"))
    for each in (list_, show):
        each.add_argument("--sealed", action="store_true", help=_("also what is sealed"))
    export = command("export", _("write everything, not encrypted, to a file or standard output"))
    exchange_options.add_export(export)
    stats = command("stats", _("what the pictures say, in words"))
    stats.add_argument("--json", action="store_true", help=_("every number of the pictures, as one document"))
    for each in (export, stats):
        each.add_argument(
            "--range", choices=["2-weeks", "3-months", "a-year", "all"], help=_("how far back (3-months)")
        )
    exchange_options.add_import(command("import", _("add what an export of cryout or another program holds, once")))
    where = command("where", _("where everything is kept"))
    due = command("due", _("one line when something waits, for a login shell; needs no passphrase"))
    for each in (help_now, search, list_, show, where, due):
        each.add_argument("--json", action="store_true")
    keys.add(command)
    completions.add(command)
    backup_words.add(command)
    return parser
