"""What is known about help in one country: the numbers, where and when each was seen, and how sure each is."""

import re
from enum import StrEnum

from cryout_tui.domain.dates import month_name
from cryout_tui.language import _
from cryout_tui.value import Value

STAMP = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])(-\d{2})?(?![\d-])")


class Label(StrEnum):
    """What is said beside a number that is not sure."""

    STALE = "not confirmed lately"
    OLD = "old"
    UNSURE = "not confirmed"


class Seen(Value):
    """Where a number was seen, and when, as that source says it."""

    source: str
    date: str

    @property
    def month(self) -> str:
        """The date with its months in words, such as "June 2026"."""
        return STAMP.sub(lambda found: f"{month_name(int(found[2]))} {found[1]}", self.date)


class Emergency(Value):
    """A country's emergency numbers."""

    numbers: tuple[str, ...]
    note: str
    seen: Seen


class Line(Value):
    """People who listen, every number exactly as in its source; an empty text is not known."""

    service: str
    phone: tuple[str, ...]
    text: str
    whatsapp: str
    chat: str
    website: str
    hours: str
    languages: tuple[str, ...]
    audience: str
    scope: str
    note: str
    seen: Seen
    confidence: str
    labels: tuple[Label, ...]

    @property
    def is_sure(self) -> bool:
        """Whether it is shown among the first: not old, and not seen in one list only."""
        return not set(self.labels) & {Label.OLD, Label.UNSURE}


class Shared(Value):
    """A number that many countries have."""

    number: str
    area: str
    what: str
    seen: Seen
    is_emergency: bool = False


class Directory(Value):
    """A worldwide list; `seen` says where it was named, and when."""

    name: str
    url: str
    what: str
    seen: str
    for_the_young: bool = False

    @property
    def month(self) -> str:
        """Where it was named, with the months in words."""
        return Seen("", self.seen).month


class Facts(Value):
    """Everything known for a country, or for none (`code` is None); `faults` are for the log."""

    code: str | None
    name: str
    danger: str
    emergency: Emergency | None
    lines: tuple[Line, ...]
    shared: tuple[Shared, ...]
    directories: tuple[Directory, ...]
    faults: tuple[str, ...] = ()


DANGER = _("If someone is in danger right now, call your local emergency number first.")
DIRECTORIES = (  # the same as in the data file, for when that is broken
    Directory(
        "Find A Helpline (ThroughLine)",
        "https://findahelpline.com",
        _(
            "Directory with a page per country; offers call, text and chat filters. "
            "Best single link when the country is unknown."
        ),
        _("country pages and public descriptions, 2025-2026"),
    ),
    Directory(
        "Befrienders Worldwide",
        "https://www.befrienders.org/",
        _("Network of volunteer emotional-support centres; find-support page."),
        _("public descriptions, 2026-04"),
    ),
    Directory(
        "International Association for Suicide Prevention - crisis centres",
        "https://www.iasp.info/resources/Crisis_Centres/",
        _("List of crisis centres by region."),
        _("named in several lists, 2023-2026"),
    ),
    Directory(
        "Child Helpline International",
        "https://childhelplineinternational.org/helplines/",
        _("Child and youth helplines by country."),
        _("public descriptions, 2026-04"),
        for_the_young=True,
    ),
)
