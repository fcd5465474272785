"""The 24 words of a recovery code as they are typed: read forgivingly, and mended where one of them is off."""

import difflib
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product

COUNT, BITS = 24, 11  # words, and the bits that each of them is
ENOUGH = 4  # letters that tell any two words of the list apart
KEYS = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[A-Z])?")  # what a terminal sends for a key that is no letter
PIECES = re.compile(r"\d+|[^\W\d_]+|\?+")
MOST_WAYS = 20_000  # ways to read several words that are not in the list

Opens = Callable[[bytes], bool]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was typed: each word in full, or as it was typed where it is not in the list, at a place of `unknown`."""

    words: tuple[str, ...]
    unknown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The 32 bytes that open the file, and the places, from 0, of words that are others, with those."""

    raw: bytes
    mended: tuple[tuple[int, str], ...] = ()


def heard(typed: str, listed: Sequence[str]) -> Heard:
    """Return the words in `typed`: in any case, on any lines, with or without their numbers, shortened or whole.

    Where each of the 24 has its number, the numbers say the order. A "?" stands for a word that cannot be read. Keys
    such as arrows are no part of a word.
    """
    numbered: list[tuple[str, str]] = []
    number = ""
    for piece in PIECES.findall(unicodedata.normalize("NFKC", KEYS.sub("", typed)).casefold()):
        if piece.isdigit():
            number = piece
        else:
            numbered.append((number, piece))
            number = ""
    if sorted(int(each or 0) for each, _ in numbered) == list(range(1, COUNT + 1)):
        numbered.sort(key=lambda each: int(each[0]))
    whole = {word[:ENOUGH]: word for word in listed}
    words = tuple(_in_full(word, whole) for _, word in numbered)
    known = set(listed)
    return Heard(words, tuple(place for place, word in enumerate(words) if word not in known))


def _in_full(typed: str, whole: dict[str, str]) -> str:
    word = whole.get(typed[:ENOUGH], "")
    return word if len(typed) >= ENOUGH and word.startswith(typed) else typed


def is_word(typed: str, word: str) -> bool:
    """Say whether `typed` is this word of the list, whole or shortened."""
    return heard(typed, [word]).words == (word,)


def alike(word: str, listed: Sequence[str]) -> tuple[str, ...]:
    """Return up to three words of the list that `word`, which is not in it, may be."""
    begin_so = [each for each in listed if each[:ENOUGH] == word[:ENOUGH]]
    return tuple(dict.fromkeys([*begin_so, *difflib.get_close_matches(word, listed, n=3)]))[:3]


def opened(said: Heard, listed: Sequence[str], opens: Opens) -> Opened | None:
    """Return what opens the file, asked by `opens`; None when these words do not, nor with a word or two changed.

    Tried are the words as they are, any other word in one place, and any two of them exchanged. Where some are not in
    the list, only those are changed. Takes a fifth of a second, and what `opens` takes, some two hundred times.
    """
    place_of = {word: number for number, word in enumerate(listed)}
    numbers = [place_of.get(word, 0) for word in said.words]
    if len(numbers) != COUNT:
        return None
    whole = sum(_in_place(number, place) for place, number in enumerate(numbers))
    for changed in _ways(numbers, said, listed, place_of):
        raw = _checked(whole + sum(_in_place(number - numbers[place], place) for place, number in changed))
        if raw is not None and opens(raw):
            mended = sorted((place, listed[number]) for place, number in changed)
            return Opened(raw, tuple(each for each in mended if each[1] != said.words[each[0]]))
    return None


Changed = tuple[tuple[int, int], ...]  # places, and the numbers in the list of the words that are tried there


def _ways(numbers: Sequence[int], said: Heard, listed: Sequence[str], place_of: dict[str, int]) -> Iterator[Changed]:
    if len(said.unknown) > 1:
        maybe = [[(place, place_of[each]) for each in alike(said.words[place], listed)] for place in said.unknown]
        yield from islice(product(*maybe), MOST_WAYS)
        return
    if not said.unknown:
        yield ()
        yield from (((one, numbers[two]), (two, numbers[one])) for one, two in combinations(range(COUNT), 2))
    for place in said.unknown or range(COUNT):
        yield from (((place, number),) for number in range(len(listed)))


def _in_place(number: int, place: int) -> int:
    return number << BITS * (COUNT - 1 - place)


def _checked(whole: int) -> bytes | None:
    """Return the 32 bytes of the 264 bits of 24 words; None when their checksum says otherwise."""
    raw = (whole >> 8).to_bytes(32, "big")
    return raw if hashlib.sha256(raw).digest()[0] == whole & 0xFF else None
