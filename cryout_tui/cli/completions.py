"""`cryout completions` and `cryout man`: what is made from the commands themselves; they need no journal."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from cryout_tui.language import _

COMMANDS = ("completions", "man")
SHELLS = ("bash", "zsh", "fish")


def add(command: Callable[[str, str], ArgumentParser]) -> None:
    """Add the commands by `command`, which takes a name and what it is for."""
    completions = command("completions", _("what lets a shell finish a command that is typed"))
    completions.add_argument("shell", choices=SHELLS)
    command("man", _("all of this as a man page"))


def run(asked: Namespace, parser: ArgumentParser) -> None:
    """Print one of them."""
    from cryout_tui.cli.told import commands, whole

    if asked.command == "man":
        from cryout_tui.cli.man import page

        print(page(whole(parser), commands(parser)), end="")
        return
    from cryout_tui.cli import shells

    made = {"bash": shells.bash, "zsh": shells.zsh, "fish": shells.fish}[asked.shell]
    print(made(whole(parser), commands(parser)), end="")
