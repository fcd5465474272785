"""The person's own people, who can also be taken out again."""

from uuid import UUID

from cryout_tui.domain.kept import OwnPerson
from cryout_tui.store.journal import Journal
from cryout_tui.store.rows import PersonRow
from cryout_tui.store.shelf import Shelf


class OwnPeople(Shelf[OwnPerson]):
    """Keeps whom the person can turn to."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, PersonRow, OwnPerson)

    def take_out(self, key: UUID) -> None:
        """Let go of the one kept under `key`, if there is one; raise NotKept when it could not be written."""
        with self.journal.writing():
            PersonRow.delete().where(PersonRow.id == key).execute()
            known = self._revisions.pop(key, None)
            if known is not None:
                self.journal.if_undone(lambda: self._revisions.__setitem__(key, known))
