"""What the pictures are made of, read from the journal."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from random import Random
from threading import Thread
from uuid import UUID

import pytest

from cryout_tui.domain.gathered import DaySaid, Echoed, Felt, Gathered, OwnScale, Practised, SatDay
from cryout_tui.domain.kept import Draft, Practice
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.pacing import DAY_TURNS
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import RATED, Reflection
from cryout_tui.domain.reframe import Belief, Lens, Reframe
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.span import Range, Span, span_of
from cryout_tui.domain.steps import Tears
from cryout_tui.domain.titles import HIDDEN, SEALED, Titles
from cryout_tui.domain.wave import Wave
from cryout_tui.store.store import Store
from tests.conftest import EVENING

TODAY = EVENING.date()
SHOWN = Titles(TODAY)
MOST = (Tears.CRIED_HARD, Tears.CRIED, Tears.WET_EYES, Tears.NOT_TODAY, Tears.RATHER_NOT_SAY)


def ago(days: float) -> datetime:
    return EVENING - timedelta(days=days)


def day(days_ago: int) -> date:
    return TODAY - timedelta(days=days_ago)


def gather(store: Store, asked: Range = Range.ALL, titles: Titles = SHOWN) -> Gathered:
    return store.gathering.read(asked, EVENING, titles, named=str.upper)


def note(store: Store, days_ago: int, hour: float = 0, **said: object) -> Reflection:
    at = ago(days_ago) + timedelta(hours=hour)
    reflection = Reflection(day=day(days_ago), at=at, updated_at=at, **said)  # type: ignore[arg-type]
    store.reflections.put(reflection)
    return reflection


def memory(store: Store, title: str, **told: object) -> Memory:
    made = Memory(title=title, created_at=ago(50), updated_at=ago(50), **told)  # type: ignore[arg-type]
    store.memories.put(made)
    return made


def sat(store: Store, at: datetime, *tears: Tears | None, of: Memory | None = None, **pains: int | None) -> UUID:
    """Leave a sitting with a wave for each answer about tears, and these pains, one after the other."""
    record = SittingRecord(memory_id=of.id if of else None, began_at=at, ended_at=at + timedelta(minutes=20))
    store.sittings.records.put(record)
    for number, (moment, value) in enumerate(pains.items()):
        pain = Pain(sitting_id=record.id, memory_id=record.memory_id, moment=Moment(moment), value=value,
                    at=at + timedelta(minutes=number))  # fmt: skip
        store.sittings.pains.put(pain)
    for each in tears:
        store.sittings.waves.put(Wave(sitting_id=record.id, pattern="long-exhale", tears=each, at=at))
    return record.id


def test_a_new_journal_has_a_span_and_nothing_in_it(store: Store) -> None:
    assert gather(store) == Gathered(span=Span(day(13), TODAY), days=[], scales=[], sittings=[], source_pains=[],
                                     beliefs=[], practices=[], echoes=[])  # fmt: skip


def test_a_day_has_its_last_ratings_and_what_is_skipped_later_stays(store: Store) -> None:
    note(store, 3, 2, sleep=4, anxious=9)
    note(store, 3, 0, sleep=2, belly=7)
    note(store, 1)
    store.reflections.put_in_bin(note(store, 2, sleep=1), now=EVENING)
    note(store, 400, sleep=1)
    assert gather(store, Range.TWO_WEEKS).days == [
        DaySaid(day(3), (None, None, 4, 7, 9, None, None)),
        DaySaid(day(1), (None,) * 7),
    ]
    assert gather(store).first == day(400)
    assert [each.day for each in gather(store, Range.YEAR).days] == [day(3), day(1)]


def test_own_scales_are_those_that_were_rated_in_the_span(store: Store) -> None:
    hope, ache, calm = (Scale(name=each, low="none", high="all", created_at=ago(60)) for each in ("hope", "ache", "x"))
    for each in (hope, ache.put_away(now=ago(1)), calm):
        store.scales.put(each)
    note(store, 20, own={calm.id: 1})
    note(store, 3, 1, own={ache.id: 7, hope.id: 2})
    note(store, 3, 2, own={hope.id: 5})
    found = gather(store, Range.TWO_WEEKS)
    assert sorted(each.name for each in found.scales) == ["ache", "hope"]
    assert found.scales[0] == OwnScale(hope.id, "hope", "none", "all")
    assert [dict(each.own) for each in found.days] == [{ache.id: 7, hope.id: 5}]


def test_a_sitting_has_the_last_number_of_each_moment(store: Store) -> None:
    shame = memory(store, "shame")
    whole = sat(store, ago(5), Tears.WET_EYES, Tears.CRIED, Tears.RATHER_NOT_SAY, of=shame, arrive=8, release=6,
                close=3, same_day=4, next_day=None)  # fmt: skip
    for lens in (Lens.CHILD, Lens.KIND):
        at = ago(5) + timedelta(minutes=lens is Lens.KIND)
        store.sittings.reframes.put(Reframe(memory_id=shame.id, sitting_id=whole, lens=lens, text="x", at=at))
    sat(store, ago(4), release=5)
    sat(store, ago(3), None)
    sat(store, ago(2), arrive=None)  # skipped, and left: neither a wave nor a number
    sat(store, ago(1))
    assert gather(store).sittings == [
        SatDay(day=day(5), memory_id=shame.id, before=8, after=3, same_day=4, lens=Lens.KIND, tears=Tears.CRIED),
        SatDay(day=day(4), memory_id=None, after=5),
        SatDay(day=day(3), memory_id=None),
    ]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2026, 11, 20, 3, 59, tzinfo=timezone(timedelta(hours=1))), date(2026, 11, 19)),
        (datetime(2026, 11, 20, 4, 0, tzinfo=timezone(timedelta(hours=1))), date(2026, 11, 20)),
        (datetime(2026, 11, 20, 23, 0, tzinfo=timezone(timedelta(hours=-11))), date(2026, 11, 20)),
        (datetime(2026, 11, 20, 4, 0, tzinfo=timezone(timedelta(hours=14))), date(2026, 11, 20)),
        (datetime(2026, 11, 10, 4, 0, tzinfo=timezone(timedelta(hours=14))), date(2026, 11, 10)),
        (datetime(2026, 11, 24, 3, 0, tzinfo=timezone(timedelta(hours=-11))), date(2026, 11, 23)),
    ],
)
def test_a_sitting_is_of_the_evening_where_the_person_was(store: Store, at: datetime, expected: date) -> None:
    sat(store, at, None)
    store.practices.put(Practice(practice="box", seconds=60, at=at))
    found = gather(store, Range.TWO_WEEKS)
    assert [each.day for each in found.sittings] == [expected]
    assert [each.day for each in found.practices] == [expected]


def test_of_several_sources_the_one_marked_last_counts(store: Store) -> None:
    first = memory(store, "first", is_source=True)
    source = replace(memory(store, "second"), is_source=True, updated_at=ago(20))
    store.memories.put(source)
    for each, value in ((first, 9), (source, 7), (source, None), (source, 5)):
        store.sittings.pains.put(Pain(memory_id=each.id, moment=Moment.RETURN, value=value, at=ago(10 - (value or 0))))
    for after in (Moment.RELEASE, Moment.CLOSE, Moment.SAME_DAY, Moment.NEXT_DAY):  # not how it was to come to it
        store.sittings.pains.put(Pain(memory_id=source.id, moment=after, value=1, at=ago(4)))
    reframe = Reframe(memory_id=source.id, sitting_id=None, lens=Lens.KIND, text="x", at=ago(9))
    store.sittings.reframes.put(reframe)
    for days, value in ((2, 6), (8, 3), (7, None)):
        store.sittings.beliefs.put(Belief(reframe_id=reframe.id, value=value, at=ago(days)))
    found = gather(store)
    assert found.source == "second"
    assert found.source_pains == [Felt(source.id, day(5), 5), Felt(source.id, day(3), 7)]
    assert found.beliefs == [Felt(reframe.id, day(8), 3), Felt(reframe.id, day(2), 6)]
    store.memories.put_in_bin(source, now=EVENING)
    assert gather(store).source == "first"


def test_titles_are_shown_as_the_seal_and_the_setting_allow(store: Store) -> None:
    kept = [memory(store, "the gate", is_source=True), memory(store, "the letter", sealed_until=UNTIL_ASKED),
            memory(store, "the bin")]  # fmt: skip
    for number, each in enumerate(kept):
        for times in range(number + 1):
            note(store, times, echo_memory_id=each.id, hurt="" if times else "said it loudly")
    store.memories.put_in_bin(kept[2], now=EVENING)
    assert gather(store).echoes == [Echoed(SEALED, 2), Echoed("the gate", 1)]
    hidden = gather(store, titles=Titles(TODAY, are_shown=False))
    assert hidden.echoes == [Echoed(SEALED, 2), Echoed(HIDDEN, 1)]
    assert hidden.source == HIDDEN
    assert hidden.hurts == 3
    store.memories.put(replace(kept[0], sealed_until=UNTIL_ASKED))
    assert gather(store).source == SEALED


def test_nothing_of_a_memory_in_the_bin_is_told_and_its_sitting_stays_a_day(store: Store) -> None:
    gone = memory(store, "gone")
    sat(store, ago(2), Tears.CRIED, of=gone, arrive=8, close=3)
    sat(store, ago(1), of=gone, arrive=8)
    store.memories.put_in_bin(gone, now=EVENING)
    expected = [SatDay(day=day(2), memory_id=None, tears=Tears.CRIED)]
    assert gather(store).sittings == expected
    store.memories.delete_for_good(gone, now=EVENING)
    assert gather(store).sittings == expected


def test_a_practice_has_the_name_it_is_shown_with(store: Store) -> None:
    store.practices.put(Practice(practice="ground/feet", seconds=60, before=7, after=None, at=ago(3)))
    store.practices.put(Practice(practice="box", seconds=60, before=7, after=2, at=ago(20)))
    assert gather(store, Range.TWO_WEEKS).practices == [Practised("GROUND/FEET", day(3), 7, None)]
    assert gather(store).practices[0] == Practised("BOX", day(20), 7, 2)


# the same, read slowly and plainly


def filled(store: Store, random: Random) -> None:
    """Fill the journal with anything, over two years and several places of the earth."""

    def moment() -> datetime:
        zone = timezone(timedelta(minutes=random.choice((-660, -210, 0, 60, 345, 840))))
        return (EVENING - timedelta(minutes=random.randrange(2 * 365 * 1440))).astimezone(zone)

    def number() -> int | None:
        return random.choice((None, *range(11)))

    with store.journal.writing():
        memories = [
            Memory(title=f"m{each}", is_source=random.random() < 0.3, created_at=ago(0), updated_at=moment(),
                   sealed_until=random.choice((None, TODAY, day(-1))),
                   deleted_at=random.choice((None, None, ago(1))))
            for each in range(8)
        ]  # fmt: skip
        for each in memories:
            store.memories.put(each)
        for _ in range(80):
            at = moment()
            given = {each.value: number() for each in RATED}
            store.reflections.put(
                Reflection(day=at.date() - timedelta(days=random.randrange(3)), at=at, updated_at=at,
                           hurt=random.choice((None, "", "it")), deleted_at=random.choice((None, None, ago(1))),
                           echo_memory_id=random.choice((None, random.choice(memories).id)), **given)  # type: ignore[arg-type]
            )  # fmt: skip
        for _ in range(60):
            at, of = moment(), random.choice((None, *memories))
            pains = {each.value: number() for each in random.sample(tuple(Moment), random.randrange(7))}
            tears = random.choices((None, *Tears), k=random.randrange(3))
            key = sat(store, at, *tears, of=of, **pains)
            for late in range(random.randrange(3) if of else 0):
                reframe = Reframe(memory_id=of.id, sitting_id=key, lens=random.choice(tuple(Lens)), text="",
                                  at=at + timedelta(minutes=late))  # fmt: skip
                store.sittings.reframes.put(reframe)
                store.sittings.beliefs.put(Belief(reframe_id=reframe.id, value=number(), at=moment()))
            store.practices.put(Practice(practice=random.choice("ab"), seconds=9, before=number(), after=number(),
                                         at=moment()))  # fmt: skip


def evening(at: datetime) -> date:
    return (at - DAY_TURNS).date()


def plainly(store: Store, span: Span, first: date | None) -> Gathered:
    """The same as `Gathering.over`, from every value there is."""
    kept = store.sittings
    gone = {each.id for each in store.memories.all() if each.deleted_at}
    titled = {each.id: SHOWN.of(each) for each in store.memories.all() if not each.deleted_at}
    notes = [each for each in store.reflections.all() if each.deleted_at is None and span.holds(each.day)]
    sources = [each for each in store.memories.all() if each.is_source and not each.deleted_at]
    source = max(sources, key=lambda each: each.updated_at.astimezone(UTC), default=None)
    pains = sorted((each for each in kept.pains.all() if each.memory_id not in gone), key=lambda each: each.at)
    reframes = sorted((each for each in kept.reframes.all() if each.memory_id not in gone), key=lambda each: each.at)
    sittings = []
    for record in sorted(kept.records.all(), key=lambda each: each.began_at):
        felt = {each.moment: each.value for each in pains if each.sitting_id == record.id}
        waves = [each.tears for each in kept.waves.all() if each.sitting_id == record.id]
        if not waves and set(felt.values()) <= {None}:
            continue
        after = felt.get(Moment.RELEASE) if felt.get(Moment.CLOSE) is None else felt[Moment.CLOSE]
        sittings.append(
            SatDay(day=evening(record.began_at), memory_id=None if record.memory_id in gone else record.memory_id,
                   before=felt.get(Moment.ARRIVE), after=after, same_day=felt.get(Moment.SAME_DAY),
                   next_day=felt.get(Moment.NEXT_DAY), tears=next((each for each in MOST if each in waves), None),
                   lens=next((each.lens for each in reversed(reframes) if each.sitting_id == record.id), None))
        )  # fmt: skip
    echoed = Counter(each.echo_memory_id for each in notes if each.echo_memory_id in titled)
    versions = {each.id for each in kept.reframes.all() if source and each.memory_id == source.id}
    beliefs = sorted((each for each in kept.beliefs.all() if each.reframe_id in versions), key=lambda each: each.at)
    came = (Moment.WALK, Moment.ARRIVE, Moment.RETURN)
    mine = [each for each in pains if source and each.memory_id == source.id and each.moment in came]
    practices = sorted(store.practices.all(), key=lambda each: each.at)
    return Gathered(
        span=span,
        first=first,
        days=[DaySaid(each, tuple(of.rating(one) for one in RATED), tuple(of.own.items())) for each, of in
              store.reflections.days(span.first, span.last).items()],
        scales=[],
        sittings=within(span, sittings),
        source=titled[source.id] if source else None,
        source_pains=within(span, [Felt(source.id, evening(each.at), each.value) for each in mine
                                   if source and each.value is not None]),
        beliefs=within(span, [Felt(each.reframe_id, evening(each.at), each.value) for each in beliefs
                              if each.value is not None]),
        practices=within(span, [Practised(each.practice.upper(), evening(each.at), each.before, each.after)
                                for each in practices]),
        echoes=sorted((Echoed(titled[key], times) for key, times in echoed.items() if key),
                      key=lambda each: (-each.times, each.title)),
        hurts=sum(bool(each.hurt) for each in notes),
    )  # fmt: skip


def within(span: Span, things: list) -> list:  # type: ignore[type-arg]
    return sorted((each for each in things if span.holds(each.day)), key=lambda each: each.day)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_kept_it_is_read_as_slowly_and_plainly(store: Store, seed: int) -> None:
    filled(store, Random(seed))
    first = store.gathering.first()
    notes = [each.day for each in store.reflections.all() if each.deleted_at is None]
    assert first == min([*notes, *(evening(each.began_at) for each in store.sittings.records.all())])
    for asked in Range:
        found = gather(store, asked)
        assert found == replace(plainly(store, found.span, first), days=found.days)
        assert sorted(found.days, key=lambda each: each.day) == list(found.days)
        assert {each.day: each for each in found.days} == {each.day: each for each in plainly(store, found.span,
                                                                                              first).days}  # fmt: skip
    assert found.span.first <= first


def test_a_moment_outside_the_calendar_s_middle_is_no_trouble(store: Store) -> None:
    sat(store, datetime(1, 1, 1, 1, tzinfo=UTC), None)
    assert store.gathering.first() == date.min
    span = span_of(Range.TWO_WEEKS, date.max, None)
    assert store.gathering.over(span, None, SHOWN, named=str).sittings == []


def test_a_word_is_kept_while_years_are_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two pieces of a span the journal is free, and no piece is longer than about a year."""
    note(store, 10 * 365, sleep=1)
    kept = []

    def keep(_: float) -> None:
        draft = Draft(where="x", text=str(len(kept)), cursor=0, at=EVENING)
        writing = Thread(target=store.drafts.keep, args=(draft,))
        writing.start()
        writing.join(timeout=5)
        assert not writing.is_alive(), "the journal was held"
        kept.append(store.drafts.get("x"))

    monkeypatch.setattr("cryout_tui.store.gathering.sleep", keep)
    assert len(gather(store).days) == 1
    assert [each.text for each in kept if each] == [str(each) for each in range(len(kept))]
    assert len(kept) >= 6 * 10


def test_a_sitting_is_of_the_day_that_ends_at_the_chosen_hour(store: Store) -> None:
    night = EVENING.replace(hour=2)
    record = SittingRecord(began_at=night)
    store.sittings.records.put(record)
    store.sittings.pains.put(Pain(sitting_id=record.id, moment=Moment.ARRIVE, value=6, at=night))
    found = [
        store.gathering.read(Range.TWO_WEEKS, EVENING, SHOWN, named=str, ends=ends).sittings[0].day
        for ends in ("00:00", "04:00")
    ]
    assert found == [night.date(), night.date() - timedelta(days=1)]
