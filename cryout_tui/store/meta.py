"""What the journal knows of itself: nothing a person wrote, and in no export."""

from cryout_tui.store.journal import Journal


class Meta:
    """Names and their values."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def get(self, name: str) -> str | None:
        """Return the value of `name`, or None."""
        with self.journal.reading() as database:
            row = database.execute_sql("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def put(self, name: str, value: str | None) -> None:
        """Keep the value of `name`; None takes it out."""
        with self.journal.writing() as database:
            if value is None:
                database.execute_sql("DELETE FROM meta WHERE name = ?", (name,))
            else:
                database.execute_sql("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
