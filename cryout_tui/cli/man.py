"""The man page, in troff, from the commands."""

from collections.abc import Iterable, Sequence

from cryout_tui import __version__
from cryout_tui.cli.told import Argument, Command
from cryout_tui.domain.text import first_sentence
from cryout_tui.language import _

DESCRIPTION = (
    _(
        "Without a command it is the app, full screen, by keyboard alone. Every answer is kept before the next key "
        "is read, in one file on this machine: encrypted with a passphrase, unless you chose plainly that it is not. "
        "There is no account and no network."
    ),
    _(
        "It is a companion, not a treatment. It is for grown-ups, on a day that is steady enough, about things that "
        "are over."
    ),
)
FILES = (
    ("journal.db", _("in your data directory: the journal. Beside it the folder backups, and due.json.")),
    ("config.toml", _("in your settings directory: the settings, each told in Settings in the app.")),
    ("cryout.log", _("in your state directory: warnings and errors, and never a word that was written.")),
)
ENVIRONMENT = (
    ("CRYOUT_DATA_DIR", _("the folder of the journal")),
    ("CRYOUT_CONFIG", _("the file of the settings")),
    ("CRYOUT_PASSPHRASE_FILE", _("a file whose first line is the passphrase")),
    ("CRYOUT_PASSPHRASE_COMMAND", _("a command whose first line of output is the passphrase")),
    ("CRYOUT_ASCII", _("where it is 1: plain signs only")),
    ("NO_COLOR", _("where it is set: no colour")),
)
EXIT_STATUS = (
    ("0", _("done")),
    ("1", _("could not be done; the reason stands on standard error")),
    ("2", _("wrong usage")),
    ("3", _("the journal is locked, and no passphrase could be had")),
    ("4", _("the passphrase is wrong")),
    ("5", _("the journal is damaged, or newer than this version")),
    ("130", _("interrupted")),
)
HEADING = _("HELP NOW")
HELP_NOW = _(
    "If you are in danger, or suicide is close: f1 in the app, or cryout help-now in the shell, shows people to call. "
    "It needs no passphrase, no journal and no network."
)


def page(program: Command, every: Sequence[Command]) -> str:
    """Return the page."""
    kind = _("User Commands")
    lines = [f'.TH CRYOUT 1 "" "cryout {__version__}" "{_escaped(kind)}"']
    lines += [".SH NAME", f"cryout \\- {_escaped(_first_sentence(program.says))}"]
    lines += [_section(_("SYNOPSIS")), ".B cryout", *_synopsis(program), ".RI [ COMMAND \\ ... ]"]
    lines += [_section(_("DESCRIPTION")), _escaped(program.says)]
    for paragraph in DESCRIPTION:
        lines += [".PP", _escaped(paragraph)]
    lines += [_section(_("OPTIONS")), _("These go with every command."), *_options(program.options)]
    lines += [_section(_("COMMANDS")), *_commands(program, every)]
    lines += [_section(_("KEYS")), _("They can be changed; the app shows them as they are, on"), ".BR ? .", *_keys()]
    for heading, told in ((_("FILES"), FILES), (_("ENVIRONMENT"), ENVIRONMENT), (_("EXIT STATUS"), EXIT_STATUS)):
        lines += [f".SH {_heading(heading)}"]
        lines += [part for name, says in told for part in (".TP", f".B {_escaped(name)}", _escaped(says))]
    return "\n".join([*lines, f".SH {_heading(HEADING)}", _escaped(HELP_NOW)]) + "\n"


def _commands(program: Command, every: Iterable[Command]) -> list[str]:
    known = {flag for option in program.options for flag in option.flags}
    lines = []
    for each in every:
        own = [option for option in each.options if not known & set(option.flags)]
        lines += [
            f".SS {_heading(' '.join(['cryout', each.name, *map(_place, each.places)]))}",
            _escaped(f"{each.says}."),
        ]
        places = [place for place in each.places if place.says or place.choices]
        for place in places:
            told = place.says or _("one of {names}").format(names=", ".join(place.choices))
            lines += [".TP", f".I {_escaped(place.value)}", _escaped(told)]
        lines += _options(own)
    return lines


def _place(place: Argument) -> str:
    named = f"{place.value}..." if place.is_many else place.value
    return named if place.is_needed else f"[{named}]"


def _options(options: Iterable[Argument]) -> list[str]:
    lines = []
    for option in options:
        value = f" \\fI{_escaped(option.value)}\\fR" if option.value and not option.choices else ""
        flags = ", ".join(f"\\fB{_escaped(flag)}\\fR" for flag in option.flags)
        told = [
            f"{option.says}." if option.says else "",
            _("One of {names}.").format(names=", ".join(option.choices)) if option.choices else "",
        ]
        lines += [".TP", f"{flags}{value}", _escaped(" ".join(filter(None, told)) or _("the same, for programs."))]
    return lines


def _synopsis(program: Command) -> list[str]:
    told = []
    for option in program.options:
        value = f" \\fI{_escaped(option.value)}\\fR" if option.value else ""
        told.append(f"[\\fB{_escaped(option.flags[-1])}\\fR{value}]")
    return told


def _keys() -> list[str]:
    from cryout_tui.care_desk import KEYS

    return [part for _name, key, says in KEYS for part in (".TP", f".B {_escaped(key)}", _escaped(says))]


def _first_sentence(words: str) -> str:
    first = first_sentence(words)[0].rstrip(".\u0964")
    return first[:1].lower() + first[1:]


def _section(words: str) -> str:
    return f".SH {_escaped(words)}"


def _heading(words: str) -> str:
    return f'"{_escaped(words)}"'


def _escaped(words: str) -> str:
    """Return words as troff shows them as they are: no sign of them commands it."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    escaped = "".join(sign if sign.isascii() else f"\\[u{ord(sign):04X}]" for sign in escaped)
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
