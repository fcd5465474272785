"""Home, filled from a glance at the journal."""

from collections.abc import Sequence

from cryout_tui import content
from cryout_tui.domain import home as rules
from cryout_tui.domain.home import Glance
from cryout_tui.routes.desk import Desk, when
from cryout_tui.screens.home import HomeScreen, Series
from cryout_tui.widgets.menu import Entry

BROKE_OFF = "Last time broke off in the middle. How are you?"


def home_screen(desk: Desk, *, notes: Sequence[str] = ()) -> HomeScreen:
    """Return Home as the journal stands now; what stands open is offered first."""
    now = desk.now()
    glance = desk.store.glance(now)
    entries, at = _ways(glance, desk)
    return HomeScreen(
        f"{when(now)}, {now:%H:%M}",
        _greeting(glance, desk),
        entries,
        at=at,
        series=[
            Series("inside", "$amber", glance.inside),
            Series("sleep", "$blue", glance.sleep),
            Series("angry", "$rose", glance.angry),
        ],
        notes=notes,
    )


def _greeting(glance: Glance, desk: Desk) -> list[str]:
    now = desk.now()
    lines = [rules.greeting(now)]
    if glance.open_sitting is not None and not _left_orderly(desk):
        lines.append(BROKE_OFF)
    elif rules.is_long_away(glance, now.date()):
        lines.append(content.line("today.gap-days", 0))
    last = rules.what_was_last(glance, now.date())
    return [*lines, last] if last else lines


def _left_orderly(desk: Desk) -> bool:
    return any(draft.where.endswith("/left") for draft in desk.store.drafts.under("sitting/"))


def _ways(glance: Glance, desk: Desk) -> tuple[list[Entry], int]:
    today = "go on where you stopped" if glance.open_today else "two minutes"
    keys = desk.settings.keys
    entries = [Entry("today", "Today", keys.get("today", "t"), today)]
    sitting = glance.open_sitting
    if sitting is not None:
        named = f', "{sitting.memory_title}"' if sitting.memory_title and desk.settings.show_titles else ""
        entries.append(Entry("sit", "Sit with it", keys.get("sit", "s"), f"a sitting is open: {sitting.stage}{named}"))
        entries.append(Entry("anew", "Start anew", "n", "let the open sitting rest as it is"))
        return entries, 1
    hint = (
        "not today; Ground and people are here"
        if glance.closed_today
        else "a memory, tears if they come, one good thing"
    )
    return [*entries, Entry("sit", "Sit with it", keys.get("sit", "s"), hint)], 0
