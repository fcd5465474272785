"""The journal as dated texts, for programs that know no more: jrnl's JSON and text, and Day One's zip."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import merge
from typing import Any, BinaryIO
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec

from cryout_tui.domain.entry_page import Look
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.whole import Whole
from cryout_tui.exchange.jrnl import UNSEEN
from cryout_tui.exchange.markdown import at
from cryout_tui.exchange.told import Told, in_words

TAG = re.compile(r"(?<!\S)([#@][-+*#/\w]+)")  # as jrnl finds them
STAR = re.compile(r"\A([^\n]*)\*(?=[ ]*(?:\n|\Z))")
HEAD = re.compile(r"^\[(?=[^\]\n]+\] )", re.MULTILINE)
SPECIAL = re.compile(r"([\\`*_\[\]{}<>()#+\-.!|~=])")
JOURNAL = "Journal.json"
WHOLE_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Text:
    """Something dated, as one text."""

    id: UUID
    kind: str
    at: datetime
    text: str
    changed: datetime


def texts(told: Told) -> Iterator[Text]:
    """Return memories, sittings, reflections and practices, each as one text, the first one first.

    People have no date.
    """
    reflections = sorted(told.reflections(), key=at)
    wholes = merge(told.memories(), told.sittings(), reflections, key=at)
    practices = (Text(each.id, "practice", each.at, in_words(each), each.at) for each in told.practices())
    return merge(_of_wholes(told, wholes), practices, key=lambda each: each.at)


def _of_wholes(told: Told, wholes: Iterable[Whole]) -> Iterator[Text]:
    for whole in wholes:
        shown = told.lines(whole)
        if _is_of_its_day(whole) and shown and shown[0].look is Look.HEADING:
            shown = shown[1:]  # its day stands beside the text
        if shown:
            changed = whole.reflections[0].updated_at if whole.kind is Kind.REFLECTION else at(whole)
            yield Text(whole.id, whole.kind.value, at(whole), "\n\n".join(each.text for each in shown), changed)


def _is_of_its_day(whole: Whole) -> bool:
    """Say whether a reflection was written on the day it is of."""
    return whole.kind is Kind.REFLECTION and whole.reflections[0].day == at(whole).date()


def jrnl_text(told: Told) -> Iterator[str]:
    """Return a journal file of jrnl, which `jrnl --import` takes, entry by entry."""
    for each in texts(told):
        # a line that begins as a date does would begin an entry of its own, and a star at the end of a title is taken
        kept = STAR.sub(r"\1*" + UNSEEN, HEAD.sub(UNSEEN + "[", each.text), count=1)
        yield f"[{each.at:%Y-%m-%d %H:%M}] {kept}\n\n"


def jrnl_json(stream: BinaryIO, told: Told) -> None:
    """Write what `jrnl --export json` writes of the same entries."""
    counted: Counter[str] = Counter()
    stream.write(b'{\n  "entries": [')
    between = b"\n"
    for each in texts(told):
        title, _, body = each.text.partition("\n")
        tags = sorted({tag.lower() for tag in TAG.findall(each.text)})
        counted.update(tags)
        entry = {
            "title": title, "body": body, "date": f"{each.at:%Y-%m-%d}", "time": f"{each.at:%H:%M}",
            "tags": tags, "starred": False,
        }  # fmt: skip
        stream.write(between + _json(entry, b"    "))
        between = b",\n"
    stream.write(b'\n  ],\n  "tags": ' + _json(dict(counted), b"  ").lstrip() + b"\n}\n")


def day_one(stream: BinaryIO, told: Told) -> None:
    """Write a zip as Day One exports and imports it: one journal, its texts as Markdown, no media."""
    with ZipFile(stream, "w", ZIP_DEFLATED) as packed, packed.open(JOURNAL, "w", force_zip64=True) as document:
        document.write(b'{\n"metadata": {"version": "1.0"},\n"entries": [')
        between = b"\n"
        for each in texts(told):
            entry = {
                "uuid": each.id.hex.upper(),
                "creationDate": _utc(each.at),
                "modifiedDate": _utc(each.changed),
                "timeZone": _zone(each.at),
                "text": SPECIAL.sub(r"\\\1", each.text),
                "tags": [] if each.kind == Kind.REFLECTION else [each.kind],
                "starred": False,
                "isPinned": False,
                "isAllDay": False,
                "duration": 0,
            }
            document.write(between + _json(entry, b""))
            between = b",\n"
        document.write(b"\n]}\n")


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _zone(moment: datetime) -> str:
    """The zone by its offset: a name that both Day One and the tables of zones know, where it is a whole hour."""
    offset = moment.utcoffset()
    seconds = round(offset.total_seconds()) if offset else 0
    if seconds % WHOLE_HOUR == 0:
        return f"Etc/GMT{-seconds // WHOLE_HOUR:+d}" if seconds else "UTC"
    sign, minutes = "-" if seconds < 0 else "+", abs(seconds) // 60
    return f"GMT{sign}{minutes // 60:02}{minutes % 60:02}"


def _json(value: Any, indent: bytes) -> bytes:
    return indent + msgspec.json.format(msgspec.json.encode(value), indent=2).replace(b"\n", b"\n" + indent)
