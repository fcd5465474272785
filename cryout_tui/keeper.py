"""Keeps what is typed: within a blink while typing, and at once when the app is told to go."""

from typing import TYPE_CHECKING

from cryout_tui.clock import Clock
from cryout_tui.domain.kept import Draft
from cryout_tui.store.store import Store
from cryout_tui.store.writer import Writer

if TYPE_CHECKING:
    from cryout_tui.domain.wave import Wave
    from cryout_tui.widgets.field import Field


class Keeper:
    """Hands every change of a field to the writer, and knows which fields are alive."""

    def __init__(self, store: Store, clock: Clock, writer: Writer) -> None:
        self.store = store
        self.clock = clock
        self.writer = writer
        self._live: dict[str, Field] = {}

    def typed(self, field: "Field") -> None:
        """Keep the field's text and cursor soon."""
        self._live[field.where] = field
        self._put(field)

    def settled(self) -> None:
        """Keep everything typed so far, now; the fields it came from are done with."""
        self.writer.flush()
        self._live.clear()

    def keep_soon(self, wave: "Wave | None") -> None:
        """Hand every living field and the present wave to the writer as they are now; safe in a signal handler."""
        for field in list(self._live.values()):
            if field.is_attached:
                self._put(field)
        if wave is not None:
            self.writer.put(f"wave/{wave.id}", lambda: self.store.sittings.keep_wave(wave))

    def _put(self, field: "Field") -> None:
        draft = Draft(where=field.where, text=field.text, cursor=field.cursor_index, at=self.clock.now())
        self.store.drafts.expect(draft)
        self.writer.put(field.where, lambda: self.store.drafts.keep(draft))
