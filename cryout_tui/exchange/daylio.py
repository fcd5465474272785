"""What Daylio exports: its CSV, and its backup, a zip with JSON in base64."""

import base64
import binascii
import html
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import product
from typing import BinaryIO
from uuid import UUID

import msgspec

from cryout_tui.domain.scale import Scale
from cryout_tui.errors import CryoutError
from cryout_tui.exchange.coming import (
    Coming,
    Entry,
    Foreign,
    Noted,
    Unfit,
    Unread,
    checked,
    from_milliseconds,
    joined,
    local,
    wrong_kind,
)
from cryout_tui.exchange.csv_rows import rows
from cryout_tui.exchange.json_entries import broken, entries
from cryout_tui.exchange.pieces import pieces
from cryout_tui.exchange.source import BUFFER, LONGEST, NOTHING_CHANGED, Source
from cryout_tui.exchange.zipped import Zipped, is_zip
from cryout_tui.language import _

INNER = "backup.daylio"
SCALE = _("mood in Daylio, 1 to 5 (awful to rad)")
COLUMNS = {"full_date", "time", "mood", "activities", "note"}
WHAT = _("an export of Daylio")
NAMED = {"rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1}  # Daylio's own five; a mood of one's own has no number
PREDEFINED = {1: "rad", 2: "good", 3: "meh", 4: "bad", 5: "awful"}
BREAK = re.compile(r"<br\s*/?>|</(?:div|p|li|ol|ul|h\d)>", re.IGNORECASE)
POINT = re.compile(r"<li[^>]*>", re.IGNORECASE)
TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
SPACES = re.compile(r"\n{3,}")


class _Mood(msgspec.Struct):
    id: int
    mood_group_id: int = 0
    custom_name: str = ""
    predefined_name_id: int = 0

    @property
    def name(self) -> str:
        return self.custom_name or PREDEFINED.get(self.predefined_name_id, "")


class _Tag(msgspec.Struct):
    id: int
    name: str = ""


class _Day(msgspec.Struct):
    datetime: float
    id: int = 0
    mood: int = 0
    note: str = ""
    note_title: str = ""
    tags: list[int] = []
    assets: list[msgspec.Raw] = []
    timeZoneOffset: float | None = None  # noqa: N815, as it is written


class _Maker:
    """Makes a reflection of what Daylio kept: its words, and its mood as it is, on a scale of its own."""

    def __init__(self) -> None:
        self.foreign = Foreign("daylio")
        self.scale = self.foreign.id("scale")
        self._has_scale = False

    def made(self, key: UUID, at: datetime, note: str, mood: str, value: int | None, done: list[str]) -> Coming:
        """Return the entry, and the scale before the first that needs it: put away, so that no day asks it."""
        if value is not None and not self._has_scale:
            self._has_scale = True
            yield Entry("scales", Scale(id=self.scale, name=SCALE, created_at=at, archived_at=at))
        about = "\n".join(
            each
            for each in (
                _("mood: {mood}").format(mood=mood) if mood else "",
                _("activities: {names}").format(names=", ".join(done)) if done else "",
            )
            if each
        )
        own = {} if value is None else {self.scale: value}
        yield self.foreign.reflection(key, at, joined(note, about), own=own)


def from_csv(source: Source) -> Coming:
    """Return what a CSV export holds."""
    maker = _Maker()
    for line, row in rows(source, COLUMNS, WHAT):
        try:
            at = _moment(row["full_date"], row["time"])
            note = joined(row.get("note_title", ""), plain(row["note"]))
            done = [each.strip() for each in row["activities"].split("|") if each.strip()]
            mood = row["mood"].strip()
            key = maker.foreign.id_of(at.strftime("%Y-%m-%dT%H:%M"), mood, note, *done)
            yield from maker.made(key, local(at), note, mood, NAMED.get(mood.casefold()), done)
        except Unfit as error:
            yield Unread(_("line {line}").format(line=line), str(error))


def _moment(day: str, hour: str) -> datetime:
    hour = hour.replace("\u202f", " ").replace("\u00a0", " ").strip()
    for date, way in product(("%Y-%m-%d", "%d.%m.%Y"), ("%H:%M", "%I:%M %p", "%H:%M:%S", "%H.%M")):
        try:
            return datetime.strptime(f"{day.strip()} {hour}", f"{date} {way}")
        except ValueError:
            continue
    raise Unfit(_("its date cannot be read"))


def from_backup(source: Source) -> Coming:
    """Return what a backup holds; its photos and recordings are counted, and do not come."""
    moods, tags = _names(source)
    maker = _Maker()

    def made(told: _Day) -> Coming:
        if told.assets:
            yield Noted(_("photos or recordings that cannot come"), len(told.assets))
        mood = moods.get(told.mood) or _Mood(id=told.mood)
        at = checked(from_milliseconds(told.datetime, told.timeZoneOffset))
        note = joined(told.note_title, plain(told.note))
        value = (
            6 - mood.mood_group_id if 1 <= mood.mood_group_id <= 5 else None
        )  # Daylio counts its groups from the best
        key = maker.foreign.id(f"entry {told.id} {told.datetime:.0f}")
        yield from maker.made(key, at, note, mood.name, value, [tags[each] for each in told.tags if tags.get(each)])

    with _opened(source) as stream:
        yield from entries(stream, "dayEntries", msgspec.json.Decoder(_Day), made)


def _names(source: Source) -> tuple[dict[int, _Mood], dict[int, str]]:
    """Return the moods and the activities by the numbers that entries name them by."""
    moods: dict[int, _Mood] = {}
    tags: dict[int, str] = {}
    with _opened(source) as stream:
        for piece in pieces(stream):
            if not piece.number or piece.key not in ("customMoods", "tags"):
                continue
            try:
                if piece.key == "tags":
                    tag = msgspec.json.decode(piece.data, type=_Tag)
                    tags[tag.id] = tag.name
                else:
                    mood = msgspec.json.decode(piece.data, type=_Mood)
                    moods[mood.id] = mood
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                raise broken(piece.line) from None
    return moods, tags


@contextmanager
def _opened(source: Source) -> Iterator[BinaryIO]:
    if not is_zip(source):
        with source.open() as stream:
            yield stream if source.head(1) == b"{" else _unpacked(stream)
        return
    zipped = Zipped(source)
    if INNER not in zipped.names():
        raise wrong_kind(_("a backup of Daylio"))
    with zipped.open(INNER) as stream:
        yield _unpacked(stream)


def _unpacked(stream: BinaryIO) -> BinaryIO:
    return io.BufferedReader(_Base64(stream), BUFFER)


class _Base64(io.RawIOBase):
    """What base64 stands for, as a stream."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = inner
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, into, /) -> int:  # type: ignore[no-untyped-def]
        packed = self._rest
        while len(packed) < 4:
            read = self._inner.read(max(4, len(into) // 4 * 3))
            if not read:
                break
            packed += b"".join(read.split())
        whole = len(packed) // 4 * 4
        self._rest = packed[whole:]
        if self._rest and not whole:
            raise _not_whole()
        try:
            data = base64.b64decode(packed[:whole], validate=True)
        except (binascii.Error, ValueError) as error:
            raise _not_whole() from error
        into[: len(data)] = data
        return len(data)


def _not_whole() -> CryoutError:
    return CryoutError(
        _("The backup of Daylio is not whole, so it was not used. {NOTHING_CHANGED}").format(
            NOTHING_CHANGED=NOTHING_CHANGED
        )
    )


def plain(note: str) -> str:
    """Return a note without the marks of how it looks: Daylio keeps it as a page."""
    if len(note) > LONGEST or "<" not in note and "&" not in note:
        return note
    note = POINT.sub("- ", note.replace("\r\n", "\n"))
    note = TAG.sub("", BREAK.sub("\n", note))
    return SPACES.sub("\n\n", html.unescape(note).replace("\u00a0", " ")).strip("\n")
