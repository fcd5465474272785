"""The person's own people: a list of them, and a page for one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.asked.entry import Entry
from cryout_tui.domain.kept import Draft
from cryout_tui.language import N_

OPEN, TAKE_OUT, PUT_BACK = "open", N_("take out"), N_("put back")  # the first two of the entry that is named


@dataclass(frozen=True)
class OwnPeople(Ask):
    """Whom the person can turn to, by what they are to them; the ids of `kept` can be taken out."""

    lines: Sequence[str]
    entries: Sequence[Entry]
    kept: frozenset[str] = field(kw_only=True)
    at: int = field(default=0, kw_only=True)
    can_undo: bool = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class AskedOfPerson:
    """A question about one of them, with the field that holds the answer."""

    question: str
    where: str
    text: str
    draft: Draft | None


@dataclass(frozen=True)
class OwnPerson(Ask):
    """One of them, who is a `role` to the person: what is typed is kept, however the page is left."""

    role: str
    asked: Sequence[AskedOfPerson]


@dataclass(frozen=True, slots=True)
class Written:
    """The page of one of them is left, with these texts in its fields."""

    ask: OwnPerson
    texts: tuple[str, ...]
