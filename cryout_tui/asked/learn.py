"""Learn: the list of cards, and a page with what is known, how sure it is, and from whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask, Led
from cryout_tui.asked.entry import Entry
from cryout_tui.domain.learning import Claim, Page
from cryout_tui.language import _


@dataclass(frozen=True)
class Learn(Ask):
    """The cards, topic by topic; `at` is the one that is marked first."""

    pages: Sequence[Page]
    not_advice: str = field(kw_only=True)
    at: int = field(default=0, kw_only=True)

    @property
    def entries(self) -> list[Entry]:
        """The cards, each first one of a topic under its name."""
        topics = ["", *(page.topic for page in self.pages)]
        return [
            Entry(page.id, page.title, above=page.topic if page.topic != before else "")
            for before, page in zip(topics, self.pages, strict=False)
        ]


@dataclass(frozen=True)
class LearnPage(Ask):
    """One page of them; the ones beside it are near."""

    pages: Sequence[Page]
    at: int


def claimed(claim: Claim) -> Iterator[Led]:
    """Return one thing that is known: how sure it is, its limits, and where it comes from."""
    yield "", claim.claim, "$ink"
    yield "  ", _("How sure: {strength}.").format(strength=claim.strength), "$sage"
    for name, said in (
        (_("Figures"), claim.figure),
        (_("Limits"), claim.limits),
        (_("What the app does"), claim.what_the_app_does),
    ):
        if said:
            yield "  ", f"{name}: {said}", "$muted"
    yield "  ", claim.essay, "$muted"
    for source in claim.sources:
        yield "  \u00b7 ", source.named, "$muted"
        yield "    ", _("seen: {seen_in_words}").format(seen_in_words=source.seen_in_words), "$faint"
