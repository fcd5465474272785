"""The store: everything the journal keeps, one shelf a kind of thing."""

from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cryout_tui.domain.day import DAY_ENDS, day_at
from cryout_tui.domain.earlier import IN_BIN
from cryout_tui.domain.home import DAYS_SHOWN, MOST_COUNTED, Glance, OpenSitting
from cryout_tui.domain.kept import Comparison, Practice
from cryout_tui.domain.pacing import Pace
from cryout_tui.store.after_curve import AfterCurve
from cryout_tui.store.changes import Changes
from cryout_tui.store.columns import InstantField
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.journal import Journal
from cryout_tui.store.memories import Memories
from cryout_tui.store.memory_list import MemoryList
from cryout_tui.store.meta import Meta
from cryout_tui.store.open_today import OpenToday
from cryout_tui.store.own_people import OwnPeople
from cryout_tui.store.reflections import Reflections
from cryout_tui.store.rows import ComparisonRow, PracticeRow
from cryout_tui.store.shelf import Shelf
from cryout_tui.store.sittings import Sittings

if TYPE_CHECKING:
    from cryout_tui.store.candidates import Candidates
    from cryout_tui.store.code import Code
    from cryout_tui.store.days import Days
    from cryout_tui.store.due_stamp import DueStamp
    from cryout_tui.store.gathering import Gathering
    from cryout_tui.store.lately import Lately
    from cryout_tui.store.look_back import LookBack
    from cryout_tui.store.memory_pages import MemoryPages
    from cryout_tui.store.own_questions import OwnQuestions
    from cryout_tui.store.own_scales import OwnScales
    from cryout_tui.store.search import Search
    from cryout_tui.store.todays import Todays
    from cryout_tui.store.versions import Versions
    from cryout_tui.store.wholes import Wholes

INSTANT = InstantField()
OWED = """SELECT EXISTS (SELECT 1 FROM memory WHERE deleted_at < ?1)
    OR EXISTS (SELECT 1 FROM reflection WHERE deleted_at < ?1) OR EXISTS (SELECT 1 FROM traces)"""


class Store:
    """The journal's shelves. Open it through `journal`."""

    def __init__(self, path: Path) -> None:
        self.journal = Journal(path)
        self.drafts = Drafts(self.journal)
        self.memories = Memories(self.journal, self.drafts)
        self.sittings = Sittings(self.journal, self.drafts)
        self.reflections = Reflections(self.journal, self.drafts)
        self.changes = Changes(self.journal)
        self.meta = Meta(self.journal)
        self.comparisons = Shelf(self.journal, ComparisonRow, Comparison)
        self.practices = Shelf(self.journal, PracticeRow, Practice)
        self.people = OwnPeople(self.journal)
        self.memory_list = MemoryList(self.journal)
        self.after_curve = AfterCurve(self.sittings, self.drafts)

    # what Home does not need is loaded when it is first asked for

    @cached_property
    def versions(self) -> "Versions":
        """Earlier texts."""
        from cryout_tui.store.versions import Versions

        return Versions(self.journal)

    @cached_property
    def candidates(self) -> "Candidates":
        """What may be the source."""
        from cryout_tui.store.candidates import Candidates

        return Candidates(self.memories)

    @cached_property
    def code(self) -> "Code":
        """The recovery code."""
        from cryout_tui.store.code import Code

        return Code(self.journal, self.meta)

    @cached_property
    def days(self) -> "Days":
        """The days of the calendar."""
        from cryout_tui.store.days import Days

        return Days(self.journal, self.wholes)

    @cached_property
    def due(self) -> "DueStamp":
        """The dates of what waits, beside the journal."""
        from cryout_tui.store.due_stamp import DueStamp

        return DueStamp(self.after_curve, self.memories, self.reflections)

    @cached_property
    def gathering(self) -> "Gathering":
        """What the pictures are made of."""
        from cryout_tui.store.gathering import Gathering

        return Gathering(self.journal)

    @cached_property
    def lately(self) -> "Lately":
        """What the last weeks hold."""
        from cryout_tui.store.lately import Lately

        return Lately(self.journal, self.drafts)

    @cached_property
    def look_back(self) -> "LookBack":
        """What a look back needs."""
        from cryout_tui.store.look_back import LookBack

        return LookBack(self.journal, self.reflections)

    @cached_property
    def memory_pages(self) -> "MemoryPages":
        """A memory with what belongs to it."""
        from cryout_tui.store.memory_pages import MemoryPages

        return MemoryPages(self.memories, self.sittings, self.reflections)

    @cached_property
    def scales(self) -> "OwnScales":
        """The person's own scales."""
        from cryout_tui.store.own_scales import OwnScales

        return OwnScales(self.journal)

    @cached_property
    def questions(self) -> "OwnQuestions":
        """The person's own daily questions, and which question was asked when."""
        from cryout_tui.store.own_questions import OwnQuestions

        return OwnQuestions(self.journal, self.drafts)

    @cached_property
    def search(self) -> "Search":
        """The search over everything written."""
        from cryout_tui.store.search import Search

        return Search(self.journal)

    @cached_property
    def todays(self) -> "Todays":
        """Today, where it stands."""
        from cryout_tui.store.todays import Todays

        return Todays(self.drafts, self.reflections, self.sittings, self.memories, self.questions)

    @cached_property
    def wholes(self) -> "Wholes":
        """Whole entries of any kind."""
        from cryout_tui.store.wholes import Wholes

        return Wholes(self.memories, self.sittings, self.reflections, self.people, self.scales)

    def empty_bins(self, *, now: datetime) -> None:
        """Let go of what has been in the bin for 30 days, and of traces that an earlier deletion left."""
        with self.journal.reading() as database:
            if not database.execute_sql(OWED, (INSTANT.db_value(now - IN_BIN),)).fetchone()[0]:
                return
        self.memories.empty_bin(now=now)
        self.reflections.empty_bin(now=now)
        self.memories.gone.settle()

    def empty_bins_now(self, *, now: datetime) -> str | None:
        """Let go of all that is in the bin; return a sentence about older backups that hold it still."""
        memories, reflections = self.memories.bin(), self.reflections.bin()
        with self.journal.writing():
            self.memories.gone.memories([each.what.id for each in memories], now=now)
            self.reflections.gone.reflections([each.what.id for each in reflections])
        oldest = min(
            [*(each.what.created_at for each in memories), *(each.what.at for each in reflections)], default=now
        )
        return self.memories.gone.older_backups(oldest)

    def glance(self, now: datetime, *, day_ends: str = DAY_ENDS) -> Glance:
        """Return what Home shows at the local moment `now`; the same few rows however long the journal.

        `day_ends` is the hour at which the person's day ends.
        """
        day, today = day_at(now, day_ends), now.date()
        first = day - timedelta(days=DAYS_SHOWN - 1)
        days = self.reflections.days(first, day)
        closed_today = self.sittings.closed_today(now)
        shown = [days.get(first + timedelta(days=n)) for n in range(DAYS_SHOWN)]
        sitting = self.sittings.open()
        latest = self.sittings.latest_closed()
        return Glance(
            last_reflection=self.reflections.last_day(),
            last_sitting=day_at(latest.began_at, day_ends) if latest else None,
            last_sitting_title=self.memory_list.title(latest.memory_id, today) if latest else None,
            open_sitting=OpenSitting(sitting.step.stage, self.memories.title(sitting.memory_id)) if sitting else None,
            open_today=OpenToday(self.drafts, self.reflections).day(now, day_ends=day_ends),
            finding_is_open=self.drafts.get("finding/at") is not None and not closed_today,
            memories=self.memory_list.count(MOST_COUNTED),
            source_title=self.memory_list.source(today),
            broke_off=sitting is not None and self.drafts.get(f"sitting/{sitting.id}/left") is None,
            closed_today=closed_today,
            is_hard_day=self.after_curve.is_hard_day(now),
            rests=bool(Pace(self.sittings.sat_before(None)).waits(now)),
            inside=tuple(day.inside if day else None for day in shown),
            sleep=tuple(day.sleep if day else None for day in shown),
            angry=tuple(day.angry if day else None for day in shown),
        )
