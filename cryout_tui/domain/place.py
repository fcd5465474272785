"""Where the person was when the screen was hidden."""

import json
from dataclasses import asdict, dataclass, replace

AROUND = b"\xff"  # around a place that is handed on before what was typed: no letter has such a byte


@dataclass(frozen=True, slots=True)
class Place:
    """The name of the way, what was looked for where the search lay over it, and whether leaving Today ends it all.

    `mark` names the row that was marked, `row` is the one among what was found, `opened` says that it was open, and
    `over` names what else lay over the way.
    """

    way: str = "home"
    search: str | None = None
    ends: bool = False
    mark: str = ""
    row: int = 0
    opened: bool = False
    over: str = ""

    def as_text(self) -> str:
        """Return it as it is kept."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def read(text: str | None) -> "Place":
        """Return the place that was kept, Home where that cannot be read; what is not of its kind is left out."""
        try:
            found = json.loads(text or "{}")
            return Place(**{name: found[name] for name, kind in KINDS.items() if type(found.get(name)) is kind})
        except (ValueError, AttributeError):
            return Place()

    def handed_on(self) -> bytes:
        """Return it for a process to come, without a word of anyone's."""
        place = replace(self, search=None, row=0, opened=False)
        return AROUND + json.dumps(asdict(place)).encode() + AROUND

    @staticmethod
    def take(handed: bytes) -> "tuple[Place | None, bytes]":
        """Return the place that was handed on, or None, and what was typed after it."""
        if not handed.startswith(AROUND):
            return None, handed
        place, _, typed = handed[1:].partition(AROUND)
        return Place.read(place.decode("ascii", "replace")), typed


KINDS = {"way": str, "search": str, "ends": bool, "mark": str, "row": int, "opened": bool, "over": str}
