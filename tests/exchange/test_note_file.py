"""The note to bring as a file: nothing in it acts, nobody else reads it, and it is never over another."""

import os
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cryout_tui.domain.note import Format, NoteLine, paragraphs
from cryout_tui.errors import NotKept
from cryout_tui.exchange.note_file import Taken, meant, write
from cryout_tui.exchange.note_formats import as_file
from tests.hostile import HOSTILE


class Reader(HTMLParser):
    """What a browser would find in the page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["p"] and data.strip():
            self.said.append(data)


@pytest.mark.parametrize("kind", list(Format))
def test_nothing_in_the_words_acts_in_any_file(kind: Format) -> None:
    for words in HOSTILE:
        said = paragraphs([NoteLine("a", words, True)])
        file = as_file(said, kind)
        assert not [each for each in file if ord(each) < 32 and each != "\n" or 127 <= ord(each) < 160]
        assert not [each for each in file if each in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
        assert "cryout" not in file.casefold()
        if kind is Format.PAGE:
            reader = Reader()
            reader.feed(file)
            assert set(reader.tags) == {"html", "head", "meta", "title", "style", "body", *(["p"] if said else [])}
            assert "".join(reader.said) == "".join(said)
        elif kind is Format.TEXT:
            assert file == "\n\n".join(said) + "\n"
        else:
            assert not [at for at, each in enumerate(file) if each in "<`[*" and file[at - 1] != "\\"]


def test_a_new_file_is_for_its_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write(tmp_path / "note.md", "one\n")
    finally:
        os.umask(before)
    assert (tmp_path / "note.md").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "note.md").read_text() == "one\n"


@pytest.mark.parametrize("there", ["a file", "a folder", "a link to nothing", "a link to a file"])
def test_what_is_there_is_left_and_another_name_is_found(tmp_path: Path, there: str) -> None:
    path, other = tmp_path / "note.md", tmp_path / "kept"
    other.write_text("mine")
    (tmp_path / "note-2.md").symlink_to(tmp_path / "nowhere")
    {
        "a file": lambda: path.write_text("mine"),
        "a folder": path.mkdir,
        "a link to nothing": lambda: path.symlink_to(tmp_path / "nothing"),
        "a link to a file": lambda: path.symlink_to(other),
    }[there]()
    with pytest.raises(Taken) as taken:
        write(path, "two")
    assert taken.value.other == tmp_path / "note-3.md"
    assert other.read_text() == "mine"
    assert not (tmp_path / "nothing").exists()


def test_where_it_cannot_be_written_one_sentence_says_so_and_nothing_is_left(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "note.md", tmp_path / ("n" * 300), Path("/proc/note.md"), tmp_path / "a\0b"):
        with pytest.raises(NotKept) as refused:
            write(path, "two")
        assert str(refused.value).startswith("The note could not be written there")
        assert str(path) not in str(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_leaves_no_half_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotKept, match="No space left on device"):
        write(tmp_path / "note.md", "two")
    assert list(tmp_path.iterdir()) == []


def test_home_and_folders_are_understood(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_home.mkdir()
    monkeypatch.chdir(tmp_path)
    assert meant("~/a.md", "md") == own_home / "a.md"
    assert meant(" ~ ", "html") == own_home / "note.html"
    assert meant("a.md", "md") == tmp_path / "a.md"
    assert meant("a.b", "md") == tmp_path / "a.b"
    assert meant("x/../y/../../a", "svg", always_ends=True) == tmp_path.parent / "a.svg"
    assert meant("a.SVG", "svg", always_ends=True) == tmp_path / "a.SVG"
    assert meant("a.b", "svg", always_ends=True) == tmp_path / "a.b.svg"
    for typed in HOSTILE:
        with suppress(NotKept):
            assert meant(typed, "md").is_absolute()
    with pytest.raises(NotKept):
        meant("~nobody-of-that-name/a", "md")
