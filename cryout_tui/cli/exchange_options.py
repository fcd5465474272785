"""The options of `cryout export` and `cryout import`; nothing heavy is loaded for them."""

from argparse import ArgumentParser

from cryout_tui.language import _

OUT = ("json", "md", "csv", "html", "jrnl", "jrnl-text", "dayone")
IN = (
    "auto", "json", "jrnl", "jrnl-text", "dayone", "daylio-csv", "daylio", "freecbt", "quirk", "text", "markdown",
    "journal",
)  # fmt: skip


def add_export(command: ArgumentParser) -> None:
    """Add the options of `cryout export`."""
    command.add_argument(
        "--format", choices=OUT, default="json", help=_("json holds everything; the others are to read")
    )
    command.add_argument("-o", "--output", metavar="FILE", help=_("a new file, or for md and csv a new folder"))
    command.add_argument("--sealed", action="store_true", help=_("in the formats to read: also what is sealed"))


def add_import(command: ArgumentParser) -> None:
    """Add the options of `cryout import`."""
    command.add_argument("file", metavar="FILE", help=_("a file, a folder of texts, or - for standard input"))
    command.add_argument("--format", choices=IN, default="auto", help=_("told by what is in the file where it is auto"))
    command.add_argument("--dry-run", action="store_true", help=_("say what would be added, and add nothing"))
    command.add_argument("--skip-unreadable", action="store_true", help=_("leave out entries that cannot be read"))
    command.add_argument("--timeformat", metavar="FORMAT", help=_("how jrnl writes a date, as in its settings"))
    command.add_argument("--backup-passphrase-file", metavar="FILE", help=_("where a journal has another passphrase"))
