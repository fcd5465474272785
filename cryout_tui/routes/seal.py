"""Sealing a memory: for a while, until a day, or until it is asked for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from cryout_tui.asked.ask import Noted, Said, Top, Wants
from cryout_tui.asked.line import Line
from cryout_tui.asked.usual import Choice
from cryout_tui.domain import seal
from cryout_tui.domain.answers import Wrote
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.errors import CryoutError
from cryout_tui.language import N_, _
from cryout_tui.routes.desk import Desk

TOP: Top = (_("Memories"), "")
RESTS = _("Sealed, it rests: lists show that it is there, and nothing of it is shown or found.")
A_DAY = "day"


class SealRoute:
    """Asks until when; `done` is called once it is sealed, or not."""

    def __init__(self, desk: Desk, memory: Memory, done: Callable[[], None]) -> None:
        self.desk = desk
        self.memory = memory
        self.done = done
        self.where = f"seal/{memory.id}"  # the draft of a day being typed
        self.names_day = False

    def show(self) -> None:
        """Show the ways to seal it."""
        self.names_day = False
        ways = [(name, Wants((self._today() + timedelta(days=days)).isoformat())) for name, days in seal.SPANS]
        ways += [(_("until I ask for it"), Wants(UNTIL_ASKED.isoformat())), (_("until a day I name"), Wants(A_DAY))]
        self.desk.show(Choice(TOP, [RESTS], ways, question=_("Sealed until when?")))

    def _today(self) -> date:
        return self.desk.now().date()

    def _ask_day(self, *said: str) -> None:
        self.names_day = True
        draft = self.desk.store.drafts.get(self.where)
        hint = _("year-month-day, or day.month.year")
        self.desk.show(Line(TOP, said, _("Sealed until which day?"), where=self.where, draft=draft, hint=hint))

    def answered(self, event: Said) -> None:
        """Seal it, or ask for the day."""
        match event.answer:
            case Wrote(text) if text.strip():
                self._name(text)
            case Wants(what) if what == A_DAY:
                self._ask_day()
            case Wants(what):
                self._seal(date.fromisoformat(what))
            case _:
                self.show()

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def _name(self, text: str) -> None:
        try:
            until = seal.day_in(text, self._today())
        except CryoutError as error:
            self._ask_day(str(error))
        else:
            self._seal(until)

    def _seal(self, until: date) -> None:
        self.desk.settle()
        store = self.desk.store
        with store.changes.step(N_("a memory sealed")):
            store.memories.put(replace(self.memory, sealed_until=until, updated_at=self.desk.now()))
            store.drafts.drop(self.where)
        self.done()

    def left(self) -> None:
        """From the day, the ways to seal it; from there, the memory's page."""
        if self.names_day:
            self.show()
        else:
            self.done()
