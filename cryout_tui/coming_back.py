"""Back from behind the lock to the very place one was at."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, cast
from uuid import UUID

from textual.screen import Screen

from cryout_tui.domain.home import PATTERNS
from cryout_tui.domain.place import Place
from cryout_tui.looking import Looking
from cryout_tui.on_demand import is_a
from cryout_tui.screens.faces import face
from cryout_tui.searching import ENTRY, SEARCH

if TYPE_CHECKING:
    from cryout_tui.screens.search import SearchScreen


class ComingBack(Looking):
    """Knows the places that a name with more after a colon stands for."""

    def whereabouts(self) -> Place:
        place = replace(super().whereabouts(), mark=self._marked(), over=self._laid_over())
        search = next((cast("SearchScreen", each) for each in self.screen_stack if is_a(each, SEARCH)), None)
        if search is None:
            return place
        is_open = self._found_route is not None or any(is_a(each, ENTRY) for each in self.screen_stack)
        return replace(place, search=search.looked_for, row=search.at, opened=is_open)

    def _marked(self) -> str:
        """The row that is marked under whatever lies over it; in Patterns, what is looked at."""
        if self.route is not None and self.route.name.partition(":")[0] == PATTERNS:
            return f"{self._look.range}/{self._look.picture}"
        from cryout_tui.widgets.menu import Menu

        lists = [each for each in self.screen_stack[1].query(Menu) if each.display] if self.screen_stack[1:] else []
        at = lists[0].at if lists else None
        return "" if at is None or at >= len(lists[0].entries) else lists[0].entries[at].id

    def _laid_over(self) -> str:
        """What lies over the way besides the search: Learn, a page of it, or Ground at a step."""
        from cryout_tui.screens.ground import GroundScreen
        from cryout_tui.screens.learn import LearnPageScreen, LearnScreen

        over = (LearnPageScreen, LearnScreen, GroundScreen)
        screen = next((each for each in reversed(self.screen_stack) if isinstance(each, over)), None)
        if isinstance(screen, LearnPageScreen):
            return f"{'learn' if self._has_list() else 'card'}:{screen.ask.pages[screen.at].id}"
        if isinstance(screen, GroundScreen) and not screen.grounding.is_done:
            return f"ground:{screen.grounding.exercise.id}:{screen.grounding.step}"
        return f"list:{screen.here}" if isinstance(screen, LearnScreen) else ""

    def _has_list(self) -> bool:
        return any(is_a(each, "screens.learn:LearnScreen") for each in self.screen_stack)

    def come_back(self) -> Place:
        place = super().come_back()
        asked, _, picture = place.mark.partition("/")
        if place.way.partition(":")[0] != PATTERNS:
            return place
        from cryout_tui.domain.span import Range

        if asked in set(Range):
            self._look.range, self._look.picture = Range(asked), picture
        return place

    def stand_again(self, place: Place) -> None:
        """Mark the row that was marked, and lay over it what lay over it."""
        screen = self.screen
        if place.mark:
            screen.call_after_refresh(self._mark, screen, place.mark)
        if place.search is not None:
            search = self.searching.search(place.search, at=place.row, opens=place.opened)
            self.call_after_refresh(self.push_screen, face(search))
        if place.over:
            self.call_after_refresh(self._lay_over, *place.over.split(":"))

    def _mark(self, screen: Screen[object], mark: str) -> None:
        from cryout_tui.screens.memories import MemoriesScreen
        from cryout_tui.widgets.menu import Menu

        if isinstance(screen, MemoriesScreen) and screen.is_attached:
            screen.start = mark
            screen.begin()
            return
        for menu in screen.query(Menu) if screen.is_attached else ():
            at = next((at for at, entry in enumerate(menu.entries) if entry.id == mark), None)
            if menu.display and at is not None:
                menu.at = at
                return

    def _lay_over(self, what: str, which: str = "", step: str = "0") -> None:
        from cryout_tui import evidence
        from cryout_tui.routes.learn import learn, learn_page
        from cryout_tui.screens.ground import GroundScreen

        if what == "ground":
            self.action_ground(which)
            screen = self.screen
            if isinstance(screen, GroundScreen) and screen.grounding.exercise.id == which:
                steps = min(int(step), len(screen.grounding.exercise.steps) - 1)
                screen.grounding = replace(screen.grounding, step=steps)
            return
        names = [page.id for page in evidence.pages()]
        at = names.index(which) if which in names else 0
        if what in ("learn", "list"):
            self.push_screen(face(learn(at)))
        if what in ("learn", "card"):
            self.push_screen(face(learn_page(at)))

    def go(self, way: str) -> None:
        name, _, where = way.partition(":")
        leads: dict[str, Callable[[str], None]] = {
            "memories": self._to_memory,
            "another_day": self._to_day,
            "today": self._to_days_questions,
            "scales": lambda over: self.go_scales(lambda: self.go(over)),
            "questions": lambda over: self.go_questions(lambda: self.go(over)),
        }
        if where and name in leads:
            leads[name](where)
        else:
            super().go(way)

    def _to_memory(self, key: str) -> None:
        from cryout_tui.routes.memories import MemoriesRoute

        route = MemoriesRoute(self._desk())
        self.route = route
        with suppress(KeyError):  # it may be gone for good meanwhile
            route.open(UUID(key))
            return
        route.at = None
        route.show()

    def _to_day(self, day: str) -> None:
        self.go_day(date.fromisoformat(day))

    def _to_days_questions(self, where: str) -> None:
        day, _, key = where.partition(":")
        of = UUID(key) if key else None
        kept = [each.id for each in self.store.reflections.on(date.fromisoformat(day))]
        if of is not None and of not in kept:
            self.go_day(date.fromisoformat(day))
            return
        self._fill_in(self.go_home, back=self.go_home, day=date.fromisoformat(day), of=of)
