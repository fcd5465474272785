"""What is left out, as the journal holds it: a draft for each part, with its day."""

from collections.abc import Iterable
from datetime import datetime

from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.left_out import WAYS, LeftOut, Part, read
from cryout_tui.domain.sitting import Sitting
from cryout_tui.routes.words import Words
from cryout_tui.screens.asks import Wants
from cryout_tui.store.store import Store

WHERE = "worse/"


def left_out(store: Store) -> LeftOut:
    """Return what is left out until it is asked for."""
    return read((each.where.removeprefix(WHERE), each.text) for each in store.drafts.under(WHERE))


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


def offered(store: Store, choices: Iterable[tuple[str, said.Answer | Wants]]) -> list[tuple[str, said.Answer | Wants]]:
    """Return the choices without those that lead to a part left out."""
    without = left_out(store)
    return [each for each in choices if not isinstance(each[1], Wants) or without.offers_way(each[1].what)]


def past_left_out(store: Store, words: Words, sitting: Sitting) -> Sitting:
    """Return an open sitting past what is left out, with what was typed there kept as it is."""
    without = left_out(store)
    if without.has(Part.PAIRS):
        words.drop("finding")
    if without.sitting(sitting).step is sitting.step:
        return sitting
    with store.journal.writing():
        passed = without.sitting(words.finished(sitting))
        store.sittings.save(passed)
        words.drop("reframe", "lens", "says_no")
    return passed
