"""The sentences around the numbers of Help now; a second copy of them stands here, for when their file is broken."""

from collections.abc import Sequence

from cryout_tui.language import _
from cryout_tui.value import Value


class Words(Value):
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
        _("If someone is in danger right now, call {emergency} first."),
        _("These are people who listen. You do not have to be at the edge to call."),
        _('You can say: "I am having a hard time and I don\'t want to be alone with it."'),
        _('You can say: "I am thinking about suicide and I need to talk."'),
        _("No strength to speak? Some answer texts or chats."),
    ),
    notes=(
        _(
            "Number seen in {source}, {date}. Numbers change. If it doesn't answer, try the next, or the worldwide "
            "list."
        ),
        _("Not confirmed lately. Check before you rely on it."),
        _("Old, not checked again. The worldwide list above is the safer way."),
    ),
    no_country=(_("I don't know where you are. Choose your country, or open the worldwide list: findahelpline.com"),),
    stay=(
        _("Move away from anything you could use to hurt yourself, or ask someone to keep it."),
        _("Go where someone is: a neighbour, a shop, a station, a hospital."),
        _("Put a light on. Feet on the floor. One thing at a time."),
    ),
    someone_else=(_("Worried about someone? Ask them plainly, listen, stay near, and call with them."),),
    roles=(
        _("Someone I can call at night"),
        _("Someone I can sit with"),
        _("My doctor or therapist"),
        _("What helps me through the next ten minutes"),
    ),
)
