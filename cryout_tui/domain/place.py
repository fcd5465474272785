"""Where the person was when the screen was hidden."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The name of the way, what was looked for where the search lay over it, and whether leaving Today ends it all."""

    way: str = "home"
    search: str | None = None
    ends: bool = False

    def as_text(self) -> str:
        """Return it as it is kept."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def read(text: str | None) -> "Place":
        """Return the place that was kept; Home where that cannot be read."""
        try:
            found = json.loads(text or "{}")
            way, search, ends = found.get("way", "home"), found.get("search"), found.get("ends", False)
        except (ValueError, AttributeError):
            return Place()
        return Place(str(way), search if isinstance(search, str) else None, ends is True)
