"""The after-curve: what is asked later, and what was said, of the latest sitting."""

from datetime import datetime
from uuid import uuid4

from peewee import fn

from cryout_tui.domain.after_curve import LastSat
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.steps import Step, Tears
from cryout_tui.domain.window import Window
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.rows import PainRow, SittingRow, WaveRow
from cryout_tui.store.sittings import Sittings

CRIED = (Tears.CRIED, Tears.CRIED_HARD)
AT = "later/at"  # a draft of this name: a question with a number given, not gone on from yet


class AfterCurve:
    """Keeps how it was after a sitting; each question is asked once."""

    def __init__(self, sittings: Sittings, drafts: Drafts) -> None:
        self.sittings = sittings
        self.drafts = drafts

    def last(self) -> LastSat | None:
        """Return the latest sitting that came to a wave."""
        row = SittingRow
        waves = WaveRow.select().where(WaveRow.sitting_id == row.id)
        found = self.sittings.records.where(fn.EXISTS(waves), order=row.began_at.desc(), limit=1)
        if not found:
            return None
        record = found[0]
        tears = {each.tears for each in self.sittings.waves.where(WaveRow.sitting_id == record.id)}
        return LastSat(
            sitting_id=record.id,
            memory_id=record.memory_id,
            at=record.began_at,
            ended_at=record.ended_at if record.step is Step.CLOSED else None,
            pains=tuple(self.sittings.pains.where(PainRow.sitting_id == record.id, order=PainRow.at)),
            has_cried=not tears.isdisjoint(CRIED),
        )

    def waiting(self, now: datetime) -> tuple[LastSat, Moment] | None:
        """Return the sitting and the question that waits at the local moment `now`.

        Nothing is asked on a day the deep path is closed, nor while a sitting stands open that broke off.
        """
        if self.is_quiet(now):
            return None
        last = self.last()
        moment = last.moment_at(now) if last is not None else None
        if last is None or moment is None or self._was_asked(last, moment):
            return None
        return last, moment

    def note(self, last: LastSat, moment: Moment, value: int | None, *, now: datetime) -> None:
        """Keep a number that may still be changed: the question stays open."""
        with self.sittings.journal.writing():
            self._put(last, moment, value, now)
            self.drafts.keep(Draft(where=AT, text=f"{last.sitting_id} {moment}", cursor=0, at=now))

    def answer(self, last: LastSat, moment: Moment, value: int | None, *, now: datetime) -> None:
        """Keep what was answered, or None: asked and skipped. It is not asked again."""
        with self.sittings.journal.writing():
            self._put(last, moment, value, now)
            self.drafts.drop(AT)

    def said(self, last: LastSat, moment: Moment) -> Pain | None:
        """Return what is kept for a question of a sitting."""
        row = PainRow
        found = self.sittings.pains.where(
            row.sitting_id == last.sitting_id, row.moment == moment, order=row.at.desc(), limit=1
        )
        return found[0] if found else None

    def is_hard_day(self, now: datetime) -> bool:
        """Say whether the latest sitting was on this day, and ended or became worse."""
        last = self.last()
        return last is not None and last.is_of(now) and last.was_worse()

    def windows(self, now: datetime) -> list[Window]:
        """Return when each question still to be asked is asked, those that have passed left out."""
        last = self.last()
        if last is None:
            return []
        windows = last.windows(now).items()
        return [each for moment, each in windows if each.until > now and not self._was_asked(last, moment)]

    def is_quiet(self, now: datetime) -> bool:
        """Say whether nothing is asked: the deep path is closed for the day, or a sitting broke off."""
        if self.sittings.closed_today(now):
            return True
        sitting = self.sittings.open()
        return sitting is not None and self.drafts.get(f"sitting/{sitting.id}/left") is None

    def _was_asked(self, last: LastSat, moment: Moment) -> bool:
        if last.later(moment) is None:
            return False
        draft = self.drafts.get(AT)
        return draft is None or draft.text != f"{last.sitting_id} {moment}"

    def _put(self, last: LastSat, moment: Moment, value: int | None, now: datetime) -> None:
        earlier = self.said(last, moment)
        self.sittings.pains.put(
            Pain(
                id=earlier.id if earlier else uuid4(),
                memory_id=earlier.memory_id if earlier else last.memory_id,
                sitting_id=last.sitting_id,
                moment=moment,
                value=value,
                at=now,
            )
        )
