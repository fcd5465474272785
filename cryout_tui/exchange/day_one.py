"""What Day One exports: a zip with a JSON document a journal, or such a document alone."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from cryout_tui.exchange.coming import (
    OUT_OF_TIME,
    STAR,
    Coming,
    Foreign,
    Noted,
    Unfit,
    checked,
    instant,
    joined,
    wrong_kind,
)
from cryout_tui.exchange.json_entries import entries
from cryout_tui.exchange.source import Source
from cryout_tui.exchange.zipped import Zipped, is_zip
from cryout_tui.language import _

MOMENT = re.compile(r"!\[[^\]\n]*\]\(dayone-moment:[^)\s]*\)\n?")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
NAMED_OFFSET = re.compile(r"(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?")
ETC = re.compile(r"Etc/GMT([+-])(\d{1,2})")
MEDIA = {
    "photos": _("photos that cannot come"),
    "videos": _("videos that cannot come"),
    "audios": _("recordings that cannot come"),
    "pdf_attachments": _("PDFs that cannot come"),
}
NO_WORDS = _("entries without words")


class _Entry(msgspec.Struct, rename="camel"):
    creation_date: str
    uuid: str = ""
    modified_date: str | None = None
    time_zone: str | None = None
    text: str | None = None
    starred: bool = False
    tags: list[str] | None = None
    photos: list[msgspec.Raw] | None = None
    videos: list[msgspec.Raw] | None = None
    audios: list[msgspec.Raw] | None = None
    pdf_attachments: list[msgspec.Raw] | None = None


def read(source: Source) -> Coming:
    """Return what an export of Day One holds; its photos and recordings are counted, and do not come."""
    maker, decoder = _DayOne(), msgspec.json.Decoder(_Entry)
    if not is_zip(source):
        with source.open() as stream:
            yield from entries(stream, "entries", decoder, maker.made)
        return
    zipped = Zipped(source)
    names = journals_in(zipped)
    if not names:
        raise wrong_kind(_("an export of Day One: there is no journal in the zip"))
    for name in names:
        with zipped.open(name) as stream:
            yield from entries(stream, "entries", decoder, maker.made)


def journals_in(zipped: Zipped) -> list[str]:
    """Return the names of the journals in a zip: they stand at its top, or in one folder."""
    return [each for each in zipped.names() if each.lower().endswith(".json") and _is_own(each)]


def _is_own(name: str) -> bool:
    return name.count("/") <= 1 and not name.startswith(("__MACOSX/", "."))


class _DayOne:
    def __init__(self) -> None:
        self.foreign = Foreign("dayone")

    def made(self, told: _Entry) -> Coming:
        for kind, name in MEDIA.items():
            held = getattr(told, kind)
            if held:
                yield Noted(name, len(held))
        if told.starred:
            yield Noted(STAR)
        words = plain(told.text or "")
        if not words.strip():
            yield Noted(NO_WORDS)
            return
        at = moment(told.creation_date, told.time_zone)
        changed = instant(told.modified_date) if told.modified_date else None
        tags = _("tags: {names}").format(names=", ".join(told.tags)) if told.tags else ""
        key = self.foreign.id(told.uuid.upper()) if told.uuid else self.foreign.id_of(told.creation_date, words)
        yield self.foreign.reflection(key, at, joined(words, tags), changed=changed)


def plain(text: str) -> str:
    """Return words as they were written: without Day One's backslashes, and without the marks of photos."""
    return ESCAPED.sub(r"\1", MOMENT.sub("", text))


def moment(written: str, zone: str | None) -> datetime:
    """Return the moment an entry was written, by the clock where that was; raise Unfit."""
    try:
        at = instant(written).astimezone(_zone(zone))
    except OverflowError as error:
        raise Unfit(OUT_OF_TIME) from error
    return checked(at)


def _zone(name: str | None) -> tzinfo:
    """A zone as Apple names it; one that is not known here is taken as UTC, which is how the moment is written."""
    named = NAMED_OFFSET.fullmatch(name or "")
    if named:
        minutes = int(named[2]) * 60 + int(named[3] or 0)
        return timezone(timedelta(minutes=minutes if named[1] == "+" else -minutes))
    etc = ETC.fullmatch(name or "")
    if etc:  # in these names west is plus
        return timezone(timedelta(hours=int(etc[2]) if etc[1] == "-" else -int(etc[2])))
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
