"""Which Today stands open, told from its drafts, without going on with it."""

from datetime import date, datetime
from uuid import UUID

from cryout_tui.domain.day import day_at
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.reflection import Reflection
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.reflections import Reflections

WORDS = ("hurt", "line")  # its fields, by their names


class OpenToday:
    """Reads what `Todays` keeps, and changes nothing."""

    def __init__(self, drafts: Drafts, reflections: Reflections) -> None:
        self.drafts = drafts
        self.reflections = reflections

    def day(self, now: datetime, *, day_ends: str) -> date | None:
        """Return the day of what is gone on with next, or None where none stands open in which something was given."""
        drafts = {each.where: each for each in self.drafts.under("today/")}
        places = [each for each in drafts.values() if each.where.endswith("/at")]
        latest = max(places, key=lambda each: each.at, default=None)
        if latest is None or day_at(latest.at.astimezone(now.tzinfo), day_ends) != day_at(now, day_ends):
            return None
        begun = latest.where.removesuffix("/at")
        is_typed = any(drafts[where].text.strip() for where in (f"{begun}/{each}" for each in WORDS) if where in drafts)
        row = self.reflections.row
        kept = next(iter(self.reflections.where(row.id == UUID(begun.split("/")[1]))), None)
        if kept is not None:
            return kept.day if is_typed or not kept.is_empty else None
        return self._named(latest, drafts.get(f"{begun}/day"), day_ends) if is_typed else None

    def standing(self, day_ends: str) -> list[tuple[datetime, Reflection, Reflection | None]]:
        """Return when each that stands open was gone on with, the latest first, with it as it is and what is kept."""
        drafts = {each.where: each for each in self.drafts.under("today/")}
        places = [each for each in drafts.values() if each.where.endswith("/at")]
        standing = []
        for place in sorted(places, key=lambda each: each.at, reverse=True):
            begun = place.where.removesuffix("/at")
            key = UUID(begun.split("/")[1])
            kept = next(iter(self.reflections.where(self.reflections.row.id == key)), None)
            day = self._named(place, drafts.get(f"{begun}/day"), day_ends)
            standing.append((place.at, kept or Reflection(id=key, day=day, at=place.at, updated_at=place.at), kept))
        return standing

    @staticmethod
    def _named(latest: Draft, named: Draft | None, day_ends: str) -> date:
        return date.fromisoformat(named.text) if named else day_at(latest.at, day_ends)
