"""The app's words, breathing patterns and crisis lines, from the data beside it, in the language it speaks."""

import os
from collections.abc import Iterable

from cryout_tui import language, spoken
from cryout_tui.language import _
from cryout_tui.live_keys import named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cryout_tui.domain.breath import Pattern
    from cryout_tui.domain.ground import Exercise
    from cryout_tui.domain.help_facts import Facts
    from cryout_tui.domain.help_reading import Day
    from cryout_tui.domain.help_words import Words
    from cryout_tui.domain.own_breath import Caps, Own
    from cryout_tui.domain.practice import HealthCheck, Way
    from cryout_tui.domain.quiet import Phrases

DATA = os.path.join(os.path.dirname(__file__), "data")
BROKEN = spoken.BROKEN  # what a broken file of these raises
BREATH_WORDS = {"in": 0, "in_more": 0, "out": 1, "rest": 2, "hold": 3}


def _prompts() -> spoken.Groups:
    """The lines of every group, and the name each group carries after its id."""
    return spoken.prompts(DATA, language.spoken())


def _document(name: str) -> "Any":
    return spoken.document(DATA, name, language.spoken())


def lines(group: str) -> tuple[str, ...]:
    """Return every line of a group; raise KeyError for a group that is not there."""
    return tuple(named(each) for each in _prompts()[0][group])


def line(group: str, index: int = 0, **filled: object) -> str:
    """Return one line of a group, with `{name}` and `{other-name}` filled in (`other_name=`)."""
    said = named(_prompts()[0][group][index])
    for name, value in filled.items():
        said = said.replace("{" + name.replace("_", "-") + "}", str(value))
    return said


def heading(group: str) -> str:
    """Return the name a group carries after its id, such as a lens's."""
    return _prompts()[1][group]


def anchors(group: str) -> dict[int, str]:
    """Return what some values of a scale mean, from lines such as `4 it hurts`."""
    return {int(number): words for number, _, words in (each.partition(" ") for each in lines(group))}


def grounding(year: int) -> "tuple[Exercise, ...]":
    """Return every grounding exercise, in the year it is."""
    from cryout_tui.domain.ground import EXERCISES, exercise

    blanks = {"name": _("(your name)"), "place": _("(where you are)"), "year": str(year)}
    return tuple(
        exercise(name, heading(f"ground.{name}") or _("when things feel unreal"), lines(f"ground.{name}"), blanks)
        for name in EXERCISES
    )


def scale_anchors(name: str) -> dict[int, str]:
    """Return what some values of a rating of Today mean."""
    found = next(each for each in lines("today.anchors") if each.startswith(f"{name}:"))
    meanings: dict[int, str] = {}
    for part in map(str.strip, found.partition(":")[2].split(", ")):
        number, _, words = part.partition(" ")
        if number.isdigit():
            meanings[int(number)] = words
        else:  # a comma within the words
            last = max(meanings)
            meanings[last] = f"{meanings[last]}, {part}"
    return meanings


def in_english(words: Iterable[str]) -> tuple[str, ...]:
    """Return words picked from the lists of feelings and of what wounded as the English lists have them."""
    given = tuple(words)
    if all(each.isascii() for each in given):
        return given
    groups = ("remember.who-wounded", *(each for each in _prompts()[0] if each.startswith("feelings.")))
    known = spoken.english_words(DATA, groups)
    return tuple(known.get(each.casefold(), each) for each in given)


def _breathing() -> "dict[str, Any]":
    read: dict[str, Any] = _document("breathing-patterns.json")
    return read


def pattern(name: str) -> "Pattern":
    """Return a breathing pattern by its id; raise KeyError when there is none."""
    from cryout_tui.domain.breath import Pattern, Phase

    found = next((each for each in _breathing()["patterns"] if each["id"] == name), None)
    if found is None:
        raise KeyError(name)
    words = lines("release.breath-words")
    phases = tuple(Phase(each["do"], each["seconds"], words[BREATH_WORDS[each["do"]]]) for each in found["phases"])
    return Pattern(found["id"], found["name"], phases, words[-1])


def breathing_rule(name: str) -> str:
    """Return a sentence of the rules of breathing, such as `dizzy_line`."""
    return str(_breathing()["rules"][name])


def health_check() -> "HealthCheck":
    """Return what is asked before any pattern with holds."""
    from cryout_tui.domain.practice import HealthCheck

    asked = _breathing()["health_check"]
    return HealthCheck(asked["question"], tuple(asked["items"]), asked["if_any"], asked["if_none"])


def ways_to_breathe() -> "tuple[Way, ...]":
    """Return every breathing pattern with its own words, in the order of the shelf."""
    return tuple(_way(each) for each in _breathing()["patterns"])


def _way(found: "dict[str, Any]") -> "Way":
    from cryout_tui.domain.breath import EASED_CYCLES, Pattern, Phase
    from cryout_tui.domain.practice import Known, Way

    cycles, cues = found.get("cycles"), tuple(found["cues"])
    words = cues if found["phases"] else ()
    phases = tuple(Phase(each["do"], each["seconds"], word) for each, word in zip(found["phases"], words, strict=True))
    eases = cycles is None or cycles > EASED_CYCLES  # so few breaths would never come to their own pace
    return Way(
        pattern=Pattern(found["id"], found["name"], phases, "", eases),
        default_minutes=found["default_minutes"],
        max_minutes=found["max_minutes"],
        cycles=cycles,
        has_holds=found["has_holds"],
        cues=cues,
        known=Known(strength=found["strength"], evidence=found["evidence"], source=found["source"]),
        caution=found["caution"],
        avoid_if=tuple(found["avoid_if"]),
    )


def breathing_caps() -> "Caps":
    """Return what a way to breathe of one's own stays within."""
    from cryout_tui.domain.own_breath import Caps

    rules = _breathing()["rules"]
    longest_hold = min(rules["custom_max_hold_seconds"], rules["max_single_hold_seconds"])
    return Caps(rules["custom_min_cycle_seconds"], rules["custom_max_cycle_seconds"], longest_hold)


def own_way(own: "Own") -> "Way":
    """Return a way to breathe of one's own as it stands on the shelf; with holds it has the cautions of the box."""
    from cryout_tui.domain.breath import Pattern, Phase
    from cryout_tui.domain.practice import Known, Way

    words, meta = lines("release.breath-words"), _breathing()["meta"]
    box = next(each for each in _breathing()["patterns"] if each["id"] == "box")
    phases = tuple(Phase(do, seconds, words[BREATH_WORDS[do]]) for do, seconds in own.phases)
    return Way(
        pattern=Pattern(str(own.id), own.name, phases),
        default_minutes=box["default_minutes"],
        max_minutes=box["max_minutes"] if own.has_holds else _breathing()["rules"]["longest_run_minutes"],
        has_holds=own.has_holds,
        known=Known(strength="own", evidence=meta["what_is_well_supported"], source=meta["what_is_not_known"]),
        caution=box["caution"] if own.has_holds else breathing_rule("slower_not_bigger"),
        avoid_if=tuple(box["avoid_if"]) if own.has_holds else (),
    )


def default_pattern(moment: str) -> "Pattern":
    """Return the pattern for a moment: `in_release`, `on_shelf` or `after_tears`."""
    return pattern(_breathing()["meta"][f"default_{moment}"])


def default_name(moment: str) -> str:
    """Return the id of the pattern for a moment."""
    name: str = _breathing()["meta"][f"default_{moment}"]
    return name


def quiet_phrases() -> "Phrases":
    """Return the phrases that can mean someone is in danger (English); none where the list cannot be read."""
    from cryout_tui.domain.quiet import Phrases

    try:
        read: dict[str, Any] = spoken.document(DATA, "quiet-line.json", language.ENGLISH)
        return Phrases(read["tiers"], read["not_meant"])
    except BROKEN:
        return Phrases({}, ())


def crisis_lines() -> "dict[str, Any]":
    """Return the crisis lines with their sources, as the data file holds them."""
    read: dict[str, Any] = _document("crisis-lines.json")
    return read


def countries() -> dict[str, str]:
    """Return the names of the countries with lines, by ISO code; none when the list cannot be read."""
    from cryout_tui.domain.help_reading import countries_named

    try:
        return countries_named(crisis_lines())
    except BROKEN:
        return {}


def help_facts(country: str | None, *, today: "Day") -> "Facts":
    """Return what is known about help in a country (ISO code); even with the data broken there are the lists."""
    from cryout_tui.domain.help_reading import facts

    try:
        found = facts(crisis_lines(), country, today=today)
    except BROKEN as error:
        fault = f"crisis-lines.json cannot be read ({type(error).__name__})"
        return facts({}, country, today=today).changed(faults=(fault,))
    return found.changed(faults=tuple(f"crisis-lines.json: {each}" for each in found.faults))


def help_words() -> "tuple[Words, tuple[str, ...]]":
    """Return what is said beside the numbers, and a sentence for the log for each part of it that was not there."""
    from cryout_tui.domain.help_words import GROUPS, SPARE

    faults = []
    words = SPARE
    for name, group in GROUPS.items():
        try:
            said = lines(group)
        except BROKEN as error:
            said = ()
            faults.append(f"prompts.md: {group} cannot be read ({type(error).__name__})")
        if len(said) >= len(getattr(SPARE, name)):
            words = words.changed(**{name: said})
        elif said:
            faults.append(f"prompts.md: {group} has too few lines")
    return words, tuple(faults)


def own_roles() -> tuple[str, ...]:
    """Return what the person's own people can be to them."""
    return tuple(help_words()[0].roles)
