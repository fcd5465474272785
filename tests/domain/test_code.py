"""The 24 words as someone types them, and what is found where one of them is off."""

import hashlib

import pytest
from mnemonic import Mnemonic

from cryout_tui.domain.code import COUNT, Heard, alike, heard, is_word, opened
from cryout_tui.domain.columns import columns
from cryout_tui.store.code import listed, words_of
from cryout_tui.store.keys import Key

RAW = hashlib.sha256(b"the journal").digest()
WORDS = words_of(Key(RAW))
LISTED = listed()


def _opens(raw: bytes) -> bool:
    return raw == RAW


def _open(words: object) -> object:
    found = opened(heard(" ".join(words), LISTED), LISTED, _opens)  # type: ignore[arg-type]
    return None if found is None else found.mended


def test_the_words_are_those_of_bip_39() -> None:
    assert len(set(WORDS)) == COUNT
    assert words_of(Key(bytes(32))) == ("abandon",) * 23 + ("art",)
    assert words_of(Key(b"\x7f" * 32))[:3] == ("legal", "winner", "thank")
    assert words_of(Key(b"\xff" * 32)) == ("zoo",) * 23 + ("vote",)
    assert Mnemonic("english").to_entropy(list(WORDS)) == RAW


@pytest.mark.parametrize(
    "typed",
    [
        " ".join(WORDS),
        "\r\n".join(WORDS).upper(),
        " ".join(word[:4] for word in WORDS),
        "\n".join(f"{number}. {word}" for number, word in enumerate(WORDS, 1)),
        "\n".join(columns(WORDS, 36)),  # along the rows, as they were written down the columns
        "\u3000".join(f"{number}){word}" for number, word in enumerate(WORDS, 1)),
        ", ".join(word.title() for word in WORDS) + ".",
    ],
)
def test_however_the_words_are_typed_they_are_the_same(typed: str) -> None:
    assert heard(typed, LISTED) == Heard(WORDS, ())


def test_words_that_are_short_are_taken_whole_alone() -> None:
    assert heard("act actr act", LISTED).words == ("act", "actress", "act")
    assert heard("ac abandonx ?? zoo", LISTED) == Heard(("ac", "abandonx", "??", "zoo"), (0, 1, 2))


@pytest.mark.parametrize("key", ["\x1b[A", "\x1b[1;5D", "\x1bOP", "\x1b[15~", "\x1b"])
def test_keys_that_are_no_letters_are_no_words(key: str) -> None:
    assert heard(f"{key}ab{key} zoo{key}", LISTED) == Heard(("ab", "zoo"), (0,))


def test_any_one_word_that_is_another_is_found() -> None:
    for place in range(COUNT):
        wrong = list(WORDS)
        wrong[place] = LISTED[(LISTED.index(WORDS[place]) + 700) % len(LISTED)]
        assert _open(wrong) == ((place, WORDS[place]),)


def test_any_one_word_that_is_mistyped_or_left_open_is_found() -> None:
    for place in range(COUNT):
        for mistyped in (WORDS[place][1:] + "q", "?"):
            wrong = list(WORDS)
            wrong[place] = mistyped
            assert _open(wrong) == ((place, WORDS[place]),)


def test_any_two_words_in_each_other_s_place_are_found() -> None:
    for one in range(COUNT):
        for two in {one + 1, one + 7} - set(range(COUNT, COUNT + 8)):
            wrong = list(WORDS)
            wrong[one], wrong[two] = wrong[two], wrong[one]
            assert _open(wrong) == ((one, WORDS[one]), (two, WORDS[two]))


def test_several_that_are_mistyped_are_found_by_what_they_are_like() -> None:
    wrong = [f"{word}s" if place in (2, 9, 20) else word for place, word in enumerate(WORDS)]
    assert _open(wrong) == ((2, WORDS[2]), (9, WORDS[9]), (20, WORDS[20]))


@pytest.mark.parametrize("words", [WORDS[:23], (*WORDS, "zoo"), (), ("zoo",) * 24, WORDS[::-1], ("?",) * 24])
def test_what_is_no_code_of_it_opens_nothing(words: tuple[str, ...]) -> None:
    assert _open(words) is None


def test_a_word_that_is_not_there_may_be_one_that_is_like_it() -> None:
    assert alike("abandn", LISTED)[0] == "abandon"
    assert alike("qqqqqq", LISTED) == ()


@pytest.mark.parametrize(
    ("typed", "is_it"), [("abandon", True), (" ABAN", True), ("7. abandon", True), ("aba", False), ("ability", False)]
)
def test_a_word_asked_back_may_be_shortened(typed: str, is_it: bool) -> None:
    assert is_word(typed, "abandon") is is_it


@pytest.mark.parametrize(("width", "rows"), [(72, 8), (36, 8), (35, 8), (34, 12), (20, 24), (1, 24)])
def test_the_columns_are_as_many_as_there_is_room_for(width: int, rows: int) -> None:
    told = columns(["eightlet"] * COUNT, width)
    assert len(told) == rows
    assert width < 12 or max(map(len, told)) <= width
