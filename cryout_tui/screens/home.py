"""Home: a greeting, what can be done, and the last fourteen days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from cryout_tui.screens.base import Face, text
from cryout_tui.styles import sheet
from cryout_tui.widgets.menu import Entry, Menu

BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"


@dataclass(frozen=True, slots=True)
class Series:
    """Ratings (0 to 10) of the last days, oldest first; None for a day without."""

    name: str
    tint: str
    values: Sequence[int | None]


class HomeScreen(Face):
    """Says which way was chosen."""

    CSS_PATH = sheet("home")

    @dataclass
    class Chosen(Message):
        """One of the ways."""

        screen: "HomeScreen"
        way: str

    def __init__(
        self,
        when: str,
        greeting: Sequence[str],
        entries: Sequence[Entry],
        *,
        at: int,
        series: Sequence[Series],
        notes: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.when = when
        self.greeting = tuple(greeting)
        self.entries = tuple(entries)
        self.start = at
        self.series = tuple(series)
        self.notes = tuple(notes)

    def headline(self) -> tuple[Content | str, Content | str]:
        return "", self.when

    def body(self) -> Iterable[Widget]:
        for line in self.notes:
            yield text(line, "note")
        first, *others = self.greeting
        yield text(first, "bold")
        for line in others:
            yield text(line, "quiet")
        yield Menu(self.entries, at=self.start, id="ways")
        if any(any(value is not None for value in each.values) for each in self.series):
            yield text("the last 14 days", "faint gap")
            for each in self.series:
                yield text(_picture(each), "series")

    @on(Menu.Chosen)
    def choose(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None:
            self.post_message(self.Chosen(self, event.entry.id))


def _picture(series: Series) -> Content:
    said = [value for value in series.values if value is not None]
    bars = "".join("\u00b7" if value is None else BARS[min(7, value * 8 // 11)] for value in series.values)
    told = "" if not said else f"{said[0]}" if len(said) == 1 else f"{said[0]} \u2192 {said[-1]}"
    return Content.assemble((f"{series.name:<9}", "$muted"), (bars, series.tint), (f"   {told}", "$ink"))
