"""A sitting: one guided pass through arrive, remember, release, reframe and close."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from cryout_tui.domain import answers as said
from cryout_tui.domain import arriving
from cryout_tui.domain.answers import Answer
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pacing import TOO_MUCH_FROM, WORD, Arrival, Gate, Lighter, Pace, gate, ground_first
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.reframe import Belief, Reframe
from cryout_tui.domain.sitting_record import CameFrom, SittingRecord
from cryout_tui.domain.steps import ARRIVE_ROWS, Kept, Step
from cryout_tui.domain.wave import Wave


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting(SittingRecord):
    """A sitting with what belongs to it, and the pace of those before it. Pain is 0 to 10."""

    arrival: Arrival = Arrival()
    pains: tuple[Pain, ...] = ()
    waves: tuple[Wave, ...] = ()
    reframes: tuple[Reframe, ...] = ()
    beliefs: tuple[Belief, ...] = ()
    pace: Pace = field(default=Pace(), compare=False)

    @property
    def is_open(self) -> bool:
        """Whether it can be gone on with."""
        return self.ended_at is None

    @property
    def wave(self) -> Wave:
        """The latest wave."""
        return self.waves[-1]

    def pain_at(self, *moments: Moment) -> int | None:
        """Return the last pain of the first of `moments` where it was given, or None when none was."""
        last = {pain.moment: pain.value for pain in self.pains}
        return next((last[each] for each in moments if last.get(each) is not None), None)

    @property
    def should_ground_first(self) -> bool:
        """Whether Close begins with Ground; where its own number is skipped, the one after the last wave stands."""
        return ground_first(self.pain_at(Moment.ARRIVE), self.pain_at(Moment.CLOSE, Moment.RELEASE))

    @property
    def is_afar(self) -> bool:
        """Whether it is gone through from far off."""
        return self.arrival.lighter is Lighter.AFAR

    @property
    def grounds_at_once(self) -> bool:
        """Whether its step begins with Ground: things feel unreal, or a wave left it at 9 or 10."""
        after_wave = self.pain_at(Moment.RELEASE) if self.step is Step.AGAIN else None
        return self.step is Step.UNREAL or (after_wave is not None and after_wave >= TOO_MUCH_FROM)

    def with_wave(self, wave: Wave) -> "Sitting":
        """Return the sitting with its latest wave as it now stands."""
        return replace(self, waves=(*self.waves[:-1], wave))

    def ended(self, *, now: datetime) -> "Sitting":
        """Return the sitting let go of where it stands, or closed for today where it is not safe."""
        return self.gated(now) if self.is_unsafe else replace(arriving.once_left(self), ended_at=now)

    def after(self, answer: Answer, *, now: datetime) -> "Sitting":
        """Return the sitting as it stands once `answer` is given; raise ValueError when it answers another step."""
        match self.step, answer:
            case ((Step.PAIN | Step.ROOM | Step.SAFE | Step.SUICIDE), _):
                return self._arriving(answer, now)
            case Step.ADVICE, said.WentOn():
                return arriving.past_advice(self, None, now)
            case Step.ADVICE, said.GoesLighter(lighter):
                return arriving.past_advice(self, lighter, now)
            case step, _ if step in arriving.HELD:
                return arriving.in_the_way(self, answer, now)
            case Step.WORD, said.Wrote(text):
                return self._at(Step.CHOOSE if text.strip().casefold() == WORD else Step.ADVICE)
            case Step.CHOOSE, said.WantsNew():
                return replace(self, memory_id=None, came_from=CameFrom.KNOWN, step=Step.NAME)
            case Step.CHOOSE, said.WantsWalk():
                return replace(self, memory_id=None, came_from=CameFrom.WALK, step=Step.WALK)
            case Step.CHOOSE, said.WantsToday():
                return replace(self, memory_id=None, came_from=CameFrom.TODAY, step=Step.HURT)
            case ((Step.HURT | Step.BODY), said.Wrote()):
                return self._at(Step.BODY if self.step is Step.HURT else Step.FIRST)
            case Step.FIRST, said.Wrote():
                return self._with_none()._at(Step.ONLY_TODAY)
            case Step.ONLY_TODAY, said.WentOn():
                return self._at(Step.CHOOSE)
            case Step.CHOOSE, said.Remembered(memory, is_dated):
                return replace(self, came_from=CameFrom.KNOWN)._remembering(memory, now, is_dated)
            case Step.CHOOSE, said.WantsSource(memory, is_dated):
                return replace(self, came_from=CameFrom.SOURCE)._remembering(memory, now, is_dated)
            case ((Step.WALK | Step.FIRST | Step.NAME | Step.WHEN | Step.TELL), said.Remembered(memory, is_dated)):
                return self._remembering(memory, now, is_dated or self.step in (Step.WHEN, Step.TELL))
            case Step.FRESH, said.WentOn():
                return replace(self, step=Step.CLOSED, ended_at=now)
            case Step.RESTING, said.WentOn():
                return self._at(Step.TELL)
            case ((Step.BREATHE | Step.TEARS | Step.AFTER | Step.AGAIN | Step.SETTLE), _):
                return self._releasing(answer, now)
            case ((Step.WRITE | Step.SAYS_NO | Step.BELIEF), _):
                return self._reframing(answer, now)
        return self._closing(answer, now)

    def noted(self, answer: Answer, *, now: datetime) -> "Sitting":
        """Return the sitting with a value given at its step, which may still be changed before going on."""
        if self.step is Step.SUICIDE and isinstance(answer, said.Said):
            return replace(self, arrival=replace(self.arrival, suicide_close=answer.yes))
        return replace(self.after(answer, now=now), step=self.step)

    def _at(self, step: Step) -> "Sitting":
        return replace(self, step=step)

    def _felt(self, moment: Moment, value: int | None, now: datetime) -> "Sitting":
        """One pain a moment, and one a wave: given again, it takes the place of what was said before."""
        given = [each for each in self.pains if each.moment is moment]
        expected = len(self.waves) if moment is Moment.RELEASE else 1
        earlier = given[-1] if given and len(given) >= expected else None
        pain = Pain(memory_id=self.memory_id, sitting_id=self.id, moment=moment, value=value, at=now)
        if earlier is not None:
            pain = replace(earlier, value=value)
        return replace(self, pains=(*(each for each in self.pains if each is not earlier), pain))

    def _arriving(self, answer: Answer, now: datetime) -> "Sitting":
        row = ARRIVE_ROWS.index(self.step)
        match self.step, answer:
            case _, said.WentBack():
                return self._at(ARRIVE_ROWS[max(0, row - 1)])
            case Step.PAIN, said.Rated(value):
                arrived = replace(self._felt(Moment.ARRIVE, value, now), arrival=replace(self.arrival, pain=value))
            case Step.ROOM, said.Said(yes):
                arrived = replace(self, arrival=replace(self.arrival, room=yes))
            case Step.SAFE, said.Said(yes):
                arrived = replace(self, arrival=replace(self.arrival, safe=yes))
            case Step.SUICIDE, said.Said(yes):
                return replace(self, arrival=replace(self.arrival, suicide_close=yes)).gated(now)
            case _:
                raise _out_of_place(answer, self.step)
        return arrived._at(ARRIVE_ROWS[row + 1])

    @property
    def is_unsafe(self) -> bool:
        """Whether what was said at Arrive closes the deep path for today."""
        return self.step in ARRIVE_ROWS and gate(self.arrival) is Gate.CLOSED

    def paced(self, pace: Pace, now: datetime) -> "Sitting":
        """Return the sitting at its pace; where a reason to wait has passed meanwhile, Arrive asks anew."""
        return arriving.paced(self, pace, now)

    def gated(self, now: datetime) -> "Sitting":
        """Return the sitting past Arrive's questions."""
        return arriving.gated(self, now)

    def _remembering(self, memory: Memory, now: datetime, is_dated: bool) -> "Sitting":
        others = tuple(pain for pain in self.pains if pain.moment is Moment.WALK)
        own = tuple(replace(pain, memory_id=memory.id) for pain in self.pains if pain not in others)
        about = replace(self, memory_id=memory.id, pains=(*others, *own))
        if memory.period is None or (memory.may_be_fresh(now) and not is_dated):
            return about._at(Step.WHEN)
        if memory.is_fresh(now):
            return about._at(Step.FRESH)
        if self.step is not Step.TELL:
            return about._at(Step.RESTING if self.pace.rests_until(memory.id, now) else Step.TELL)
        return about._new_wave(now)

    def _with_none(self) -> "Sitting":
        """The sitting with no memory: what was felt at Arrive is of none yet."""
        pains = (each if each.moment is Moment.WALK else replace(each, memory_id=None) for each in self.pains)
        return replace(self, memory_id=None, pains=tuple(pains))

    def _new_wave(self, now: datetime) -> "Sitting":
        wave = Wave(sitting_id=self.id, pattern="long-exhale", at=now)
        return replace(self, waves=(*self.waves, wave), step=Step.BREATHE)

    def _releasing(self, answer: Answer, now: datetime) -> "Sitting":
        match self.step, answer:
            case Step.BREATHE, said.Waved():
                return self._at(Step.TEARS)
            case Step.TEARS, said.Wept(tears):
                return self.with_wave(replace(self.wave, tears=tears))._at(Step.AFTER)
            case Step.AFTER, said.Rated(value):
                return self._felt(Moment.RELEASE, value, now)._at(Step.AGAIN)
            case Step.AGAIN, said.Said(True):
                return self._new_wave(now)
            case Step.AGAIN, said.Stays():
                return self._at(Step.BREATHE)
            case ((Step.TEARS | Step.AGAIN), said.WentOn()):
                return self._at(Step.NOW)
            case Step.AGAIN, said.Said():
                return self._at(Step.SETTLE)
            case Step.SETTLE, said.WentOn():
                return self._at(Step.WRITE)
        raise _out_of_place(answer, self.step)

    def _reframing(self, answer: Answer, now: datetime) -> "Sitting":
        match self.step, answer:
            case Step.WRITE, said.Reframed(lens, text, replaces) if self.memory_id is not None:
                step = Step.NOW if lens.is_whole_answer else Step.SAYS_NO
                if self.reframes and (self.reframes[-1].lens, self.reframes[-1].text) == (lens, text):
                    return self._at(step)
                reframe = Reframe(
                    memory_id=self.memory_id, sitting_id=self.id, lens=lens, text=text, replaces_id=replaces, at=now
                )
                return replace(self, reframes=(*self.reframes, reframe), step=step)
            case Step.WRITE, said.WentOn():
                return self._at(Step.NOW)
            case Step.SAYS_NO, said.Wrote(text):
                reframe = replace(self.reframes[-1], says_no=text or None)
                return replace(self, reframes=(*self.reframes[:-1], reframe), step=Step.BELIEF)
            case Step.BELIEF, said.Rated(value):
                return self._believed(value, now)._at(Step.NOW)
        raise _out_of_place(answer, self.step)

    def _believed(self, value: int | None, now: datetime) -> "Sitting":
        key = self.reframes[-1].id
        earlier = next((each for each in self.beliefs if each.reframe_id == key), None)
        belief = Belief(reframe_id=key, value=value, at=now) if earlier is None else replace(earlier, value=value)
        return replace(self, beliefs=(*(each for each in self.beliefs if each is not earlier), belief))

    def _closing(self, answer: Answer, now: datetime) -> "Sitting":
        match self.step, answer:
            case Step.NOW, said.Rated(value):
                felt = self._felt(Moment.CLOSE, value, now)
                return felt._at(Step.GROUND if felt.should_ground_first else Step.PUT_AWAY)
            case ((Step.GROUND | Step.PUT_AWAY), said.WentOn()):
                return self._at(Step.PUT_AWAY if self.step is Step.GROUND else Step.KIND)
            case Step.KIND, said.Wrote(text):
                return replace(self, kind_thing=text or None, step=Step.KEEP)
            case Step.KEEP, said.Keeps(kept):
                asks = self.pace.asks_if_good(self.began_at)
                return replace(self, kept=kept or Kept.ALL, step=Step.GOOD if asks else Step.RETURN)
            case Step.GOOD, said.DoesIt():
                return self._at(Step.PAUSE if answer.speaks_for_a_pause else Step.RETURN)
            case Step.PAUSE, said.WentOn():
                return self._at(Step.RETURN)
            case Step.RETURN, said.ComesBack(on):
                return replace(self, return_on=on, step=Step.LAST)
            case Step.LAST, said.WentOn():
                return replace(self, step=Step.CLOSED, ended_at=now)
        raise _out_of_place(answer, self.step)


def _out_of_place(answer: Answer, step: Step) -> ValueError:
    return ValueError(f"{type(answer).__name__} does not answer {step}.")
