"""Out as JSON and in again: the same journal."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from cryout_tui.domain.daily import OwnQuestion
from cryout_tui.domain.kept import Compared, Comparison, Draft, OwnPerson, Practice
from cryout_tui.domain.memory import Certainty, Memory, Period, Person, Tone
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Belief, Lens, Reframe
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.text import as_kept
from cryout_tui.domain.wave import Wave
from cryout_tui.errors import CryoutError, TooNew
from cryout_tui.exchange import json_journal
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.hostile import HOSTILE


def _fill(store: Store) -> None:
    memory = Memory(
        title="The school gate", story="line\nline", told_in=Person.THIRD, period=Period.EARLY_SCHOOL,
        age_text="about 6", age_from=5, age_to=7, tone=Tone.BOTH, certainty=Certainty.TOLD, place="gate",
        people=("a", "b"), feelings=("ashamed",), wounded_by=("I don't know",), is_source=True, is_safe_place=True,
        sealed_until=EVENING.date(), created_at=EVENING, updated_at=EVENING, deleted_at=EVENING,
    )  # fmt: skip
    store.memories.put(memory)
    sitting = Sitting(began_at=EVENING, memory_id=memory.id)
    reframe = Reframe(memory_id=memory.id, sitting_id=sitting.id, lens=Lens.FAR, text=None, says_no="no", at=EVENING)
    scale = Scale(name="wine", low="none", high="all day", created_at=EVENING, archived_at=EVENING)
    for shelf, value in (
        (store.sittings.records, sitting),
        (
            store.sittings.pains,
            Pain(memory_id=memory.id, sitting_id=None, moment=Moment.NEXT_DAY, value=None, at=EVENING),
        ),
        (store.sittings.waves, Wave(sitting_id=sitting.id, pattern="x", planned_seconds=None, at=EVENING)),
        (store.sittings.reframes, reframe),
        (store.sittings.beliefs, Belief(reframe_id=reframe.id, value=0, at=EVENING)),
        (store.comparisons, Comparison(left_id=memory.id, right_id=memory.id, answer=Compared.SAME, at=EVENING)),
        (store.scales, scale),
        (store.questions, OwnQuestion(text="Who was kind?", created_at=EVENING)),
        (
            store.reflections,
            Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, inside=0, hurt="x", own={scale.id: 0}),
        ),
        (store.practices, Practice(practice="feet", seconds=61.5, before=5, after=None, at=EVENING)),
        (store.people, OwnPerson(role="friend", name="M", reach="123")),
    ):
        shelf.put(value)  # type: ignore[attr-defined]
    store.drafts.keep(Draft(where="today/x/line", text="half a", cursor=3, at=EVENING))


def _other(tmp_path: Path) -> Store:
    other = Store(tmp_path / "other" / "journal.db")
    other.journal.make("secret")
    return other


def test_everything_comes_back_entry_by_entry_and_twice_adds_nothing(store: Store, tmp_path: Path) -> None:
    _fill(store)
    written = json_journal.write(store, now=EVENING)
    other = _other(tmp_path)
    document = json_journal.read(written)
    tried = json_journal.add(other, document, dry_run=True)
    assert set(tried.values()) == {1}
    assert list(other.memories.all()) == []
    assert json_journal.add(other, document) == tried
    assert set(json_journal.add(other, document).values()) == {0}
    assert json_journal.write(other, now=EVENING) == written
    other.journal.close()


def test_what_is_here_already_is_never_changed(store: Store, tmp_path: Path) -> None:
    _fill(store)
    other = _other(tmp_path)
    json_journal.add(other, json_journal.read(json_journal.write(store, now=EVENING)))
    (memory,) = other.memories.all()
    other.memories.put(memory.told(story="more", age_text="", feelings=(), now=EVENING + timedelta(days=1)))
    json_journal.add(other, json_journal.read(json_journal.write(store, now=EVENING)))
    assert other.memories.get(memory.id).story == "more"
    other.journal.close()


def test_every_hostile_string_goes_out_and_comes_back_in(store: Store, tmp_path: Path) -> None:
    with store.journal.writing():
        for each in HOSTILE:
            store.reflections.put(Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, text=as_kept(each)))
    document = json_journal.read(json_journal.write(store, now=EVENING))
    assert [each.text for each in document.reflections] == [as_kept(each) for each in HOSTILE]


OWN = (
    b'{"format": "cryout", "schema_version": 2, "exported_at": "2026-11-23T21:14:03+01:00", "reflections": [{'
    b'"day": "2026-11-23", "at": "2026-11-23T21:14:03+01:00", "updated_at": "2026-11-23T21:14:03+01:00", "own": %s}]}'
)
HEAD = b'{"format": "cryout", "schema_version": 1, "exported_at": "2026-11-23T21:14:03+01:00",'


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "1899-12-31T23:59:59+01:00", "2201-01-01T00:00:00Z"])
def test_a_year_that_nobody_writes_in_is_told(at: str) -> None:
    practice = b' "practices": [{"practice": "feet", "seconds": 1, "before": null, "after": null, "at": "%s"}]}'
    with pytest.raises(CryoutError, match="practices 1, line 1: at is not in the years 1900 to 2200"):
        json_journal.read(HEAD + practice % at.encode())
    day = OWN.replace(b'"day": "2026-11-23"', b'"day": "%s"' % at[:10].encode()) % b"{}"
    with pytest.raises(CryoutError, match="reflections 1, line 1: day is not in the years 1900 to 2200"):
        json_journal.read(day)


@pytest.mark.parametrize(
    "broken",
    [
        b"", b"{", b"[]", b"\xff\xfe", b'{"format": "other", "schema_version": 1}', b"[" * 100_000,
        HEAD + b' "memories": [{"id": 1}]}',
        HEAD + b' "pains": [{"id":'
        b' "64b28794-a95f-4954-95b0-30c6bd4fb49e", "moment": "walk", "value": 11, "at": "2026-11-23T21:14:03+01:00"}]}',
        HEAD + b' "pains": [{"id":'
        b' "64b28794-a95f-4954-95b0-30c6bd4fb49e", "moment": "walk", "value": 1, "at": "2026-11-23T21:14:03"}]}',
        OWN % b'{"64b28794-a95f-4954-95b0-30c6bd4fb49e": 11}',
        OWN % b'{"64b28794-a95f-4954-95b0-30c6bd4fb49e": null}',
        OWN % b'{"64b28794-a95f-4954-95b0-30c6bd4fb49e": 1.5}',
        OWN % b'{"wine": 3}',
        OWN % b'[3]',
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(broken: bytes) -> None:
    with pytest.raises(CryoutError, match=r"Nothing was changed\.$"):
        json_journal.read(broken)


def test_without_a_scale_or_a_question_it_is_written_as_ever(store: Store, tmp_path: Path) -> None:
    store.reflections.put(Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING, inside=0))
    written = json_journal.write(store, now=EVENING)
    told = json.loads(written)
    assert told["schema_version"] == 1
    assert {"scales", "questions"}.isdisjoint(told)
    assert "own" not in told["reflections"][0]
    other = _other(tmp_path)
    json_journal.add(other, json_journal.read(written))
    assert json_journal.write(other, now=EVENING) == written
    other.journal.close()


def test_scales_and_questions_of_ones_own_stand_beside_the_rest(store: Store) -> None:
    _fill(store)
    told = json.loads(json_journal.write(store, now=EVENING))
    assert told["schema_version"] == 2
    (scale,), (question,) = told["scales"], told["questions"]
    assert (scale["name"], scale["low"], scale["high"]) == ("wine", "none", "all day")
    assert question["text"] == "Who was kind?"
    assert told["reflections"][0]["own"] == {scale["id"]: 0}


def test_a_newer_schema_is_refused_with_exit_five() -> None:
    with pytest.raises(TooNew) as refused:
        json_journal.read(json.dumps({"format": "cryout", "schema_version": 3}).encode())
    assert refused.value.exit_code == 5
