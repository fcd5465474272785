"""The person's own people: shown, named, changed, and taken out."""

from collections.abc import Callable
from uuid import UUID, uuid4

from cryout_tui import content
from cryout_tui.asked.ask import Top, titled
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.own_people import AskedOfPerson, OwnPeople
from cryout_tui.asked.own_people import OwnPerson as OnePerson
from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.own_people import FIELDS, as_typed, place
from cryout_tui.domain.text import one_line
from cryout_tui.language import N_, _
from cryout_tui.store.store import Store

WHY = _("They stand first in help now, under the emergency number, while the journal is open.")
ASKED = {"name": _("Who is it?"), "reach": _("A number, or another way to reach them")}
WHAT_HELPS = _("What helps?")
TOP: Top = (titled(_("Your own people")), "")
ADD = "add/"
LONGEST = 300  # characters shown of each in the list, more than its rows hold
STEP = N_("someone taken out of your own people")


class OwnPeopleDesk:
    """Builds the list and the pages; `settled` keeps everything typed so far."""

    def __init__(self, store: Store, settled: Callable[[], None]) -> None:
        self.store = store
        self.settled = settled
        self._taken_out: OwnPerson | None = None
        self._open: tuple[int, UUID] | None = None

    def people(self) -> list[OwnPerson]:
        """Return them all with what was typed last; raise CryoutError when the journal cannot be read."""
        return as_typed(self.store.people.all(), self.store.drafts.under(FIELDS), content.own_roles())

    def begin(self) -> OwnPeople:
        """Return the list; what was taken out before stays out."""
        self._taken_out = None
        return self.list()

    def list(self, *, at: str = "") -> OwnPeople:
        """Return the list as it now stands, with the entry `at` marked."""
        people = self.people()
        roles = content.own_roles()
        entries: list[Entry] = []
        for number, role in enumerate(roles):
            entries.append(Entry(f"{ADD}{number}", role, mark="+"))
            entries += [_entry(each) for each in people if each.role == role]
        entries += [_entry(each) for each in people if each.role not in roles]
        marked = next((number for number, each in enumerate(entries) if each.id == at), 0)
        kept = frozenset(str(each.id) for each in people)
        return OwnPeople(TOP, [WHY], entries, kept=kept, at=marked, can_undo=self._taken_out is not None)

    def page(self, entry: str) -> OnePerson | None:
        """Return the page of one of them, or of a new one, by the entry's id; None for one that is gone."""
        roles = content.own_roles()
        if entry.startswith(ADD):
            role = int(entry.removeprefix(ADD))
            person = OwnPerson(id=uuid4(), role=roles[role], name="", reach="")
        else:
            found = next((each for each in self.people() if str(each.id) == entry), None)
            if found is None:
                return None
            person, role = found, roles.index(found.role) if found.role in roles else 0
        self._open = role, person.id
        lines = [self._line(name, role, person) for name in self._fields(role, person)]
        return OnePerson(TOP, person.role, lines)

    def _line(self, name: str, role: int, person: OwnPerson) -> AskedOfPerson:
        where = place(role, person.id) + name
        question = ASKED[name] if self._is_someone(role) else WHAT_HELPS
        return AskedOfPerson(question, where, str(getattr(person, name)), self.store.drafts.get(where))

    def _fields(self, role: int, person: OwnPerson) -> tuple[str, ...]:
        return ("name", "reach") if self._is_someone(role) or person.reach else ("name",)

    @staticmethod
    def _is_someone(role: int) -> bool:
        return role != len(content.own_roles()) - 1  # the last one asks what helps

    def written(self, texts: tuple[str, ...]) -> OwnPeople:
        """Keep what was typed on the page, and return the list; an empty page changes nothing."""
        if self._open is None:
            return self.list()
        role, key = self._open
        self.settled()
        kept = next((each for each in self.store.people.all() if each.id == key), None)
        before = kept or OwnPerson(id=key, role=content.own_roles()[role], name="", reach="")
        name, reach = texts if len(texts) == 2 else (*texts, before.reach)
        after = OwnPerson(id=key, role=before.role, name=name, reach=reach)
        with self.store.journal.writing():
            if after != before and (name.strip() or reach.strip()):
                self.store.people.put(after)
            self.store.drafts.drop(place(role, key))
        self._open = None
        return self.list(at=str(key))

    def take_out(self, entry: str) -> OwnPeople:
        """Take one of them out, and return the list."""
        person = next((each for each in self.people() if str(each.id) == entry), None)
        if person is not None:
            self.settled()
            self._set_down(person)
            with self.store.changes.step(STEP):
                self.store.people.take_out(person.id)
                self.store.drafts.drop_about(person.id)
            self._taken_out = person
        return self.list()

    def put_back(self) -> OwnPeople:
        """Put back the one taken out last, and return the list."""
        person, self._taken_out = self._taken_out, None
        if person is None:
            return self.list()
        self.store.changes.undo()
        return self.list(at=str(person.id))

    def _set_down(self, person: OwnPerson) -> None:
        """Keep one as it was typed last, so that undo brings back all of it."""
        if person not in self.store.people.all():
            self.store.people.put(person)


def _entry(person: OwnPerson) -> Entry:
    name, reach = (one_line(words[:LONGEST]).strip() for words in (person.name, person.reach))
    return Entry(str(person.id), name or reach or "\u2026", hint=reach if name else "")
