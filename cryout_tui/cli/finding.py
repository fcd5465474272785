"""`cryout search`, `list` and `show`: what is written, in the shell."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from cryout_tui.cli import opening
from cryout_tui.clock import SystemClock
from cryout_tui.domain.entry_page import day, sealed
from cryout_tui.domain.found import Hit
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.search_words import Kind, Query, no_day, parse
from cryout_tui.domain.text import one_line
from cryout_tui.domain.whole import Whole
from cryout_tui.errors import WrongUsage
from cryout_tui.language import _
from cryout_tui.paths import Paths
from cryout_tui.store.store import Store

PAGE = 200
SHORT = 8  # signs of an id
OWN = {
    Kind.MEMORY: "memories",
    Kind.REFRAME: "reframes",
    Kind.REFLECTION: "reflections",
    Kind.SITTING: "sittings",
    Kind.PERSON: "people",
}


def search(asked: Namespace, paths: Paths) -> None:
    """Print what holds all that is asked for, the newest first."""
    query = parse(" ".join(asked.query))
    if query.unread is not None:
        raise WrongUsage(no_day(query))
    store = opening.open_to_read(paths, asked.passphrase_file)
    today = SystemClock().now().date()
    if asked.json:
        _print_json({"found": [{"kind": hit.kind, "entry": _entry(store, hit)} for hit in _all(store, query, today)]})
    else:
        hits = list(_all(store, query, today))
        if not hits:
            print(_("Nothing that holds all of it."), file=sys.stderr)
        for hit in hits:
            about = (_(hit.kind.value), day(hit.day) if hit.day else "", hit.heading.text)
            _say(f"{hit.id.hex[:SHORT]}  {' · '.join(filter(None, about))}")
            if hit.line.text:
                _say(f"{'':{SHORT}}  {hit.line.text}")
    store.journal.close()


def _entry(store: Store, hit: Hit) -> Any:
    """The entry itself, every field as the export has it."""
    return getattr(store.wholes.get(hit.kind, hit.id), OWN[hit.kind])[0]


def _all(store: Store, query: Query, today: date) -> Iterator[Hit]:
    after = None
    while hits := store.search.find(query, today=today, limit=PAGE, after=after):
        yield from hits
        after = hits[-1].place


def list_(asked: Namespace, paths: Paths) -> None:
    """Print everything of one kind, the newest first; a sealed memory is one calm line."""
    store = opening.open_to_read(paths, asked.passphrase_file)
    today = SystemClock().now().date()
    memories = store.memories.kept()
    titles = {each.id: sealed(each.sealed_until) if _rests(each, today, asked) else each.title for each in memories}
    if asked.kind == "memories":
        values: Sequence[Any] = memories
        rows = [(each.id, each.created_at, titles[each.id]) for each in memories]
    elif asked.kind == "reflections":
        values = [each for each in store.reflections.all() if each.deleted_at is None]
        values = sorted(values, key=lambda each: (each.day, each.at), reverse=True)
        rows = [(each.id, each.day, " ".join(filter(None, (each.hurt, each.text)))) for each in values]
    else:
        values = sorted(store.sittings.records.all(), key=lambda each: each.began_at, reverse=True)
        rows = [(each.id, each.began_at, titles.get(each.memory_id, "") if each.memory_id else "") for each in values]
    store.journal.close()
    if asked.json:
        _print_json({asked.kind: [_calm(each) if _rests(each, today, asked) else each for each in values]})
        return
    for key, at, text in rows:
        _say(f"{key.hex[:SHORT]}  {at:%Y-%m-%d}  {text}")


def show(asked: Namespace, paths: Paths) -> None:
    """Print one entry whole."""
    store = opening.open_to_read(paths, asked.passphrase_file)
    kind, key = store.search.with_id(asked.id)
    whole = store.wholes.get(kind, key)
    today = SystemClock().now().date()
    hidden = store.search.is_hidden(kind, key, today=today) and not asked.sealed
    store.journal.close()
    if hidden:
        until = whole.memories[0].sealed_until if whole.memories else None
        if asked.json:
            _print_json({"kind": kind, "memories": [_calm(each) for each in whole.memories]})
        else:
            _say(f"{key.hex[:SHORT]}  {sealed(until)}")
        return
    if asked.json:
        _print_json(_document(whole))
        return
    _print_whole(whole, None if asked.sealed else today)


def _print_whole(whole: Whole, today: date | None) -> None:
    from cryout_tui import content
    from cryout_tui.domain.entry_page import Look, about, lines

    _say(about(whole))
    for line in lines(whole, lambda lens: content.heading(lens.group), today=today):
        if line.look is Look.HEADING:
            _say("")
        for row in line.text.split("\n"):
            _say(row if line.look is Look.HEADING else f"  {row}")


def _document(whole: Whole) -> dict[str, Any]:
    names = ("memories", "pains", "sittings", "waves", "reframes", "beliefs", "reflections", "people", "scales")
    own = OWN[whole.kind]
    kept = {name: getattr(whole, name) for name in names if getattr(whole, name)}
    if own != "memories":
        kept.pop("memories", None)
    return {"kind": whole.kind, **kept}


def _rests(value: Any, today: date, asked: Namespace) -> bool:
    return isinstance(value, Memory) and value.is_sealed(today) and not asked.sealed


def _calm(memory: Memory) -> dict[str, Any]:
    return {"id": memory.id, "sealed_until": memory.sealed_until}


def _say(line: str) -> None:
    """Print a line that cannot command a terminal."""
    print(one_line(line).rstrip())


def _print_json(document: dict[str, Any]) -> None:
    import msgspec

    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")
    sys.stdout.buffer.flush()
