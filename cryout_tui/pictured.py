"""The pictures of a journal, by the names that things are shown with."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from cryout_tui import content
from cryout_tui.domain.gathered import Gathered
from cryout_tui.domain.ground import GROUND, SAFE
from cryout_tui.domain.own_breath import read
from cryout_tui.domain.picture import Picture
from cryout_tui.domain.practice_run import BREATHE
from cryout_tui.domain.span import Range
from cryout_tui.domain.titles import Titles
from cryout_tui.language import _
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store

OWN = "breathe/own/"  # what the drafts begin with that hold ways to breathe of one's own
GONE = _("one of your own")  # a way to breathe that was deleted meanwhile


@dataclass(frozen=True, slots=True)
class Pictured:
    """What was gathered of a range, and the pictures of it."""

    asked: Range
    gathered: Gathered
    pictures: tuple[Picture, ...]


def pictured(store: Store, asked: Range, now: datetime, settings: Settings) -> Pictured:
    """Return the pictures of a range up to the local moment `now`; raise CryoutError when the journal is shut."""
    from cryout_tui.domain.patterns import pictures

    titles = Titles(now.date(), settings.show_titles)
    named = practice_names(store, now.year)
    gathered = store.gathering.read(
        asked, now, titles, named=named, ends=settings.day_ends, shows_tears=settings.show_tears
    )
    return Pictured(asked, gathered, pictures(gathered, lambda lens: content.heading(lens.group)))


def practice_names(store: Store, year: int) -> Callable[[str], str]:
    """Return what gives the name of a kept practice; one's own ways to breathe are looked up once, now."""
    caps = content.breathing_caps()
    names = {BREATHE + way.pattern.id: way.pattern.name for way in content.ways_to_breathe()}
    names |= {GROUND + each.id: each.name for each in content.grounding(year)} | {GROUND + SAFE: _("a safe memory")}
    for draft in store.drafts.under(OWN):
        with suppress(ValueError):  # changed by hand in an export
            own = read(draft.where.removeprefix(OWN), draft.text, caps)
            names[f"{BREATHE}{own.id}"] = own.name
    return lambda practice: names.get(practice, GONE)
