"""What Today says, on the screen and in plain lines alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from cryout_tui import content
from cryout_tui.domain.day_named import day_said
from cryout_tui.domain.reflection import RATED, last_line
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.text import one_line
from cryout_tui.domain.today import Place, Today, place_name
from cryout_tui.language import _

NO_LINE = -1
HURT_THAT_DAY = _("What hurt that day, if anything?")
A_LINE = _("A line")  # over words that answer no question
GRAVE = "suicide"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for a number: its short name, the whole question, and what some numbers mean."""

    label: str
    question: str
    anchors: Mapping[int, str]


def asked(place: Place, scales: Mapping[UUID, Scale]) -> Asked:
    """Return how a number is asked for; an own scale by its name."""
    if isinstance(place, UUID):
        scale = scales[place]
        return Asked(scale.label, one_line(scale.name), scale.anchors)
    return Asked(_(place.value), content.line("today.ratings", RATED.index(place)), content.scale_anchors(place.value))


def hurt_question(today: Today) -> str:
    """Return how a hurt is asked for; of a day that is past, as one of that day."""
    return HURT_THAT_DAY if today.is_past else content.line("today.hurt", 0)


def more_words(place: Place) -> tuple[str, ...]:
    """Return what else can be told of the sleep, or of the belly."""
    return content.lines(f"today.{place_name(place)}-more")


def gap_words(today: Today) -> str:
    """Return a line on how far the outside stands from the inside; empty where it does not, or is not known."""
    mask = today.reflection.mask
    if not mask:
        return ""
    words = _("the gap between outside and inside is {gap}")
    return (words if today.is_past else _("the gap between outside and inside is {gap} today")).format(gap=abs(mask))


def last_words(today: Today, lately: Sequence[int]) -> str:
    """Return the quiet line that ends it; of another day, one that fits that day, or that it is kept."""
    which = last_line(today.reflection, lately, is_past=today.is_past)
    if which != NO_LINE:
        outside, inside = today.reflection.outside, today.reflection.inside
        return content.line("today.last-line", which, outside=outside, inside=inside)
    if today.is_past:
        return _("It is kept: {day_said}.").format(day_said=day_said(today.reflection.day, today.today))
    return content.line("today.minimum", 2)


def is_grave(hurt: str | None) -> bool:
    """Whether words can mean that someone thinks of dying: with them nothing older is asked for."""
    return bool(hurt) and bool(content.quiet_phrases().heard(hurt or "")[GRAVE])
