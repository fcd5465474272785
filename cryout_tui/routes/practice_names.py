"""The names that practices are shown with."""

from collections.abc import Callable

from cryout_tui import content
from cryout_tui.domain.ground import GROUND
from cryout_tui.domain.practice_run import BREATHE
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.own_breaths import OwnBreaths

GONE = "one of your own"  # a way to breathe that was deleted meanwhile


def practice_names(desk: Desk) -> Callable[[str], str]:
    """Return what gives the name of a kept practice; one's own ways to breathe are looked up once, now."""
    ways = {way.pattern.id: way.pattern.name for way in content.ways_to_breathe()}
    ways |= {id: way.pattern.name for id, way in OwnBreaths(desk).ways().items()}
    exercises = {each.id: each.name for each in content.grounding(desk.now().year)}

    def named(practice: str) -> str:
        if practice.startswith(GROUND):
            id = practice.removeprefix(GROUND)
            return exercises.get(id, id.replace("-", " "))
        return ways.get(practice.removeprefix(BREATHE), GONE)

    return named
