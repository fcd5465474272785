"""The way past what is left out: among choices, and within a sitting."""

from collections.abc import Iterable

from cryout_tui.asked.ask import Wants
from cryout_tui.domain import answers as said
from cryout_tui.domain.left_out import Part
from cryout_tui.domain.sitting import Sitting
from cryout_tui.routes.left_out import left_out
from cryout_tui.routes.words import Words
from cryout_tui.store.store import Store


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
