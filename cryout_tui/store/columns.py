"""How domain values are written in columns."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from uuid import UUID

from peewee import TextField

from cryout_tui.errors import Damaged
from cryout_tui.language import _

IMPOSSIBLE = _("The journal is damaged: it holds a word that it cannot hold. A backup may help.")


class InstantField(TextField):
    """A moment with the offset the person was at, written so that text order is time order.

    `2026-11-23T20:14:03.000000+0060`: the moment in UTC, then the local offset in minutes.
    """

    def db_value(self, value: datetime | None) -> str | None:
        if value is None:
            return None
        offset = value.utcoffset()
        if offset is None:
            raise ValueError("A moment needs an offset.")
        moment = value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
        return f"{moment:0>26}{int(offset.total_seconds() // 60):+05d}"

    def python_value(self, value: str | None) -> datetime | None:
        if value is None:
            return None
        offset = timezone(timedelta(minutes=int(value[26:])))
        return datetime.fromisoformat(value[:26]).replace(tzinfo=UTC).astimezone(offset)


class EnumField(TextField):
    """A value of a fixed set of words."""

    def __init__(self, kind: type[StrEnum], **options: object) -> None:
        self.kind = kind
        super().__init__(**options)

    def db_value(self, value: StrEnum | None) -> str | None:
        return None if value is None else value.value

    def python_value(self, value: str | None) -> StrEnum | None:
        if value is None:
            return None
        try:
            return self.kind(value)
        except ValueError:  # never written by us: the file has no seal that would have told
            raise Damaged(IMPOSSIBLE) from None


class WordsField(TextField):
    """A few words or lines, in order."""

    def db_value(self, value: tuple[str, ...]) -> str:
        return json.dumps(value, ensure_ascii=False)

    def python_value(self, value: str) -> tuple[str, ...]:
        return tuple(json.loads(value))


class RatingsField(TextField):
    """Ratings (0 to 10) by the id of what was rated."""

    def db_value(self, value: Mapping[UUID, int]) -> str:
        return json.dumps({key.hex: value[key] for key in sorted(value)})

    def python_value(self, value: str) -> dict[UUID, int]:
        return {UUID(key): given for key, given in json.loads(value).items()} if value != "{}" else {}
