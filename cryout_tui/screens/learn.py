"""Learn: the list of cards, and a page with what is known, how sure it is, and from whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.learn import Learn, LearnPage, claimed
from cryout_tui.domain.learning import Sentence
from cryout_tui.language import _
from cryout_tui.screens.base import Column, text
from cryout_tui.screens.care import SCROLLS, Care
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging
from cryout_tui.widgets.key_line import KeyLine
from cryout_tui.widgets.menu import Menu

SIDE_BY_SIDE = 90  # columns from which the essay stands beside what is known; the same as for -wide
WIDE = 110  # columns of both together


class LearnScreen(Care):
    """The cards, topic by topic."""

    @dataclass
    class Opened(Message):
        """A page was chosen, by its number."""

        screen: "LearnScreen"
        at: int

    ask: Learn

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.not_advice, "quiet")
        yield Menu(self.ask.entries, at=self.ask.at, id="cards")

    @property
    def here(self) -> str:
        """The id of the page that is marked."""
        at = self.query_one(Menu).at
        return "" if at is None else self.ask.pages[at].id

    def mark(self, at: int) -> None:
        """Mark the page that was read last."""
        self.query_one(Menu).at = at

    @on(Menu.Chosen)
    def choose(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.post_message(self.Opened(self, [page.id for page in self.ask.pages].index(event.entry.id)))


class LearnPageScreen(Care):
    """One page; the arrows show the ones beside it."""

    CSS_PATH = sheet("learn")
    BINDINGS = [
        *SCROLLS,
        Binding("right", "other(1)", _("another"), key_display="\u2190\u2192", id="next_card"),
        Binding("left", "other(-1)", _("the one before"), show=False, id="card_before"),
    ]

    ask: LearnPage

    def __init__(self, ask: LearnPage) -> None:
        super().__init__(ask)
        self.at = ask.at

    def headline(self) -> tuple[Content | str, Content | str]:
        return Content.styled(
            _("Learn \u203a {topic}").format(topic=self.ask.pages[self.at].topic), "$bright bold"
        ), self._number

    @property
    def _number(self) -> str:
        return _("{number} of {count}").format(number=self.at + 1, count=len(self.ask.pages))

    def body(self) -> Iterable[Widget]:
        page = self.ask.pages[self.at]
        yield text(page.title, "said bold", id="title")
        yield from (text(line) for line in page.lines)
        for sentence in page.sentences:
            yield _beside(sentence)
        if page.sentences:
            yield text(_("where this comes from"), "faint")
        for claim in page.claims:
            yield Hanging(list(claimed(claim)), classes="claim")
        if self.is_wide:
            self.add_class("-essay")

    @property
    def is_wide(self) -> bool:
        """Whether the page has two columns to show."""
        return bool(self.ask.pages[self.at].sentences)

    def on_resize(self) -> None:
        self.query_one(KeyLine).column = WIDE if self.is_wide and self.size.width >= SIDE_BY_SIDE else self.COLUMN

    async def action_other(self, by: int) -> None:
        self.at = (self.at + by) % len(self.ask.pages)
        self.set_class(self.is_wide, "-essay")
        await self.recompose()
        self.on_resize()
        self.show_keys()
        self.query_one(Column).scroll_home(animate=False)


def _beside(sentence: Sentence) -> Widget:
    says = Hanging([(_("the essay  "), sentence.says, "$ink")], classes="says")
    known, verdict = _("known  "), _("This part of the essay: {verdict}.").format(verdict=sentence.verdict)
    parts = [(known, sentence.known, "$ink"), (" " * cell_len(known), verdict, "$sage")]
    return Horizontal(says, Hanging(parts, classes="known"), classes="pair")
