"""What FreeCBT, and Quirk before it, exports: JSON, its packed backup, or CSV."""

from collections.abc import Callable, Iterator
from datetime import datetime

import msgspec

from cryout_tui.errors import CryoutError
from cryout_tui.exchange import lz_string
from cryout_tui.exchange.coming import Coming, Foreign, Unfit, Unread, checked, from_milliseconds, instant, joined
from cryout_tui.exchange.csv_rows import rows
from cryout_tui.exchange.json_entries import entries
from cryout_tui.exchange.source import NOTHING_CHANGED, Source
from cryout_tui.language import N_, _

PACKED = b":FreeCBT:"
KEY = "@Quirk:thoughts:"
COLUMNS = {"uuid", "createdAt", "automaticThought", "challenge", "alternativeThought"}
DISTORTIONS, CHALLENGE, ALTERNATIVE = N_("Cognitive distortions"), N_("Challenge"), N_("Alternative thought")
WHAT = _("an export of FreeCBT or Quirk")


class _Distortion(msgspec.Struct):
    """A way of thinking as Quirk had it: with whether it was picked."""

    slug: str
    label: str = ""
    selected: bool = False


class _Thought(msgspec.Struct, rename="camel"):
    created_at: str | float
    uuid: str = ""
    updated_at: str | float | None = None
    automatic_thought: str = ""
    alternative_thought: str = ""
    challenge: str = ""
    cognitive_distortions: list[str | _Distortion] = []


def read(source: Source) -> Coming:
    """Return what an export holds: the automatic thought is the hurt, the rest is text under its headings."""
    head = source.head().lstrip()
    if head.startswith(PACKED):
        source = _unpacked(source)
        head = source.head()
    maker = _FreeCbt()
    if head.startswith((b"{", b"[")):
        key = "thoughts" if head.startswith(b"{") else ""
        with source.open() as stream:
            yield from entries(stream, key, msgspec.json.Decoder(_Thought), maker.made)
        return
    yield from _from_csv(source, maker)


def _unpacked(source: Source) -> Source:
    with source.open() as stream:
        packed = stream.read().decode("ascii", "replace").strip()
    try:
        whole = lz_string.unpacked(packed.removeprefix(PACKED.decode()).removesuffix(PACKED.decode()))
    except ValueError as error:
        raise CryoutError(
            _("The backup of FreeCBT is not whole, so it was not used. {NOTHING_CHANGED}").format(
                NOTHING_CHANGED=NOTHING_CHANGED
            )
        ) from error
    return Source.of(whole.encode("utf-8"), source.name)


def _from_csv(source: Source, maker: "_FreeCbt") -> Coming:
    for line, row in rows(source, COLUMNS, WHAT):
        told = _Thought(
            created_at=row["createdAt"],
            uuid=row["uuid"],
            updated_at=row.get("updatedAt") or None,
            automatic_thought=row["automaticThought"],
            alternative_thought=row["alternativeThought"],
            challenge=row["challenge"],
            cognitive_distortions=[each for each in row.get("cognitiveDistortions", "").split(",") if each],
        )
        try:
            yield from maker.made(told)
        except Unfit as error:
            yield Unread(_("line {line}").format(line=line), str(error))


class _FreeCbt:
    def __init__(self) -> None:
        self.foreign = Foreign("freecbt")

    def made(self, told: _Thought) -> Coming:
        at = _moment(told.created_at)
        changed = _moment(told.updated_at) if told.updated_at is not None else None
        own = told.uuid.removeprefix(KEY)
        key = (
            self.foreign.id(own)
            if own
            else self.foreign.id_of(at.isoformat(), told.automatic_thought, _text(told, str))
        )
        yield self.foreign.reflection(key, at, _text(told, _), hurt=told.automatic_thought, changed=changed)


def _text(told: _Thought, said: Callable[[str], str]) -> str:
    """Return what was written down, under its headings as `said` says them."""
    return joined(
        _under(said(DISTORTIONS), "\n".join(f"- {each}" for each in _named(told))),
        _under(said(CHALLENGE), told.challenge),
        _under(said(ALTERNATIVE), told.alternative_thought),
    )


def _named(told: _Thought) -> Iterator[str]:
    for each in told.cognitive_distortions:
        if isinstance(each, str):
            yield each.replace("-", " ")
        elif each.selected:
            yield each.label or each.slug.replace("-", " ")


def _under(heading: str, text: str) -> str:
    return f"{heading}\n{text}" if text.strip() else ""


def _moment(written: str | float) -> datetime:
    """A moment as it is written, in UTC, by the clock on the wall here."""
    return checked(instant(written).astimezone()) if isinstance(written, str) else from_milliseconds(written)
