"""Earlier texts of memories, reframes and reflections."""

from datetime import datetime
from uuid import UUID

from cryout_tui.domain.earlier import Version
from cryout_tui.errors import ChangedElsewhere
from cryout_tui.language import N_, _
from cryout_tui.store.changes import Changes
from cryout_tui.store.columns import InstantField
from cryout_tui.store.journal import Journal
from cryout_tui.store.tracking import TEXTS

INSTANT = InstantField()


class Versions:
    """Finds what a text was before, and brings it back. They are kept for as long as their thing is."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def of(self, key: UUID) -> list[Version]:
        """Return the earlier texts of a memory with its reframes, or of a reflection; newest first."""
        with self.journal.reading() as database:
            rows = database.execute_sql(
                "SELECT kind, thing, field, text, at FROM version "
                "WHERE thing = ?1 OR thing IN (SELECT id FROM reframe WHERE memory_id = ?1) ORDER BY number DESC",
                (key.hex,),
            ).fetchall()
        return [
            Version(kind=kind, thing=UUID(thing), field=field, kept=text, at=_moment(at))
            for kind, thing, field, text, at in rows
        ]

    def bring_back(self, version: Version, *, now: datetime) -> None:
        """Put an earlier text back; the one that stood there becomes an earlier one, and undo takes it back.

        Raises ChangedElsewhere when what it belonged to is gone.
        """
        fields, at = TEXTS[version.kind]
        if version.field not in fields:
            raise ValueError(f"{version.field} has no earlier texts.")
        touched = f", {at} = ?" if at == "updated_at" else ""
        values = (version.kept, *([INSTANT.db_value(now)] if touched else []), version.thing.hex)
        with Changes(self.journal).step(N_("an earlier text brought back")), self.journal.writing() as database:
            found = database.execute_sql(
                f"UPDATE {version.kind} SET {version.field} = ?, revision = revision + 1{touched} WHERE id = ?", values
            )
            if found.rowcount == 0:
                raise ChangedElsewhere(_("What this text belonged to is gone."))


def _moment(at: str) -> datetime:
    moment = INSTANT.python_value(at)
    assert moment is not None
    return moment
