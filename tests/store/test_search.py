"""Search: everything written is found, by its words alone, and nothing that is hidden or gone."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.memory import UNTIL_ASKED, Memory, Period
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Lens, Reframe
from cryout_tui.domain.search_words import Kind, parse
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.steps import Tears
from cryout_tui.domain.text import as_kept
from cryout_tui.domain.wave import Wave
from cryout_tui.errors import CryoutError
from cryout_tui.store.backups import Backups
from cryout_tui.store.journal import MIGRATIONS, Journal
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.hostile import HOSTILE

TODAY = EVENING.date()


def memory(title: str, **more: object) -> Memory:
    return Memory(title=title, **{"created_at": EVENING, "updated_at": EVENING, **more})  # type: ignore[arg-type]


def reflection(text: str, days_ago: int = 0, **more: object) -> Reflection:
    at = EVENING - timedelta(days=days_ago)
    return Reflection(day=at.date(), at=at, text=text, updated_at=at, **more)  # type: ignore[arg-type]


def found(store: Store, typed: str, today: date = TODAY) -> list[str]:
    """Return the heading and the line of each entry found."""
    hits = store.search.find(parse(typed), today=today)
    return [f"{hit.kind}: {hit.heading.text}|{hit.line.text}" for hit in hits]


def tokens(store: Store) -> set[str]:
    """Return every word that the index still holds, anywhere."""
    with store.journal.writing() as database:
        database.execute_sql(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.held USING fts5vocab('main', 'search', 'instance')"
        )
        return {row[0] for row in database.execute_sql("SELECT DISTINCT term FROM temp.held").fetchall()}


def index_bytes(store: Store) -> bytes:
    with store.journal.reading() as database:
        return b"".join(row[0] for row in database.execute_sql("SELECT block FROM search_data").fetchall())


def is_in_step(store: Store) -> bool:
    """Say whether the index is what an index made afresh from the tables would be."""
    with store.journal.writing() as database:
        rows = database.execute_sql("SELECT count(*), max(place) FROM written").fetchone()
        database.execute_sql("INSERT INTO search (search) VALUES ('integrity-check')")
        counts = [
            database.execute_sql(f"SELECT count(*) FROM {kind}").fetchone()[0]
            for kind in ("memory", "reframe", "reflection", "sitting", "person")
        ]
    return bool(rows[0] == sum(counts))


def test_everything_written_is_found(store: Store) -> None:
    gate = memory(
        "The school gate", story="I waited.", place="Lisbon", people=("Ana",), feelings=("not enough",),
        wounded_by=("Father",), age_text="about six",
    )  # fmt: skip
    sitting = SittingRecord(memory_id=gate.id, began_at=EVENING, kind_thing="warm soup")
    store.memories.put(gate)
    store.sittings.records.put(sitting)
    store.sittings.reframes.put(
        Reframe(memory_id=gate.id, sitting_id=sitting.id, lens=Lens.KIND, text="A coat", says_no="a voice", at=EVENING)
    )
    store.reflections.put(reflection("a long day", hurt="he looked away"))
    store.people.put(OwnPerson(role="friend", name="Jo", reach="555 0101"))
    for words in ("school", "waited", "lisbon", "ana", "enough", "father", "six"):
        assert [hit.id for hit in store.search.find(parse(words), today=TODAY)] == [gate.id], words
    for words, kind in (
        ("soup", "sitting"), ("coat", "reframe"), ("voice", "reframe"), ("long", "reflection"),
        ("away", "reflection"), ("jo", "person"), ("0101", "person"), ("friend", "person"),
    ):  # fmt: skip
        assert [hit.kind for hit in store.search.find(parse(words), today=TODAY)] == [kind], words
    assert found(store, "coat") == ["reframe: The school gate|A coat \u00b7 a voice"]
    assert is_in_step(store)


def test_accents_and_case_do_not_matter_and_the_words_are_marked(store: Store) -> None:
    store.memories.put(memory("O port\u00e3o da ESCOLA", story="N\u00e3o me leve a mal, cafe\u0301 frio"))
    for typed in ("portao", "PORT\u00c3O", "porta\u0303o", "escola", "cafe", "caf\u00e9", "port"):
        assert len(found(store, typed)) == 1, typed
    (hit,) = store.search.find(parse("portao cafe"), today=TODAY)
    assert [hit.heading.text[a:b] for a, b in hit.heading.marks] == ["port\u00e3o"]
    assert [hit.line.text[a:b] for a, b in hit.line.marks] == ["cafe\u0301"]


def test_phrases_and_filters_narrow(store: Store) -> None:
    store.memories.put(memory("gate one", feelings=("betrayed",), people=("Ana",), period=Period.EARLY_SCHOOL))
    store.memories.put(memory("gate two", feelings=("happy",), people=("Jo",), period=Period.NOW))
    store.reflections.put(reflection("the gate, and one more", 400))
    assert len(found(store, "gate")) == 3
    assert len(found(store, '"gate one"')) == 1
    assert len(found(store, "feeling:betrayed")) == 1
    assert len(found(store, "feeling:betrayed gate two")) == 0
    assert len(found(store, "period:school")) == 1
    assert len(found(store, "period:early_school")) == 1
    assert len(found(store, "person:ana gate")) == 1
    assert len(found(store, "kind:reflection gate")) == 1
    assert len(found(store, "kind:mem")) == 2
    assert len(found(store, "kind:nothing gate")) == 0
    assert len(found(store, "gate before:2026")) == 1
    assert len(found(store, "gate after:2025")) == 2
    assert len(found(store, "before:2026")) == 1
    assert len(found(store, "after:2026-11-22 before:2026-11-24")) == 2
    assert len(found(store, "after:2026-11-23")) == 0


def test_tears_follow_the_waves_of_a_sitting(store: Store) -> None:
    wept, dry = (SittingRecord(began_at=EVENING, kind_thing=thing) for thing in ("soup", "soup and bread"))
    for sitting, tears in ((wept, Tears.CRIED), (dry, Tears.NOT_TODAY)):
        store.sittings.records.put(sitting)
        wave = Wave(sitting_id=sitting.id, pattern="p", at=EVENING)
        store.sittings.waves.put(wave)
        store.sittings.waves.put(replace(wave, tears=tears))
    assert [hit.id for hit in store.search.find(parse("tears:yes"), today=TODAY)] == [wept.id]
    assert [hit.id for hit in store.search.find(parse("soup tears:no"), today=TODAY)] == [dry.id]
    assert len(found(store, "soup tears:")) == 2


def test_the_newest_come_first_a_page_at_a_time(store: Store) -> None:
    with store.journal.writing():
        for number in range(120):
            store.reflections.put(reflection(f"word {number}", (number * 37) % 120))
    seen: list[int] = []
    days: list[date | None] = []
    while hits := store.search.find(parse("word"), today=TODAY, after=seen[-1] if seen else None):
        assert len(hits) <= 50
        seen += [hit.place for hit in hits]
        days += [hit.day for hit in hits]
    assert len(set(seen)) == 120
    assert days == sorted(days, reverse=True)  # type: ignore[type-var]
    assert days[0] == TODAY


def test_what_is_sealed_or_in_the_bin_is_left_out_with_all_that_belongs_to_it(store: Store) -> None:
    gate = memory("gate")
    store.memories.put(gate)
    store.sittings.reframes.put(
        Reframe(memory_id=gate.id, sitting_id=None, lens=Lens.KIND, text="gate too", at=EVENING)
    )
    store.memories.put(replace(gate, sealed_until=TODAY + timedelta(days=1)))
    assert found(store, "gate") == []
    assert len(found(store, "gate", TODAY + timedelta(days=1))) == 2
    store.memories.put(replace(gate, sealed_until=UNTIL_ASKED))
    assert found(store, "gate") == []
    store.memories.put(gate)
    assert len(found(store, "gate")) == 2
    store.memories.put(gate.binned(now=EVENING))
    assert found(store, "gate") == []
    store.memories.put(gate)
    assert len(found(store, "gate")) == 2
    store.memories.delete_for_good(gate, now=EVENING)
    assert found(store, "gate") == []
    assert is_in_step(store)


def test_the_index_follows_every_change_made_by_whatever_means(store: Store) -> None:
    kept = reflection("zebra")
    store.reflections.put(kept)
    with store.journal.writing() as database:
        row = database.execute_sql("SELECT * FROM reflection").fetchone()
        database.execute_sql("UPDATE reflection SET text = 'yonder', hurt = 'xenial'")
    assert found(store, "zebra") == []
    assert len(found(store, "yonder xenial")) == 1
    with store.journal.writing() as database:
        database.execute_sql("DELETE FROM reflection")
    assert found(store, "yonder") == []
    with store.journal.writing() as database:  # as undo would
        database.execute_sql(f"INSERT INTO reflection VALUES ({', '.join('?' * len(row))})", row)
        database.execute_sql(f"REPLACE INTO reflection VALUES ({', '.join('?' * len(row))})", row)
        database.execute_sql(f"INSERT OR IGNORE INTO reflection VALUES ({', '.join('?' * len(row))})", row)
    assert len(found(store, "zebra")) == 1
    with pytest.raises(RuntimeError):
        _half_kept(store, replace(kept, text="wander"))
    assert found(store, "wander") == []
    assert len(found(store, "zebra")) == 1
    assert is_in_step(store)


def _half_kept(store: Store, reflection: Reflection) -> None:
    with store.journal.writing():
        store.reflections.put(reflection)
        raise RuntimeError


def test_a_deleted_word_is_nowhere_in_the_index(store: Store) -> None:
    with store.journal.writing():
        for number in range(300):
            store.reflections.put(reflection(f"some ordinary words {number} of a day " * 5, number))
    secret = memory("Zxqwtitle", story="Zxqwstory", people=("Zxqwana",), feelings=("Zxqwfelt",))
    store.memories.put(secret)
    assert {"zxqwtitle", "zxqwstory", "zxqwana", "zxqwfelt"} <= tokens(store)
    assert b"zxqw" in index_bytes(store)
    store.memories.put(replace(secret, story="gone", title="Zxqwother"))
    assert "zxqwstory" not in tokens(store)
    store.memories.delete_for_good(secret, now=EVENING)
    assert not {word for word in tokens(store) if word.startswith("zxq")}
    assert b"zxq" not in index_bytes(store)
    assert b"xqw" not in store.journal.path.read_bytes()


@pytest.mark.parametrize("part", range(4))
def test_every_string_is_a_valid_search_and_finds_itself(store: Store, part: int) -> None:
    strings = HOSTILE[part::4]
    with store.journal.writing():
        for string in strings:
            store.memories.put(memory(as_kept(string), people=(as_kept(string), "Ana"), story=as_kept(string)))
    for string in strings:
        for typed in (
            string,
            f'"{string}"',
            f"feeling:{string}",
            f"person:{string}",
            f"before:{string} after:{string}",
        ):
            for hit in store.search.find(parse(typed), today=TODAY, limit=5):
                for line in (hit.heading, hit.line):
                    assert all(0 <= a < b <= len(line.text) + 1 for a, b in line.marks)
    assert is_in_step(store)


def test_an_older_journal_is_filled_and_a_copy_of_it_kept(tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    steps.mkdir()
    (steps / "0001_journal.py").write_text((MIGRATIONS / "0001_journal.py").read_text())
    older = Store(tmp_path / "journal.db")
    older.journal = Journal(tmp_path / "journal.db", migrations=steps, newest=1)
    older.journal.make("secret")
    with older.journal.writing() as database:
        for number, kind in enumerate(("one", "two", "three")):
            database.execute_sql(
                "INSERT INTO reflection (id, revision, day, at, belly_more, sleep_more, text, updated_at) "
                "VALUES (?, 1, '2026-11-23', '2026-11-23T20:14:03.000000+0060', '[]', '[]', ?, '')",
                (f"{number:032x}", f"word {kind}"),
            )
    older.journal.close()
    store = Store(tmp_path / "journal.db")
    store.journal.before_change = lambda path, version, opener: Backups(tmp_path / "backups").keep_file(
        path, opener, f"before-format-{version}", now=EVENING
    )
    store.journal.open("secret")
    assert len(found(store, "word")) == 3
    assert len(found(store, "two")) == 1
    assert is_in_step(store)
    assert store.journal.faults() == []
    store.journal.close()
    (copy,) = (tmp_path / "backups").glob("*-format-1.db")
    kept = Journal(copy, migrations=steps, newest=1)
    kept.open("secret")
    with kept.reading() as database:
        assert database.execute_sql("SELECT count(*) FROM reflection").fetchone()[0] == 3
    kept.close()


def test_an_id_may_be_given_by_its_beginning(store: Store) -> None:
    gate = memory("gate")
    store.memories.put(gate)
    assert store.search.with_id(gate.id.hex[:8]) == (Kind.MEMORY, gate.id)
    assert store.search.with_id(str(gate.id).upper()) == (Kind.MEMORY, gate.id)
    for wrong in ("", "zz", gate.id.hex[:3], "'; DROP", "0" * 31 + "1"):
        with pytest.raises(CryoutError):
            store.search.with_id(wrong)


# today I waited at the gate of the school
UNSPACED = "\u4eca\u65e5\u306f\u5b66\u6821\u306e\u9580\u3067\u5f85\u3063\u3066\u3044\u305f"


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        (UNSPACED, "\u5b66\u6821", "\u5b66\u6821"),
        (UNSPACED, "\u9580 ", "\u9580"),
        (UNSPACED, '"\u5b66\u6821\u306e\u9580', "\u5b66\u6821\u306e\u9580"),
        ("\u6211\u5728\u5b78\u6821\u9580\u53e3\u7b49\u7236\u89aa", "\u7236\u89aa", "\u7236\u89aa"),
        (
            "\u0e09\u0e31\u0e19\u0e23\u0e2d\u0e17\u0e35\u0e48\u0e1b\u0e23\u0e30\u0e15\u0e39\u0e42\u0e23\u0e07\u0e40\u0e23\u0e35\u0e22\u0e19",
            "\u0e42\u0e23\u0e07\u0e40\u0e23\u0e35\u0e22\u0e19",
            "\u0e42\u0e23\u0e07\u0e40\u0e23\u0e35\u0e22\u0e19",
        ),
        ("Cafe\u3067ABC\u5148\u751f\u3068", "abc\u5148\u751f", "ABC\u5148\u751f"),
    ],
)
def test_a_word_is_found_inside_writing_without_spaces(store: Store, text: str, typed: str, marked: str) -> None:
    kept = reflection(f"a day, {text}")
    store.reflections.put(kept)
    store.reflections.put(reflection("\u6821\u5b66 \u0e42\u0e23\u0e07", 1))  # the same signs, another way round
    store.people.put(OwnPerson(role="friend", name=text, reach=""))
    (person, hit) = sorted(store.search.find(parse(typed), today=TODAY), key=lambda each: each.kind)
    assert (person.kind, hit.id) == (Kind.PERSON, kept.id)
    assert marked in [hit.line.text[a:b] for a, b in hit.line.marks]
    assert hit.line.text == f"a day, {text}"
    assert len(found(store, f"person:{typed}")) == 1
    store.reflections.put(replace(kept, text="other"))
    assert len(found(store, typed)) == 1
    assert is_in_step(store)


def test_a_long_text_without_spaces_is_taken_apart_in_order(store: Store) -> None:
    signs = "".join(chr(0x4E00 + number) for number in range(3000))
    store.reflections.put(reflection(signs))
    for start in (0, 398, 399, 400, 1999, 2997):
        assert len(found(store, signs[start : start + 3])) == 1, start
    assert found(store, signs[10] + signs[12]) == []


def test_a_journal_of_the_fourth_format_finds_inside_writing_without_spaces(tmp_path: Path) -> None:
    _older(tmp_path, 4, UNSPACED, "plain words").journal.close()
    store = Store(tmp_path / "journal.db")
    store.journal.open("secret")
    assert len(found(store, "\u5b66\u6821")) == len(found(store, UNSPACED)) == len(found(store, "plain")) == 1
    assert UNSPACED not in {word for word in tokens(store) if len(word) == 1}
    with store.journal.writing():
        for kept in list(store.reflections.all()):
            store.reflections.put(replace(kept, text="nothing"))
    assert tokens(store) == {"nothing", "reflection"}
    store.journal.close()


def test_a_journal_of_the_eighth_format_keeps_the_beginnings_of_longer_words_too(tmp_path: Path) -> None:
    older = _older(tmp_path, 8, "remembering the harbour")
    before = tokens(older)
    assert _beginnings(older) == {1, 2, 3}
    older.journal.close()
    store = Store(tmp_path / "journal.db")
    store.journal.open("secret")
    assert tokens(store) == before
    assert _beginnings(store) == {1, 2, 3, 4, 5}
    for length in range(1, len("remembering") + 1):
        assert len(found(store, "remembering"[:length])) == 1
    assert is_in_step(store)
    store.journal.close()


def _older(folder: Path, version: int, *texts: str) -> Store:
    """Return an open journal of an earlier format that holds these texts."""
    steps = folder / "steps"
    steps.mkdir()
    for step in sorted(MIGRATIONS.glob(f"000[1-{version}]_*.py")):
        (steps / step.name).write_text(step.read_text())
    older = Store(folder / "journal.db")
    older.journal = Journal(folder / "journal.db", migrations=steps, newest=version)
    older.journal.make("secret")
    for text in texts:
        with older.journal.writing() as database:
            database.execute_sql(
                "INSERT INTO reflection (id, revision, day, at, belly_more, sleep_more, text, updated_at) VALUES "
                "(?, 1, '2026-11-23', '2026-11-23T20:14:03.000000+0060', '[]', '[]', ?, "
                "'2026-11-23T20:14:03.000000+0060')",
                (uuid4().hex, text),
            )
    return older


def _beginnings(store: Store) -> set[int]:
    with store.journal.reading() as database:
        (made,) = database.execute_sql("SELECT sql FROM sqlite_schema WHERE name = 'search'").fetchone()
    return set(map(int, re.search(r"prefix='([\d ]+)'", made)[1].split()))
