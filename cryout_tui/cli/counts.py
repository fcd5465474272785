"""So many of what the journal holds, by the names of the lists of its JSON export."""

from collections.abc import Callable, Mapping

from cryout_tui.language import ngettext

COUNTED: Mapping[str, Callable[[int], str]] = {
    "memories": lambda n: ngettext("{count} memory", "{count} memories", n),
    "pains": lambda n: ngettext("{count} pain", "{count} pains", n),
    "comparisons": lambda n: ngettext("{count} comparison", "{count} comparisons", n),
    "sittings": lambda n: ngettext("{count} sitting", "{count} sittings", n),
    "waves": lambda n: ngettext("{count} wave", "{count} waves", n),
    "reframes": lambda n: ngettext("{count} reframe", "{count} reframes", n),
    "beliefs": lambda n: ngettext("{count} belief", "{count} beliefs", n),
    "reflections": lambda n: ngettext("{count} reflection", "{count} reflections", n),
    "practices": lambda n: ngettext("{count} practice", "{count} practices", n),
    "people": lambda n: ngettext("{count} person", "{count} people", n),
    "drafts": lambda n: ngettext("{count} draft", "{count} drafts", n),
    "scales": lambda n: ngettext("{count} scale", "{count} scales", n),
    "questions": lambda n: ngettext("{count} question", "{count} questions", n),
}


def counted(name: str, count: int) -> str:
    """Return so many of a list, such as `1,204 memories`."""
    return COUNTED[name](count).format(count=f"{count:,}")
