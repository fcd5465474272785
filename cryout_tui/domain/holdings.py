"""What a journal holds, in numbers and days, without a word of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cryout_tui.domain.dates import dated
from cryout_tui.language import _, ngettext

KINDS = ("memory", "reflection", "sitting", "reframe", "practice", "person")  # in the order they are told
SEVERAL = 2  # what more than one is called


@dataclass(frozen=True, slots=True)
class Holdings:
    """How many of each kind there are, the bin included, and the newest day of any; `version` is the format."""

    version: int
    counts: Mapping[str, int] = field(default_factory=dict)
    newest: date | None = None

    @property
    def told(self) -> str:
        """The numbers in words."""
        parts = [_counted(kind, count) for kind, count in self.counts.items() if count]
        return ", ".join(parts) or _("nothing yet")

    @property
    def newest_told(self) -> str:
        """The newest day in words."""
        return day_told(self.newest) if self.newest else _("no day")


def day_told(day: date) -> str:
    """Return a day with its year."""
    return dated(day, "%a %-d %B %Y")


def _counted(kind: str, count: int) -> str:
    return _words(kind, count).format(count=count)


def _words(kind: str, count: int) -> str:
    """What so many of a kind are called, with a blank for the number."""
    match kind:
        case "memory":
            return ngettext("{count} memory", "{count} memories", count)
        case "reflection":
            return ngettext("{count} reflection", "{count} reflections", count)
        case "sitting":
            return ngettext("{count} sitting", "{count} sittings", count)
        case "reframe":
            return ngettext("{count} reframe", "{count} reframes", count)
        case "practice":
            return ngettext("{count} practice", "{count} practices", count)
        case _:
            return ngettext("{count} person of your own", "{count} people of your own", count)


def missing_told(there: Holdings, here: Holdings) -> str:
    """Say what `there` has more of than `here`; empty when it has more of nothing."""
    more = {kind: there.counts.get(kind, 0) - here.counts.get(kind, 0) for kind in KINDS}
    return ", ".join(_counted(kind, count) for kind, count in more.items() if count > 0)


def table(there: Holdings, here: Holdings | None, *, names: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Return the two side by side: a row each of what it is, how it is there, and how it is here."""
    rows = [("", *names)]
    for kind in KINDS:
        more = " ".join(_words(kind, SEVERAL).replace("{count}", "").split())
        rows.append((more, str(there.counts.get(kind, 0)), "-" if here is None else str(here.counts.get(kind, 0))))
    rows.append((_("newest day"), there.newest_told, "-" if here is None else here.newest_told))
    rows.append((_("format"), str(there.version), "-" if here is None else str(here.version)))
    return rows
