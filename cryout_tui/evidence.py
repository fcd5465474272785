"""What the app knows and from where, read once from the data beside it, in the language it speaks."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from cryout_tui import content, language, spoken
from cryout_tui.domain.learning import ESSAY, Card, Claim, Learning, Page, Sentence, Source

NO_TEARS = "no-tears"  # the card that says why tears may stay away


def pages() -> tuple[Page, ...]:
    """Return every page of Learn, in its order."""
    return _pages(language.spoken())


@cache
def _pages(language: str) -> tuple[Page, ...]:
    return tuple(_learning(language).pages())


def learning() -> Learning:
    """Return everything there is to learn, as the data file holds it."""
    return _learning(language.spoken())


@cache
def _learning(language: str) -> Learning:
    read: dict[str, Any] = spoken.document(content.DATA, "evidence.json", language)
    claims = {each["id"]: _claim(each, read["meta"]["strength_words"]) for each in read["evidence"]}
    return Learning(
        not_advice=read["meta"]["not_medical_advice"],
        cards=tuple(_card(each, claims) for each in read["cards"]),
        sentences=tuple(_sentence(each, claims) for each in read["essay"]),
        claims=tuple(claims.values()),
    )


def _claim(found: Mapping[str, Any], strengths: Mapping[str, str]) -> Claim:
    return Claim(
        id=found["id"],
        topic=found["topic"],
        claim=found["claim"],
        strength=strengths[found["strength"]],
        figure=found["figure"],
        limits=found["limits"],
        what_the_app_does=found["what_the_app_does"],
        essay=ESSAY[found["essay"]],
        sources=tuple(Source(**each) for each in found["citations"]),
    )


def _card(found: Mapping[str, Any], claims: Mapping[str, Claim]) -> Card:
    rests_on = tuple(claims[each] for each in found["evidence"])
    why = content.lines("notears.why") if found["id"] == NO_TEARS else ()
    return Card(
        id=found["id"], topic=rests_on[0].topic, title=found["title"], lines=(found["text"], *why), claims=rests_on
    )


def _sentence(found: Mapping[str, Any], claims: Mapping[str, Claim]) -> Sentence:
    return Sentence(
        id=found["id"],
        says=found["says"],
        verdict=found["verdict"],
        known=found["say_instead"],
        claims=tuple(claims[each] for each in found["evidence"]),
    )
