"""Where the app begins, by the command."""

from argparse import Namespace


def first_way(asked: Namespace) -> str:
    """Return the name of the way that comes first."""
    if asked.command == "sit" and asked.source:
        return "source"
    return str(asked.command or "home")
