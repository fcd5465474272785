"""The catalogues: every sentence the code marks is in each of them, whole, and what is compiled is what is written."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo

from cryout_tui import content, language, spoken
from cryout_tui.routes import later
from tests import catalogue

FILES = sorted(catalogue.DATA.glob("*/LC_MESSAGES/*.po"))
BLANK = re.compile(r"\{[^{}]*\}")
COMMANDS = "help-now|ground|today|passphrase|recover|init|list|restore|backup|export|where|breathe|doctor"
KEPT = re.compile(rf"(?<![a-z])f[1-9](?!\d)|ctrl\+[a-z]|--[a-z-]+|cryout (?:{COMMANDS})(?: -)?")
read = cache(catalogue.read)


def _told(message: Message) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sentences of a message and its translations, one or two of each."""
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    texts = (message.string,) if isinstance(message.string, str) else tuple(message.string)
    return ids, texts


@pytest.fixture(params=FILES, ids=lambda file: str(file.parent.parent.name))
def file(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A catalogue, its language spoken meanwhile."""
    language.choose(request.param.parent.parent.name)
    yield request.param
    language.choose(language.ENGLISH)


def test_every_language_but_english_has_one() -> None:
    assert [each.parent.parent.name for each in FILES] == [each for each in language.SPOKEN if each != "en"]


def test_every_sentence_of_the_code_is_translated(file: Path) -> None:
    written = read(file)
    marked = list(catalogue.said())[1:]
    assert len(marked) > 5
    missing = [each.id for each in marked if each.id not in written or not all(_told(written[each.id])[1])]
    assert missing == [], "python -m tests.catalogue adds them; then they are to be translated"


def test_what_is_compiled_is_what_is_written(file: Path) -> None:
    with file.with_suffix(".mo").open("rb") as compiled:
        there = dict(_told(each) for each in list(read_mo(compiled))[1:])
    assert there == dict(told for each in list(read(file))[1:] if all((told := _told(each))[1]))


def test_a_translation_has_the_blanks_the_keys_and_the_commands_of_its_sentence(file: Path) -> None:
    never = re.findall(r'"([^"]+)"', (file.parent.parent / "prompts.md").read_text().partition("## 15.")[2])
    for message in list(read(file))[1:]:
        ids, texts = _told(message)
        assert len(ids) == len(texts), ids
        for meant, told in zip(ids, texts, strict=True):
            assert set(BLANK.findall(told)) == set(BLANK.findall(meant)), told
            assert sorted(KEPT.findall(told)) == sorted(KEPT.findall(meant)), told
            assert (told[:1] == " ", told[-1:] == " ") == (meant[:1] == " ", meant[-1:] == " "), told
            assert "!" not in told
            assert not [each for each in never if each in told], told


def test_what_is_said_in_place_of_a_part_of_a_line_is_found_in_it(file: Path) -> None:
    assert language._(later.CRIED) in content.line("close.recheck", 0)
    assert language._(later.YESTERDAY) in content.line("close.recheck", 1)
    assert language._(later.SLEPT) in content.line("close.recheck", 1)
    assert language._("tonight") in content.line("close.higher", 2)


def test_a_number_has_its_own_words(file: Path) -> None:
    words = {count: language.ngettext("{count} sitting", "{count} sittings", count) for count in (0, 1, 2)}
    assert words[1] != words[2]
    assert all(each.isascii() is False for each in words.values())
    assert language.ngettext("one unknown", "many unknown", 1) == "one unknown"
    assert language._("A sentence nobody translated.") == "A sentence nobody translated."


def test_english_needs_no_catalogue() -> None:
    assert (language._("Today"), language.ngettext("a", "b", 1), language.ngettext("a", "b", 2)) == ("Today", "a", "b")


def test_a_broken_catalogue_leaves_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "CATALOGUES", str(tmp_path))
    language._catalogue.cache_clear()
    (tmp_path / "hi" / "LC_MESSAGES").mkdir(parents=True)
    for written in (b"", b"\xde\x12\x04\x95", b"no catalogue"):
        (tmp_path / "hi" / "LC_MESSAGES" / "cryout.mo").write_bytes(written)
        language.choose("hi")
        try:
            assert language._("Today") == "Today"
        finally:
            language.choose(language.ENGLISH)
            language._catalogue.cache_clear()
    assert spoken.prompts(content.DATA, "hi")
