"""Questions of the person's own, and which daily question was asked when."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime

from cryout_tui.domain.daily import Daily, OwnQuestion, Shown, asked_on, next_number, offered, read, swapped_on, written
from cryout_tui.domain.kept import Draft
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.journal import Journal
from cryout_tui.store.own_shelf import OwnShelf
from cryout_tui.store.rows import QuestionRow

WHERE = "daily/"  # the drafts that say when each question was last shown, and hold no word of it


class OwnQuestions(OwnShelf[OwnQuestion]):
    """Keeps them.

    Today shows the text of `on`, which stays the same all day, and after its key that of `swapped_on`; it keeps that
    text as the reflection's prompt once something is written under it. A day that is filled in later has its own.
    """

    def __init__(self, journal: Journal, drafts: Drafts) -> None:
        super().__init__(journal, QuestionRow, OwnQuestion)
        self.drafts = drafts

    def on(self, day: date, common: Sequence[str], *, now: datetime) -> Daily:
        """Return the question of `day`, of the person's own and the `common` ones, and keep that it is shown.

        Raises NotKept when that could not be kept.
        """
        shown = self._shown()
        asked = asked_on(day, offered(self.live(), common), shown)
        if asked.key not in shown or shown[asked.key].day != day:
            self._show(asked, day, shown, now)
        return asked

    def swapped_on(self, day: date, common: Sequence[str], *, now: datetime) -> Daily:
        """Return another question for `day`, and keep that it is shown; raises NotKept as `on` does."""
        shown = self._shown()
        asked = swapped_on(day, offered(self.live(), common), shown)
        self._show(asked, day, shown, now)
        return asked

    def _show(self, asked: Daily, day: date, shown: dict[str, Shown], now: datetime) -> None:
        line = written(Shown(day, next_number(shown)))
        self.drafts.keep(Draft(where=WHERE + asked.key, text=line, cursor=0, at=now))

    def _shown(self) -> dict[str, Shown]:
        found = {}
        for draft in self.drafts.under(WHERE):
            with suppress(ValueError):  # changed by hand in an export
                found[draft.where.removeprefix(WHERE)] = read(draft.text)
        return found
