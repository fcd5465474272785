"""Where the pairs stand, so that they go on there however they were left."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from cryout_tui.domain.kept import Comparison, Draft
from cryout_tui.routes.desk import Desk

PLACE = "finding/at"  # a draft, while the pairs stand open outside a sitting


class At(StrEnum):
    """Where it stands; `PAIR` also stands for the proposal once nothing more is asked."""

    PAIR = "pair"
    ANOTHER = "another"
    SEVERAL = "several"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Stood:
    """Where it stood: the pairs answered since it was opened, the one that is answered again, and what is picked."""

    at: At = At.PAIR
    here: Sequence[Comparison] = ()
    again: Comparison | None = None
    picked: Sequence[UUID] | None = None


class FindingPlace:
    """Keeps the place under the draft `where`."""

    def __init__(self, desk: Desk, where: str) -> None:
        self.desk = desk
        self.where = where

    def found(self) -> Stood:
        """Return where it stands; from the beginning where nothing is kept, or something else is."""
        kept = self.desk.store.drafts.get(self.where)
        try:
            place = json.loads(kept.text) if kept is not None and kept.text else {}
            keys = [UUID(key) for key in place.get("here", ())]
            again = [UUID(key) for key in (place.get("again"),) if key]
            picked = [UUID(key) for key in place["picked"]] if place.get("picked") is not None else None
            now_again = next(iter(self._of_today(again)), None)
            return Stood(At(place.get("at", At.PAIR)), self._of_today(keys), now_again, picked)
        except (ValueError, TypeError, AttributeError, RecursionError):  # changed by hand in an export
            return Stood()

    def keep(self, stood: Stood) -> None:
        """Keep where it stands."""
        again = None if stood.again is None else str(stood.again.id)
        picked = None if stood.picked is None else [str(key) for key in stood.picked]
        place = {"at": stood.at, "here": [str(each.id) for each in stood.here], "again": again, "picked": picked}
        text = json.dumps(place)
        self.desk.store.drafts.keep(Draft(where=self.where, text=text, cursor=0, at=self.desk.now()))

    def drop(self) -> None:
        """Nothing stands open any more."""
        self.desk.store.drafts.drop(self.where)

    def _of_today(self, keys: Sequence[UUID]) -> list[Comparison]:
        """The answers kept under `keys` that may still be gone back to."""
        now, found = self.desk.now(), []
        for key in keys:
            try:
                comparison = self.desk.store.comparisons.get(key)
            except KeyError:
                continue
            if comparison.at.astimezone(now.tzinfo).date() == now.date():
                found.append(comparison)
        return found
