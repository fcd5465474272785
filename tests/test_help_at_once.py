"""The numbers that stand on a screen without a key pressed: of every country, in every state of the list."""

from datetime import date

import pytest

from cryout_tui import content
from cryout_tui.domain.help_now import Look, Part, at_once, for_the_young

TODAY = date(2026, 11, 23)
WORDS = content.help_words()[0]


def shown(country: str | None, today: date = TODAY) -> list[Part]:
    return at_once(content.help_facts(country, today=today), WORDS)


@pytest.mark.parametrize("country", sorted(content.countries()))
def test_every_country_has_its_emergency_number_and_one_line_with_its_source(country: str) -> None:
    parts = shown(country)
    found = next(each for each in content.crisis_lines()["countries"] if each["iso"] == country)
    assert found["emergency"][0] in parts[0].text
    assert parts[1].look is Look.NUMBER
    named = [part.text for part in parts[1:] if part.look is Look.NAME]
    assert len(named) == 1
    sure = {line["service"] for line in found["lines"] if line["confidence"] == "high" and line["phone"]}
    assert named[0] in sure | {"Find A Helpline (ThroughLine)"}
    assert parts[-1].text.startswith(("Number seen in", "Not confirmed lately", "Seen in"))


@pytest.mark.parametrize("country", [None, "XX"])
def test_with_no_country_known_there_is_the_emergency_line_and_the_worldwide_list(country: str | None) -> None:
    parts = shown(country)
    assert "local emergency number" in parts[0].text
    assert any("findahelpline.com" in part.text for part in parts)


def test_a_line_seen_too_long_ago_gives_way_to_the_worldwide_list() -> None:
    parts = shown("DE", date(2039, 1, 1))
    assert "112" in parts[0].text
    assert [part.text for part in parts[1:] if part.look is Look.NAME] == ["Find A Helpline (ThroughLine)"]


def test_a_broken_list_still_says_whom_to_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "crisis_lines", lambda: {"meta": {}})
    assert "local emergency number" in shown("DE")[0].text
    assert any("childhelpline" in part.text for part in for_the_young(content.help_facts("DE", today=TODAY)))
