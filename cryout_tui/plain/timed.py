"""What takes its time: a breath told phase by phase, and a line listened for meanwhile."""

from collections.abc import Callable, Mapping

from cryout_tui.asked.ask import Ask
from cryout_tui.clock import Clock
from cryout_tui.domain.breath import KEPT_EVERY, LONGEST_GAP, Pattern, Phase, Turn, turn
from cryout_tui.language import _
from cryout_tui.plain.talk import Talk, Word
from cryout_tui.plain.told import Told

LEAST = 0.05  # seconds listened at least, so that a phase that is as good as over is not asked for again and again
INTO = ("in", "out", _("in"), _("out"))  # what is said of a breath itself
UNKNOWN = _("That is none of the words here, and it is not kept.")


class Timed(Told):
    """Says what changes as time goes by, and hands over every half second how much of it was counted.

    Subclasses say in `words` what can be typed, in `seconds` how much was counted, and give in `passed` the value that
    keeps it. What comes of a word stands in `happened`.
    """

    def __init__(self, talk: Talk, ask: Ask, clock: Clock) -> None:
        super().__init__(talk, ask)
        self.clock = clock
        self.happened: list[object] = []
        self._last: float | None = None
        self._kept = self.seconds
        self._said_turn: tuple[int, str] | None = None

    def next(self) -> object:
        if self._last is None:
            self.begin()
            self._last, self._kept = self.clock.monotonic(), self.seconds
        while not self.happened:
            self.draw()
            self._listen()
            if not self.happened and self.seconds - self._kept >= KEPT_EVERY:
                self.keep()
        return self.happened.pop(0)

    def _listen(self) -> None:
        typed: str | None = None
        if not self.happened:
            typed = self._heard()
        if typed == "":
            self.enough()
        elif typed is not None:
            self.talk.say(UNKNOWN)
            self.talk.words(*self.words())

    def _heard(self) -> str | None:
        words = self.words()
        try:
            soon = min(KEPT_EVERY - (self.seconds - self._kept), self.until_next())
            return self.talk.within(max(LEAST, soon), tuple(words))
        except Word as typed:
            self.count()
            words[typed.word]()
            return None
        finally:
            self.count()

    def count(self) -> None:
        """Add the time that went by since the last count."""
        if self._last is None:
            return
        now = self.clock.monotonic()
        passed, self._last = min(LONGEST_GAP, max(0.0, now - self._last)), now
        self.elapse(passed)

    def keep(self) -> None:
        """Hand over what was counted, now."""
        self._kept = self.seconds
        self.happened.append(self.passed())

    def say_breath(self, pattern: Pattern, elapsed: float) -> None:
        """Say the phase that is on after so many seconds, once."""
        now = turn(pattern, elapsed)
        words = (now.number, spoken(now.phase, now.seconds)) if now is not None else (0, pattern.word)
        if words != self._said_turn and words[1]:
            self.talk.say(words[1])
        self._said_turn = words

    def say_again(self) -> None:
        """Let the phase that is on be said once more."""
        self._said_turn = None

    # what subclasses give

    @property
    def seconds(self) -> float:
        """The seconds counted so far."""
        raise NotImplementedError

    def begin(self) -> None:
        """Say what comes first."""
        raise NotImplementedError

    def draw(self) -> None:
        """Say what has changed since the last time."""
        raise NotImplementedError

    def until_next(self) -> float:
        """Return in how many seconds something changes."""
        raise NotImplementedError

    def words(self) -> Mapping[str, Callable[[], None]]:
        """Return the words that can be typed, and what each does."""
        return {}

    def elapse(self, seconds: float) -> None:
        """Count `seconds` that went by."""
        raise NotImplementedError

    def passed(self) -> object:
        """Return the value that keeps what was counted."""
        raise NotImplementedError

    def enough(self) -> None:
        """It is enough for now."""
        raise NotImplementedError


def left(now: Turn | None) -> float:
    """Return the seconds until the next phase."""
    return KEPT_EVERY if now is None else now.left


def spoken(phase: Phase, seconds: float) -> str:
    """Return a phase as it is said: what to do, and for how many seconds."""
    word = phase.word
    said = _("Breathe {word}").format(word=word) if word.split(",")[0] in INTO else word[:1].upper() + word[1:]
    return f"{said}, {round(seconds, 1):g}"


def minutes(seconds: float) -> str:
    """Return how long it has been, in minutes and seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
