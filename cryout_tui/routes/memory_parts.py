"""The parts of a memory that can be told or changed, and what each holds as text."""

from dataclasses import replace
from enum import StrEnum

from cryout_tui.domain.memory import Certainty, Memory, Period, Person, Tone, parted
from cryout_tui.domain.memory_page import PERIODS
from cryout_tui.language import N_, _


class Part(StrEnum):
    """What can be told of a memory, in the order it is offered; the value is what the person reads."""

    AGE = N_("age")
    CERTAINTY = N_("how sure")
    PLACE = N_("place")
    PEOPLE = N_("people")
    FEELINGS = N_("feelings")
    WOUNDED_BY = N_("wounded by")
    STORY = N_("story")
    TOLD_IN = N_("told")
    TITLE = N_("title")
    TONE = N_("happy or sad")
    STRENGTH = N_("how strong")
    PERIOD = N_("time of life")
    SAFE = N_("a safe one")


OPEN = _("leave it open")
MARKS = {Part.PEOPLE: ",", Part.FEELINGS: ",", Part.WOUNDED_BY: ";"}  # what wounded may hold commas
NAMES = {Part.PEOPLE: "people", Part.FEELINGS: "feelings", Part.WOUNDED_BY: "wounded_by"}
CHOICES: dict[Part, dict[str, str]] = {  # what can be chosen, and the words for it
    Part.CERTAINTY: {
        Certainty.REMEMBERED: _("remembered"),
        Certainty.TOLD: _("told to me"),
        Certainty.UNSURE: _("not sure"),
    },
    Part.TOLD_IN: {Person.FIRST: _('as "I"'), Person.THIRD: _('as "she", "he", or a name')},
    Part.TONE: {Tone.HAPPY: _("happy"), Tone.SAD: _("sad"), Tone.BOTH: _("both"), "": OPEN},
    Part.PERIOD: {**{str(each): name for each, name in PERIODS.items()}, "": OPEN},
    Part.SAFE: {"yes": _("yes, a good or safe one to come back to"), "": _("no")},
}


def value(memory: Memory, part: Part) -> str:
    """Return what a part of `memory` holds: a choice by its id, or the text as its field shows it."""
    match part:
        case Part.CERTAINTY | Part.TOLD_IN | Part.AGE | Part.PLACE | Part.STORY | Part.TITLE:
            return str(getattr(memory, FIELDS[part]))
        case Part.TONE:
            return memory.tone or ""
        case Part.PERIOD:
            return "" if memory.period in (None, Period.EARLIER) else str(memory.period)
        case Part.SAFE:
            return "yes" if memory.is_safe_place else ""
        case Part.STRENGTH:
            return ""  # kept beside the memory
    words: tuple[str, ...] = getattr(memory, NAMES[part])
    return f"{MARKS[part]} ".join(words)


FIELDS = {
    Part.CERTAINTY: "certainty",
    Part.TOLD_IN: "told_in",
    Part.AGE: "age_text",
    Part.PLACE: "place",
    Part.STORY: "story",
    Part.TITLE: "title",
}


def told(memory: Memory, part: Part) -> str:
    """Return what was told of a part, in the person's words; nothing where it was left open."""
    held = value(memory, part)
    return held if part not in CHOICES else CHOICES[part][held] if held else ""


def changed(memory: Memory, part: Part, text: str) -> Memory:
    """Return `memory` with `text` for the part, or the choice of that id."""
    if text == value(memory, part):
        return memory
    line = " ".join(text.split("\n")).strip()
    match part:
        case Part.AGE:
            return memory.aged(line)
        case Part.CERTAINTY:
            return replace(memory, certainty=Certainty(text))
        case Part.TOLD_IN:
            return replace(memory, told_in=Person(text))
        case Part.TONE:
            return replace(memory, tone=Tone(text) if text else None)
        case Part.PERIOD:
            return replace(memory, period=Period(text) if text else None)
        case Part.SAFE:
            return replace(memory, is_safe_place=bool(text))
        case Part.PLACE:
            return replace(memory, place=line)
        case Part.PEOPLE:
            return replace(memory, people=parted(text, MARKS[part]))
        case Part.FEELINGS:
            return replace(memory, feelings=parted(text, MARKS[part]))
        case Part.WOUNDED_BY:
            return replace(memory, wounded_by=parted(text, MARKS[part]))
        case Part.STORY:
            return replace(memory, story=text)
        case Part.TITLE:
            return replace(memory, title=line or memory.title)
        case Part.STRENGTH:
            return memory
