"""What comes in: entries, what could not be read and why, and what has no place here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from hashlib import blake2b
from uuid import UUID, uuid5

from cryout_tui.domain.day_named import EARLIEST
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.text import as_kept
from cryout_tui.errors import CryoutError
from cryout_tui.exchange.source import LONGEST, MEGABYTE, NOTHING_CHANGED
from cryout_tui.language import _

NAMES = UUID("5b0f2c9e-5a0e-4c39-9d2b-6f1d8a0c7e21")  # the ids of what other programs wrote are made within this one
NOON = time(12)
FIRST_YEAR, LAST_YEAR = EARLIEST, 2200  # of what was written; a seal may end later
OUT_OF_TIME = _("its date is not in the years {FIRST_YEAR} to {LAST_YEAR}").format(
    FIRST_YEAR=FIRST_YEAR, LAST_YEAR=LAST_YEAR
)
STAR = _("stars that have no place here")


@dataclass(slots=True)
class Entry:
    """Something to keep; `kind` is the name of its list in the JSON export, `place` says where it stands there."""

    kind: str
    value: object
    place: str = ""


@dataclass(slots=True)
class Unread:
    """What could not be read: `place` says where it stands, `why` ends a sentence."""

    place: str
    why: str


@dataclass(slots=True)
class Noted:
    """What is told at the end, with how often it was so, such as how many photos cannot come."""

    what: str
    count: int = 1


Coming = Iterator[Entry | Unread | Noted]
Reader = Callable[[], Coming]


class Unfit(ValueError):
    """An entry that cannot be kept; the text says why, and holds no word of it."""


def wrong_kind(what: str) -> CryoutError:
    """Return the sentence for a file that is not of the kind it was taken for."""
    return CryoutError(_("This is not {what}. {NOTHING_CHANGED}").format(what=what, NOTHING_CHANGED=NOTHING_CHANGED))


class Foreign:
    """Makes reflections of what another program wrote, under ids that are the same every time."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._seen: dict[bytes, int] = {}

    def id(self, own: str) -> UUID:
        """Return the id for what the program itself calls `own`."""
        return uuid5(NAMES, f"{self.name} {own}")

    def id_of(self, *content: str) -> UUID:
        """Return the id for something known by its content alone; the same content a second time is another one."""
        digest = blake2b("\0".join(content).encode("utf-8", "replace"), digest_size=16).digest()
        count = self._seen[digest] = self._seen.get(digest, 0) + 1
        return self.id(f"{digest.hex()} {count}")

    def reflection(
        self,
        key: UUID,
        at: datetime,
        text: str,
        *,
        day: date | None = None,
        hurt: str = "",
        changed: datetime | None = None,
        own: dict[UUID, int] | None = None,
    ) -> Entry:
        """Return a reflection; raise Unfit where it says nothing, or too much."""
        text, hurt = as_kept(text), as_kept(hurt)
        if not (text.strip() or hurt.strip() or own):
            raise Unfit(_("it holds no words"))
        if len(text) + len(hurt) > LONGEST:
            raise Unfit(_("it is over {size} MB").format(size=LONGEST // MEGABYTE))
        at = checked(at)
        kept = Reflection(
            id=key, day=day or at.date(), at=at, text=text or None, hurt=hurt or None, own=own or {},
            updated_at=checked(changed) if changed is not None else at,
        )  # fmt: skip
        return Entry("reflections", kept)


def in_years(day: date) -> bool:
    """Say whether something may have been written on that day."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def checked(at: datetime) -> datetime:
    """Return a moment as the journal may keep it, its offset in whole minutes; raise Unfit for what is out of time."""
    offset = at.utcoffset()
    if offset is None:
        return local(at)
    if not in_years(at):
        raise Unfit(OUT_OF_TIME)
    return at.astimezone(timezone(timedelta(minutes=round(offset.total_seconds() / 60))))


def local(moment: datetime) -> datetime:
    """Return a moment by the clock on the wall as one of this machine's zone; raise Unfit for what is out of time."""
    if not in_years(moment):
        raise Unfit(OUT_OF_TIME)
    try:
        here = moment.astimezone()
    except (OverflowError, OSError, ValueError) as error:
        raise Unfit(OUT_OF_TIME) from error
    return checked(here)


def instant(written: str) -> datetime:
    """Return a moment as programs write it (RFC 3339; without an offset by this machine's clock); raise Unfit."""
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError as error:
        raise Unfit(_("its date cannot be read")) from error
    return checked(moment)


def from_milliseconds(count: float, offset: float | None = None) -> datetime:
    """Return the moment `count` milliseconds after 1970, as here or `offset` milliseconds ahead of UTC; raise Unfit."""
    try:
        zone = None if offset is None else timezone(timedelta(minutes=round(offset / 60000)))
        moment = datetime.fromtimestamp(count / 1000, UTC).astimezone(zone)
    except (OverflowError, OSError, ValueError) as error:
        raise Unfit(OUT_OF_TIME) from error
    return checked(moment)


def joined(*parts: str | None) -> str:
    """Return the parts that say something, a blank line between them."""
    return "\n\n".join(part for part in parts if part and part.strip())
