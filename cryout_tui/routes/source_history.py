"""What was named the source, and when."""

from collections.abc import Callable, Iterable
from uuid import UUID

from cryout_tui.asked.ask import Noted, Said, titled
from cryout_tui.asked.source import NamedBefore
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.memory_page import day
from cryout_tui.domain.naming import Naming, called, namings
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk

HISTORY = "source/history"  # a draft: what was named when, by id
NOTHING = _("Nothing was named so far.")
NOBODY = "none"


class SourceHistoryRoute:
    """Shows what is named now and every naming, the newest first; `done` is called on the way out."""

    name = "source_history"

    def __init__(self, desk: Desk, done: Callable[[], None]) -> None:
        self.desk = desk
        self.done = done

    @staticmethod
    def holds_any(desk: Desk) -> bool:
        """Say whether anything was ever named."""
        return bool(_namings(desk))

    def renew(self) -> None:
        """Show it as the journal now stands."""
        sources = self.desk.store.memory_list.sources()
        named = [(day(each.at), self._told(each.memories)) for each in reversed(_namings(self.desk))]
        lines = [_("Named now: {memories}.").format(memories=self._told(sources))] if named else [NOTHING]
        self.desk.show(NamedBefore((titled(_("The source")), ""), lines, named))

    def answered(self, event: Said) -> None:
        """It was read."""
        self.done()

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def left(self) -> None:
        self.done()

    def _told(self, keys: Iterable[UUID]) -> str:
        today, shows_titles = self.desk.now().date(), self.desk.settings.show_titles
        return " \u00b7 ".join(called(self._memory(key), today, shows_titles=shows_titles) for key in keys) or NOBODY

    def _memory(self, key: UUID) -> Memory | None:
        try:
            return self.desk.store.memories.get(key)
        except KeyError:
            return None


def _namings(desk: Desk) -> list[Naming]:
    kept = desk.store.drafts.get(HISTORY)
    return namings(kept.text) if kept is not None else []
