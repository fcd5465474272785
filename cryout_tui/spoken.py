"""The words and lists beside the code in the language the app speaks; what a language has not is said in English."""

import json
import os
from collections.abc import Mapping
from functools import cache

from cryout_tui.language import ENGLISH, SPOKEN

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from typing import Any


BROKEN = (OSError, ValueError, KeyError, TypeError, AttributeError)  # what a broken file of these raises
NAMED_BY = ("id", "number", "url", "iso")  # what tells one record of a list from another
EVERYWHERE = "everywhere"  # short phrases, each in place of a text that is exactly that phrase
Groups = tuple[dict[str, list[str]], dict[str, str]]


@cache
def prompts(folder: str, language: str) -> Groups:
    """Return the lines of every group, and the name each group carries after its id.

    A group with more or fewer lines than the English one is not a translation of it: English is said there.
    """
    lines, headings = _read(folder, "prompts.md")
    if language == ENGLISH:
        return lines, headings
    try:
        theirs, names = _read(folder, language, "prompts.md")
    except BROKEN:
        return lines, headings
    whole = {group: said for group, said in theirs.items() if len(said) == len(lines.get(group, ()))}
    return {**lines, **whole}, {**headings, **{group: names[group] for group in whole if names[group]}}


def _read(*place: str) -> Groups:
    groups: dict[str, list[str]] = {}
    headings: dict[str, str] = {}
    current: list[str] = []
    for line in _text(*place).splitlines():
        first = line[:1]
        if first == "-":
            if line[1:2] == " ":
                current.append(line[2:].replace("`", ""))
        elif first == "#" and line.startswith("### `"):
            name = line[5:].split("`")[0]
            current = groups.setdefault(name, [])
            headings[name] = line.partition("\u2014")[2].strip()
        elif first == "#":
            current = []
    return groups, headings


def _text(*place: str) -> str:
    with open(os.path.join(*place), encoding="utf-8") as file:
        return file.read()


@cache
def document(folder: str, name: str, language: str) -> "Any":
    """Return a JSON file with its words in a language; numbers, names and sources stand in the English file."""
    read = json.loads(_text(folder, name))
    if language == ENGLISH:
        return read
    try:
        words = json.loads(_text(folder, language, name))
        return _phrased(_merged(read, words), words.get(EVERYWHERE, {}))
    except BROKEN:
        return read


def _merged(found: "Any", words: "Any") -> "Any":
    """`found` with `words` in the place of its own; what has not the same shape stays as it is."""
    if isinstance(found, dict) and isinstance(words, dict):
        return {key: _merged(value, words[key]) if key in words else value for key, value in found.items()}
    if isinstance(found, list) and isinstance(words, dict):
        return [_merged(each, words.get(_name(each), {})) for each in found]
    if isinstance(found, list) and isinstance(words, list) and len(found) == len(words):
        return [_merged(each, said) for each, said in zip(found, words, strict=True)]
    return words if isinstance(found, str) and isinstance(words, str) else found


def _name(record: "Any") -> str:
    named = (record[key] for key in NAMED_BY if key in record) if isinstance(record, dict) else iter(())
    return str(next(named, ""))


def _phrased(found: "Any", phrases: Mapping[str, str]) -> "Any":
    if isinstance(found, dict):
        return {key: _phrased(value, phrases) for key, value in found.items()}
    if isinstance(found, list):
        return [_phrased(each, phrases) for each in found]
    return phrases.get(found, found) if isinstance(found, str) else found


@cache
def english_words(folder: str, groups: tuple[str, ...]) -> dict[str, str]:
    """Return the English word for each word of the lists in `groups`, in every language."""
    found: dict[str, str] = {}
    ours = prompts(folder, ENGLISH)[0]
    for language in SPOKEN:
        theirs = prompts(folder, language)[0]
        for group in groups:
            pairs = zip(_apart(theirs[group]), _apart(ours[group]), strict=False)
            found.update((said.casefold(), meant) for said, meant in pairs)
    return found


def _apart(lines: list[str]) -> list[str]:
    """The lines, and the words of those that hold several."""
    return [*lines, *(word for line in lines for word in line.split(", "))]
