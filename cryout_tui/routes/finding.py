"""Finding the source: pairs, one after the other, and then a proposal; the person names it."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from uuid import UUID

from cryout_tui.domain.kept import Compared, Comparison, Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.naming import Naming, may_be_source, named, with_naming
from cryout_tui.domain.source import A_SITTING, FEWEST, Candidate, Finding, find
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.finding_screens import ANOTHER, NOBODY, NOT_YET, SEVERAL, FindingScreens, comparable
from cryout_tui.screens.asks import Ask, Top, Wants
from cryout_tui.screens.pick import DONE

HISTORY = "source/history"  # a draft: what was named when, by id


class At(Enum):
    """Where it stands; `PAIR` also stands for the proposal once nothing more is asked."""

    PAIR = auto()
    ANOTHER = auto()
    SEVERAL = auto()
    LAST = auto()


class FindingRoute:
    """Walks the pairs, at most eight a day; `done` is called on the way out."""

    name = "finding"

    def __init__(self, desk: Desk, done: Callable[[], None], *, top: Top = ("Find the source", "")) -> None:
        self.desk = desk
        self.done = done
        self.screens = FindingScreens(top, desk.titles())
        self.given = desk.store.candidates.given(desk.now().date())
        self.memories = {each.id: each for each in desk.store.candidates.kept(self.given)}
        self.at = At.PAIR
        self.finding = self._find()
        self._here: list[Comparison] = []  # answered since it was opened: Esc goes back through them
        self._again: Comparison | None = None

    def show(self) -> None:
        """Show where it stands."""
        self.desk.show(self._screen())

    def answered(self, event: Ask.Answered) -> None:
        """Keep the answer and go on."""
        answer = event.answer
        if not isinstance(answer, Wants):
            self.done()
        elif self.at is At.ANOTHER:
            self._name(UUID(answer.what))
        elif self.at is At.SEVERAL:
            self._one_of_several(answer.what)
        elif answer.what in set(Compared) and self._pair() is not None:
            self._compared(Compared(answer.what))
        else:
            self._proposed(answer.what)

    def noted(self, event: Ask.Noted) -> None:
        """There is nothing here that may still change."""

    def left(self) -> None:
        """Go back to the pair before, to answer it again; from the first one, out."""
        if self.at in (At.ANOTHER, At.SEVERAL):
            self.at = At.PAIR
            self.show()
        elif self.at is At.PAIR and self._here:
            self._again = self._here.pop()
            self.show()
        else:
            self.done()

    # the pairs

    def _find(self) -> Finding:
        candidates = [Candidate(key, self.given[key]) for key in self.memories]
        return find(candidates, self.desk.store.comparisons.all(), now=self.desk.now())

    def _left_today(self) -> int:
        now = self.desk.now()
        answered = (each.at.astimezone(now.tzinfo).date() for each in self.desk.store.comparisons.all())
        return A_SITTING - sum(day == now.date() for day in answered)

    def _pair(self) -> tuple[UUID, UUID] | None:
        if self._again is not None:
            return self._again.left_id, self._again.right_id
        return self.finding.pair if self._left_today() > 0 else None

    def _compared(self, answer: Compared) -> None:
        pair = self._pair()
        assert pair is not None
        if self._again is not None:
            comparison = replace(self._again, answer=answer)
        else:
            comparison = Comparison(left_id=pair[0], right_id=pair[1], answer=answer, at=self.desk.now())
        self.desk.store.comparisons.put(comparison)
        self._here.append(comparison)
        self._again = None
        self.finding = self._find()
        self.show()

    # the proposal

    def _proposed(self, what: str) -> None:
        match what:
            case _ if what == NOBODY:
                self._named(())
            case _ if what == NOT_YET:
                self.done()
            case _ if what in (ANOTHER, SEVERAL):
                self.at = At.ANOTHER if what == ANOTHER else At.SEVERAL
                self.show()
            case _:
                self._named(tuple(UUID(key) for key in what.split()))

    def _name(self, key: UUID) -> None:
        self._named((key,))

    def _one_of_several(self, what: str) -> None:
        sources = self._sources()
        if what == DONE:
            today = self.desk.now().date()
            self._named(tuple(each.id for each in sources if may_be_source(each, today)))
            return
        self._mark({each.id for each in sources} ^ {UUID(what)})

    def _sources(self) -> list[Memory]:
        store = self.desk.store
        return store.candidates.kept(store.memory_list.sources())

    def _named(self, keys: tuple[UUID, ...]) -> None:
        drafts, now = self.desk.store.drafts, self.desk.now()
        before = drafts.get(HISTORY)
        history = with_naming(before.text if before else "", Naming(now, keys))
        with self.desk.store.journal.writing():
            self._mark(set(keys))
            drafts.keep(Draft(where=HISTORY, text=history, cursor=len(history), at=now))
        self.at = At.LAST
        self.desk.show(self.screens.last(bool(keys)))

    def _mark(self, sources: set[UUID]) -> None:
        store = self.desk.store
        with store.changes.step("the source named"):
            marked = store.candidates.kept({*sources, *store.memory_list.sources()})
            for each in named(marked, sources, now=self.desk.now()):
                store.memories.put(each)

    def _screen(self) -> Ask:
        pair = self._pair()
        if len(self.memories) < FEWEST:
            self.at = At.LAST
            return self.screens.too_few()
        if self.at is not At.PAIR:
            ranked = [self.memories[key] for key in self.finding.ranked]
            rest = [each for each in comparable(self.desk) if each.id not in self.finding.ranked]
            sources = [each.id for each in self._sources()]
            return self.screens.pick([*ranked, *rest], several=self.at is At.SEVERAL, chosen=sources)
        if pair is not None:
            left = max(1, min(self.finding.left, self._left_today()))
            left_one, right_one = (self.memories[key] for key in pair)
            return self.screens.pair(left_one, right_one, left, is_way_out=not self._here)
        goes_on = self.finding.pair is not None
        return self.screens.proposal(self.finding, self._told(), goes_on=goes_on, is_way_out=not self._here)

    def _told(self) -> dict[UUID, Memory]:
        """What is compared, and what may be the earliest with the feelings of the one proposed."""
        proposed = self.finding.proposed
        felt = self.memories[proposed].feelings if proposed is not None else ()
        alike = self.desk.store.candidates.alike(felt, self.desk.now().date()) if felt else ()
        return self.memories | {each.id: each for each in alike}
