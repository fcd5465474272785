"""The sentences around the numbers of Help now; a second copy of them stands here, for when their file is broken."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What is said: how to begin, beside a number, with no country, right now, about someone else; and the roles."""

    open: Sequence[str]
    notes: Sequence[str]
    no_country: Sequence[str]
    stay: Sequence[str]
    someone_else: Sequence[str]
    roles: Sequence[str]


GROUPS = {  # where each stands in the prompts
    "open": "help.open",
    "notes": "help.number-note",
    "no_country": "help.no-country",
    "stay": "help.stay",
    "someone_else": "help.someone-else",
    "roles": "help.own-people",
}

SPARE = Words(
    open=(
        "If someone is in danger right now, call {emergency} first.",
        "These are people who listen. You do not have to be at the edge to call.",
        'You can say: "I am having a hard time and I don\'t want to be alone with it."',
        'You can say: "I am thinking about suicide and I need to talk."',
        "No strength to speak? Some answer texts or chats.",
    ),
    notes=(
        "Number seen in {source}, {date}. Numbers change. If it doesn't answer, try the next, or the worldwide list.",
        "Not confirmed lately. Check before you rely on it.",
        "Old, not checked again. The worldwide list above is the safer way.",
    ),
    no_country=("I don't know where you are. Choose your country, or open the worldwide list: findahelpline.com",),
    stay=(
        "Move away from anything you could use to hurt yourself, or ask someone to keep it.",
        "Go where someone is: a neighbour, a shop, a station, a hospital.",
        "Put a light on. Feet on the floor. One thing at a time.",
    ),
    someone_else=("Worried about someone? Ask them plainly, listen, stay near, and call with them.",),
    roles=(
        "Someone I can call at night",
        "Someone I can sit with",
        "My doctor or therapist",
        "What helps me through the next ten minutes",
    ),
)
