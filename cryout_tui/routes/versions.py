"""A memory's earlier texts: looked at one by one, and brought back."""

from collections.abc import Callable, Sequence

from cryout_tui.asked.ask import Noted, Said, Top, Wants, titled
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.kept_list import LOOK, Versions
from cryout_tui.asked.usual import Choice
from cryout_tui.domain.dates import dated
from cryout_tui.domain.earlier import Version
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk

NONE = _("No text of it was ever changed.")
KEPT = _("Every text that was changed is here as it was, the latest change first.")
BACK = _("It is back. What stood there is among the earlier texts now.")
NAMES = {
    "title": _("title"),
    "story": _("story"),
    "age_text": _("age"),
    "place": _("place"),
    "people": _("people"),
    "feelings": _("feelings"),
    "wounded_by": _("who or what wounded"),
    "text": _("reframe"),
    "says_no": _("what says no"),
}


class VersionsRoute:
    """Shows the earlier texts of one memory. `done` is called on the way out."""

    name = "versions"

    def __init__(self, desk: Desk, memory: Memory, done: Callable[[], None]) -> None:
        self.desk = desk
        self.memory = memory
        self.done = done
        self._versions: list[Version] = []
        self._looked: int | None = None

    def renew(self) -> None:
        """Show the earlier texts as they now stand."""
        self._show()

    def answered(self, event: Said) -> None:
        match event.answer, event.row:
            case Wants(what), str(index) if what == LOOK:
                self._look(int(index))
            case Wants("bring_back"), None if self._looked is not None:
                self.desk.store.versions.bring_back(self._versions[self._looked], now=self.desk.now())
                self._show((BACK,))
            case _:
                self._show()

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def left(self) -> None:
        if self._looked is None:
            self.done()
        else:
            self._show(at=self._looked)

    def _show(self, lines: Sequence[str] = (), *, at: int | None = None) -> None:
        self._looked = None
        self._versions = self.desk.store.versions.of(self.memory.id)
        entries = [
            Entry(str(index), f"{NAMES[each.field]}, {dated(each.at, '%-d %B %Y')}", hint=each.text)
            for index, each in enumerate(self._versions)
        ]
        about = [*lines, KEPT if entries else NONE]
        self.desk.show(Versions(self._top(_("Earlier texts")), about, entries, at=None if at is None else str(at)))

    def _look(self, index: int) -> None:
        self._looked = index
        version = self._versions[index]
        choices = [(_("bring it back"), Wants("bring_back")), (_("leave it"), Wants("stay"))]
        self.desk.show(Choice(self._top(NAMES[version.field]), [version.text], choices, skip=Wants("stay")))

    def _top(self, name: str) -> Top:
        return titled(name), one_line(self.memory.title) if self.desk.settings.show_titles else ""
