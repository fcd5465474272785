"""Release and the quiet after it, as lines."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.release import STILL_AT_FIRST, Look, Passed, Release, Settle, Settled
from cryout_tui.domain import answers as said
from cryout_tui.domain.breath import turn
from cryout_tui.domain.pacing import SETTLE
from cryout_tui.domain.release_lines import is_long, line_at
from cryout_tui.domain.wave import Wave
from cryout_tui.language import N_, _, ngettext
from cryout_tui.plain.talk import Talk
from cryout_tui.plain.timed import Timed, left, minutes

ENOUGH = _("Press enter when it is enough for now. It never ends by itself.")
EASING, HURTING = N_("easing"), N_("hurting")
ANSWERS = _("{EASING}: still easing. {HURTING}: only hurting.").format(EASING=_(EASING), HURTING=_(HURTING))
STILL, ON = _("Held still. still goes on."), _("It goes on.")
CUE_OFF, CUE_ON = _("The breath is not told any more. cue on tells it again."), _("The breath is told again.")


class ToldRelease(Timed):
    """A wave: the breath by its phases, the quiet lines when they change, and words for all the rest."""

    ask: Release

    def __init__(self, talk: Talk, ask: Release) -> None:
        self.wave = ask.wave
        super().__init__(talk, ask, ask.clock)
        self.cue_is_off = ask.look.cue_is_off or ask.motion == "off"
        self.is_held = self.was_up = self.was_asked = False
        self._line, self._turn = "", 0
        self._cue_seconds = max(0.0, ask.wave.active_seconds - STILL_AT_FIRST)

    @property
    def seconds(self) -> float:
        return self.wave.active_seconds

    @property
    def waits_for_answer(self) -> bool:
        """Whether the soft question of a long wave may be answered."""
        return bool(self.ask.words.long) and is_long(self.wave)

    def elapse(self, seconds: float) -> None:
        self.wave = replace(self.wave, active_seconds=self.seconds + seconds)
        if not self.is_held and self.seconds > STILL_AT_FIRST:
            self._cue_seconds += min(seconds, self.seconds - STILL_AT_FIRST)

    def passed(self) -> Passed:
        return Passed(self.ask, self.wave)

    def words(self) -> Mapping[str, Callable[[], None]]:
        words: dict[str, Callable[[], None]] = {
            N_("still"): self._still,
            N_("longer"): lambda: self._plan(self.wave.longer()),
            N_("shorter"): lambda: self._plan(self.wave.shorter()),
            N_("cue on") if self.cue_is_off else N_("cue off"): self._cue,
            N_("time"): lambda: self.talk.say(_so_far(self.wave)),
            N_("write"): lambda: self._wish("write"),
            N_("anger"): self._anger,
            N_("numb"): lambda: self.talk.say(self.ask.words.numb),
        }
        if self.waits_for_answer:
            words |= {EASING: self._easing, HURTING: lambda: self._wish(HURTING)}
        return words

    def begin(self) -> None:
        self.talk.head(self.ask.top, [self.ask.title, ENOUGH])
        self.talk.words(*self.words())

    def draw(self) -> None:
        self._say_line()
        if self.waits_for_answer and not self.was_asked:
            self.was_asked = True
            self.talk.say(self.ask.words.long)
            self.talk.say(ANSWERS)
        if self.wave.time_is_up and not self.was_up:
            self.talk.say(self.ask.words.time_up)
        self.was_up = self.wave.time_is_up
        if self.seconds >= STILL_AT_FIRST and not self.is_held and not self.cue_is_off:
            self.say_breath(self.ask.pattern, self._cue_seconds)

    def _say_line(self) -> None:
        """Say a quiet line as it comes; none while it is held still, or with the breath not told."""
        if self.is_held or (self.cue_is_off and self.ask.motion != "off") or self.wave.time_is_up:
            return
        line = line_at(self.ask.words.lines, self.wave, self.ask.words.number)
        if line and line != self._line:
            self.talk.say(line)
        self._line = line

    def until_next(self) -> float:
        if self.seconds < STILL_AT_FIRST:
            return STILL_AT_FIRST - self.seconds
        return left(turn(self.ask.pattern, self._cue_seconds))

    def enough(self) -> None:
        self._end(said.Waved())

    def _wish(self, what: str) -> None:
        self._end(Wants(what))

    def _end(self, answer: said.Answer | Wants) -> None:
        self.keep()
        look = Look(self.cue_is_off, self.ask.look.shows_time)
        self.happened.append(Said(replace(self.ask, wave=self.wave, look=look), answer))

    def _still(self) -> None:
        self.is_held = not self.is_held
        self.say_again()
        self.talk.say(STILL if self.is_held else ON)

    def _cue(self) -> None:
        self.cue_is_off = not self.cue_is_off
        self.say_again()
        self.talk.say(CUE_OFF if self.cue_is_off else CUE_ON)

    def _plan(self, wave: Wave) -> None:
        self.wave = wave
        self.talk.say(_so_far(wave))
        self.keep()

    def _anger(self) -> None:
        anger = self.ask.words.anger
        self.talk.say(anger[self._turn % len(anger)])
        self._turn += 1

    def _easing(self) -> None:
        """It still eases something: nothing changes, and it is not asked again."""
        self.ask = replace(self.ask, words=replace(self.ask.words, long=""))
        self._wish(EASING)


def _so_far(wave: Wave) -> str:
    """Return how long a wave has been, and how long it is to be."""
    if wave.planned_seconds is None:
        return _("{number} of open").format(number=minutes(wave.active_seconds))
    planned = int(wave.planned_seconds) // 60
    told = ngettext("{count} minute", "{count} minutes", planned).format(count=planned)
    return _("{number} of {count}").format(number=minutes(wave.active_seconds), count=told)


class ToldSettle(Timed):
    """A soft breath and a few lines of care; enter goes on at any time."""

    ask: Settle

    def __init__(self, talk: Talk, ask: Settle) -> None:
        self.spent = ask.passed
        super().__init__(talk, ask, ask.clock)
        self.is_settled = False

    @property
    def seconds(self) -> float:
        return self.spent

    def elapse(self, seconds: float) -> None:
        self.spent += seconds

    def passed(self) -> Settled:
        return Settled(self.ask, self.spent)

    def begin(self) -> None:
        self.talk.head(self.ask.top, [*self.ask.lines, self.ask.settling])

    def draw(self) -> None:
        if self.spent >= SETTLE.total_seconds() and not self.is_settled:
            self.is_settled = True
            self.talk.say(self.ask.settled)
        if self.ask.motion != "off":
            self.say_breath(self.ask.pattern, self.spent)

    def until_next(self) -> float:
        return left(turn(self.ask.pattern, self.spent))

    def enough(self) -> None:
        self.keep()
        self.happened.append(Said(self.ask, said.WentOn()))
