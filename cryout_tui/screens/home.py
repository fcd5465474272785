"""Home: a greeting, what can be done, and the last fourteen days."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from cryout_tui.asked.entry import Entry
from cryout_tui.asked.home import Home
from cryout_tui.domain.home import Series
from cryout_tui.language import _
from cryout_tui.live_keys import key
from cryout_tui.screens.base import Face, hint, styled, text
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import filled
from cryout_tui.widgets.key_line import Hint
from cryout_tui.widgets.menu import Menu


class HomeScreen(Face):
    """Says which way was chosen."""

    CSS_PATH = sheet("home")

    @dataclass
    class Chosen(Message):
        """One of the ways."""

        screen: "HomeScreen"
        way: str

    def __init__(self, ask: Home) -> None:
        super().__init__()
        self.ask = ask

    def headline(self) -> tuple[Content | str, Content | str]:
        left, right = self.ask.top
        return styled(left), styled(right)

    def body(self) -> Iterable[Widget]:
        page = self.ask.page
        for line in page.notes:
            yield text(line, "note")
        first, *others = page.greeting
        yield text(first, "bold")
        for line in others:
            yield text(line, "quiet")
        yield Menu([Entry(way.id, way.name, way.key, way.hint) for way in page.ways], at=page.at, id="ways")
        if page.has_days:
            yield text(_("the last 14 days"), "faint gap")
            for each in page.series:
                yield text(_picture(each), "series")

    def hints(self) -> list[Hint]:
        """Return the keys that work now; what can be done stands above, so the way out is named here instead."""
        shown = super().hints()
        search = [hint(each.binding) for each in self.active_bindings.values() if each.binding.action == "search"]
        ways_out = [(key("quit", "ctrl+q"), _("quit")), (key("palette", "ctrl+p"), _("everything"))]
        return [*shown[-3:-2], *search[:1], *self.vim_hints(), *ways_out, *shown[-2:]]

    @on(Menu.Chosen)
    def choose(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.post_message(self.Chosen(self, event.entry.id))


def _picture(series: Series) -> Content:
    return Content.assemble(
        (filled(series.name, 9), "$muted"), (series.bars, f"${series.tint}"), (f"   {series.told}", "$ink")
    )
