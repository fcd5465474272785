"""What the parser of the command line says by itself, in the language the app speaks."""

import argparse

from cryout_tui.language import ENGLISH, N_, _, spoken

SAID = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)


def use() -> None:
    """From now on its sentences are looked up as all others are; it asks for each when it says it."""
    if spoken() != ENGLISH:
        setattr(argparse, "_", _)  # noqa: B010, the name is there for a gettext, and no stub knows it
