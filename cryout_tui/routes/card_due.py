"""Which card is due now, if the moment is one for it; read before anything that draws is loaded."""

from datetime import datetime

from cryout_tui.domain.never_neglected import Card, due, is_night, rests
from cryout_tui.domain.pacing import bedtime
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store


def card_due(store: Store, now: datetime, settings: Settings) -> Card | None:
    """Return the card that is due at the local moment `now`; none in the night, and none on a hard day."""
    shown = store.lately.shown()
    if rests(shown, now) or is_night(now, bedtime(settings.bed)):
        return None
    card = due(store.lately.facts(now.date()), shown, now)
    return card if card is not None and _is_calm(store, now) else None


def _is_calm(store: Store, now: datetime) -> bool:
    """No sitting broke off, none ended worse today, and the deep path is not closed."""
    if store.sittings.closed_today(now) or store.lately.ended_worse_on(now):
        return False
    sitting = store.sittings.open()
    return sitting is None or store.drafts.get(f"sitting/{sitting.id}/left") is not None
