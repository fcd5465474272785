"""What jrnl writes: its JSON export, and its own text with any of the usual ways to write a date."""

import re
from collections.abc import Iterator
from datetime import datetime

import msgspec

from cryout_tui.exchange.coming import STAR, Coming, Foreign, Noted, Unfit, Unread, joined, local, wrong_kind
from cryout_tui.exchange.json_entries import entries
from cryout_tui.exchange.lines import lines
from cryout_tui.exchange.source import Source
from cryout_tui.language import _

WAYS = (
    "%Y-%m-%d %H:%M", "%Y-%m-%d %I:%M:%S %p", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %I:%M %p", "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%dT%H:%M", "%d.%m.%Y %H:%M", "%Y/%m/%d %H:%M", "%Y-%m-%d",
)  # fmt: skip
HEAD = re.compile(r"\[([^\]\n]+)\] ")
BARE = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d) ")  # as jrnl 1 wrote it
LIKE_A_DATE = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b")
UNSEEN = "\u200b"  # has no width, and is no space that jrnl would take away
NOT_JRNL = _("a journal of jrnl: no line in it begins with a date. Its way to write one can be named with --timeformat")


class _Entry(msgspec.Struct):
    date: str
    time: str = "12:00"
    title: str = ""
    body: str = ""
    tags: list[str] = []
    starred: bool = False


class _Jrnl:
    def __init__(self) -> None:
        self.foreign = Foreign("jrnl")

    def reflection(self, at: datetime, text: str, more: str = "") -> Coming:
        """Return the entry, under an id that is the same whether it was exported as JSON, as text, or not at all.

        Of these, the JSON has no star, no seconds, and not the blank lines there were around the first line.
        """
        title, _end, body = text.partition("\n")
        words = f"{title.strip(' *')} {body}".replace(UNSEEN, "").split()
        key = self.foreign.id_of(at.strftime("%Y-%m-%dT%H:%M"), " ".join(words))
        yield self.foreign.reflection(key, local(at), joined(text, more))

    def of_text(self, at: datetime, text: str) -> Coming:
        title, _end, body = text.partition("\n")
        if title.endswith(" *"):
            yield Noted(STAR)
            text = f"{title.rstrip(' *')}\n{body}" if body else title.rstrip(" *")
        yield from self.reflection(at, text)

    def of_json(self, told: _Entry) -> Coming:
        try:
            at = datetime.strptime(f"{told.date} {told.time}", "%Y-%m-%d %H:%M")
        except ValueError as error:
            raise Unfit(_("its date cannot be read")) from error
        text = f"{told.title}\n{told.body}" if told.body else told.title
        missing = [tag for tag in told.tags if tag.casefold() not in text.casefold()]
        if told.starred:
            yield Noted(STAR)
        yield from self.reflection(at, text, " ".join(missing))


def from_json(source: Source) -> Coming:
    """Return what a JSON export of jrnl holds."""
    with source.open() as stream:
        yield from entries(stream, "entries", msgspec.json.Decoder(_Entry), _Jrnl().of_json)


def from_text(source: Source, timeformat: str | None = None) -> Coming:
    """Return what a journal file of jrnl, or its text export, holds.

    `timeformat` is the one of jrnl's settings, where it is not a usual one.
    """
    jrnl, ways = _Jrnl(), (timeformat,) if timeformat else WAYS
    is_jrnl = False
    for line, at, text in _entries(source, ways):
        if at is None:
            if text.strip():
                yield Unread(
                    _("line {line}").format(line=line),
                    _("its date cannot be read") if is_jrnl else _("no date stands before it"),
                )
            continue
        is_jrnl = True
        try:
            yield from jrnl.of_text(at, text)
        except Unfit as error:
            yield Unread(_("line {line}").format(line=line), str(error))
    if not is_jrnl:
        raise wrong_kind(NOT_JRNL)


def _entries(source: Source, ways: tuple[str, ...]) -> Iterator[tuple[int, datetime | None, str]]:
    """Return each entry with its line and its moment, or None where that cannot be read."""
    begun, at, text = 1, None, list[str]()
    for number, line in lines(source):
        head = HEAD.match(line) or BARE.match(line)
        moment = dated(head[1], ways) if head else None
        if head is None or (moment is None and not (head[0][0] == "[" and LIKE_A_DATE.match(head[1]))):
            text.append(line)
            continue
        if text:
            yield begun, at, _whole(text)
        begun, at, text = number, moment, [line[head.end() :]]
    if text:
        yield begun, at, _whole(text)


def _whole(text: list[str]) -> str:
    return "\n".join(text).strip("\n ")


def dated(written: str, ways: tuple[str, ...] = WAYS) -> datetime | None:
    """Return the moment that is written in one of the ways, or None."""
    for way in ways:
        try:
            return datetime.strptime(written.strip(), way)
        except ValueError:
            continue
    return None


def begins(line: str) -> bool:
    """Say whether a line begins as an entry of jrnl does, in a way to write dates that is known here or not."""
    head = HEAD.match(line)
    return bool(BARE.match(line) or (head and (dated(head[1]) or LIKE_A_DATE.match(head[1]))))
