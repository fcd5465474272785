"""The way in from today's hurt: the feeling, where it sits in the body, the first time that comes to mind."""

from dataclasses import replace

from cryout_tui import content
from cryout_tui.asked.ask import Wants
from cryout_tui.asked.line import Line
from cryout_tui.asked.usual import Choice
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Memory, feelings_in
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.sitting_record import CameFrom
from cryout_tui.domain.steps import Stage, Step
from cryout_tui.language import _
from cryout_tui.routes.closing_screens import ClosingScreens
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.memory_details import body_feelings, feelings
from cryout_tui.routes.step_screens import Choices
from cryout_tui.routes.words import Words

FIELDS = {Step.HURT: "hurt", Step.BODY: "body", Step.FIRST: "first"}
WITH_TODAY = _("What you named is kept with today.")


class HurtScreens(ClosingScreens):
    """The screens of that way in."""

    def _remember_hurt(self, sitting: Sitting) -> Line:
        question, *lines = content.lines("feelings.ask")
        return self._line(sitting, "hurt", question, Stage.REMEMBER, tuple(lines), feelings(), is_free=True)

    def _remember_body(self, sitting: Sitting) -> Line:
        question = content.line("remember.from-today", 0)
        return self._line(sitting, "body", question, Stage.REMEMBER, (), body_feelings())

    def _remember_first(self, sitting: Sitting) -> Line:
        _, question, line = content.lines("remember.from-today")
        return self._line(sitting, "first", question, Stage.REMEMBER, (line,))

    def _remember_only_today(self, sitting: Sitting) -> Choice:
        choices: Choices = [
            (_("Ground, two minutes"), Wants("ground")),
            (_("another way in"), said.WentOn()),
            (_("close for today"), Wants("leave")),
        ]
        named = [self.desk.store.drafts.get(f"sitting/{sitting.id}/{name}") for name in ("hurt", "body")]
        with_today = [WITH_TODAY] if any(each is not None and each.text.strip() for each in named) else []
        lines = [content.line("remember.from-today", 2), *with_today]
        return Choice(self._top(Stage.REMEMBER), lines, choices)


class TodaysHurt:
    """Keeps what was said of today's hurt, with the memory it led to or with today."""

    def __init__(self, desk: Desk, words: Words) -> None:
        self.desk = desk
        self.words = words

    def wrote(self, step: Step, text: str) -> None:
        """Keep what was answered at a step until it finds its place."""
        self.words.draft(FIELDS[step], text)

    def _named(self) -> tuple[str, ...]:
        parts = (self.words.typed(FIELDS[step]) or "" for step in (Step.HURT, Step.BODY))
        return feelings_in("\n".join(parts))

    def memory(self, text: str, earlier: Memory | None) -> Memory:
        """Return the memory that came to mind, with the feelings named today."""
        return replace(self.words.named(text, earlier), feelings=self._named())

    def tie_echo(self, memory: Memory) -> None:
        """Tie today's hurt to the memory, where today has one that is tied to nothing."""
        reflections, now = self.desk.store.reflections, self.desk.now()
        untied = [each for each in reflections.on(self.desk.day()) if each.hurt and each.echo_memory_id is None]
        if untied:
            reflections.put(replace(untied[-1], echo_memory_id=memory.id, updated_at=now))

    def none_came(self, earlier: Memory | None) -> None:
        """Keep what was named with today; a first time that was written and cleared again goes to the bin."""
        if earlier is not None:
            self._take_back(earlier)
        self.keep_with_today()

    def _take_back(self, memory: Memory) -> None:
        store, now = self.desk.store, self.desk.now()
        with store.changes.step(f'"{memory.title}" put in the bin'):
            for each in store.reflections.on(self.desk.day()):
                if each.echo_memory_id == memory.id:  # tied to it when it was written
                    store.reflections.put(replace(each, echo_memory_id=None, updated_at=now))
            store.memories.put_in_bin(memory, now=now)

    def settle(self, sitting: Sitting) -> None:
        """Bring what was typed and never led on to its place, once the sitting is over."""
        first = self.words.typed("first")
        if first and first.strip():
            memory = self.memory(first, None)
            self.desk.store.memories.put(memory)
            self.tie_echo(memory)
        elif sitting.came_from is not CameFrom.TODAY or sitting.memory_id is None:
            self.keep_with_today()

    def keep_with_today(self) -> None:
        """Keep what was named as the hurt of today: it led to no memory."""
        reflections, now, hurt = self.desk.store.reflections, self.desk.now(), ", ".join(self._named())
        if hurt and all(each.hurt != hurt for each in reflections.on(self.desk.day())):
            reflections.put(Reflection(day=self.desk.day(), at=now, hurt=hurt, updated_at=now))
