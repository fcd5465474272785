"""One thing of a list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One choice: its id, the key that takes it (or none), its name and a word about it.

    `mark` stands where a key would; `above` is a heading over it, which cannot be chosen.
    """

    id: str
    name: str
    key: str = ""
    hint: str = ""
    mark: str = ""
    above: str = ""
