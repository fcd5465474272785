"""Asks what something is without loading what it could be."""

import sys

INPUT, TEXT_AREA = "textual.widgets._input:Input", "textual.widgets._text_area:TextArea"
TYPING, FIELD = "widgets.field:Typing", "widgets.field:Field"


def is_a(thing: object, *kinds: str) -> bool:
    """Say whether `thing` is of one of these classes, each `module:Name`, in this package or in Textual.

    Of a class that is not loaded yet there is nothing that could be one.
    """
    return any(isinstance(thing, _loaded(kind)) for kind in kinds)


def _loaded(kind: str) -> type | tuple[()]:
    module, _, name = kind.partition(":")
    module = module if module.startswith("textual.") else f"cryout_tui.{module}"
    found: type | tuple[()] = getattr(sys.modules.get(module), name, ())
    return found
