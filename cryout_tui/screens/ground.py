"""Ground: one short step at a time, back to the room."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from cryout_tui.asked.entry import Entry
from cryout_tui.asked.ground import Ground, Grounded
from cryout_tui.asked.rows import Row
from cryout_tui.domain.ground import Grounding
from cryout_tui.language import _
from cryout_tui.screens.base import Column, text
from cryout_tui.screens.care import Care
from cryout_tui.widgets.aside import Aside
from cryout_tui.widgets.hanging import Hanging
from cryout_tui.widgets.menu import Menu
from cryout_tui.widgets.rows import Rows


class GroundScreen(Care):
    """Forward with Enter, back with up, another exercise with left and right; then how it is now, and where to go."""

    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("enter", "forward", _("next"), id="forward"),
        Binding("right", "other(1)", _("another"), key_display="\u2190\u2192", id="other"),
        Binding("left", "other(-1)", _("the one before"), show=False, id="other_before"),
        Binding("up", "before", _("before"), priority=True, id="before"),
        Binding("pagedown", "scroll(10)", _("more"), show=False, id="page_down"),
        Binding("pageup", "scroll(-10)", _("page up"), show=False, id="page_up"),
    ]

    @dataclass
    class Done(Message):
        """An exercise was gone through, or how it is after it was given."""

        screen: "GroundScreen"
        grounded: Grounded

    ask: Ground

    def __init__(self, ask: Ground) -> None:
        super().__init__(ask)
        self.words = ask.words
        self.exercises = list(ask.exercises)
        self.clock = ask.clock
        self.at = ask.begins_at
        self.grounding = Grounding(exercise=self.exercises[self.at], at=ask.clock.now())
        self._last: float | None = None

    # what stands on it

    def body(self) -> Iterable[Widget]:
        yield text("\n".join(self.words.opening), "quiet", id="opening")
        yield text("", "faint gap", id="exercise")
        yield text("", "bold gap", id="step")
        yield Aside(self.words.aside, id="aside")
        yield text("", "quiet gap", id="note")
        yield text(self.words.other, "faint gap", id="other")
        yield Rows([Row("after", _("now"), self.words.now, self.words.anchors)], id="now")
        yield Hanging([(f"{value:>4}  ", said, "") for value, said in self.words.anchors.items()], id="anchors")
        yield Menu([], id="after")

    def on_mount(self) -> None:
        self.show_step()
        if self.ask.more is not None:
            self.call_after_refresh(self._offer_more)

    def _offer_more(self) -> None:
        """Asked for late, because a journal may take its time and the first line may not."""
        if self.ask.more is not None and self.is_attached:
            self.exercises += self.ask.more()

    def show_step(self) -> None:
        """Show the step, or what comes after the last one."""
        now = self.grounding
        exercise, is_done = now.exercise, now.is_done
        number = (
            "" if is_done else "   " + _("{number} of {count}").format(number=now.step + 1, count=len(exercise.steps))
        )
        self._say("exercise", Content.assemble((exercise.name, "$sage"), (number, "$faint")))
        self._say("step", Content(exercise.steps[now.step] if not is_done else self._asked()))
        self._say("note", Content(exercise.note if not is_done else self._beside_the_ways()))
        self.set_class(now.step > 0, "-begun")
        self.set_class(is_done, "-done")
        self.set_class(bool(exercise.note), "-noted")
        aside, rows, menu = self.query_one(Aside), self.query_one(Rows), self.query_one(Menu)
        aside.value = ""
        aside.display = exercise.asks and not is_done
        rows.display = self.query_one("#anchors").display = is_done and not now.is_rated
        menu.display = now.is_rated
        if now.is_rated:
            ways = [Entry(id, name) for id, name in self.ask.ways(now)]
            menu.fill(ways, at=1 if self.ask.in_sitting and not now.is_still_very_strong else 0)
        self.set_focus(next((each for each in (aside, rows, menu) if each.display), None))
        self.query_one(Column).scroll_home(animate=False)
        self.refresh_bindings()

    def _asked(self) -> str:
        if not self.grounding.is_rated:
            return self.words.now
        return self.words.ways if self.ask.in_sitting else ""

    def _beside_the_ways(self) -> str:
        return self.ask.beside_the_ways(self.grounding) if self.grounding.is_rated else ""

    def _say(self, place: str, words: Content) -> None:
        found = self.query_one(f"#{place}", Static)
        found.update(words)
        found.display = bool(words.plain)

    # going through it

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "before":
            return self.grounding.step > 0 and not self.grounding.is_rated
        if action in ("forward", "other"):
            return not self.grounding.is_done
        return super().check_action(action, parameters)

    def action_forward(self) -> None:
        self._count()
        self.grounding = self.grounding.forward()
        if self.grounding.is_done:
            self._ask_how_it_is()
        self.show_step()

    def _ask_how_it_is(self) -> None:
        rows = self.query_one(Rows)
        rows.rows = [Row("after", _("now"), self.words.now, self.words.anchors, value=self.grounding.after)]
        rows.refresh()
        self.post_message(self.Done(self, Grounded(self.ask, self.grounding)))

    def action_before(self) -> None:
        self._count()
        self.grounding = self.grounding.back()
        self.show_step()

    def action_other(self, by: int) -> None:
        self.at = (self.at + by) % len(self.exercises)
        self.grounding = Grounding(exercise=self.exercises[self.at], at=self.clock.now())
        self._last = self.clock.monotonic()
        self.show_step()

    @on(Input.Submitted)
    def said(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_forward()

    @on(Rows.Changed)
    def note(self, event: Rows.Changed) -> None:
        event.stop()
        value = event.row.value
        self.grounding = self.grounding.rated(None if value is None else int(value))
        self.post_message(self.Done(self, Grounded(self.ask, self.grounding)))

    @on(Rows.Moved)
    def rated(self, event: Rows.Moved) -> None:
        event.stop()
        self.grounding = self.grounding.forward()
        self.show_step()

    @on(Menu.Chosen)
    def choose(self, event: Menu.Chosen) -> None:
        event.stop()
        if event.entry is not None and event.entry.id == "stay":
            self.action_other(1)
        elif event.entry is not None:
            self.want(event.entry.id)

    # the time it takes

    def on_screen_suspend(self) -> None:
        self._count()
        self._last = None

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self._last = self.clock.monotonic()

    def _count(self) -> None:
        now = self.clock.monotonic()
        if self._last is not None:
            self.grounding = self.grounding.passed(now - self._last)
        self._last = now
