"""A memory's own page: what it means now, what happened, and how it has been over the years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cryout_tui.domain.dates import dated
from cryout_tui.domain.memory import Certainty, Memory, Period, Person, Tone
from cryout_tui.domain.memory_list import AGES
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Belief, Reframe
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.wave import Wave
from cryout_tui.language import _

CERTAINTY = {Certainty.TOLD: _("told to me"), Certainty.UNSURE: _("not sure")}
PERIODS = {period: name for period, (name, _first, _last) in AGES.items()} | {
    Period.GROWN: _("grown"),
    Period.NOW: _("the last year"),
    Period.LAST_MONTH: _("the month before it was written down"),
}
TONES = {Tone.HAPPY: _("happy"), Tone.SAD: _("sad"), Tone.BOTH: _("happy and sad")}
AFTERWARDS = {Moment.SAME_DAY: _("later"), Moment.NEXT_DAY: _("next day")}
BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A reframe with every belief given to it, oldest first."""

    reframe: Reframe
    beliefs: Sequence[Belief] = ()

    @property
    def felt(self) -> str:
        """How true it felt first and last, 0 to 10, in words."""
        given = [belief.value for belief in self.beliefs if belief.value is not None]
        if not given:
            return ""
        words = _("how true {value}") if len(given) == 1 else _("how true {before} \u2192 {after}")
        return words.format(value=given[0], before=given[0], after=given[-1])


@dataclass(frozen=True, slots=True)
class Sat:
    """A sitting with the memory: its waves, and its pains in order."""

    record: SittingRecord
    pains: Sequence[Pain] = ()
    waves: Sequence[Wave] = ()

    @property
    def told(self) -> str:
        """What is said of it in one line."""
        given = [pain.value for pain in self.pains if pain.value is not None and pain.moment not in AFTERWARDS]
        words = _("pain {value}") if len(given) == 1 else _("pain {before} \u2192 {after}")
        pain = words.format(value=given[0], before=given[0], after=given[-1]) if given else ""
        after = [
            f"{AFTERWARDS[each.moment]} {each.value}"
            for each in self.pains
            if each.moment in AFTERWARDS and each.value is not None
        ]
        seconds = sum(wave.active_seconds for wave in self.waves)
        minutes = _("{minutes} min of release").format(minutes=max(1, round(seconds / 60))) if seconds >= 1 else ""
        return " \u00b7 ".join(part for part in (pain, *after, minutes) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryPage:
    """Everything kept of one memory, oldest first."""

    memory: Memory
    pains: Sequence[Pain] = ()
    meanings: Sequence[Meaning] = ()
    sittings: Sequence[Sat] = ()
    echoes: Sequence[Reflection] = ()

    @property
    def newest_meaning(self) -> Meaning | None:
        """The reframe written last, if any was written."""
        return next((each for each in reversed(self.meanings) if each.reframe.text), None)

    @property
    def waits_for_meaning(self) -> bool:
        """Whether something good may still be tied to it: a good memory is good as it is."""
        return self.memory.tone is not Tone.HAPPY and not self.memory.is_safe_place and self.newest_meaning is None

    @property
    def about(self) -> str:
        """Tone, age, time of life, place, certainty, people and feelings, as far as they were given."""
        memory = self.memory
        parts = (
            TONES[memory.tone] if memory.tone else "",
            _("a safe one") if memory.is_safe_place else "",
            memory.age_text,
            PERIODS.get(memory.period, "") if memory.period else "",
            memory.place,
            CERTAINTY.get(memory.certainty, ""),
            ", ".join(memory.people),
            ", ".join(memory.feelings),
            _("wounded by {names}").format(names=", ".join(memory.wounded_by)) if memory.wounded_by else "",
            _("told from outside") if memory.told_in is Person.THIRD and memory.story else "",
        )
        return " \u00b7 ".join(part for part in parts if part)

    @property
    def pain_line(self) -> str:
        """One sign for each pain given (0 to 10), oldest first, and the first and the last in numbers."""
        given = [pain.value for pain in self.pains if pain.value is not None]
        if not given:
            return ""
        bars = "".join(BARS[min(7, value * 8 // 11)] for value in given[-40:])
        return f"{bars}   {given[0]}" if len(given) == 1 else f"{bars}   {given[0]} \u2192 {given[-1]}"


def day(moment: date) -> str:
    """Return a day, or a moment's, as pages show it."""
    return dated(moment, "%-d %B %Y")
