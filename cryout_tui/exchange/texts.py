"""Plain text and Markdown: a file, or a folder of them; what day each is of, and how that is known."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from cryout_tui.errors import CryoutError
from cryout_tui.exchange import jrnl
from cryout_tui.exchange.coming import NOON, Coming, Foreign, Noted, Unfit, Unread, instant, joined, local
from cryout_tui.exchange.encodings import HOW_TO_GO_ON, in_utf_8
from cryout_tui.exchange.source import LONGEST, MEGABYTE, MOST_ENTRIES, NOTHING_CHANGED, Source
from cryout_tui.language import _

ENDINGS = (".md", ".markdown", ".txt", ".text")
FRONT = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
DATE_LINE = re.compile(
    r"^(?:date|created|created_at|creation_date|day)[ \t]*:[ \t]*(.+)$", re.IGNORECASE | re.MULTILINE
)
IN_NAME = re.compile(
    r"(?<!\d)(\d{4})[-_. /]?(\d{2})[-_. /]?(\d{2})(?:[T _-]+(?:at )?(\d{2})[-_.:h]?(\d{2})(?:[-_.:]?(\d{2}))?)?(?!\d)"
)
BY_FRONT, BY_NAME, BY_CHANGE = (
    _("dated by the file's own heading"),
    _("dated by the file's name"),
    _("dated by when the file was last changed"),
)


def read(source: Source) -> Coming:
    """Return a text file as one reflection."""
    with source.open() as stream:
        yield from _Texts().of(source.name, stream.read(LONGEST + 1), source.modified)


def folder(top: Path, timeformat: str | None = None) -> Coming:
    """Return every text and Markdown file of a folder and those within it; links and hidden files are left out.

    A file of jrnl's among them is read as such. Raises CryoutError for a folder that cannot be read, or has none.
    """
    texts, count = _Texts(), 0
    for path in _files(top):
        count += 1
        if count > MOST_ENTRIES:
            raise CryoutError(
                _("It holds more than {MOST_ENTRIES} files. {NOTHING_CHANGED}").format(
                    MOST_ENTRIES=f"{MOST_ENTRIES:,}", NOTHING_CHANGED=NOTHING_CHANGED
                )
            )
        name = path.relative_to(top).as_posix()
        try:
            with path.open("rb") as stream:
                data, changed = stream.read(LONGEST + 1), os.fstat(stream.fileno()).st_mtime
        except OSError as error:
            yield Unread(name, _("it cannot be read ({strerror})").format(strerror=error.strerror))
            continue
        with suppress(UnicodeDecodeError):
            data = in_utf_8(data)
        if jrnl.HEAD.match(data[:200].decode("utf-8", "replace")) and len(data) <= LONGEST:
            yield from _of_jrnl(name, data, timeformat)
        else:
            yield from texts.of(name, data, changed)
    if not count:
        raise CryoutError(
            _("There is no text or Markdown file in {top}. {NOTHING_CHANGED}").format(
                top=top, NOTHING_CHANGED=NOTHING_CHANGED
            )
        )


def _files(top: Path) -> Iterator[Path]:
    def cannot(error: OSError) -> None:
        raise CryoutError(
            _("{filename} cannot be read ({strerror}). {NOTHING_CHANGED}").format(
                filename=error.filename, strerror=error.strerror, NOTHING_CHANGED=NOTHING_CHANGED
            )
        ) from error

    for place, folders, names in os.walk(top, onerror=cannot):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if name.lower().endswith(ENDINGS) and not name.startswith(".") and path.is_file() and not path.is_symlink():
                yield path


def _of_jrnl(name: str, data: bytes, timeformat: str | None) -> Coming:
    try:
        yield from (
            Unread(f"{name}, {each.place}", each.why) if isinstance(each, Unread) else each
            for each in jrnl.from_text(Source.of(data, name), timeformat)
        )
    except CryoutError as error:
        yield Unread(name, _beginning(str(error)))


def _beginning(sentence: str) -> str:
    return sentence.removesuffix(f" {NOTHING_CHANGED}").rstrip(".\u0964")


class _Texts:
    def __init__(self) -> None:
        self.foreign = Foreign("text")

    def of(self, name: str, data: bytes, changed: float | None) -> Coming:
        try:
            yield from self._of(name, data, changed)
        except UnicodeDecodeError:
            yield Unread(name, _("it is not UTF-8 text; {HOW_TO_GO_ON}").format(HOW_TO_GO_ON=HOW_TO_GO_ON))
        except Unfit as error:
            yield Unread(name, str(error))

    def _of(self, name: str, data: bytes, changed: float | None) -> Coming:
        if len(data) > LONGEST:
            raise Unfit(_("it is over {size} MB").format(size=LONGEST // MEGABYTE))
        if b"\0" in data:
            raise Unfit(_("it is not text"))
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        if not text.strip():
            yield Noted(_("empty files"))
            return
        text, written = _apart(text)
        for how, at in ((BY_FRONT, _dated(written)), (BY_NAME, in_name(name))):
            if at is not None:
                yield self.foreign.reflection(self.foreign.id_of(at.isoformat(), text), at, text)
                yield Noted(how)
                return
        at = local(datetime.fromtimestamp(changed)) if changed is not None else datetime.now().astimezone()
        yield self.foreign.reflection(self.foreign.id_of(text), at, text)
        yield Noted(BY_CHANGE)


def _apart(text: str) -> tuple[str, str | None]:
    """Return a text with the date of its front matter, which goes; the other lines of that stand after it."""
    front = FRONT.match(text)
    if front is None:
        return text.strip("\n"), None
    dated = DATE_LINE.search(front[1])
    others = front[1] if dated is None else front[1][: dated.start()] + front[1][dated.end() :]
    told = joined(text[front.end() :].strip("\n"), "\n".join(line for line in others.split("\n") if line.strip()))
    return told, dated[1].strip().strip("\"'") if dated else None


def _dated(written: str | None) -> datetime | None:
    """Return the moment that front matter names; raise Unfit for one that cannot be read."""
    if written is None:
        return None
    try:
        at = instant(written)
        return local(datetime.combine(at.date(), NOON)) if len(written) <= 10 else at
    except Unfit:
        found = jrnl.dated(written)
    if found is None:
        raise Unfit(_("its date cannot be read"))
    return local(found)


def in_name(name: str) -> datetime | None:
    """Return the moment that a file's name names, at noon where it names a day alone, or None."""
    for year, month, day, hour, minute, second in IN_NAME.findall(name):
        try:
            clock = (int(hour), int(minute), int(second or 0)) if hour else (12, 0, 0)
            return local(datetime(int(year), int(month), int(day), *clock))
        except (ValueError, Unfit):
            continue
    return None
