"""Learn: the cards, and one of them."""

from cryout_tui import evidence
from cryout_tui.asked.ask import Top, titled
from cryout_tui.asked.learn import Learn, LearnPage
from cryout_tui.language import _

TOP: Top = (titled(_("Learn")), "")


def learn(at: int = 0) -> Learn:
    """Return the list of cards, with the one at `at` marked."""
    return Learn(TOP, evidence.pages(), not_advice=evidence.learning().not_advice, at=at)


def learn_page(at: int) -> LearnPage:
    """Return the card at `at`."""
    return LearnPage(TOP, evidence.pages(), at)
