"""Learn: what is known of crying and the rest, how sure it is, and where each sentence comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cryout_tui.language import _

TOPICS = {  # in the order they stand in, as they are named
    "crying": _("crying"),
    "breathing": _("breathing"),
    "writing": _("writing"),
    "reframing": _("looking for good"),
    "risk": _("taking care"),
    "body": _("the body"),
    "measure": _("numbers"),
    "feelings": _("feelings"),
    "safety": _("this app"),
}
MORE_ON = {
    "crying": _("More on crying"),
    "breathing": _("More on breathing"),
    "writing": _("More on writing"),
    "reframing": _("More on looking for good"),
    "risk": _("More on taking care"),
    "body": _("More on the body"),
    "measure": _("More on numbers"),
    "feelings": _("More on feelings"),
    "safety": _("More on this app"),
}
SEEN = {  # how a source was seen, in words; what a note adds to it stays as it is
    "source page": _("its abstract or text was read"),
    "secondary": _("described by someone else"),
    "general knowledge": _("not looked up"),
}
ESSAY = {
    "supports": _("It supports what the essay says."),
    "partly": _("It supports what the essay says in part."),
    "overstated": _("The essay says more than this shows."),
    "not addressed": _("The essay does not speak of it."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A paper or a page; `year` 0 stands for no single year."""

    authors: str
    year: int
    title: str
    journal: str
    doi: str
    seen: str

    @property
    def named(self) -> str:
        """Who wrote what, when and where."""
        year = f" ({self.year})" if self.year else ""
        parts = [f"{self.authors}{year}", self.title, self.journal, f"doi {self.doi}" if self.doi else ""]
        return ". ".join(part.removesuffix(".") for part in parts if part) + "."

    @property
    def seen_in_words(self) -> str:
        """How it was seen."""
        words = self.seen
        for name, said in SEEN.items():
            words = words.replace(name, said)
        return words


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that is known, or not; `strength` is in words, and so is what the essay makes of it."""

    id: str
    topic: str
    claim: str
    strength: str
    figure: str
    limits: str
    what_the_app_does: str
    essay: str
    sources: Sequence[Source]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A few short sentences and the claims they rest on."""

    id: str
    topic: str
    title: str
    lines: Sequence[str]
    claims: Sequence[Claim]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What the essay says, and what is known; how far it stands is in words."""

    id: str
    says: str
    verdict: str
    known: str
    claims: Sequence[Claim]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of Learn: a card, the rest of what is known on a topic, or the essay beside what is known."""

    id: str
    topic: str
    title: str
    lines: Sequence[str] = ()
    sentences: Sequence[Sentence] = ()
    claims: Sequence[Claim] = ()


@dataclass(frozen=True, slots=True)
class Learning:
    """Everything there is to learn."""

    not_advice: str
    cards: Sequence[Card]
    sentences: Sequence[Sentence]
    claims: Sequence[Claim]

    def pages(self) -> list[Page]:
        """Return the cards topic by topic, each topic ended by what no card speaks of; the essay comes last."""
        claims = {claim.id: claim for each in self.sentences for claim in each.claims}
        shown = {claim.id for card in self.cards for claim in card.claims} | set(claims)
        rest = [claim for claim in self.claims if claim.id not in shown]
        pages = [page for topic in TOPICS for page in self._on(topic, rest)]
        essay = Page("essay", _("the essay"), ESSAY_TITLE, (), self.sentences, tuple(claims.values()))
        return [*pages, essay]

    def _on(self, topic: str, rest: Sequence[Claim]) -> Iterator[Page]:
        for card in self.cards:
            if card.topic == topic:
                yield Page(card.id, TOPICS[topic], card.title, card.lines, (), card.claims)
        if more := tuple(claim for claim in rest if claim.topic == topic):
            yield Page(f"more-{topic}", TOPICS[topic], MORE_ON[topic], (), (), more)


ESSAY_TITLE = _("What the essay says, and what is known")
