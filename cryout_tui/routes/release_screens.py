"""The screens of release, with their words."""

from contextlib import suppress

from cryout_tui import content
from cryout_tui.asked.ask import Ask, Wants
from cryout_tui.asked.release import Look, Release, Settle, WaveWords
from cryout_tui.asked.usual import Choice, Rating
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pacing import TOO_MUCH_FROM
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.release_lines import Lines, openings
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Stage, Tears
from cryout_tui.language import _
from cryout_tui.routes.beside import HUM, LONG, WRITE
from cryout_tui.routes.step_screens import Choices, StepScreens

CRIED = (Tears.CRIED, Tears.CRIED_HARD)


class ReleaseScreens(StepScreens):
    """Builds the screens of a wave and of what comes after it."""

    _look = Look()

    def looked_at(self, ask: Ask) -> None:
        """Remember what was switched on or off in a wave, for when it is shown again."""
        if isinstance(ask, Release):
            self._look = ask.look

    def _release_breathe(self, sitting: Sitting) -> Release:
        memory = self.memory(sitting)
        return Release(
            self._top(Stage.RELEASE),
            memory.title,
            sitting.wave,
            words=self._words(sitting, memory),
            look=self._look,
            pattern=content.pattern(sitting.wave.pattern),
            motion=self.desk.motion,
            clock=self.desk.clock,
        )

    def _words(self, sitting: Sitting, memory: Memory) -> WaveWords:
        number = len(sitting.waves) - 1
        opening = openings(content.lines("release.open"), memory.title, memory.age_from)
        asked = self.desk.store.drafts.get(f"sitting/{sitting.id}/{LONG}")
        is_asked = asked is not None and asked.text == str(sitting.wave.id)
        parts = (content.lines(f"release.{part}") for part in ("early", "middle", "late"))
        return WaveWords(
            lines=Lines(opening[number % len(opening)], *parts),
            number=number,
            time_up=content.line("release.time-up"),
            long="" if is_asked else content.line("release.long"),
            anger=content.lines("release.anger-comes"),
            numb=content.line("release.numb-comes"),
        )

    def _release_tears(self, sitting: Sitting) -> Choice:
        answers = zip(content.lines("release.tears-answers"), Tears, strict=True)
        choices: Choices = [(name, said.Wept(tears)) for name, tears in answers]
        question = content.line("release.after-ask", 0)
        return Choice(self._top(Stage.RELEASE), [], choices, question=question, skip=said.Wept(None))

    def _release_after(self, sitting: Sitting) -> Rating:
        return self._pain(content.line("release.after-ask", 1), sitting, Moment.RELEASE, Stage.RELEASE)

    def _release_again(self, sitting: Sitting) -> Choice:
        before, now = sitting.pain_at(Moment.ARRIVE), sitting.pain_at(Moment.RELEASE)
        is_worse = now is not None and (now >= TOO_MUCH_FROM or (before is not None and now > before))
        compared = (None, None) if is_worse else (before, now)
        lines, question = _after(*compared, sitting.wave.tears), content.line("release.after-ask", 2)
        choices: Choices = [(_("go on"), said.Said(False)), (_("another wave"), said.Said(True))]
        if sitting.wave.tears is Tears.NOT_TODAY:
            softer, question = _without_tears(sitting)
            lines = (*lines, *softer)
            choices = [
                (_("breathe: another wave"), said.Said(True)),
                (_("hum"), Wants(HUM)),
                (_("write"), Wants(WRITE)),
                (_("stay with it: back to this wave"), said.Stays()),
                (_("go on to the next step"), said.Said(False)),
            ]
        if is_worse:
            lines = (*content.lines("release.after-worse"), *lines)
            choices = [(_("Ground, two minutes"), Wants("ground")), (_("close for today"), said.WentOn()), *choices]
        return Choice(self._top(Stage.RELEASE), lines, choices, question=question)

    def _release_settle(self, sitting: Sitting) -> Settle:
        late = content.lines("release.late")
        cried = sitting.wave.tears in (*CRIED, Tears.WET_EYES)
        passed = self.desk.store.drafts.get(f"sitting/{sitting.id}/settled")
        return Settle(
            self._top(Stage.RELEASE),
            (content.line("release.after-cry-care", 0), late[2]) if cried else late[2:4],
            settling=_("a quiet minute before anything else"),
            settled=_("enter, when you are ready"),
            passed=_seconds(passed),
            pattern=content.default_pattern("after_tears"),
            motion=self.desk.motion,
            clock=self.desk.clock,
        )


def _after(before: int | None, now: int | None, tears: Tears | None) -> tuple[str, ...]:
    """What is said of the pain before and now (0 to 10), where it is not worse, and of having cried."""
    lines: tuple[str, ...] = ()
    if before is not None and now is not None:
        lines = content.lines(f"release.after-{'better' if now < before else 'same'}")
    return (*lines, content.line("release.after-cry-care", 1)) if tears in CRIED else lines


def _seconds(draft: Draft | None) -> float:
    """The seconds a draft tells of; none where it was changed by hand in an export."""
    with suppress(ValueError):
        return max(0.0, float(draft.text)) if draft is not None else 0.0
    return 0.0


def _without_tears(sitting: Sitting) -> tuple[tuple[str, ...], str]:
    """A few of the lines for when tears don't come, others on other days, and the question that names the ways."""
    now, soften = content.lines("notears.now"), content.lines("notears.soften")
    turn = sitting.began_at.toordinal() + len(sitting.waves)
    return (now[0], now[1 + turn % 2], soften[turn % len(soften)]), now[3]
