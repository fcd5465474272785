"""Command lines of the plainest shape, read without the parser: loading it takes longer than what is asked for.

Whatever is not exactly of such a shape, wrong usage too, is left to the parser.
"""

from collections.abc import Sequence
from types import SimpleNamespace

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from argparse import Namespace

PLACES = {"--data-dir": "data_dir", "--config": "config", "--passphrase-file": "passphrase_file"}
COMMANDS: dict[str, dict[str, object]] = {
    "where": {"json": False},
    "due": {"json": False},
    "help-now": {"json": False, "country": None},
}


def nothing() -> "Namespace":
    """Return what is asked without arguments."""
    return SimpleNamespace(command=None, hosted=False)  # type: ignore[return-value]  # the same to whoever asks it


def read(argv: Sequence[str]) -> "Namespace | None":
    """Return what the parser would make of these arguments; None where it has to be asked."""
    asked = vars(nothing())
    words = iter(argv)
    for word in words:
        name = PLACES.get(word)
        value = next(words, "") if name else word
        if name and value and value[0] != "-" and name not in asked:
            asked[name] = value
        elif word == "--json" and asked.get("json") is False:
            asked["json"] = True
        elif asked["command"] is None and word in COMMANDS:
            asked |= {"command": word, **COMMANDS[word]}
        elif not name and word and word[0] != "-" and "country" in asked and asked["country"] is None:
            asked["country"] = word
        else:
            return None
    return SimpleNamespace(**asked)  # type: ignore[return-value]
