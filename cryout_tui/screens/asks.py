"""The plain ways to ask: a page to read, a choice, a rating, a line. Each says what was answered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from textual import events, on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.domain import answers as said
from cryout_tui.screens.base import Column, Face, text
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging, Led
from cryout_tui.widgets.in_sight import InSight
from cryout_tui.widgets.menu import Entry, Menu
from cryout_tui.widgets.rows import Row, Rows
from cryout_tui.widgets.seen_first import SeenFirst

Top = tuple[Content | str, Content | str]


@dataclass(frozen=True, slots=True)
class Wants:
    """A wish that is no answer to the question, such as another screen."""

    what: str


class Ask(Face):
    """One question, or a few lines to read. Esc goes one step back or, where `is_way_out`, leaves."""

    CSS_PATH = sheet("asks")
    BINDINGS = [
        Binding("escape", "leave", "back", id="back"),
        Binding("escape", "part", "leave", id="part"),
        Binding("pagedown", "scroll(10)", "more", show=False, id="page_down"),
        Binding("pageup", "scroll(-10)", "page up", show=False, id="page_up"),
    ]

    @dataclass
    class Answered(Message):
        """The question was answered, or skipped; on a screen of several, which one, and which comes next."""

        screen: "Ask"
        answer: said.Answer | Wants
        row: str | None = None
        next_row: str | None = None

    @dataclass
    class Noted(Message):
        """A value was given, and may still be changed."""

        screen: "Ask"
        answer: said.Answer
        row: str | None = None

    @dataclass
    class Left(Message):
        """The person wants to go."""

        screen: "Ask"

    def __init__(self, top: Top, lines: Sequence[str] = ()) -> None:
        super().__init__()
        self.top = top
        self.lines = tuple(lines)
        self.is_way_out = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != ("leave" if self.is_way_out else "part")

    def headline(self) -> Top:
        return self.top

    def body(self) -> Iterable[Widget]:
        yield from (text(line) for line in self.lines)

    def answer(self, answer: said.Answer | Wants) -> None:
        """Say what was answered."""
        self.post_message(self.Answered(self, answer))

    def action_leave(self) -> None:
        self.post_message(self.Left(self))

    action_part = action_leave

    def action_scroll(self, by: int) -> None:
        self.query_one(Column).scroll_relative(y=by, animate=False)


class PageScreen(Ask):
    """A few lines to read, one after the other with Enter when `one_by_one`."""

    BINDINGS = [
        Binding("enter", "go_on", "go on", id="read_on"),
        Binding("down,j", "scroll(1)", "down", show=False, id="scroll_down"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="scroll_up"),
    ]

    def __init__(self, top: Top, lines: Sequence[str], *, one_by_one: bool = False) -> None:
        super().__init__(top, lines)
        self.shown = 1 if one_by_one else len(self.lines)

    def body(self) -> Iterable[Widget]:
        for index, line in enumerate(self.lines):
            paragraph = text(line, "said -line")
            paragraph.visible = index < self.shown
            yield paragraph

    def action_go_on(self) -> None:
        column = self.query_one(Column)
        if self.shown >= len(self.lines):
            if column.scroll_offset.y < column.max_scroll_y:
                column.scroll_page_down(animate=False)
                return
            self.answer(said.WentOn())
            return
        self.shown += 1
        paragraphs = list(self.query(".-line"))
        paragraphs[self.shown - 1].visible = True
        for earlier in paragraphs[: self.shown - 1]:
            earlier.add_class("quiet")
        paragraphs[self.shown - 1].scroll_visible(animate=False)


class ChoiceScreen(Ask):
    """A question with a few answers, each with its key; Enter before any is marked skips it."""

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        choices: Sequence[tuple[str, said.Answer | Wants]],
        *,
        question: str = "",
        skip: said.Answer | Wants | None = None,
        hints: Mapping[int, str] | None = None,
        certain: frozenset[int] = frozenset(),
        surely: str = "",
        listed: Sequence[Led] = (),
        below: Sequence[Led] = (),
        at: int = 0,
        keys: Sequence[str] = "123456789",
        shows_all_first: bool = True,
    ) -> None:
        super().__init__(top, lines)
        self.start = None if skip is not None else at
        self.keys = tuple(keys)
        self.shows_all_first = shows_all_first
        self.listed, self.below = tuple(listed), tuple(below)
        self.question = question
        self.choices = tuple(choices)
        self.skip = skip
        self.words = dict(hints or {})
        self.certain = certain
        self.surely = surely
        self._to_confirm: int | None = None

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        if self.listed:
            yield Hanging(self.listed, classes="said")
        if self.question:
            yield text(self.question, "said bold")
        entries = [
            Entry(str(index), name, self.keys[index] if index < len(self.keys) else "", self.words.get(index, ""))
            for index, (name, _) in enumerate(self.choices)
        ]
        yield (Menu if self.shows_all_first else SeenFirst)(entries, at=self.start, skips=self.skip is not None)
        yield InSight("", classes="quiet gap")
        if self.below:
            yield Hanging(self.below, classes="said")

    @on(Menu.Chosen)
    def take(self, event: Menu.Chosen) -> None:
        event.stop()
        column = self.query_one(Column)
        if self.shows_all_first and column.scroll_offset.y < column.max_scroll_y:
            column.scroll_end(animate=False)  # nothing is chosen that was not yet seen
            return
        if event.entry is None:
            if self.skip is not None:
                self.answer(self.skip)
            return
        index = int(event.entry.id)
        if index in self.certain:
            self._to_confirm = index
            named = f'"{self.choices[index][0]}" cannot be taken back.'
            self._ask_once_more(self.surely or f"{named} y if that is what you want, any other key if not.")
            return
        self.answer(self.choices[index][1])

    def on_key(self, event: events.Key) -> None:
        """Another key than the one that chose: a key held down confirms nothing."""
        index, self._to_confirm = self._to_confirm, None
        if index is None:
            return
        self._ask_once_more("")
        if event.key == "y" and self.query_one(Menu).at == index:
            event.stop()
            event.prevent_default()
            self.answer(self.choices[index][1])

    def _ask_once_more(self, words: str) -> None:
        self.query_one(InSight).say(words)


class RatingScreen(Ask):
    """One rating from 0 to 10."""

    def __init__(
        self,
        top: Top,
        lines: Sequence[str],
        row: Row,
        *,
        low: str = "",
    ) -> None:
        super().__init__(top, lines)
        self.row = row
        self.low = low

    def body(self) -> Iterable[Widget]:
        yield from super().body()
        yield text(self.row.question, "said bold")
        yield Rows([self.row])
        anchors = [(f"{value:>4}  ", words, "") for value, words in self.row.anchors.items()]
        yield Hanging(anchors, classes="quiet gap")
        yield text("", "quiet gap", id="low")

    @on(Rows.Changed)
    def note(self, event: Rows.Changed) -> None:
        event.stop()
        self.row = event.row
        value = _rating(event.row)
        self.query_one("#low", Static).update(Content(self.low if value is not None and value <= 3 else ""))
        self.post_message(self.Noted(self, said.Rated(value)))

    @on(Rows.Moved)
    def rated(self, event: Rows.Moved) -> None:
        event.stop()
        if event.row is None:
            self.answer(said.Rated(_rating(event.left)))


def _rating(row: Row) -> int | None:
    return None if row.value is None else int(row.value)
