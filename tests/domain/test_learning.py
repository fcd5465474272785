"""What is known, in words."""

import json
from pathlib import Path

import pytest

from cryout_tui import content, evidence
from cryout_tui.domain.learning import Source

FILE = json.loads((Path(content.DATA) / "evidence.json").read_text(encoding="utf-8"))


def _source(**other: object) -> Source:
    plain = {"authors": "Doe J", "year": 2014, "title": "Is it?", "journal": "J 5", "doi": "10/1", "seen": "secondary"}
    return Source(**{**plain, **other})  # type: ignore[arg-type]


def test_nothing_of_the_file_is_lost() -> None:
    learning = evidence.learning()
    assert (len(learning.claims), len(learning.cards), len(learning.sentences)) == (47, 20, 9)
    assert sum(len(claim.sources) for claim in learning.claims) == 85
    for claim, written in zip(learning.claims, FILE["evidence"], strict=True):
        for name in ("id", "topic", "claim", "figure", "limits", "what_the_app_does"):
            assert getattr(claim, name) == written[name]
        for source, cited in zip(claim.sources, written["citations"], strict=True):
            assert {name: getattr(source, name) for name in cited} == cited
    for card, kept in zip(learning.cards, FILE["cards"], strict=True):
        assert (card.id, card.title, card.lines[0]) == (kept["id"], kept["title"], kept["text"])
        assert [claim.id for claim in card.claims] == kept["evidence"]
    for sentence, said in zip(learning.sentences, FILE["essay"], strict=True):
        assert (sentence.says, sentence.verdict, sentence.known) == (said["says"], said["verdict"], said["say_instead"])
        assert [claim.id for claim in sentence.claims] == said["evidence"]
    assert learning.not_advice == FILE["meta"]["not_medical_advice"]


def test_every_claim_is_on_a_page_and_its_strength_in_words() -> None:
    pages = evidence.pages()
    claims = {claim.id: claim for page in pages for claim in page.claims}
    assert set(claims) == {each["id"] for each in FILE["evidence"]}
    words = FILE["meta"]["strength_words"]
    assert {each["id"]: words[each["strength"]] for each in FILE["evidence"]} == {
        claim.id: claim.strength for claim in claims.values()
    }
    assert len({page.id for page in pages}) == len(pages)


def test_the_pages_of_a_topic_stand_together() -> None:
    topics = [page.topic for page in evidence.pages()]
    assert len(set(topics)) == sum(one != other for one, other in zip(["", *topics], topics, strict=False))


def test_the_card_on_tears_that_stay_away_says_why() -> None:
    card = next(page for page in evidence.pages() if page.id == "no-tears")
    assert card.lines[1:] == content.lines("notears.why")


@pytest.mark.parametrize(
    ("source", "named"),
    [
        (_source(), "Doe J (2014). Is it?. J 5. doi 10/1."),
        (_source(year=0, journal="", doi=""), "Doe J. Is it?."),
        (_source(title="It is."), "Doe J (2014). It is. J 5. doi 10/1."),
    ],
)
def test_a_source_without_a_year_shows_none(source: Source, named: str) -> None:
    assert source.named == named


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ("source page", "its abstract or text was read"),
        (
            "source page; timing details secondary",
            "its abstract or text was read; timing details described by someone else",
        ),
        ("source page (airways)", "its abstract or text was read (airways)"),
        ("general knowledge", "not looked up"),
    ],
)
def test_how_a_source_was_seen_is_said_in_words(seen: str, words: str) -> None:
    assert _source(seen=seen).seen_in_words == words
