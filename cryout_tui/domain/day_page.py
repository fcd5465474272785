"""What was said and done on a day as lines to read: a sitting's pain in one line, its tears only where wanted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from cryout_tui.domain import entry_page
from cryout_tui.domain.entry_page import Look, PageLine
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.whole import Whole
from cryout_tui.language import _

WHEN = (
    (_("before"), (Moment.ARRIVE,)),
    (_("after"), (Moment.CLOSE, Moment.RELEASE)),
    (_("later that day"), (Moment.SAME_DAY,)),
    (_("next morning"), (Moment.NEXT_DAY,)),
)


def lines(whole: Whole, lens_name: Callable[[Lens], str], *, today: date, shows_tears: bool) -> list[PageLine]:
    """Return an entry of a day, in the order one reads it; what rests sealed `today` is not named."""
    if whole.kind is not Kind.SITTING:
        return entry_page.lines(whole, lens_name, today=today)
    waves = whole.waves if shows_tears else tuple(replace(each, tears=None) for each in whole.waves)
    told = entry_page.lines(replace(whole, waves=waves, pains=()), lens_name, today=today)
    felt = pain_told(whole.pains)
    after_waves = 1 + len(waves)  # the heading, and a line for each of them
    return [*told[:after_waves], *([PageLine(Look.ABOUT, felt)] if felt else []), *told[after_waves:]]


def pain_told(pains: Sequence[Pain]) -> str:
    """Return in words how it hurt before a sitting and after it; the end of its last wave stands for its own."""
    felt = {each.moment: each.value for each in pains if each.value is not None}
    told = []
    for words, moments in WHEN:
        value = next((felt[moment] for moment in moments if moment in felt), None)
        told += [f"{value} {words}"] if value is not None else []
    return _("pain {names}").format(names=", ".join(told)) if told else ""
