"""What other programs wrote comes in as it was, once, and nothing of it is made up."""

import base64
import csv
import io
import os
import signal
import sqlite3
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cryout_tui.cli import main
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.scale import Scale
from cryout_tui.errors import CryoutError
from cryout_tui.exchange import pieces, recognise, texts
from cryout_tui.exchange.coming import Coming, Entry, Noted, Unread
from cryout_tui.exchange.encodings import HOW_TO_GO_ON
from cryout_tui.exchange.source import Source
from cryout_tui.exchange.taking_in import take
from cryout_tui.store.store import Store

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What has no offset is read by the clock of the machine."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def a_zip(**files: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name.replace("__", "."), data)
    return held.getvalue()


def sample(name: str) -> Source:
    if name == "dayone.zip":
        return Source.of(a_zip(Journal__json=(SAMPLES / "dayone.json").read_bytes()))
    if name == "x.daylio":
        return Source.of(a_zip(backup__daylio=base64.encodebytes((SAMPLES / "daylio.json").read_bytes())))
    return Source.at(SAMPLES / name)


def read(source: Source) -> tuple[list[Reflection], Counter[str], list[Unread]]:
    found = list(recognise.read(source, recognised(source)))
    noted: Counter[str] = Counter()
    for each in found:
        if isinstance(each, Noted):
            noted[each.what] += each.count
    kept = [each.value for each in found if isinstance(each, Entry) and each.kind == "reflections"]
    return kept, noted, [each for each in found if isinstance(each, Unread)]  # type: ignore[return-value]


def recognised(source: Source) -> str:
    return recognise.recognised(source)


FORMS = {
    "jrnl.json": "jrnl", "jrnl.txt": "jrnl-text", "jrnl-1.txt": "jrnl-text", "freecbt.json": "freecbt",
    "FreeCBT-backup.txt": "freecbt", "freecbt.csv": "freecbt", "quirk.json": "freecbt", "dayone.json": "dayone",
    "dayone.zip": "dayone", "daylio.csv": "daylio-csv", "x.daylio": "daylio", "daylio.json": "daylio",
    "README.md": "markdown",
}  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), FORMS.items())
def test_each_is_known_by_what_is_in_it_and_comes_once(store: Store, name: str, kind: str) -> None:
    source = sample(name)
    assert recognised(source) == kind
    first = take(store, lambda: recognise.read(source, kind))
    assert (first.to_come > 0, first.unread_count, first.there.total()) == (True, 0, 0)
    again = take(store, lambda: recognise.read(source, kind))
    assert (again.to_come, again.there) == (0, first.added)


def told(name: str) -> list[tuple[Any, ...]]:
    return [(each.at.isoformat(), each.hurt, each.text) for each in read(sample(name))[0]]


def test_entries_of_jrnl_are_the_same_by_json_and_by_text() -> None:
    by_json, noted, _ = read(sample("jrnl.json"))
    assert [each.text for each in by_json] == [
        "Entry the first.\nA line with @tagone and more.",
        "A second entry, starred.\nwith a body.\n\n[1] and a line that begins with a bracket\n"
        "No tag here, 100 #percent. \U0001f3b6",
    ]
    assert noted == {"stars that have no place here": 1}
    assert read(sample("jrnl.txt")) == (by_json, noted, [])
    data = b"[2020-08-29 11:11] Title\n\nBody.  More.\n"
    listed = b'{"entries": [{"title": "Title", "body": "Body.  More.", "date": "2020-08-29", "time": "11:11"}]}'
    assert read(Source.of(data))[0][0].id == read(Source.of(listed))[0][0].id
    assert told("jrnl-1.txt") == [
        ("2010-06-10T15:00:00+02:00", None, "An entry of jrnl 1."),
        ("2013-06-10T15:40:00+02:00", None, 'He said "[this] is it".\nAnd more.'),
        ("2019-08-03T12:55:00+02:00", None, "Not an entry but a chat."),
    ]


def test_the_thought_of_free_cbt_is_the_hurt_and_the_rest_stands_under_its_headings() -> None:
    first, second = told("freecbt.json")
    assert first == (
        "2021-03-04T20:30:05.120000+01:00",
        "I'll never get this right",
        "Cognitive distortions\n- fortune telling\n- all or nothing\n\n"
        'Challenge\nI did last week, "twice"\n\nAlternative thought\nIt may take a while',
    )
    assert second[1:] == ("They looked away,\nso they hate me \U0001f384", "Cognitive distortions\n- mind reading")
    assert told("FreeCBT-backup.txt") == told("freecbt.json")
    ids = [
        {each.id for each in read(sample(name))[0]} for name in ("freecbt.json", "FreeCBT-backup.txt", "freecbt.csv")
    ]
    assert ids[0] == ids[1] == ids[2]
    assert told("quirk.json") == [
        (
            "2019-06-01T10:00:00+02:00",
            "I am late again",
            "Cognitive distortions\n- Labeling\n\nChallenge\nBy five minutes",
        )
    ]


@pytest.mark.parametrize("name", ["dayone.json", "dayone.zip"])
def test_day_one_comes_with_its_hour_and_without_its_photos(name: str) -> None:
    kept, noted, unread = read(sample(name))
    assert [(each.at.isoformat(), str(each.day), each.text) for each in kept] == [
        ("2019-03-18T14:04:56+01:00", "2019-03-18", "# Initial entry\n\nsome text\n\n"),
        ("2023-12-16T21:00:00-06:00", "2023-12-16", "Second entry. Costs 3-4 euros!\n\ntags: activity 1, activity 2"),
    ]
    assert noted == {"photos that cannot come": 1, "stars that have no place here": 1, "entries without words": 1}
    assert unread == []


@pytest.mark.parametrize(
    ("zone", "hour"),
    [("GMT+0530", "17:30+05:30"), ("GMT-2", "10:00-02:00"), ("Etc/GMT-5", "17:00+05:00"), ("No/Where", "12:00+00:00"),
     (None, "12:00+00:00"), ("../../etc/passwd", "12:00+00:00"), ("", "12:00+00:00")],
)  # fmt: skip
def test_zones_of_day_one(zone: str | None, hour: str) -> None:
    from cryout_tui.exchange.day_one import moment

    found = moment("2020-01-10T12:00:00Z", zone).isoformat()
    assert found[11:16] + found[19:] == hour


def test_a_mood_of_daylio_stays_a_mood_of_daylio() -> None:
    found = list(recognise.read(sample("x.daylio"), "daylio"))
    (scale,) = [each.value for each in found if isinstance(each, Entry) and each.kind == "scales"]
    assert isinstance(scale, Scale)
    assert scale.name == "mood in Daylio, 1 to 5 (awful to rad)"
    assert scale.archived_at is not None  # it is asked no more
    kept, noted, _ = read(sample("x.daylio"))
    assert [(each.at.isoformat(), each.text, each.own) for each in kept] == [
        ("2023-01-24T11:36:47.764000+01:00", "mood: awful", {scale.id: 1}),
        (
            "2023-01-24T09:59:17.766000+01:00",
            "Note title\n\nNote body\n\nmood: rad\nactivities: famille, rendez-vous, ménage",
            {scale.id: 5},
        ),
        ("2015-05-16T20:00:00+02:00", "No tag\nan old note & long\n- one\n- two\n\nmood: null", {scale.id: 2}),
    ]
    assert noted == {"photos or recordings that cannot come": 1}
    assert all(each.inside is each.outside is None for each in kept)


def test_the_csv_of_daylio_gives_no_number_to_a_mood_of_ones_own() -> None:
    kept = read(sample("daylio.csv"))[0]
    assert [(each.at.isoformat(), each.text, list(each.own.values())) for each in kept] == [
        ("2020-05-30T18:50:00+02:00", "Awesome\n\nmood: rad\nactivities: friends, gaming, nap", [5]),
        (
            "2020-05-27T12:20:00+02:00",
            'A title\n\nIt was "fine",\nmore or less\n\nmood: good\nactivities: work, good meal',
            [4],
        ),
        ("2020-05-25T14:58:00+02:00", "mood: love it", []),
    ]


@pytest.mark.parametrize("name", ["jrnl.txt", "jrnl.json", "daylio.csv", "freecbt.csv", "dayone.json", "README.md"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_text_that_says_how_it_is_encoded_is_read_as_that(name: str, encoding: str) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8-sig")
    data = ("\ufeff" if encoding == "utf-16-be" else "") + text
    source = Source.of(data.encode(encoding), name)
    plain = Source.of(text.encode(), name)
    assert recognised(source) == recognised(plain)
    ids = [{each.id for each in read(which)[0]} for which in (source, plain)]
    assert ids[0] == ids[1] != set()


def test_a_spreadsheet_may_part_the_csv_of_daylio_by_semicolons() -> None:
    rows = list(csv.reader(io.StringIO(sample("daylio.csv").head().decode(), newline="")))
    told = io.StringIO()
    csv.writer(told, delimiter=";").writerows(rows)
    kept = read(Source.of(told.getvalue().encode()))[0]
    assert (len(kept), kept) == (3, read(sample("daylio.csv"))[0])


def test_a_folder_says_how_it_knows_each_day(tmp_path: Path) -> None:
    files = {
        "a.md": "---\ntitle: A walk\ndate: 2021-05-01T08:30:00+02:00\ntags: [sea]\n---\nBy the sea.\n",
        "2022-03-04 21.15 evening.txt": "late",
        "2020/09/24.txt": "in a folder of days",
        "jrnl/2020/08/31.txt": "[2020-08-31 02:32:00 PM] of jrnl\nmore\n",
        "none.markdown": "by the file alone",
        ".hidden.md": "no", "picture.png": "no", "empty.txt": " \n",
    }  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "link.md").symlink_to("/etc/hostname")
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9")
    found = list(texts.folder(tmp_path))
    kept = {each.value.text: each.value.at.isoformat()[:16] for each in found if isinstance(each, Entry)}  # type: ignore[attr-defined]
    changed = datetime.fromtimestamp((tmp_path / "none.markdown").stat().st_mtime).isoformat()[:16]
    assert kept == {
        "By the sea.\n\ntitle: A walk\ntags: [sea]": "2021-05-01T08:30",
        "late": "2022-03-04T21:15",
        "in a folder of days": "2020-09-24T12:00",
        "of jrnl\nmore": "2020-08-31T14:32",
        "by the file alone": changed,
    }
    assert [each for each in found if isinstance(each, Unread)] == [
        Unread("bad.txt", f"it is not UTF-8 text; {HOW_TO_GO_ON}")
    ]
    assert Counter(each.what for each in found if isinstance(each, Noted)) == {
        "dated by the file's own heading": 1, "dated by the file's name": 2,
        "dated by when the file was last changed": 1, "empty files": 1,
    }  # fmt: skip


JSON = b'{"format": "cryout", "schema_version": 1, "exported_at": "2026-11-23T21:14:03+01:00", "people": [%s]}'
A_LINK = zipfile.ZipInfo("Journal.json")
A_LINK.external_attr = 0o120777 << 16


def linked() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr(A_LINK, "/etc/passwd")
    return held.getvalue()


REFUSED = {
    "nothing": b"", "a picture": b"\x89PNG\r\n\x1a\n\0\0", "a page": b"<!DOCTYPE html><p>x",
    "a page of FreeCBT": b"created: 2021,\nupdated: 2021,\nid: x\n",
    "other": b'{"a": [1]}',
    "half of JSON": (SAMPLES / "dayone.json").read_bytes()[:600], "a number": b"12" * 9 + b"\xff",
    "half a backup": (SAMPLES / "FreeCBT-backup.txt").read_bytes()[:90], "no base64": a_zip(backup__daylio=b"ab*c"),
    "half of UTF-16": "words".encode("utf-16")[:-1], "UTF-32": "words".encode("utf-32"),
    "Latin-1 alone": b"caf\xe9 and more\n",
    "Latin-1": "[2020-01-01 10:00] caf\xe9\n".encode("latin-1"), "half a zip": a_zip(Journal__json=b"{}")[:-30],
    "a bomb": a_zip(Journal__json=b" " * 40_000_000), "a name that leads out": a_zip(**{"../Journal__json": b"{}"}),
    "an absolute name": a_zip(**{"/tmp/Journal__json": b"{}"}), "a link": linked(), "no journal": a_zip(a__txt=b"x"),
    "deep": JSON % (b'{"id":' * 100_000), "deep lists": JSON % (b"[" * 100_000 + b"]" * 100_000),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_used_is_refused_in_a_sentence(what: str) -> None:
    source = Source.of(REFUSED[what])
    with pytest.raises(CryoutError, match=r"^[A-Z][^\n]+ Nothing was changed\.$"):
        list(recognise.read(source, recognised(source)))


def test_limits_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refusal(data: bytes) -> str:
        with pytest.raises(CryoutError) as refused:
            list(recognise.read(Source.of(data), "json"))
        return str(refused.value)

    person = b'{"role": "", "name": "", "reach": "%s"}'
    monkeypatch.setattr(pieces, "MOST_ENTRIES", 2)
    assert "more than 2 entries" in refusal(JSON % b",".join([person % b"x"] * 3))
    monkeypatch.setattr(pieces, "LONGEST", 1 << 20)
    assert "One entry in it is over 1 MB" in refusal(JSON % (person % (b"x" * (2 << 20))))
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate((1 << 30) + 1)
    with pytest.raises(CryoutError, match="more than 1024 MB"):
        Source.at(large)


def test_what_cannot_be_read_stops_all_of_it_or_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, place = tmp_path / "j.txt", ["--data-dir", str(tmp_path / "d")]
    file.write_text("[2020-01-01 10:00] one\n[2020-13-45 25:00] two\n[2020-01-02 10:00] three\n")
    assert main(["init", "--no-passphrase", *place]) == 0
    capsys.readouterr()
    assert main(["import", str(file), *place]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "Could not be read: line 2: its date cannot be read.",
        "Nothing was changed. With --skip-unreadable the rest is added without them.",
    ]
    assert not (tmp_path / "d" / "backups").exists()
    assert main(["import", str(file), "--skip-unreadable", "--dry-run", *place]) == 0
    assert "Would add: 2 reflections. Could not be read: 1." in capsys.readouterr().err
    assert main(["import", str(file), "--skip-unreadable", *place]) == 0
    assert "Read as jrnl-text. Added: 2 reflections." in capsys.readouterr().err
    assert main(["import", str(file), "--skip-unreadable", *place]) == 0
    assert "Added: nothing new. Here already: 2." in capsys.readouterr().err
    assert len(list((tmp_path / "d" / "backups").iterdir())) == 1
    assert main(["import", str(file), "--format", "daylio", *place]) == 1


def test_a_time_format_of_ones_own_is_named() -> None:
    data = b"[01/02/2020 5pm] one\n"
    assert recognised(Source.of(data)) == "jrnl-text"
    with pytest.raises(CryoutError, match="--timeformat"):
        list(recognise.read(Source.of(data), "jrnl-text"))
    (entry,) = recognise.read(Source.of(data), "jrnl-text", "%d/%m/%Y %I%p")
    assert isinstance(entry, Entry)
    assert entry.value.at.isoformat() == "2020-02-01T17:00:00+01:00"  # type: ignore[attr-defined]


def test_an_interrupted_import_leaves_no_trace_in_the_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--data-dir", str(tmp_path / "d")]
    assert main(["init", "--no-passphrase", *place]) == 0
    before = _told(tmp_path / "d" / "journal.db")
    made = datetime(2020, 1, 1)
    file = tmp_path / "j.txt"
    file.write_text("".join(f"[{made + timedelta(hours=n):%Y-%m-%d %H:%M}] n\n" for n in range(500)))
    from cryout_tui.cli import import_

    once: list[int] = []

    def broken_off(*asked: Any) -> Coming:
        once.append(1)
        for count, each in enumerate(recognise.jrnl.from_text(asked[0])):
            if len(once) == 2 and count == 400:
                os.kill(os.getpid(), signal.SIGINT)  # as ctrl+c does
            yield each

    monkeypatch.setattr(import_.recognise, "read", broken_off)
    assert main(["import", str(file), *place]) == 130
    assert len(once) == 2
    assert capsys.readouterr().err.endswith("Stopped. Nothing was changed.\n")
    assert _told(tmp_path / "d" / "journal.db") == before
    (backup,) = (tmp_path / "d" / "backups").iterdir()  # made before, and as good as any
    assert _told(backup) == before


def _told(journal: Path) -> list[tuple[object, ...]]:
    """Return every row of every table, but for how often the journal was shut."""
    with closing(sqlite3.connect(journal)) as opened:
        told = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('meta', 'search')"
        names = [name for (name,) in opened.execute(told)]
        return [(name, *row) for name in names for row in opened.execute(f'SELECT * FROM "{name}"')]


def test_many_entries_wait_for_an_open_screen_and_few_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from cryout_tui.cli import import_
    from cryout_tui.store.holding import Holding

    place = ["--data-dir", str(tmp_path / "d")]
    assert main(["init", "--no-passphrase", *place]) == 0
    monkeypatch.setattr(import_, "BESIDE_THE_SCREEN", 2)
    file = tmp_path / "j.txt"
    holding = Holding(tmp_path / "d" / "journal.lock")
    try:
        file.write_text("[2020-01-01 10:00] one\n[2020-01-02 10:00] two\n[2020-01-03 10:00] three\n")
        assert main(["import", str(file), *place]) == 1
        assert "3 entries are too many to add while cryout is open" in capsys.readouterr().err
        assert not (tmp_path / "d" / "backups").exists()
        file.write_text("[2020-01-01 10:00] one\n")
        assert main(["import", str(file), *place]) == 0
        assert "Added: 1 reflection.\n" in capsys.readouterr().err
    finally:
        holding.close()


def test_another_journal_comes_in_by_its_ids_with_its_own_passphrase(
    tmp_path: Path, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Store(tmp_path / "other.db")
    other.journal.make("secret")
    now = datetime.now().astimezone()
    other.reflections.put(Reflection(day=now.date(), at=now, updated_at=now, text="from there"))
    other.journal.close()
    before = (tmp_path / "other.db").read_bytes()
    store.journal.close()
    asked = ["import", str(tmp_path / "other.db"), "--data-dir", str(tmp_path / "journal")]
    given = tmp_path / "given"
    given.write_text("other\n")
    given.chmod(0o600)
    assert main([*asked, "--backup-passphrase-file", str(given)]) == 4
    assert "does not open" in capsys.readouterr().err
    given.write_text("secret\n")
    for said in ("Read as journal. Added: 1 reflection.", "Added: nothing new. Here already: 1."):
        assert main([*asked, "--backup-passphrase-file", str(given)]) == 0
        assert said in capsys.readouterr().err
    assert (tmp_path / "other.db").read_bytes() == before
    assert main(["import", *[str(tmp_path / "journal" / "journal.db")], *asked[2:]]) == 1
    assert "That is this journal itself." in capsys.readouterr().err
    (tmp_path / "other.db").write_bytes(b"SQLite format 3\0" + before[16:])
    assert main(asked) == 1
    assert "is offered by: cryout restore" in capsys.readouterr().err
