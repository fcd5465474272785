"""Home, filled from a glance at the journal."""

from collections.abc import Sequence
from dataclasses import replace

from cryout_tui import content
from cryout_tui.clock import Clock
from cryout_tui.domain.home import HomePage, page, to_look
from cryout_tui.routes.left_out import left_out
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store


def home_page(
    store: Store, clock: Clock, settings: Settings, *, notes: Sequence[str] = (), quietly: Sequence[str] = ()
) -> HomePage:
    """Return what Home shows as the journal stands now; what is said `quietly` stands under the greeting."""
    now = clock.now()
    shown = page(
        store.glance(now, day_ends=settings.day_ends),
        now,
        keys=settings.keys,
        shows_titles=settings.show_titles,
        welcome_back=content.line("today.gap-days", 0),
        notes=notes,
        left_out=left_out(store),
        day_ends=settings.day_ends,
    )
    if quietly:
        shown = replace(shown, greeting=[*shown.greeting, *quietly])
    return to_look(shown) if store.journal.looks_only else shown
