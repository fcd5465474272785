"""What goes out is whole or not there, for its owner alone, never over another, and says what it is."""

import csv
import io
import json
import os
import stat
import subprocess
import sys
import zipfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from cryout_tui.cli import main
from cryout_tui.domain.kept import OwnPerson, Practice
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Lens, Reframe
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.text import as_kept
from cryout_tui.exchange import csv_tables, dated, json_journal, markdown, recognise
from cryout_tui.exchange.coming import Entry
from cryout_tui.exchange.csv_tables import tables
from cryout_tui.exchange.source import Source
from cryout_tui.exchange.taking_in import shelves
from cryout_tui.exchange.told import Told
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.exchange.journals import JOURNALS
from tests.hostile import HOSTILE

WORDS = [kept for kept in map(as_kept, HOSTILE) if kept.strip()]


class Wiped(Exception):
    """Takes back all that was written."""


def comes_back(store: Store, journal: dict[str, Any]) -> None:
    """Keep a journal, write it out, wipe it, and take it in again; nothing of it is left afterwards."""
    written = b""
    with suppress(Wiped), store.journal.writing():
        for name, shelf in shelves(store).items():
            assert shelf.add_missing(journal[name]) == len(journal[name])
        kept = {name: list(shelf.all()) for name, shelf in shelves(store).items()}
        written = json_journal.write(store, now=EVENING)
        raise Wiped
    with suppress(Wiped), store.journal.writing():
        assert not any(list(shelf.all()) for shelf in shelves(store).values())
        json_journal.add(store, json_journal.read(written))
        assert {name: list(shelf.all()) for name, shelf in shelves(store).items()} == kept
        assert json_journal.write(store, now=EVENING) == written
        raise Wiped


ANY = settings(deadline=None, suppress_health_check=list(HealthCheck))


@settings(ANY, max_examples=15)
@given(journal=JOURNALS)
def test_out_wiped_and_in_again_is_an_equal_journal(store: Store, journal: dict[str, Any]) -> None:
    comes_back(store, journal)


@pytest.mark.long
@settings(ANY, max_examples=1500)
@given(journal=JOURNALS)
def test_any_journal_out_and_in_again_is_equal(store: Store, journal: dict[str, Any]) -> None:
    comes_back(store, journal)


def fill(store: Store) -> dict[str, Any]:
    """Keep one of each, a sealed memory and one in the bin beside the open one; return them by what they are."""
    made = {
        "open": Memory(title="The school gate", story="They left.", created_at=EVENING, updated_at=EVENING),
        "sealed": Memory(
            title="SECRET", story="SECRET", sealed_until=EVENING.date().replace(year=9998), created_at=EVENING,
            updated_at=EVENING,
        ),
        "binned": Memory(title="BINNED", created_at=EVENING, updated_at=EVENING, deleted_at=EVENING),
    }  # fmt: skip
    for memory in made.values():
        store.memories.put(memory)
        sitting = Sitting(began_at=EVENING, memory_id=memory.id)
        store.sittings.records.put(sitting)
        for n, words in enumerate(("older", "newer")):
            store.sittings.reframes.put(
                Reframe(
                    memory_id=memory.id, sitting_id=sitting.id, lens=Lens.FAR,
                    text=f"{words} {memory.title}", at=EVENING + timedelta(days=n),
                )
            )  # fmt: skip
        echo = Reflection(
            day=EVENING.date(), at=EVENING, updated_at=EVENING, inside=3, hurt="late", text="a line",
            sleep_more=("woke early", "dreams"), echo_memory_id=memory.id,
        )  # fmt: skip
        store.reflections.put(echo)
    store.reflections.put(
        Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, text="BINNED", deleted_at=EVENING)
    )
    store.practices.put(Practice(practice="long-exhale", seconds=300, before=6, after=3, at=EVENING))
    store.people.put(OwnPerson(role="friend", name="Mira", reach="0123"))
    return made


def told(store: Store, *, is_open: bool = False) -> Told:
    return Told(store, EVENING.date(), is_open=is_open)


def as_read(store: Store, *, is_open: bool = False) -> dict[str, str]:
    """Return all the formats for reading as text."""
    with store.journal.reading():
        shown = told(store, is_open=is_open)
        zipped, listed = io.BytesIO(), io.BytesIO()
        dated.day_one(zipped, shown)
        dated.jrnl_json(listed, shown)
        return {
            "one": "".join(markdown.one(shown, EVENING)),
            "many": "".join(name + text for name, text in markdown.many(shown)),
            "tables": "".join(name + "".join(parts) for name, parts in tables(shown)),
            "jrnl": listed.getvalue().decode(),
            "jrnl-text": "".join(dated.jrnl_text(shown)),
            "dayone": zipfile.ZipFile(zipped).read("Journal.json").decode(),
        }


def test_the_formats_to_read_leave_out_the_bin_and_tell_a_seal_in_a_calm_line(store: Store) -> None:
    fill(store)
    for name, text in as_read(store).items():
        assert "BINNED" not in text, name
        assert "SECRET" not in text, name
        assert "The school gate" in text, name
        if name != "tables":
            assert "sealed until" in text, name
    for name, text in as_read(store, is_open=True).items():
        assert "newer SECRET" in text, name
        assert "BINNED" not in text, name
    assert json_journal.write(store, now=EVENING).decode().count("BINNED") == 4


def test_a_memory_is_read_with_its_newest_reframe_on_top(store: Store) -> None:
    fill(store)
    text = as_read(store)["one"]
    assert text.index("newer The school gate") < text.index("older The school gate")
    for words in (
        "Mira, friend, 0123",
        "long exhale, 5 min, before 6, after 3",
        "inside 3",
        "sleep: woke early, dreams",
        "late",
        "reminded you of",
    ):
        assert words in text


def test_a_day_that_was_filled_in_later_is_told_as_that_day(store: Store) -> None:
    for back in (0, 3, 1):  # the days before are filled in afterwards
        day = EVENING.date() - timedelta(days=back)
        at = EVENING + timedelta(minutes=back)
        store.reflections.put(Reflection(day=day, at=at, updated_at=at, text=f"of {back} days ago"))
    read = as_read(store)
    assert [line for line in read["one"].splitlines() if line.startswith("of ")] == [
        "of 3 days ago", "of 1 days ago", "of 0 days ago",
    ]  # fmt: skip
    assert "---\ndate: 2026-11-22\nwritten: 2026-11-23T" in read["many"]
    assert "2026-11-23 21:14:03" in read["tables"]
    assert "of 0" in read["jrnl-text"].partition("\n")[0]  # beside its own date; the others name their day
    assert "[2026-11-23 21:15] 22 November 2026\n\nof 1 days ago" in read["jrnl-text"]


def reflections(store: Store) -> list[str]:
    """Keep every hostile string; return them as they stand in the journal."""
    with store.journal.writing():
        store.reflections.add_missing(
            Reflection(day=at.date(), at=at, updated_at=EVENING, text=each)
            for at, each in ((EVENING + timedelta(minutes=n), each) for n, each in enumerate(WORDS))
        )
    return WORDS


def test_every_hostile_string_goes_out_and_comes_back_in_every_format(store: Store) -> None:
    words = reflections(store)
    with store.journal.reading():
        shown = told(store)
        zipped, listed = io.BytesIO(), io.BytesIO()
        dated.day_one(zipped, shown)
        dated.jrnl_json(listed, shown)
        cells = "".join({name: "".join(parts) for name, parts in tables(shown)}["reflections.csv"])
        pages = [text for name, text in markdown.many(shown) if name.startswith("reflections/")]
    for kind, data in (("dayone", zipped.getvalue()), ("jrnl", listed.getvalue())):
        source = Source.of(data)
        assert recognise.recognised(source) == kind
        back = [each.value.text for each in recognise.read(source, kind) if isinstance(each, Entry)]  # type: ignore[attr-defined]
        assert back == words, kind
    rows = list(csv.reader(io.StringIO(cells.removeprefix("\ufeff"), newline="")))
    place = rows[0].index("text")
    assert [csv_tables.armed(row[place]) for row in rows[1:]] == words
    assert not [cell for row in rows for cell in row if cell.startswith(csv_tables.ACTS)]
    assert [markdown.plain(page.split("\n\n", 2)[2].removesuffix("\n")) for page in pages] == words
    text = json.loads(listed.getvalue())
    assert len(text["entries"]) == len(words)


def test_a_text_for_jrnl_begins_as_many_entries_as_there_are(store: Store) -> None:
    words = reflections(store)
    with store.journal.reading():
        source = Source.of("".join(dated.jrnl_text(told(store))).encode())
    back = [each.value.text for each in recognise.read(source, "jrnl-text") if isinstance(each, Entry)]  # type: ignore[attr-defined]
    assert [each.replace(dated.UNSEEN, "").strip() for each in back] == [
        each.replace(dated.UNSEEN, "").strip() for each in words
    ]


@pytest.mark.parametrize(
    ("kind", "name"),
    [("json", "a.json"), ("md", "notes.d/"), ("md", "a.md"), ("csv", "tables"), ("csv", "a.zip"), ("html", "a.html")],
)
def test_it_is_for_its_owner_alone_and_never_over_another(
    tmp_path: Path, store: Store, kind: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(store)
    store.journal.close()
    asked = ["export", "--format", kind, "--data-dir", str(tmp_path / "journal"), "-o"]
    out = tmp_path / "out"
    out.mkdir()
    before = os.umask(0)
    try:
        assert main([*asked, f"{out}/{name}"]) == 0
    finally:
        os.umask(before)
    assert "not encrypted" in capsys.readouterr().err
    (top,) = out.iterdir()
    for each in (top, *top.rglob("*")):
        assert stat.S_IMODE(each.stat().st_mode) == (0o700 if each.is_dir() else 0o600), each
    kept = {each: each.read_bytes() for each in out.rglob("*") if each.is_file()}
    assert main([*asked, f"{out}/{name}"]) == 1
    assert "is there already. It was not written over." in capsys.readouterr().err
    (out / "link").symlink_to(out / "nowhere")
    assert main([*asked, str(out / "link")]) == 1
    assert {each: each.read_bytes() for each in out.rglob("*") if each.is_file()} == kept


@pytest.mark.parametrize(("kind", "name"), [("json", "a.json"), ("md", "notes"), ("csv", "a.zip")])
def test_what_cannot_be_written_leaves_nothing(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch, kind: str, name: str
) -> None:
    fill(store)
    store.journal.close()
    out = tmp_path / "out"
    out.mkdir()

    def full(*asked: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(os, "sync", full)
    assert main(["export", "--format", kind, "--data-dir", str(tmp_path / "journal"), "-o", str(out / name)]) == 1
    assert list(out.iterdir()) == []


def test_on_standard_output_it_says_on_the_other_that_it_is_not_encrypted(
    tmp_path: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.journal.close()
    place = ["--data-dir", str(tmp_path / "journal")]
    for kind, status in (("json", 0), ("md", 0), ("jrnl", 0), ("csv", 2), ("dayone", 2)):
        assert main(["export", "--format", kind, *place]) == status
        said = capsys.readouterr()
        assert bool(said.out) is (status == 0)
        assert ("not encrypted" if status == 0 else "-o FILE") in said.err
    assert main(["export", "--range", "all", *place]) == 2


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no disk that is always full")
def test_a_full_disk_behind_standard_output_is_told_in_a_sentence(tmp_path: Path, store: Store) -> None:
    store.journal.close()
    asked = [sys.executable, "-m", "cryout_tui", "export", "--data-dir", str(tmp_path / "journal")]
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(asked, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert "(No space left on device), and what went there is not whole" in ran.stderr
