"""Ways to breathe of one's own: made, changed, deleted."""

from contextlib import suppress
from uuid import UUID

from cryout_tui import content
from cryout_tui.asked.ask import Wants, titled
from cryout_tui.asked.line import Line
from cryout_tui.asked.usual import Choice
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.own_breath import HOW, Own, named, read, refusal, refusal_of_holds, seconds_in, written
from cryout_tui.domain.practice import Health, Way
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk

OWN = "breathe/own/"  # what the drafts that hold them begin with
MAKING = "breathe/making/"  # and those of the two lines typed for one
NEW = "new"
GONE = _("delete it")
KEPT = _("keep it")


class OwnBreaths:
    """Keeps them, and builds the screens on which one is made."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.caps = content.breathing_caps()
        self._which: UUID | None = None
        self._name: str | None = None

    def all(self) -> dict[str, Own]:
        """Return every one that stays within the caps, by its id."""
        found = {}
        for draft in self.desk.store.drafts.under(OWN):
            with suppress(ValueError):  # changed by hand in an export
                own = read(draft.where.removeprefix(OWN), draft.text, self.caps)
                found[str(own.id)] = own
        return found

    def ways(self) -> dict[str, Way]:
        """Return them as they stand on the shelf, by name."""
        ordered = sorted(self.all().items(), key=lambda each: (each[1].name.casefold(), each[0]))
        return {id: content.own_way(own) for id, own in ordered}

    def begin(self, id: str | None = None) -> None:
        """Ask for the name, of a new one or of the one with that id; what stands in the lines is kept."""
        own = self.all()[id] if id is not None else None
        self._which, self._name = own.id if own else None, None
        if own is not None and self._draft("name") is None:
            self._put(self._where("name"), own.name)
            self._put(self._where("seconds"), own.numbers)
        self._ask_name()

    def wrote(self, text: str, health: Health) -> str | None:
        """Go on from a line; return the id of the way that was made or changed, once it is."""
        self.desk.settle()
        if self._name is None:
            self._name = text
            self._ask_seconds()
            return None
        try:
            seconds = seconds_in(text)
            why = refusal(seconds, self.caps) or refusal_of_holds(seconds, health, content.health_check().if_any)
        except ValueError as error:
            seconds, why = (), str(error)
        if why:
            self._ask_seconds(why)
            return None
        own = Own(name=named(self._name, seconds), seconds=seconds)
        own = Own(id=self._which or own.id, name=own.name, seconds=seconds)
        with self.desk.store.journal.writing():
            self._put(OWN + str(own.id), written(own))
            self.desk.store.drafts.drop(self._where(""))
        self._name = None
        return str(own.id)

    def back(self) -> bool:
        """Go from the seconds back to the name; say whether there was a step back."""
        self.desk.settle()
        if self._name is None:
            return False
        self._name = None
        self._ask_name()
        return True

    def ask_to_delete(self, way: Way) -> None:
        """Ask whether it may go."""
        choices = [(KEPT, Wants(KEPT)), (GONE, Wants(GONE))]
        lines = (_("What was breathed with it stays among your practices."),)
        top = (titled(_("Breathe › {name}").format(name=way.pattern.name)), "")
        self.desk.show(Choice(top, lines, choices, certain=frozenset({1})))

    def delete(self, id: str) -> None:
        """Let it go."""
        with self.desk.store.journal.writing():
            self.desk.store.drafts.drop(OWN + id)
            self.desk.store.drafts.drop(f"{MAKING}{id}/")

    def _ask_name(self) -> None:
        question = _("What would you like to call it? Empty, it is called by its seconds.")
        self._ask("name", (), question)

    def _ask_seconds(self, why: str = "") -> None:
        self._ask("seconds", (why,) if why else (), HOW)

    def _ask(self, what: str, lines: tuple[str, ...], question: str) -> None:
        top = (titled(_("Breathe \u203a one of your own")), "")
        where = self._where(what)
        self.desk.show(Line(top, lines, question, where=where, draft=self._draft(what)))

    def _where(self, what: str) -> str:
        return f"{MAKING}{self._which or NEW}/{what}"

    def _draft(self, what: str) -> Draft | None:
        return self.desk.store.drafts.get(self._where(what))

    def _put(self, where: str, text: str) -> None:
        self.desk.store.drafts.keep(Draft(where=where, text=text, cursor=len(text), at=self.desk.now()))
