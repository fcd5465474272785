"""A whole entry: what was found, with all that belongs to it."""

from dataclasses import dataclass
from uuid import UUID

from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pain import Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Belief, Reframe
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.wave import Wave


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """One entry under `id`, and what belongs to it, oldest first. The names are those of the export."""

    kind: Kind
    id: UUID
    memories: tuple[Memory, ...] = ()
    pains: tuple[Pain, ...] = ()
    sittings: tuple[SittingRecord, ...] = ()
    waves: tuple[Wave, ...] = ()
    reframes: tuple[Reframe, ...] = ()
    beliefs: tuple[Belief, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    people: tuple[OwnPerson, ...] = ()
    scales: tuple[Scale, ...] = ()
