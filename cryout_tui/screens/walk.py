"""The walk through the years: a cue with a line under it, and how strong what was written is to hold."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.walk import WalkCue, Weigh
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Tone
from cryout_tui.language import _
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.rows import Rows

TONES = {Tone.HAPPY: "+", Tone.SAD: "-", Tone.BOTH: "="}


class CueScreen(LineScreen):
    """One cue; a line makes a memory, nothing goes on to the next cue."""

    BINDINGS = [
        Binding("enter", "submit", _("go on"), id="submit"),
        Binding("ctrl+t", "swap", _("another"), id="swap_cue"),
        Binding("ctrl+n", "wish('next')", _("later"), id="later_years"),
        Binding("f3", "wish('before')", _("earlier"), id="years_before"),
        Binding("f6", "wish('own')", _("own"), priority=True, id="own_cue"),
        Binding("f7", "wish('mine')", _("change it"), priority=True, id="change_cue"),
    ]

    ask: WalkCue

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "wish" and parameters == ("mine",):
            return self.ask.is_own
        return super().check_action(action, parameters)

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.period, "said quiet")
        yield text(self.ask.question, "said bold")
        yield Field(self.ask.where, draft=self.ask.draft, one_line=True)
        yield from (text(line, "faint gap") for line in (*self.ask.by_keys, *self.ask.lines))

    def action_wish(self, what: str) -> None:
        self.answer(Wants(what))


class WeighScreen(AskScreen):
    """A memory just written: happy, sad or both, and how strong, 0 to 10."""

    BINDINGS = [
        Binding("plus", "tone('happy')", _("happy"), key_display="+", id="happy"),
        Binding("minus", "tone('sad')", _("sad"), key_display="-", id="sad"),
        Binding("equals_sign", "tone('both')", _("both"), key_display="=", id="both"),
        Binding("d", "details", _("more about it"), id="details"),
    ]

    ask: Weigh

    def __init__(self, ask: Weigh) -> None:
        super().__init__(ask)
        self.row = ask.row
        self.tone = ask.tone

    def body(self) -> Iterable[Widget]:
        yield text(self.ask.title, "said bold")
        yield text(self.ask.question, "quiet")
        yield text(self._tones(), "said", id="tone")
        yield text(self.row.question, "quiet")
        yield Rows([self.row])
        yield from (text(line, "faint gap") for line in self.ask.by_keys)

    def _tones(self) -> Content:
        parts: list[tuple[str, str] | str] = []
        for tone, key in TONES.items():
            taken = tone is self.tone
            parts += [("\u25cf " if taken else "\u25cb ", "$amber" if taken else "$faint"), (f"{key} ", "$amber bold")]
            parts += [(_(tone.value), "$bright bold" if taken else "$muted"), "   "]
        return Content.assemble(*parts).rstrip()

    def action_tone(self, tone: str) -> None:
        self.tone = Tone(tone)
        self.query_one("#tone", Static).update(self._tones())
        self.note(said.Toned(self.tone))

    def action_details(self) -> None:
        self.answer(Wants("details"))

    @on(Rows.Changed)
    def weigh(self, event: Rows.Changed) -> None:
        event.stop()
        self.row = event.row
        value = event.row.value
        self.note(said.Rated(None if value is None else int(value)))

    @on(Rows.Moved)
    def weighed(self, event: Rows.Moved) -> None:
        event.stop()
        if event.row is None:
            self.answer(said.WentOn())
