"""Back from behind the lock to the very place one was at."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from uuid import UUID

from cryout_tui.domain.place import Place
from cryout_tui.looking import Looking
from cryout_tui.routes.memories import MemoriesRoute
from cryout_tui.screens.search import SearchScreen


class ComingBack(Looking):
    """Knows the places that a name with more after a colon stands for."""

    def whereabouts(self) -> Place:
        place = super().whereabouts()
        searched = next((each.looked_for for each in self.screen_stack if isinstance(each, SearchScreen)), None)
        return Place(place.way, searched, place.ends)

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

    def search_again(self, words: str) -> None:
        """Lay the search over what is on the screen, with the words that were looked for."""
        self.push_screen(SearchScreen(words))
