"""Finding the source: pairs, one after the other, and then a proposal; the person names it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from uuid import UUID

from cryout_tui.asked.ask import Ask, Noted, Said, Top, Wants
from cryout_tui.asked.choices import BEFORE
from cryout_tui.asked.source import DONE
from cryout_tui.domain.kept import Compared, Comparison, Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.naming import Naming, may_be_source, named, with_naming
from cryout_tui.domain.source import A_SITTING, FEWEST, Candidate, Finding, find
from cryout_tui.language import N_, _
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.finding_place import PLACE, At, FindingPlace, Stood
from cryout_tui.routes.finding_screens import ANOTHER, NOBODY, NOT_YET, SEVERAL, FindingScreens, comparable
from cryout_tui.routes.source_history import HISTORY, SourceHistoryRoute

TOP: Top = (_("Find the source"), "")


class FindingRoute:
    """Walks the pairs, at most eight a day; `done` is called on the way out."""

    name = "finding"

    def __init__(self, desk: Desk, done: Callable[[], None], *, top: Top = TOP, where: str = PLACE) -> None:
        self.desk = desk
        self.done = done
        self.screens = FindingScreens(desk, top)
        self.given = desk.store.candidates.given(desk.now().date())
        self.memories = {each.id: each for each in desk.store.candidates.kept(self.given)}
        self.finding = self._find()
        self.place = FindingPlace(desk, where)
        stood = self.place.found()
        self.at = stood.at
        self._here = self._askable(stood.here)  # answered since it was opened: Esc goes back through them
        self._again = next(iter(self._askable([stood.again] if stood.again else [])), None)
        self._picked = set(stood.picked) if stood.picked is not None else None  # of several, until they are named
        self._counts: dict[int, int] = {}  # how many more were spoken of, after so many answers
        self._has_named = False
        self._history: SourceHistoryRoute | None = None

    def show(self) -> None:
        """Show where it stands."""
        self._history = None
        screen = self._screen()
        self._keep_place()
        self.desk.show(screen)

    def answered(self, event: Said) -> None:
        """Keep the answer and go on."""
        answer = event.answer
        if self._history is not None:
            self._history.answered(event)
        elif not isinstance(answer, Wants):
            self._leave()
        elif answer.what == BEFORE:
            self._history = SourceHistoryRoute(self.desk, self.show)
            self._history.renew()
        elif self.at is At.ANOTHER:
            self._name(UUID(answer.what))
        elif self.at is At.SEVERAL:
            self._one_of_several(answer.what)
        elif answer.what in set(Compared) and self._pair() is not None:
            self._compared(Compared(answer.what))
        else:
            self._proposed(answer.what)

    def noted(self, event: Noted) -> None:
        """There is nothing here that may still change."""

    def left(self) -> None:
        """Go back to the pair before, to answer it again; from the first one, out."""
        if self._history is not None:
            self._history.left()
        elif self.at in (At.ANOTHER, At.SEVERAL):
            self.at, self._picked = At.PAIR, None
            self.show()
        elif self.at is At.PAIR and self._here:
            self._again = self._here.pop()
            self.show()
        else:
            self._leave()

    def _askable(self, comparisons: Iterable[Comparison]) -> list[Comparison]:
        return [each for each in comparisons if each.left_id in self.memories and each.right_id in self.memories]

    def _leave(self) -> None:
        self.place.drop()
        self.done()

    def _keep_place(self) -> None:
        """Keep where it stands; once it is named, or cannot be, nothing stands open."""
        if self.at is At.LAST:
            self.place.drop()
        else:
            picked = None if self._picked is None else sorted(self._picked)
            self.place.keep(Stood(self.at, self._here, self._again, picked))

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
        with self.desk.store.changes.step(N_("a pair answered")):
            self.desk.store.comparisons.put(comparison)
            self.place.keep(Stood(At.PAIR, [*self._here, comparison]))
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
                self._leave()
            case _ if what in (ANOTHER, SEVERAL):
                self.at = At.ANOTHER if what == ANOTHER else At.SEVERAL
                self.show()
            case _:
                self._named(tuple(UUID(key) for key in what.split()))

    def _name(self, key: UUID) -> None:
        self._named((key,))

    def _one_of_several(self, what: str) -> None:
        """Pick one, or let it go again; nothing is named before all are."""
        picked = self._chosen()
        if what == DONE:
            today = self.desk.now().date()
            kept = self.desk.store.candidates.kept(picked)
            self._named(tuple(each.id for each in kept if may_be_source(each, today)))
            return
        self._picked = picked ^ {UUID(what)}
        self._keep_place()

    def _chosen(self) -> set[UUID]:
        return self._picked if self._picked is not None else {each.id for each in self._sources()}

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
            self.place.drop()
        self.at, self._has_named = At.LAST, bool(keys)
        self.show()

    def _mark(self, sources: set[UUID]) -> None:
        store = self.desk.store
        with store.changes.step(N_("the source named")):
            marked = store.candidates.kept({*sources, *store.memory_list.sources()})
            for each in named(marked, sources, now=self.desk.now()):
                store.memories.put(each)

    def _screen(self) -> Ask:
        pair = self._pair()
        if len(self.memories) < FEWEST:
            self.at = At.LAST
            return self.screens.too_few()
        if self.at is At.LAST:
            return self.screens.last(self._has_named)
        if self.at is not At.PAIR:
            ranked = [self.memories[key] for key in self.finding.ranked]
            rest = [each for each in comparable(self.desk) if each.id not in self.finding.ranked]
            return self.screens.pick([*ranked, *rest], several=self.at is At.SEVERAL, chosen=self._chosen())
        if pair is not None:
            left_one, right_one = (self.memories[key] for key in pair)
            return self.screens.pair(left_one, right_one, self._more(), is_way_out=not self._here)
        goes_on = self.finding.pair is not None
        return self.screens.proposal(self.finding, self._told(), goes_on=goes_on, is_way_out=not self._here)

    def _more(self) -> int | None:
        """About how many pairs follow; a number once said never grows, and where it would, none is said."""
        answered = len(self._here)
        if answered not in self._counts:
            left = max(1, min(self.finding.left, self._left_today()))
            self._counts[answered] = min(left, self._counts.get(answered - 1, A_SITTING + 1) - 1)
        more = self._counts[answered]
        return more if more > 0 else None

    def _told(self) -> dict[UUID, Memory]:
        """What is compared, and what may be the earliest with the feelings of the one proposed."""
        proposed = self.finding.proposed
        felt = self.memories[proposed].feelings if proposed is not None else ()
        alike = self.desk.store.candidates.alike(felt, self.desk.now().date()) if felt else ()
        return self.memories | {each.id: each for each in alike}
