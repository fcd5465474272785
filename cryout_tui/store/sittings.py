"""Sittings, kept whole: with their pains, waves, reframes and beliefs."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from peewee import fn

from cryout_tui.domain.after_curve import day_of
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.pacing import LOOKED_BACK_ON, Arrival, Lighter, Sat
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reframe import Belief, Reframe
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.steps import ARRIVE_ROWS, Step
from cryout_tui.domain.wave import Wave
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import BeliefRow, PainRow, ReframeRow, SittingRow, WaveRow
from cryout_tui.store.shelf import Shelf

T = TypeVar("T")

SAID = (Moment.ARRIVE, Moment.RELEASE, Moment.CLOSE, Moment.SAME_DAY, Moment.NEXT_DAY)
NAMES = [each.name for each in fields(SittingRecord)]


class Sittings:
    """Keeps each sitting with what belongs to it."""

    def __init__(self, journal: Journal, drafts: Drafts) -> None:
        self.journal = journal
        self.drafts = drafts
        self.records = Shelf(journal, SittingRow, SittingRecord)
        self.pains = Shelf(journal, PainRow, Pain)
        self.waves = Shelf(journal, WaveRow, Wave)
        self.reframes = Shelf(journal, ReframeRow, Reframe)
        self.beliefs = Shelf(journal, BeliefRow, Belief)
        self._last: Sitting | None = None

    def begin(self, now: datetime) -> Sitting:
        """Return a sitting begun at `now`, and kept; where the deep path was closed today it has to be opened again."""
        sitting = Sitting(began_at=now, arrival=Arrival(was_closed=self.closed_today(now)))
        self.save(sitting)
        return sitting

    def save(self, sitting: Sitting) -> None:
        """Keep the sitting as it now stands, all of it or nothing; raise NotKept when it could not be.

        Of a sitting that is for grown-ups, and was not begun by one, nothing stays.
        """
        if sitting.step is Step.UNDER_AGE:
            self._forget(sitting)
            return
        last = self._last if self._last is not None and self._last.id == sitting.id else None
        before = self._last
        with self.journal.writing():
            self.journal.if_undone(lambda: setattr(self, "_last", before))
            self.records.put(sitting)
            _put_changed(self.pains, sitting.pains, last.pains if last else ())
            _put_changed(self.waves, sitting.waves, last.waves if last else ())
            _put_changed(self.reframes, sitting.reframes, last.reframes if last else ())
            _put_changed(self.beliefs, sitting.beliefs, last.beliefs if last else ())
            self._keep_arrival(sitting)
            self._last = sitting

    def _forget(self, sitting: Sitting) -> None:
        with self.journal.writing():
            PainRow.delete().where(PainRow.sitting_id == sitting.id).execute()
            SittingRow.delete().where(SittingRow.id == sitting.id).execute()
            self.drafts.drop(f"sitting/{sitting.id}/")

    def keep_wave(self, wave: Wave) -> None:
        """Keep how long a wave has gone on."""
        self.waves.put(wave)

    def open(self) -> Sitting | None:
        """Return the sitting that can be gone on with, the latest first."""
        row = SittingRow
        found = self.records.where(row.ended_at.is_null(), order=row.began_at.desc(), limit=1)
        return self._whole(found[0]) if found else None

    def get(self, key: UUID) -> Sitting:
        """Return the sitting kept under `key`; raise KeyError when there is none."""
        return self._whole(self.records.get(key))

    def latest(self) -> SittingRecord | None:
        """Return the sitting begun last."""
        found = self.records.where(order=SittingRow.began_at.desc(), limit=1)
        return found[0] if found else None

    def latest_closed(self) -> SittingRecord | None:
        """Return the latest sitting with a memory that was gone through to its end."""
        row = SittingRow
        found = self.records.where(
            row.ended_at.is_null(False), row.memory_id.is_null(False), order=row.began_at.desc(), limit=1
        )
        return found[0] if found else None

    def closed_today(self, now: datetime) -> bool:
        """Say whether the deep path was closed on the person's day at the local `now`, and not opened since."""
        latest = self.latest()
        if latest is None or day_of(latest.ended_at or latest.began_at, now) != day_of(now, now):
            return False
        return latest.step is Step.CLOSED_TODAY or "closed" in self._said_at_arrive(latest.id)

    def sat_before(self, sitting: Sitting | None, *, most: int = LOOKED_BACK_ON) -> tuple[Sat, ...]:
        """Return the latest sittings, at most `most` and but for this one, that came to a wave, the newest first."""
        row = SittingRow
        waves = WaveRow.select().where(WaveRow.sitting_id == row.id)
        records = self.records.where(
            row.id != (sitting.id if sitting else None),
            fn.EXISTS(waves),
            order=row.began_at.desc(),
            limit=most,
        )
        ids = [each.id for each in records]
        at = {each.sitting_id: each.at for each in self.waves.where(WaveRow.sitting_id.in_(ids), order=WaveRow.at)}
        pains = {(each.sitting_id, each.moment): each for each in self._pains_of(ids)}
        sat = [_sat(each, at[each.id], pains) for each in records]
        return tuple(sorted(sat, key=lambda each: each.at, reverse=True))

    def _pains_of(self, ids: list[UUID]) -> list[Pain]:
        return self.pains.where(PainRow.sitting_id.in_(ids), order=PainRow.at)

    def walk_pain(self, memory_id: UUID) -> Pain | None:
        """Return how strong a memory was to hold (0 to 10) when it was written down in the walk."""
        row = PainRow
        found = self.pains.where(row.memory_id == memory_id, row.moment == Moment.WALK, order=row.at.desc(), limit=1)
        return found[0] if found else None

    def reframes_of(self, memory_id: UUID) -> list[Reframe]:
        """Return what was written for a memory, oldest first."""
        return self.reframes.where(ReframeRow.memory_id == memory_id, order=ReframeRow.at)

    def belief_in(self, reframe_id: UUID) -> int | None:
        """Return how true a reframe felt last (0 to 10), or None."""
        found = self.beliefs.where(BeliefRow.reframe_id == reframe_id, order=BeliefRow.at.desc(), limit=1)
        return found[0].value if found else None

    def let_words_go(self, sitting: Sitting) -> None:
        """Take back what was written in this sitting, and keep that it was."""
        with self.journal.writing():
            ReframeRow.update({ReframeRow.text: None, ReframeRow.says_no: None}).where(
                ReframeRow.sitting_id == sitting.id
            ).execute()
            SittingRow.update({SittingRow.kind_thing: None}).where(SittingRow.id == sitting.id).execute()
            self.drafts.drop(f"sitting/{sitting.id}/")

    def part_from_memory(self, sitting: Sitting) -> None:
        """Keep that a sitting was, and how it went, without the memory it was with."""
        reframes = ReframeRow.select(ReframeRow.id).where(ReframeRow.sitting_id == sitting.id)
        with self.journal.writing():
            BeliefRow.delete().where(BeliefRow.reframe_id.in_(reframes)).execute()
            ReframeRow.delete().where(ReframeRow.sitting_id == sitting.id).execute()
            PainRow.update({PainRow.memory_id: None}).where(
                (PainRow.sitting_id == sitting.id) & (PainRow.memory_id == sitting.memory_id)
            ).execute()
            SittingRow.update({SittingRow.memory_id: None}).where(SittingRow.id == sitting.id).execute()

    def _keep_arrival(self, sitting: Sitting) -> None:
        where = f"sitting/{sitting.id}/arrive"
        said = sitting.arrival
        lighter = [f"lighter={said.lighter}"] if said.lighter else []
        if lighter or sitting.step in (*ARRIVE_ROWS, Step.ADVICE):
            closed = said.was_closed or None
            answers = {"room": said.room, "safe": said.safe, "suicide": said.suicide_close, "closed": closed}
            told = [f"{name}={'yes' if yes else 'no'}" for name, yes in answers.items() if yes is not None]
            text = " ".join([*told, *lighter])
            self.drafts.keep(Draft(where=where, text=text, cursor=0, at=sitting.began_at))
        else:
            self.drafts.drop(where)

    def _said_at_arrive(self, key: UUID) -> dict[str, str]:
        draft = self.drafts.get(f"sitting/{key}/arrive")
        return dict(part.split("=") for part in draft.text.split()) if draft else {}

    def _whole(self, record: SittingRecord) -> Sitting:
        key = record.id
        pains = self.pains.where(PainRow.sitting_id == key, order=PainRow.at)
        said = self._said_at_arrive(key)
        reframes = self.reframes.where(ReframeRow.sitting_id == key, order=ReframeRow.at)
        beliefs = self.beliefs.where(BeliefRow.reframe_id.in_([each.id for each in reframes]), order=BeliefRow.at)
        sitting = Sitting(
            **{name: getattr(record, name) for name in NAMES},
            pains=tuple(pains),
            waves=tuple(self.waves.where(WaveRow.sitting_id == key, order=WaveRow.at)),
            reframes=tuple(reframes),
            beliefs=tuple(beliefs),
            arrival=Arrival(
                pain=next((pain.value for pain in pains if pain.moment.value == "arrive"), None),
                room=_yes(said.get("room")),
                safe=_yes(said.get("safe")),
                suicide_close=_yes(said.get("suicide")),
                lighter=Lighter(said["lighter"]) if "lighter" in said else None,
                was_closed="closed" in said,
            ),
        )
        self._last = sitting
        return sitting


def _put_changed(shelf: Shelf[T], now: tuple[T, ...], before: tuple[T, ...]) -> None:
    for value in now:
        if value not in before:
            shelf.put(value)


def _sat(record: SittingRecord, at: datetime, pains: Mapping[tuple[UUID | None, Moment], Pain]) -> Sat:
    before, waved, closed, same_day, next_day = (pains.get((record.id, moment)) for moment in SAID)
    after = waved if closed is None or closed.value is None else closed
    later = next((each for each in (next_day, same_day) if each is not None and each.value is not None), None)
    return Sat(
        at=at,
        memory_id=record.memory_id,
        before=before.value if before else None,
        after=after.value if after else None,
        later=later.value if later else None,
        later_at=later.at if later else None,
    )


def _yes(word: str | None) -> bool | None:
    return None if word is None else word == "yes"
