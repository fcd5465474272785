"""Scales and questions of the person's own, and the day a reflection is kept on."""

import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from cryout_tui.domain.daily import OwnQuestion
from cryout_tui.domain.entry_page import lines
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.text import as_kept
from cryout_tui.errors import ChangedElsewhere
from cryout_tui.store.columns import InstantField
from cryout_tui.store.journal import MIGRATIONS, Journal
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.hostile import HOSTILE

DAY = EVENING.date()
WINE = Scale(name="wine", low="none", high="all day", created_at=EVENING)
COMMON = ["What was heavy?", "What was light?", "Who was there?"]
LATER = EVENING + timedelta(minutes=1)


def reflection(day: date = DAY, **said: object) -> Reflection:
    return Reflection(day=day, at=EVENING, updated_at=EVENING, **said)  # type: ignore[arg-type]


def test_a_scale_is_put_away_and_its_ratings_stay(store: Store) -> None:
    knee = Scale(name="knee", created_at=LATER)
    for scale in (knee, WINE):
        store.scales.put(scale)
    kept = reflection(own={WINE.id: 0, knee.id: 10})
    store.reflections.put(kept)
    assert store.scales.live() == [WINE, knee]
    away = WINE.put_away(now=LATER)
    store.scales.put(away)
    assert (store.scales.live(), store.scales.archived()) == ([knee], [away])
    assert store.reflections.get(kept.id).own == {WINE.id: 0, knee.id: 10}
    store.scales.put(away.brought_back())
    assert store.scales.live() == [WINE, knee]


def test_the_last_rating_of_the_day_counts_scale_by_scale(store: Store) -> None:
    knee = uuid4()
    store.reflections.put(reflection(own={WINE.id: 3, knee: 4}, inside=2))
    store.reflections.put(
        Reflection(day=DAY, at=EVENING + timedelta(hours=1), updated_at=EVENING, own={WINE.id: 0}, sleep=7)
    )
    day = store.reflections.days(DAY, DAY)[DAY]
    assert (day.own, day.inside, day.sleep) == ({WINE.id: 0, knee: 4}, 2, 7)


def test_a_page_names_what_was_rated_also_on_a_scale_put_away(store: Store) -> None:
    store.scales.put(WINE.put_away(now=LATER))
    store.scales.put(Scale(name="knee", created_at=EVENING))
    kept = reflection(own={WINE.id: 0}, inside=2)
    store.reflections.put(kept)
    page = lines(store.wholes.get(Kind.REFLECTION, kept.id), str, today=DAY)
    assert [each.text for each in page] == ["23 November 2026", "inside 2 \u00b7 wine 0"]


def test_a_scale_that_was_rated_on_is_not_undone_from_under_its_ratings(store: Store) -> None:
    with store.changes.step('"wine" added'):
        store.scales.put(WINE)
    store.reflections.put(reflection(own={WINE.id: 3}))
    with pytest.raises(ChangedElsewhere):
        store.changes.undo()
    assert store.scales.live() == [WINE]


def test_every_hostile_string_stays_as_name_words_and_question(store: Store) -> None:
    kept = [as_kept(each) for each in HOSTILE]
    with store.journal.writing():
        for words in kept:
            store.scales.put(Scale(name=words, low=words, high=words, created_at=EVENING))
            store.questions.put(OwnQuestion(text=words, created_at=EVENING))
    assert [(each.name, each.low, each.high) for each in store.scales.all()] == [(each,) * 3 for each in kept]
    assert [each.text for each in store.questions.all()] == kept
    assert all(len(each.label.split("\n")) == 1 and each.anchors is not None for each in store.scales.all())


def test_the_question_of_a_day_stays_after_a_restart_and_is_swapped(store: Store) -> None:
    asked = store.questions.on(DAY, COMMON, now=EVENING)
    assert asked.text == COMMON[0]
    store.journal.close()
    again = Store(store.journal.path)
    again.journal.open(None)
    assert again.questions.on(DAY, COMMON, now=LATER) == asked
    assert again.questions.swapped_on(DAY, COMMON, now=LATER).text == COMMON[1]
    assert again.questions.on(DAY, COMMON, now=LATER).text == COMMON[1]
    mine = OwnQuestion(text="Who was kind?", created_at=EVENING)
    again.questions.put(mine)
    assert again.questions.on(DAY, COMMON, now=LATER).text == COMMON[1]
    assert again.questions.on(DAY + timedelta(days=1), COMMON, now=LATER).text == mine.text
    again.questions.put(mine.put_away(now=LATER))
    assert again.questions.on(DAY + timedelta(days=1), COMMON, now=LATER).text == COMMON[2]
    assert again.questions.on(DAY + timedelta(days=2), COMMON, now=LATER).text == COMMON[0]
    assert not any(word in each.text for each in again.drafts.under("daily/") for word in ("heavy", "kind"))
    again.journal.close()


def test_what_cannot_be_read_of_when_a_question_was_shown_is_as_if_it_was_not(store: Store) -> None:
    asked = store.questions.on(DAY, COMMON, now=EVENING)
    store.drafts.keep(Draft(where=f"daily/{asked.key}", text="by hand", cursor=0, at=EVENING))
    assert store.questions.on(DAY, COMMON, now=EVENING) == asked


LISBON, APIA, PAGO_PAGO = (ZoneInfo(name) for name in ("Europe/Lisbon", "Pacific/Apia", "Pacific/Pago_Pago"))


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 11, 24, 3, 59, tzinfo=LISBON),
        datetime(2026, 11, 24, 10, tzinfo=APIA),
        datetime(2026, 11, 24, 10, tzinfo=APIA).astimezone(PAGO_PAGO),
        datetime(2026, 10, 25, 1, 45, fold=1, tzinfo=LISBON),
    ],
)
def test_the_day_that_was_meant_is_the_day_that_is_kept(store: Store, at: datetime) -> None:
    kept = Reflection(day=DAY, at=at, updated_at=at, inside=4)
    store.reflections.put(kept)
    assert [(each.id, each.at.timestamp()) for each in store.reflections.on(DAY)] == [(kept.id, at.timestamp())]
    assert store.glance(EVENING).inside[-1] == 4


@pytest.mark.parametrize(
    ("hour", "ends", "last"),
    [("03:59", "04:00", 4), ("04:00", "04:00", None), ("00:30", "00:00", None), ("11:00", "12:00", 4)],
)
def test_home_goes_by_the_day_it_is_for_the_person(store: Store, hour: str, ends: str, last: int | None) -> None:
    store.reflections.put(reflection(inside=4))
    hours, minutes = hour.split(":")
    now = (EVENING + timedelta(days=1)).replace(hour=int(hours), minute=int(minutes))
    glance = store.glance(now, day_ends=ends)
    assert glance.inside[-1] == last
    assert 4 in glance.inside[-2:]


SPAN = """SELECT day, outside, inside, sleep, belly, anxious, angry, frustrated, own FROM reflection
    WHERE day >= ? AND day <= ? AND deleted_at IS NULL ORDER BY day, at"""


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (SPAN, ("2026-01-01", "2026-12-31")),
        (SPAN.replace("day >= ? AND day <= ? AND ", ""), ()),
        ("SELECT day FROM reflection WHERE deleted_at IS NULL ORDER BY day LIMIT 1", ()),
    ],
)
def test_the_ratings_of_any_days_are_read_from_the_index_alone(store: Store, asked: str, given: tuple) -> None:
    with store.journal.reading() as database:
        plan = [each[-1] for each in database.execute_sql(f"EXPLAIN QUERY PLAN {asked}", given).fetchall()]
    (step,) = plan
    assert "COVERING INDEX reflection_days" in step


def test_a_day_and_the_latest_day_are_found_by_the_index(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    plans = []
    with store.journal.reading() as database:
        run = database.execute_sql

        def told(sql: str, params: object = None) -> object:
            if sql.startswith("SELECT"):
                plans.append(run(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()[0][-1])
            return run(sql, params)

        monkeypatch.setattr(database, "execute_sql", told)
        store.reflections.on(DAY)
        store.reflections.days(DAY, DAY)
        store.reflections.last_day()
    assert len(plans) == 3
    assert all("INDEX reflection_days" in each for each in plans)


def test_a_journal_of_the_sixth_format_goes_on_with_its_days_and_its_undo(tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    steps.mkdir()
    for step in MIGRATIONS.glob("000[1-6]_*.py"):
        shutil.copy(step, steps)
    older = Journal(tmp_path / "journal.db", migrations=steps, newest=6)
    older.make("secret")
    key, at = uuid4(), InstantField().db_value(EVENING)
    with older.writing() as database:
        database.execute_sql(
            "INSERT INTO reflection (id, revision, day, at, inside, belly_more, sleep_more, updated_at) "
            "VALUES (?, 1, '2026-11-23', ?, 4, '[]', '[]', ?)",
            (key.hex, at, at),
        )
    older.close()
    now = Store(tmp_path / "journal.db")
    now.journal.open("secret")
    (kept,) = now.reflections.on(DAY)
    assert (kept.id, kept.inside, kept.own) == (key, 4, {})
    with now.changes.step("rated"):
        now.reflections.put(kept.rated(WINE.id, 0, now=EVENING))
        now.scales.put(WINE)
    assert now.reflections.on(DAY)[0].own == {WINE.id: 0}
    assert now.changes.undo() == "rated"
    assert (now.reflections.on(DAY)[0].own, list(now.scales.all())) == ({}, [])
    assert now.journal.faults() == []
    now.journal.close()
