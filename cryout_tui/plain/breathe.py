"""Breathe, as lines: what a way to breathe is, and the breath itself."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.breathe import AboutOwnWay, AboutWay, Breathe, Breathed
from cryout_tui.domain.breath import turn
from cryout_tui.domain.practice import how_long, length, own_line, whole
from cryout_tui.domain.practice_run import STILL_AT_FIRST
from cryout_tui.language import N_, _
from cryout_tui.plain.talk import Talk, Word
from cryout_tui.plain.timed import UNKNOWN, Timed, left, minutes
from cryout_tui.plain.told import Told

BEGINS = _("Press enter to begin.")
ENOUGH = _("Press enter when it is enough.")
OVER = _("That was the last breath of it.")
PAUSED, ON = _("Paused. pause goes on."), _("It goes on.")
CUE_OFF, CUE_ON = _("The breath is not told any more. cue on tells it again."), _("The breath is told again.")
LONGER, SHORTER, CHANGE, DELETE = N_("longer"), N_("shorter"), N_("change"), N_("delete")


class ToldWay(Told):
    """The page about a way to breathe; the minutes are chosen here, and enter begins."""

    ask: AboutWay

    def __init__(self, talk: Talk, ask: AboutWay) -> None:
        super().__init__(talk, ask)
        self.minutes = ask.way.minutes(ask.minutes)
        self.is_told = False

    def next(self) -> Said:
        if not self.is_told:
            self._tell()
            self.is_told = True
        while True:
            try:
                typed = self.talk.line(words=self._words())
            except Word as one:
                if one.word in (CHANGE, DELETE):
                    return Said(self._as_it_stands(), Wants(one.word))
                self.minutes = self.ask.way.minutes(self.minutes + (1 if one.word == LONGER else -1))
                self.talk.say(how_long(self.ask.way, self.minutes))
                continue
            if not typed:
                return Said(self._as_it_stands(), Wants("begin"))
            self.talk.say(UNKNOWN)
            self.talk.words(*self._words())

    def _as_it_stands(self) -> AboutWay:
        return replace(self.ask, minutes=self.minutes)

    def _words(self) -> list[str]:
        own = [CHANGE, DELETE] if isinstance(self.ask, AboutOwnWay) else []
        return [*([LONGER, SHORTER] if self.ask.way.cycles is None else []), *own]

    def _tell(self) -> None:
        way, talk = self.ask.way, self.talk
        talk.head(self.ask.top, [", ".join(filter(None, (way.seconds_each, how_long(way, self.minutes))))])
        if way.avoid_if:
            talk.say(_("Leave this one out with: {names}.").format(names=", ".join(way.avoid_if)))
        for line in self.ask.cares:
            talk.say(line)
        talk.say(_("What is known: {in_words}.").format(in_words=way.known.in_words))
        talk.say(way.known.evidence)
        talk.say(way.known.source)
        talk.words(*self._words())
        talk.say(BEGINS)


class ToldBreathe(Timed):
    """The breath by its phases; it ends on a whole breath, or when it is enough."""

    ask: Breathe

    def __init__(self, talk: Talk, ask: Breathe) -> None:
        self.run = ask.run
        super().__init__(talk, ask, ask.clock)
        self.way = ask.way
        self.minutes = ask.way.minutes(ask.run.minutes)
        self.ends = length(ask.way, self.minutes)
        self.cue_is_off = ask.motion == "off"
        self.is_held = self.is_over = self.was_said = False
        self._own_line = ""

    @property
    def seconds(self) -> float:
        return self.run.seconds

    def elapse(self, seconds: float) -> None:
        if not self.is_held and not self.is_over:
            self.run = self.run.passed(seconds)

    def passed(self) -> Breathed:
        return Breathed(self.ask, self.run)

    def words(self) -> Mapping[str, Callable[[], None]]:
        words: dict[str, Callable[[], None]] = {
            N_("pause"): self._pause,
            N_("cue on") if self.cue_is_off else N_("cue off"): self._cue,
            N_("time"): self._say_time,
        }
        if self.way.cycles is None:
            words |= {LONGER: lambda: self._choose(1), SHORTER: lambda: self._choose(-1)}
        return words

    def begin(self) -> None:
        self.talk.head(self.ask.top, [self.ask.opening, ENOUGH])
        self.talk.words(*self.words())

    def draw(self) -> None:
        if self.run.breathed >= self.ends and not self.is_over:
            self.talk.say(OVER)
            self.enough()
            return
        if self.run.seconds < STILL_AT_FIRST or self.is_held or self.is_over:
            return
        if not self.was_said and self.ask.line:
            self.talk.say(self.ask.line)
        self.was_said = True
        if not self.cue_is_off:
            self._say_cue()

    def _say_cue(self) -> None:
        if self.way.pattern.phases:
            self.say_breath(self.way.pattern, min(self.run.breathed, self.ends - 0.001))
            return
        line = own_line(self.way, self.run.breathed)
        if line != self._own_line:
            self.talk.say(line)
        self._own_line = line

    def until_next(self) -> float:
        if self.run.seconds < STILL_AT_FIRST:
            return STILL_AT_FIRST - self.run.seconds
        return min(left(turn(self.way.pattern, self.run.breathed)), self.ends - self.run.breathed)

    def enough(self) -> None:
        self.is_over = True
        self.keep()
        self.happened.append(Said(self.ask, Wants("enough")))

    def _pause(self) -> None:
        self.is_held = not self.is_held
        self.say_again()
        self.talk.say(PAUSED if self.is_held else ON)

    def _cue(self) -> None:
        self.cue_is_off = not self.cue_is_off
        self.say_again()
        self.talk.say(CUE_OFF if self.cue_is_off else CUE_ON)

    def _say_time(self) -> None:
        self.talk.say(
            _("{number} of {count}").format(number=minutes(self.run.breathed), count=how_long(self.way, self.minutes))
        )

    def _choose(self, by: int) -> None:
        """Take a minute more or less; what is under way is never cut off in the middle of a breath."""
        self.minutes = self.way.minutes(self.minutes + by)
        self.run = replace(self.run, minutes=self.minutes)
        self.ends = max(length(self.way, self.minutes), whole(self.way.pattern, self.run.breathed))
        self._say_time()
        self.keep()
