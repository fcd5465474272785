"""Whom to call: every country of the list, every rule of the list, and the list broken."""

import copy
from datetime import date
from typing import Any

import pytest

from cryout_tui import content
from cryout_tui.domain.help_facts import DANGER, DIRECTORIES, Facts, Label
from cryout_tui.domain.help_now import Look, Part, page
from cryout_tui.domain.help_reading import countries_named, facts, months_old
from cryout_tui.domain.help_words import GROUPS, SPARE
from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.text import one_line
from tests.hostile import HOSTILE

NOW = date(2026, 7, 1)
DAYS = {"soon": NOW, "all stale": date(2027, 7, 1), "all old": date(2031, 1, 1), "long before": date(2001, 1, 1)}
COUNTRIES = sorted(content.countries())
LATER = ("Worldwide lists", "Old", "Not confirmed", "Right now", "For someone else")


def parts_of(code: str | None, today: date = NOW, data: object = None, **more: Any) -> list[Part]:
    """The page for a country, as of a day."""
    return page(facts(content.crisis_lines() if data is None else data, code, today=today), SPARE, **more)


def groups(parts: list[Part]) -> dict[str, list[Part]]:
    """The parts under each heading, in the order they stand; those before the first under ""."""
    found: dict[str, list[Part]] = {"": []}
    for part in parts:
        if part.look is Look.HEADING:
            assert part.text not in found, "one heading, once"
            found[part.text] = []
        else:
            list(found.values())[-1].append(part)
    return found


def blocks(parts: list[Part]) -> list[list[Part]]:
    """Whoever can be called, each with what stands under the name."""
    found: list[list[Part]] = []
    for part in parts:
        if part.look is Look.NAME:
            found.append([])
        if found:
            found[-1].append(part)
    return found


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_leads_to_people_in_the_order_of_the_rules(code: str, day: str) -> None:
    parts = parts_of(code, DAYS[day])
    assert parts[0].look is Look.NAME
    assert parts[0].text.startswith("If someone is in danger")
    found = groups(parts)
    named = [heading for heading in found if heading in LATER]
    assert named == [heading for heading in LATER if heading in found]
    assert list(found)[-len(named) :] == named
    assert any("findahelpline.com" in part.text for part in found["Worldwide lists"])
    assert any("childhelplineinternational" in part.text for part in found["Worldwide lists"])
    assert len([part for part in parts if part.text.startswith("You can say")]) == 2
    assert [part.text for part in parts].count(SPARE.open[4]) == 1


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", [*COUNTRIES, None])
def test_every_number_carries_its_source_and_its_month(code: str | None, day: str) -> None:
    for block in blocks(parts_of(code, DAYS[day])):
        if any(part.look is Look.NUMBER for part in block):
            seen = [part.text for part in block if part.text.startswith(("Number seen in", "Seen in"))]
            assert len(seen) == 1, block
            assert any(sign in seen[0] for sign in (" 20", "undated", "-2026")), seen
        assert all(part.text.strip() for part in block)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("code", COUNTRIES)
def test_what_is_low_or_old_stands_only_under_its_own_name(code: str, day: str) -> None:
    known = facts(content.crisis_lines(), code, today=DAYS[day])
    found = groups(parts_of(code, DAYS[day]))
    for line in known.lines:
        where = [heading for heading, parts in found.items() for part in parts if part.text == line.service]
        if Label.UNSURE in line.labels:
            assert where == ["Not confirmed"]
        elif Label.OLD in line.labels:
            assert where == ["Old"]
        else:
            assert where
            assert not {"Old", "Not confirmed"} & set(where)
    for heading in ("Old", "Not confirmed"):
        assert (heading not in found) or found[heading][0].text in SPARE.notes


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_number_of_the_list_is_shown_as_it_is_in_the_list(code: str) -> None:
    record = next(each for each in content.crisis_lines()["countries"] if each["iso"] == code)
    shown = "\n".join(part.text for part in parts_of(code))
    for number in record["emergency"]:
        assert number in shown
    for line in record["lines"]:
        for number in [*line["phone"], *(line[key] for key in ("sms", "whatsapp", "chat_url") if line.get(key))]:
            assert number in shown
        assert line.get("note", "") in shown
        assert line["hours"] == "not stated in source" or line["hours"] in shown


@pytest.mark.parametrize(("day", "label"), [("soon", None), ("all stale", Label.STALE), ("all old", Label.OLD)])
def test_a_number_seen_a_year_ago_says_so_and_after_two_is_old(day: str, label: Label | None) -> None:
    known = facts(content.crisis_lines(), "GB", today=DAYS[day])
    assert {each for line in known.lines for each in line.labels} == ({label} if label else set())
    texts = [part.text for part in parts_of("GB", DAYS[day])]
    assert (SPARE.notes[1] in texts) is (label is Label.STALE)
    assert (SPARE.notes[2] in texts) is (label is Label.OLD)
    if label is Label.OLD:
        assert texts.index("Worldwide lists") < texts.index("Old") < texts.index("Samaritans")


def test_high_comes_before_text_and_text_before_medium() -> None:
    texts = [part.text for part in parts_of("GB")]
    order = ["Samaritans", "What to say first", "Text or chat", "Shout", "NHS 111, mental health option"]
    assert [text for text in texts if text in order] == order


@pytest.mark.parametrize(
    ("stamp", "year", "months"),
    [("2026-06", 2026, 1), ("2025-07-21", 2025, 12), ("2024", 2024, 30), ("2023-10", 2024, 30),
     ("undated", 0, 2026 * 12 + 6), ("2020 (page stored 2023)", 2020, 78), ("2026-xx", 2026, 6)],
)  # fmt: skip
def test_how_old_a_number_is(stamp: str, year: int, months: int) -> None:
    assert months_old(stamp, year, NOW) == months


def test_own_people_come_right_after_the_emergency_number() -> None:
    own = [OwnPerson(role="Someone I can call at night", name="Ana", reach="555 0101")]
    found = groups(parts_of("PT", own=own))
    assert list(found)[:3] == ["", "Your own people", "Someone to talk to"]
    assert found[""][0].text.startswith("If someone is in danger right now, call 112")
    assert [part.text for part in found["Your own people"]] == ["Ana", "555 0101", "Someone I can call at night"]


@pytest.mark.parametrize("words", HOSTILE)
def test_own_people_are_shown_on_one_line_whatever_their_names(words: str) -> None:
    shown = groups(parts_of(None, own=[OwnPerson(role="r", name=words, reach=words)]))["Your own people"]
    assert all("\n" not in part.text and len(part.text) <= 200 for part in shown)
    if len(words) < 200:
        assert shown[0].text == (one_line(words).strip() or "r")


def test_a_country_unknown_or_none_still_has_the_numbers_many_countries_share() -> None:
    for code, unknown in ((None, ""), ("XX", "Atlantis")):
        texts = [part.text for part in parts_of(code, unknown=unknown)]
        assert texts[0] == DANGER
        assert texts.index("112") < texts.index("116 123") < texts.index("116 111") < texts.index("Worldwide lists")
        assert any("Atlantis" in text for text in texts) is bool(unknown)
        assert (SPARE.no_country[0] in texts) is not bool(unknown)


def test_the_spare_sentences_and_lists_are_those_of_the_files() -> None:
    for name, group in GROUPS.items():
        assert tuple(getattr(SPARE, name)) == content.lines(group), group
    assert facts(content.crisis_lines(), None, today=NOW).directories == DIRECTORIES
    assert content.crisis_lines()["meta"]["immediate_danger_line"] == DANGER


BROKEN: list[object] = [
    None, [], "", 0, {}, {"countries": None}, {"countries": [None, 3, {"iso": "PT"}]}, {"countries": {}, "meta": []},
    {"countries": [{"iso": "PT", "name": 3}]}, {"countries": [{"iso": "PT", "name": "Portugal"}]},
    {"countries": [{"iso": "PT", "name": "Portugal", "emergency": 112, "lines": [None, {}, {"phone": 3}]}]},
    {"meta": {"immediate_danger_line": 3, "stale_after_months": "x"}, "sources": {"a": 3}, "directories": [{}]},
]  # fmt: skip


@pytest.mark.parametrize("data", BROKEN, ids=repr)
@pytest.mark.parametrize("code", ["PT", None])
def test_a_broken_list_still_shows_the_emergency_line_and_the_lists(data: object, code: str | None) -> None:
    known = facts(data, code, today=NOW)
    texts = [part.text for part in page(known, SPARE)]
    assert texts[0] == DANGER
    assert "https://findahelpline.com" in texts
    assert known.faults
    assert isinstance(countries_named(data), dict)


def test_one_broken_record_takes_no_other_number_away() -> None:
    data = copy.deepcopy(content.crisis_lines())
    country = next(each for each in data["countries"] if each["iso"] == "GB")
    country["lines"].insert(0, {"service": "broken"})
    country["lines"][1]["languages"] = "en"
    data["countries"].insert(0, None)
    known: Facts = facts(data, "GB", today=NOW)
    assert [line.service for line in known.lines] == ["Shout", "NHS 111, mental health option"]
    assert len(known.faults) == 2
    assert known.emergency is not None
    assert known.emergency.numbers == ("999", "112")
