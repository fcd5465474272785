"""The page of pictures: whole, quiet, and nothing painful in it unasked."""

from datetime import date
from html.parser import HTMLParser

import pytest

from cryout_tui.exchange.html_page import HEADING, NOTHING, SECRET, page
from cryout_tui.exchange.svg_parts import clean, cut
from tests.exchange.pictures import LAST, one_of_each, over_days, span
from tests.hostile import HOSTILE

VOID = {"meta", "line", "rect", "circle", "path"}
KNOWN = VOID | {
    *("html", "head", "title", "style", "body", "main", "h1", "h2", "p", "section", "figure", "figcaption", "svg"),
    *("desc", "g", "text", "details", "summary", "table", "thead", "tbody", "tr", "th", "td"),
}  # fmt: skip


class Read(HTMLParser):
    """What a page holds; every element that is opened has to be closed in turn."""

    def __init__(self, written: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.said: dict[str, list[str]] = {}
        self.feed(written.decode("utf-8"))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert tag in VOID or self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.said.setdefault(self.open[-1], []).append(data)


def test_a_page_has_every_picture_with_its_words_and_its_numbers() -> None:
    pictures = one_of_each()
    read = Read(page(pictures, span(91), LAST))
    assert read.seen.count("svg") == read.seen.count("table") == len(pictures)
    assert read.said["h2"] == [each.title for each in pictures]
    assert "2026-11-10" in read.said["td"]
    assert {SECRET, "25 August 2026 to 23 November 2026. Made on 23 November 2026."} <= set(read.said["p"])
    assert {pictures[0].reading.words, pictures[0].reading.method} <= set(read.said["p"])
    assert set(read.seen) <= KNOWN


def test_nothing_in_it_runs_or_is_fetched() -> None:
    written = page(one_of_each(), span(91), LAST).decode()
    assert "default-src 'none'; style-src 'unsafe-inline'" in written
    assert written.count("http") == written.count('xmlns="http://www.w3.org/2000/svg"') + written.count("http-equiv")
    assert "url(" not in written
    assert "@import" not in written
    names = {name for name, _ in Read(written.encode()).attributes}
    assert not any(name.startswith("on") or name in ("href", "src", "srcset", "style") for name in names)


def test_it_answers_to_night_to_paper_and_to_a_phone() -> None:
    written = page(one_of_each(), span(91), LAST).decode()
    assert "prefers-color-scheme: dark" in written
    assert "@media print" in written
    assert "break-inside: avoid" in written
    assert "width=device-width" in written
    assert '<html lang="en">' in written


def test_whatever_something_is_called_the_page_is_whole() -> None:
    titles = [*HOSTILE, "\ud800 half", "\x00body\x00", "</title><script>", "<!--", "&amp;"]
    read = Read(page([over_days(each, days=4) for each in titles], span(14), date(2026, 1, 2)))
    assert read.said["h2"] == [cut(each, HEADING) for each in titles if clean(each)]
    assert "script" not in read.seen


def test_a_page_of_nothing_says_so() -> None:
    read = Read(page([], span(14), LAST))
    assert NOTHING in read.said["p"]


@pytest.mark.parametrize("name", ["bright", "muted", "amber"])
def test_every_colour_that_is_drawn_is_named(name: str) -> None:
    written = page(one_of_each(), span(14), LAST).decode()
    assert written.count(f"--{name}:#") == 2
