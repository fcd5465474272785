"""For good: not a word is left in the data folder, byte by byte, nor in the decrypted pages."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from cryout_tui.domain.kept import Compared, Comparison, Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Belief, Lens, Reframe
from cryout_tui.domain.sitting import Sitting
from cryout_tui.errors import CryoutError
from cryout_tui.store.gone import Gone
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.store.killing import FEW, going_round

WORD = "zzqx"  # part of everything that is to be gone, in any case
LATER = EVENING + timedelta(days=1)
OTHER = Memory(title="Father's letter", story="It stays.", created_at=EVENING, updated_at=EVENING)
SAMPLE = Memory(title=f"The {WORD} gate", created_at=EVENING, updated_at=EVENING)


def plain(store: Store) -> bytes:
    """Return every byte in the data folder, and of the journal without its encryption."""
    folder = store.journal.path.parent
    aside = folder.parent / "decrypted.db"
    aside.unlink(missing_ok=True)
    with store.journal.reading() as database:
        pages = database.execute_sql("PRAGMA page_count").fetchall()
        assert database.execute_sql("PRAGMA freelist_count").fetchall() == [(0,)]
        assert pages[0][0] > 0
        if store.journal.is_encrypted:
            database.execute_sql("ATTACH ? AS plain KEY ''", (str(aside),))
            database.execute_sql("SELECT sqlcipher_export('plain')").fetchall()
            database.execute_sql("DETACH plain")
    files = [each for each in folder.rglob("*") if each.is_file()]
    return b"".join(each.read_bytes() for each in [*files, *([aside] if aside.exists() else [])])


def assert_gone(store: Store) -> None:
    everything = plain(store).lower()
    assert WORD.encode() not in everything
    assert store.journal.faults() == []


def fill(store: Store) -> tuple[Memory, Sitting]:
    """Keep a memory in every place where its words could be."""
    with store.journal.writing() as database:
        database.execute_sql("CREATE VIRTUAL TABLE found USING fts5(words)")
        database.execute_sql("INSERT INTO found (found, rank) VALUES ('secure-delete', 1)")
    memory, sitting = SAMPLE, Sitting(began_at=EVENING, memory_id=SAMPLE.id)
    long = f"{WORD} waited. " * 3000
    store.memories.put(OTHER)
    with store.changes.step(f'"{memory.title}" added'):
        store.memories.put(memory)
    for text in (f"First {WORD}.", f"Second {WORD}.", long, f"Last {WORD}."):
        memory = replace(memory, story=text, people=(f"Ana {WORD}",), place=f"{WORD} town")
        with store.changes.step("told"):
            store.memories.put(memory)
        with store.journal.writing() as database:
            database.execute_sql("INSERT OR REPLACE INTO found (rowid, words) VALUES (1, ?)", (text,))
    reframe = Reframe(memory_id=memory.id, sitting_id=sitting.id, lens=Lens.VAGUE, text=f"{WORD} grew", at=EVENING)
    pain = Pain(memory_id=memory.id, sitting_id=sitting.id, moment=Moment.ARRIVE, value=7, at=EVENING)
    belief = Belief(reframe_id=reframe.id, value=3, at=EVENING)
    sitting = replace(sitting, reframes=(reframe,), pains=(pain,), beliefs=(belief,))
    store.sittings.save(sitting)
    store.sittings.reframes.put(replace(reframe, text=f"{WORD} grew slowly"))
    store.comparisons.put(Comparison(left_id=memory.id, right_id=OTHER.id, answer=Compared.LEFT, at=EVENING))
    store.reflections.put(Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, hurt="a look", text="kept",
                                     echo_memory_id=memory.id))  # fmt: skip
    for where in (f"sitting/{sitting.id}/reframe", f"memory/{memory.id}/story"):
        store.drafts.keep(Draft(where=where, text=long, cursor=0, at=EVENING))
    store.drafts.keep(Draft(where="today/x/line", text="kept", cursor=0, at=EVENING))
    return memory, sitting


@pytest.fixture(params=[None, "secret"])
def filled(tmp_path: Path, request: pytest.FixtureRequest) -> Store:
    store = Store(tmp_path / "journal" / "journal.db")
    with going_round(FEW):
        store.journal.make(request.param)
    return store


def test_deleted_for_good_no_word_is_left_anywhere(filled: Store) -> None:
    memory, sitting = fill(filled)
    binned = filled.memories.put_in_bin(memory, now=LATER)
    with filled.journal.writing() as database:
        database.execute_sql("DELETE FROM found")
    assert filled.memories.delete_for_good(binned, now=LATER) is None
    assert_gone(filled)
    assert filled.memories.kept() == [OTHER]
    assert filled.changes.undo() is None
    for shelf in (filled.sittings.pains, filled.sittings.beliefs, filled.sittings.reframes, filled.comparisons):
        assert list(shelf.all()) == []
    left = filled.sittings.get(sitting.id)
    assert (left.memory_id, left.ended_at) == (None, LATER)
    (reflection,) = filled.reflections.all()
    assert (reflection.hurt, reflection.echo_memory_id) == ("a look", None)
    assert [each.where for each in filled.drafts.all()] == ["today/x/line"]
    filled.journal.close()


def test_what_was_thirty_days_in_the_bin_is_as_gone(filled: Store) -> None:
    memory, _ = fill(filled)
    filled.memories.put_in_bin(memory, now=LATER)
    with filled.journal.writing() as database:
        database.execute_sql("DELETE FROM found")
    filled.empty_bins(now=LATER + timedelta(days=29, hours=23))
    (kept,) = filled.memories.bin()
    assert kept.what.id == memory.id
    assert kept.days_left((LATER + timedelta(days=29)).date()) == 1
    filled.empty_bins(now=LATER + timedelta(days=30, seconds=1))
    assert filled.memories.bin() == []
    assert_gone(filled)
    filled.journal.close()


def test_a_reflection_deleted_for_good_is_gone_and_one_in_the_bin_comes_back(filled: Store) -> None:
    reflection = Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, hurt=f"{WORD} one", text=f"{WORD} a")
    filled.reflections.put(reflection)
    filled.reflections.put(replace(reflection, text=f"{WORD} b"))
    filled.drafts.keep(Draft(where=f"today/{reflection.id}/line", text=WORD, cursor=0, at=EVENING))
    away = filled.reflections.put_in_bin(replace(reflection, text=f"{WORD} b"), now=LATER)
    assert filled.reflections.on(EVENING.date()) == []
    back = filled.reflections.take_back(away, now=LATER)
    assert filled.reflections.on(EVENING.date()) == [back]
    away = filled.reflections.put_in_bin(back, now=LATER)
    filled.reflections.delete_for_good(away)
    assert filled.reflections.bin() == []
    assert_gone(filled)
    assert filled.changes.undo() is None
    filled.journal.close()


def test_a_memory_goes_to_the_bin_and_comes_back_by_hand_and_by_undo(store: Store) -> None:
    store.memories.put(OTHER)
    away = store.memories.put_in_bin(OTHER, now=LATER)
    assert store.memories.kept() == []
    assert store.memories.title(OTHER.id) is None
    assert store.changes.undo() == '"Father\'s letter" put in the bin'
    assert store.memories.kept() == [OTHER]
    assert store.changes.redo() is not None
    back = store.memories.take_back(store.memories.get(away.id), now=LATER)
    assert store.memories.kept() == [back]
    assert store.memories.bin() == []


def test_all_in_the_bin_goes_at_once(filled: Store) -> None:
    memory, _ = fill(filled)
    filled.memories.put_in_bin(memory, now=LATER)
    filled.reflections.put_in_bin(next(iter(filled.reflections.all())), now=LATER)
    with filled.journal.writing() as database:
        database.execute_sql("DELETE FROM found")
    assert filled.empty_bins_now(now=LATER) is None
    assert list(filled.reflections.all()) == []
    assert_gone(filled)
    filled.journal.close()


def test_older_backups_that_hold_it_are_counted_and_left_alone(store: Store) -> None:
    store.memories.put(OTHER)
    folder = store.journal.path.parent / "backups"
    folder.mkdir()
    for number, days in enumerate((-2, 1, 2)):
        copy = folder / f"journal-{number}.db"
        copy.write_bytes(store.journal.path.read_bytes())
        moment = (EVENING + timedelta(days=days)).timestamp()
        os.utime(copy, (moment, moment))
    said = store.memories.delete_for_good(OTHER, now=LATER)
    assert said is not None
    assert said.startswith(f"2 older backups in {folder}")
    assert len(list(folder.iterdir())) == 3


def test_a_wipe_that_was_cut_off_is_done_at_the_next_opening(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    memory, _ = fill(store)
    with store.journal.writing() as database:
        database.execute_sql("DELETE FROM found")

    def cut_off(_: Gone) -> None:
        raise CryoutError("cut off")

    monkeypatch.setattr(Gone, "_vacuum", cut_off)
    with pytest.raises(CryoutError):
        store.memories.delete_for_good(memory, now=LATER)
    monkeypatch.undo()
    store.journal.close()
    again = Store(store.journal.path)
    again.journal.open(None)
    assert again.memories.kept() == [OTHER]
    again.empty_bins(now=LATER)
    assert_gone(again)
    with again.journal.reading() as database:
        assert database.execute_sql("SELECT * FROM traces").fetchall() == []
    again.journal.close()


def test_the_words_of_a_sitting_that_are_let_go_are_no_earlier_texts_either(store: Store) -> None:
    memory, sitting = fill(store)
    told = replace(memory, story=f"{WORD} again", updated_at=LATER)
    with store.changes.step("told again"):
        store.memories.put(told)
    store.memories.put(replace(told, title="A gate", story="", people=(), place="", updated_at=LATER))
    with store.journal.writing() as database:
        store.sittings.let_words_go(sitting)
        store.memories.gone.words_since(sitting, memory.id)
        store.drafts.drop("")
        database.execute_sql("DELETE FROM found")
    assert store.changes.undo() is None
    assert store.versions.of(memory.id) == []
    assert_gone(store)
