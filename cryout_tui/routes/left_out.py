"""What is left out until it is asked for, and asked for."""

from datetime import datetime

from cryout_tui.domain.kept import Draft
from cryout_tui.domain.left_out import WAYS, LeftOut, Part
from cryout_tui.store.left_out import WHERE
from cryout_tui.store.left_out import left_out as read
from cryout_tui.store.store import Store


def left_out(store: Store) -> LeftOut:
    """Return what is left out until it is asked for."""
    return read(store.drafts)


def leave_out(store: Store, part: Part, now: datetime) -> None:
    """Leave `part` out from now on; raise NotKept when that could not be kept."""
    store.drafts.keep(Draft(where=f"{WHERE}{part}", text=now.date().isoformat(), cursor=0, at=now))


def bring_back(store: Store, part: Part) -> None:
    """Offer `part` again; raise NotKept when that could not be kept."""
    store.drafts.drop(f"{WHERE}{part}")


def asked_for(store: Store, way: str) -> None:
    """Offer again what the way `way` leads to: the person went there by its name."""
    part = WAYS.get(way)
    if part is not None and left_out(store).has(part):
        bring_back(store, part)
