"""What every screen shares: a line on top, one column, and the keys that work now."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui import live_keys
from cryout_tui.asked.ask import Words
from cryout_tui.domain.key_names import is_typed
from cryout_tui.domain.key_names import shown as shown_key
from cryout_tui.language import _
from cryout_tui.on_demand import INPUT, TEXT_AREA, TYPING, is_a
from cryout_tui.screens.keyed import Keyed
from cryout_tui.widgets.headline import Headline
from cryout_tui.widgets.key_line import SHOWN, Hint, KeyLine

NOTED = 4  # seconds a sentence stays in the top line


class Column(VerticalScroll, can_focus=False):
    """The one column, scrolled when the terminal is too small for it."""


class Face(Keyed):
    """A screen with its frame. Subclasses give `headline` and `body`."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-usual"), (90, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]
    AUTO_FOCUS = "*"
    BINDINGS = [
        Binding("home", "to_edge(-1)", _("top"), show=False, id="to_top"),
        Binding("end", "to_edge(1)", _("bottom"), show=False, id="to_bottom"),
    ]
    _noting: Timer | None = None
    COLUMN = 76  # cells, with a margin of two on either side; the same as in its style sheet

    def compose(self) -> ComposeResult:
        left, right = self.headline()
        yield Headline(left, right, id="top")
        with Column(id="column"):
            yield from self.body()
        yield KeyLine(column=self.COLUMN, id="keys")

    def headline(self) -> tuple[Content | str, Content | str]:
        """Return the texts of the top line."""
        return "", ""

    def body(self) -> Iterable[Widget]:
        """Yield what stands in the column."""
        return ()

    def on_mount(self) -> None:
        self.bindings_updated_signal.subscribe(self, lambda _: self.show_keys())
        self.show_keys()

        self.call_after_refresh(self._begin_at_the_top)

    def _begin_at_the_top(self) -> None:
        """Focus has scrolled to what it is on; what stands above it is read first, as far as a field stays in sight."""
        column = self.query(Column).first() if self.query(Column) else None
        if column is None:
            return  # left already
        field = self.focused
        below = 0
        if field is not None and is_a(field, TEXT_AREA, INPUT):
            below = field.virtual_region.bottom - column.scrollable_content_region.height
        column.scroll_to(y=max(0, below), animate=False)

    def say_done(self, words: str) -> None:
        """Say for a few seconds, in the top line, what was done; it covers nothing, and goes with the screen."""
        lines = self.query(Headline)
        if not lines:
            return  # left already
        if self._noting is not None:
            self._noting.stop()
        lines.first().note(words)
        self._noting = self.set_timer(NOTED, lambda: lines.first().note(""))

    def say_quietly(self, words: str) -> None:
        """Say one line under what is written; it covers nothing, takes no key, and stays as long as the screen."""
        lines = self.query("#quiet").results(Static)
        if (line := next(lines, None)) is not None:
            line.update(Content(words))
        elif self.query(KeyLine):
            self.mount(Static(Content(words), id="quiet"), before=self.query_one(KeyLine))

    def action_to_edge(self, way: int) -> None:
        """Show the first of what is written, or the last."""
        for column in self.query(Column):
            column.scroll_home(animate=False) if way < 0 else column.scroll_end(animate=False)

    def on_screen_resume(self) -> None:
        self.show_keys()

    def on_descendant_focus(self) -> None:
        self.show_keys()

    def show_keys(self) -> None:
        """Show the keys that work now, the screen's own first and the way to help last."""
        self.query_one(KeyLine).show_keys(self.hints())

    def hints(self) -> list[Hint]:
        """Return the keys that work now with a word for each."""
        typing = is_a(self.focused, TYPING)
        shown: dict[str, Hint] = {}
        for active in self.active_bindings.values():
            binding = active.binding
            if not binding.show or not active.enabled or (typing and _types(binding)):
                continue
            shown.setdefault(binding.action, hint(binding))
        own = [each for action, each in shown.items() if action not in LAST_HINTS]
        own.sort(key=lambda each: FIRST.index(each[0]) if each[0] in FIRST else len(FIRST))
        last = [shown[action] for action in LAST_HINTS if action in shown]
        return own + self.vim_hints() + last

    def vim_hints(self) -> list[Hint]:
        """Return the letters that move, where the vim layer is on."""
        if not live_keys.is_vim() or is_a(self.focused, TYPING, INPUT):
            return []
        active = self.active_bindings
        laid = [key for key in "jkhl" if key in active and live_keys.VIM.get(active[key].binding.id or "") == key]
        return [(" ".join(laid), _("move"))] if laid else []


FIRST = ("enter", "f5", "esc")  # on, and back, before the rest
LAST_HINTS = ("keys", "help_now", "ground")


def _types(binding: Binding) -> bool:
    return is_typed(binding.key)


def hint(binding: Binding) -> Hint:
    """Return a key as it is shown, and its word."""
    key = binding.key_display or SHOWN.get(binding.key) or shown_key(binding.key)
    return key, binding.description


def text(content: str | Content, classes: str = "said", *, id: str | None = None) -> Static:
    """Return a paragraph; what it shows is never read as markup."""
    return Static(content if isinstance(content, Content) else Content(content), classes=classes, id=id)


def styled(words: Words) -> Content | str:
    """Return the words with their styles."""
    return words if isinstance(words, str) else Content.assemble(*words)
