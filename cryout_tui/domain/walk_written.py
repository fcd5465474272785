"""Where a walk stands, as text; the cues themselves are not in it."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from cryout_tui.domain.walk import Cues, Stop, Told, Walk
from cryout_tui.domain.years import Part


def written(walk: Walk) -> str:
    """Return where `walk` stands as text."""
    told = walk.told
    place = {
        "day": walk.day.isoformat(),
        "stop": walk.stop,
        "part": walk.part,
        "cue": walk.cue,
        "left": walk.left,
        "open": walk.open,
        "memory": None if walk.memory_id is None else str(walk.memory_id),
        "painful": [str(each) for each in walk.painful],
        "told": None if told is None else [str(told.memory_id), told.part, told.cue, told.left],
    }
    return json.dumps(place)


def read(text: str, cues: Cues) -> Walk:
    """Return the walk that was `written`, with the cues there are now; raise ValueError for any other text."""
    try:
        place = json.loads(text)
        walk = Walk(
            cues=cues,
            day=date.fromisoformat(place["day"]),
            stop=Stop(place["stop"]),
            part=Part(place["part"]),
            cue=str(place["cue"]),
            left=_ids(place["left"]),
            open=_open(place, cues),
            memory_id=None if place["memory"] is None else UUID(place["memory"]),
            painful=tuple(UUID(each) for each in place["painful"]),
            told=_told(place, cues),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("This is not the place of a walk.") from error
    if walk.part not in cues:
        return replace(walk.into(list(cues)[-1]), stop=walk.stop, memory_id=walk.memory_id)
    known = cues[walk.part]
    if walk.stop in (Stop.SAFE, Stop.BORN) or (walk.cue in known and set(walk.left) <= set(known)):
        return walk
    return replace(walk.into(walk.part), stop=walk.stop, memory_id=walk.memory_id)


def _ids(cues: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(each) for each in cues)


def _open(place: Any, cues: Cues) -> dict[Part, tuple[str, ...]]:
    """The cues still to come of parts left early; those that are gone are passed over."""
    found = {Part(part): _ids(ids) for part, ids in place.get("open", {}).items()}
    known = {part: tuple(each for each in ids if each in cues.get(part, ())) for part, ids in found.items()}
    return {part: ids for part, ids in known.items() if ids}


def _told(place: Any, cues: Cues) -> Told | None:
    """The memory told last, where the cue it was told under is still there."""
    if place.get("told") is None:
        return None
    key, part, cue, left = place["told"]
    told = Told(UUID(key), Part(part), str(cue), _ids(left))
    return told if {told.cue, *told.left} <= set(cues.get(told.part, ())) else None
