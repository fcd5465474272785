"""What the parser knows, plainly: for the completions of shells and for the man page."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Sequence
from dataclasses import dataclass

FOLDERS, FILES = ("DIR",), ("FILE",)


@dataclass(frozen=True, slots=True)
class Argument:
    """An option with its flags, or what is given by its place (no flags): what may stand there, and what it is for."""

    flags: Sequence[str]
    value: str
    choices: Sequence[str]
    says: str
    is_needed: bool = False
    is_many: bool = False

    @property
    def takes_file(self) -> bool:
        """Whether a file is named by it."""
        return self.value in FILES

    @property
    def takes_folder(self) -> bool:
        """Whether a folder is named by it."""
        return self.value in FOLDERS


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it does, its options and what else it takes."""

    name: str
    says: str
    options: Sequence[Argument]
    places: Sequence[Argument]


def whole(parser: ArgumentParser) -> Command:
    """Return the program itself, as a command."""
    return _command("", parser, parser.description or "")


def commands(parser: ArgumentParser) -> list[Command]:
    """Return every command, in the order of the help."""
    found = next(each for each in parser._actions if isinstance(each, _SubParsersAction))
    says = {each.dest: each.help or "" for each in found._choices_actions}
    return [_command(name, each, says.get(name, "")) for name, each in found.choices.items()]


def _command(name: str, parser: ArgumentParser, says: str) -> Command:
    actions = [each for each in parser._actions if each.help != SUPPRESS and not isinstance(each, _SubParsersAction)]
    told = [_argument(each) for each in actions]
    return Command(name, says, [each for each in told if each.flags], [each for each in told if not each.flags])


def _argument(action: Action) -> Argument:
    takes = action.nargs != 0
    choices = [str(each) for each in action.choices or ()]
    value = (action.metavar if isinstance(action.metavar, str) else action.dest.upper()) if takes else ""
    return Argument(
        action.option_strings,
        value,
        choices,
        (action.help or "").replace("%%", "%"),
        is_needed=action.required if not action.option_strings else False,
        is_many=action.nargs in ("+", "*"),
    )
