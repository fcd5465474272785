"""What kind of file it is, told by what is in it, and the reader for it."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from cryout_tui.errors import CryoutError
from cryout_tui.exchange import day_one, daylio, free_cbt, jrnl, json_journal, other_journal, texts
from cryout_tui.exchange.coming import Coming
from cryout_tui.exchange.csv_rows import columns
from cryout_tui.exchange.encodings import HOW_TO_GO_ON
from cryout_tui.exchange.pieces import Piece, pieces
from cryout_tui.exchange.source import NOTHING_CHANGED, Source
from cryout_tui.exchange.zipped import Zipped, is_zip
from cryout_tui.language import _

PAGES = ("<!doctype", "<html", "<?xml", "<svg", "%pdf", "{\\rtf")  # text, and not meant to be read as it stands
FREE_CBT_PAGE = re.compile(r"created: [^\n]*\nupdated: [^\n]*\nid: ")
NOT_UTF_8 = _("It is not UTF-8 text, so it was not used; {HOW_TO_GO_ON}. {NOTHING_CHANGED}").format(
    HOW_TO_GO_ON=HOW_TO_GO_ON, NOTHING_CHANGED=NOTHING_CHANGED
)
ENOUGH = 400  # pieces looked at: the names of the lists stand before or between them
NOT_KNOWN = _(
    "It is not a file of a kind that can be read here; the README names those that can be. {NOTHING_CHANGED}"
).format(NOTHING_CHANGED=NOTHING_CHANGED)


def recognised(source: Source) -> str:
    """Return the format of a file, as `read` takes it; raise CryoutError where it is none of them."""
    if is_zip(source):
        return _of_zip(Zipped(source))
    if other_journal.may_be_one(source):
        return "journal"
    head = source.head().lstrip()
    if not head:
        raise CryoutError(_("There is nothing in it. {NOTHING_CHANGED}").format(NOTHING_CHANGED=NOTHING_CHANGED))
    if jrnl.begins(head[:200].decode("utf-8", "replace").partition("\n")[0]):
        return "jrnl-text"
    if head.startswith((b"{", b"[")):
        with source.open() as stream:
            return _of_json(pieces(stream))
    if head.startswith(free_cbt.PACKED):
        return "freecbt"
    if head.startswith((b"eyJ", b"ew0K", b"ewog")) and b" " not in head[:200]:
        return "daylio"
    return _of_text(head, source.name)


def read(source: Source, kind: str, timeformat: str | None = None) -> Coming:
    """Return what a file of `kind` holds."""
    match kind:
        case "json" | "journal":  # a journal has become its export
            return json_journal.coming(source)
        case "jrnl":
            return jrnl.from_json(source)
        case "jrnl-text":
            return jrnl.from_text(source, timeformat)
        case "dayone":
            return day_one.read(source)
        case "daylio-csv":
            return daylio.from_csv(source)
        case "daylio":
            return daylio.from_backup(source)
        case "freecbt" | "quirk":
            return free_cbt.read(source)
    return texts.read(source)


def read_folder(folder: Path, kind: str, timeformat: str | None = None) -> Coming:
    """Return what a folder holds; raise CryoutError for a kind that is a file."""
    if kind not in ("auto", "text", "markdown", "jrnl-text"):
        raise CryoutError(
            _("{folder} is a folder, and an export of that kind is a file. {NOTHING_CHANGED}").format(
                folder=folder, NOTHING_CHANGED=NOTHING_CHANGED
            )
        )
    return texts.folder(folder, timeformat)


def _of_zip(zipped: Zipped) -> str:
    names = zipped.names()
    if daylio.INNER in names:
        return "daylio"
    if day_one.journals_in(zipped):
        return "dayone"
    raise CryoutError(NOT_KNOWN)


def _of_json(found: Iterator[Piece]) -> str:
    keys: set[str] = set()
    for piece in islice(found, ENOUGH):
        keys.add(piece.key)
        if piece.key == "format" and piece.data == b'"cryout"':
            return "json"
        if piece.key == "dayEntries":
            return "daylio"
        if piece.key == "thoughts" or (piece.key == "" and b'"automaticThought"' in piece.data):
            return "freecbt"
        if piece.key == "entries" and piece.number:
            return "dayone" if b'"creationDate"' in piece.data else "jrnl"
    if "entries" in keys:
        return "dayone" if "metadata" in keys else "jrnl"
    raise CryoutError(NOT_KNOWN)


def _of_text(head: bytes, name: str) -> str:
    try:
        text = head[: head.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        raise CryoutError(NOT_KNOWN if b"\0" in head else NOT_UTF_8) from None
    first = text.partition("\n")[0]
    if FREE_CBT_PAGE.match(text):
        raise CryoutError(
            _("This is FreeCBT's Markdown, to be read. Its JSON or CSV can come in. {NOTHING_CHANGED}").format(
                NOTHING_CHANGED=NOTHING_CHANGED
            )
        )
    named = columns(first)
    if named >= daylio.COLUMNS:
        return "daylio-csv"
    if named >= free_cbt.COLUMNS:
        return "freecbt"
    if "\0" in text or first.lstrip().lower().startswith(PAGES):
        raise CryoutError(NOT_KNOWN)
    return "markdown" if name.lower().endswith((".md", ".markdown")) else "text"
