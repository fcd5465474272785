"""Asks what something is without loading what it could be."""

import sys


def is_a(thing: object, *kinds: str) -> bool:
    """Say whether `thing` is of one of these classes, each "module:Name" in this package.

    Of a class that is not loaded yet there is nothing that could be one.
    """
    return any(isinstance(thing, _loaded(kind)) for kind in kinds)


def _loaded(kind: str) -> type | tuple[()]:
    module, _, name = kind.partition(":")
    found: type | tuple[()] = getattr(sys.modules.get(f"cryout_tui.{module}"), name, ())
    return found
