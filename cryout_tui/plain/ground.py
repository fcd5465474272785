"""Ground, as lines: one short step at a time, back to the room."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.ground import Ground, Grounded
from cryout_tui.domain.ground import Grounding
from cryout_tui.language import N_, _, ngettext
from cryout_tui.plain.talk import Back, Talk, Word
from cryout_tui.plain.told import Told
from cryout_tui.plain.usual import GO_ON

ANOTHER, BEFORE = N_("another"), N_("the one before")
STAY = "stay"
OTHER = _("{another} or {before} leads to another exercise; back, to the step before.")


class ToldGround(Told):
    """Enter goes on from step to step; then how it is now, and where to go."""

    ask: Ground

    def __init__(self, talk: Talk, ask: Ground) -> None:
        super().__init__(talk, ask)
        self.exercises = list(ask.exercises)
        self.at = ask.begins_at
        self.grounding = self._begun()
        self.is_told = False

    def next(self) -> Said | Grounded:
        if not self.is_told:
            self._tell()
        if self.grounding.is_rated:
            return self._where_to()
        if self.grounding.is_done and self._is_rated():
            return Grounded(self.ask, self.grounding)
        while not self.grounding.is_done:
            self._step()
        return Grounded(self.ask, self.grounding)

    def _tell(self) -> None:
        self.is_told = True
        self.talk.head(self.ask.top, self.ask.words.opening)
        if self.ask.more is not None:
            self.exercises += self.ask.more()
        self._name_exercise()
        self.talk.say(OTHER.format(another=_(ANOTHER), before=_(BEFORE)))

    def _begun(self) -> Grounding:
        return Grounding(exercise=self.exercises[self.at], at=self.ask.clock.now())

    def _name_exercise(self) -> None:
        exercise = self.grounding.exercise
        count = len(exercise.steps)
        steps = ngettext("{count} step", "{count} steps", count).format(count=count)
        self.talk.say(f"{exercise.name}, {steps}.")
        if exercise.note:
            self.talk.say(exercise.note)
        if exercise.asks:
            self.talk.say(self.ask.words.aside)
        self.talk.say(GO_ON)

    def _step(self) -> None:
        """Say a step, and wait for a line; what is typed is kept nowhere."""
        exercise, step = self.grounding.exercise, self.grounding.step
        self.talk.say(
            _("{number} of {count}. {question}").format(
                number=step + 1, count=len(exercise.steps), question=exercise.steps[step]
            )
        )
        began = self.ask.clock.monotonic()
        try:
            self.talk.line(words=(ANOTHER, BEFORE))
        except Word as typed:
            self._other(1 if typed.word == ANOTHER else -1)
        except Back:
            if step == 0:
                raise
            self.grounding = self._after(began).back()
        else:
            self.grounding = self._after(began).forward()

    def _after(self, began: float) -> Grounding:
        return self.grounding.passed(self.ask.clock.monotonic() - began)

    def _other(self, by: int) -> None:
        self.at = (self.at + by) % len(self.exercises)
        self.grounding = self._begun()
        self._name_exercise()

    def _is_rated(self) -> bool:
        """Ask how it is now; say whether that was answered, or skipped, and not gone back from."""
        words = self.ask.words
        self.talk.say(words.now)
        self.talk.say(", ".join(f"{number} {means}" for number, means in words.anchors.items()))
        try:
            self.grounding = self.grounding.rated(self.talk.number()).forward()
        except Back:
            self.grounding = self.grounding.back()
        return self.grounding.is_rated

    def _where_to(self) -> Said | Grounded:
        ask = self.ask
        for line in (ask.words.ways if ask.in_sitting else "", ask.beside_the_ways(self.grounding)):
            if line:
                self.talk.say(line)
        ways = ask.ways(self.grounding)
        at = self.talk.choice([name for _way, name in ways], may_skip=False)
        assert at is not None
        if ways[at][0] != STAY:
            return Said(ask, Wants(ways[at][0]))
        self._other(1)
        return self.next()
