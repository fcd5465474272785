"""The journal to be read, as Markdown: in one file, or in a folder with a file for each thing."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from cryout_tui.domain.entry_page import Look, PageLine, day
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.whole import Whole
from cryout_tui.exchange.told import Told, in_words
from cryout_tui.language import _

SECRET = _("This is not encrypted: whoever can open it can read it.")
PRACTICES, PEOPLE = _("Practices"), _("People")
SIGNS = re.compile(r"([\\`*_\[\]<>~|&$])")
BEGINNING = re.compile(r"^([#+=:-])")
NUMBER = re.compile(r"^(\d+)([.)])")
LONGEST_NAME = 40


def one(told: Told, now: datetime) -> Iterator[str]:
    """Return the text of one file, part by part."""
    heading, written = _("Journal"), _("Written out on {day}.").format(day=day(now))
    yield f"# {heading}\n\n{written} {SECRET}\n"
    for heading, wholes in (
        (_("Memories"), told.memories()),
        (_("Sittings"), told.sittings()),
        (_("Reflections"), told.reflections()),
    ):
        is_first = True
        for whole in wholes:
            yield (f"\n## {heading}\n" if is_first else "") + "\n" + _page(whole, told.lines(whole), 3)
            is_first = False
    for heading, text in ((PRACTICES, _practices(told)), (PEOPLE, _people(told))):
        if text:
            yield f"\n## {heading}\n\n{text}"


def many(told: Told) -> Iterator[tuple[str, str]]:
    """Return the name and the text of each file of a folder."""
    for folder, wholes in (
        ("memories", told.memories()),
        ("sittings", told.sittings()),
        ("reflections", told.reflections()),
    ):
        for whole in wholes:
            lines = told.lines(whole)
            head = "\n".join(["---", *_dates(whole), "---", "", ""])
            yield f"{folder}/{_name(whole, lines)}.md", head + _page(whole, lines, 1)
    for name, heading, text in (("practices", PRACTICES, _practices(told)), ("people", PEOPLE, _people(told))):
        if text:
            yield f"{name}.md", f"# {heading}\n\n{text}"


def at(whole: Whole) -> datetime:
    """Return when an entry was written."""
    match whole.kind:
        case Kind.MEMORY:
            return whole.memories[0].created_at
        case Kind.SITTING:
            return whole.sittings[0].began_at
    return whole.reflections[0].at


def _dates(whole: Whole) -> list[str]:
    """Return the day an entry is of, and when it was written where that was another day."""
    written = at(whole).isoformat(timespec="seconds")
    if whole.kind is not Kind.REFLECTION or whole.reflections[0].day == at(whole).date():
        return [f"date: {written}"]
    return [
        f"date: {whole.reflections[0].day.isoformat()}",
        f"written: {written}",
    ]


def _name(whole: Whole, lines: list[PageLine]) -> str:
    """A name of letters and digits; the beginning of the id keeps two of one name apart."""
    if whole.kind is Kind.MEMORY:
        words = "-".join(re.findall(r"\w+", lines[0].text))[:LONGEST_NAME].strip("-_") or "memory"
        return f"{words}-{whole.id.hex[:8]}"
    on = whole.reflections[0].day if whole.kind is Kind.REFLECTION else at(whole).date()
    return f"{on.year:04}/{on.isoformat()}-{whole.id.hex[:8]}"


def _page(whole: Whole, lines: Iterable[PageLine], level: int) -> str:
    parts, is_first = [], True
    for line in lines:
        if line.look is Look.HEADING:
            parts.append("#" * (level if is_first else level + 1) + " " + escaped(" ".join(line.text.split())))
        else:
            parts.append(escaped(line.text))
        is_first = False
    if whole.kind is not Kind.REFLECTION:
        written = _("Written down on {day}") if whole.kind is Kind.MEMORY else _("Sat with on {day}")
        parts.insert(1, written.format(day=day(at(whole))))
    return "\n\n".join(parts) + "\n"


def _practices(told: Told) -> str:
    return "".join(f"- {day(each.at)}: {escaped(in_words(each))}\n" for each in told.practices())


def _people(told: Told) -> str:
    parts = ((each.name, each.role, each.reach) for each in told.people())
    said = (", ".join(" ".join(part.split()) for part in each if part.strip()) for each in parts)
    return "".join(f"- {escaped(each)}\n" for each in said)


def escaped(text: str) -> str:
    """Return words that read as they are, whatever signs are in them; a line ends where it ended."""
    lines = [_line(each) for each in text.split("\n")]
    after = [*lines[1:], ""]
    return "\n".join(line + "  " if line and then else line for line, then in zip(lines, after, strict=True))


def _line(line: str) -> str:
    line = SIGNS.sub(r"\\\1", line)
    line = NUMBER.sub(r"\1\\\2", BEGINNING.sub(r"\\\1", line))
    return {" ": "&#32;", "\t": "&#9;"}.get(line[:1], line[:1]) + line[1:]


def plain(text: str) -> str:
    """Return the words that `escaped` made a text of."""
    lines = text.split("\n")
    after = [*lines[1:], ""]
    bare = [line[:-2] if line and then else line for line, then in zip(lines, after, strict=True)]
    return "\n".join(_bare(each) for each in bare)


def _bare(line: str) -> str:
    for entity, sign in (("&#32;", " "), ("&#9;", "\t")):
        if line.startswith(entity):
            line = sign + line.removeprefix(entity)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", line)
