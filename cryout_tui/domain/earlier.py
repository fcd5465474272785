"""What stood earlier: texts that were replaced, and things in the bin."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar
from uuid import UUID

IN_BIN = timedelta(days=30)
LISTS = ("people", "feelings", "wounded_by")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A text as it stood until it was replaced, in the `field` of a `thing`; `at` is when it was last touched."""

    kind: str
    thing: UUID
    field: str
    kept: str
    at: datetime

    @property
    def text(self) -> str:
        """The text as it is read."""
        return ", ".join(json.loads(self.kept)) if self.field in LISTS else self.kept


@dataclass(frozen=True, slots=True)
class Binned(Generic[T]):
    """Something in the bin, and the local day it goes."""

    what: T
    goes_on: date

    def days_left(self, today: date) -> int:
        """Return the days until it goes, 0 on the day itself."""
        return max(0, (self.goes_on - today).days)


def binned(what: T, deleted_at: datetime) -> Binned[T]:
    """Return `what` as it lies in the bin since `deleted_at`."""
    return Binned(what, (deleted_at + IN_BIN).date())
