"""The screens of remember and release, with their words."""

from cryout_tui import content
from cryout_tui.domain import steps as said
from cryout_tui.domain.left_out import Part
from cryout_tui.domain.memory_list import Order
from cryout_tui.domain.pacing import TOO_MUCH_FROM
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import ARRIVE_ROWS, Stage, Tears
from cryout_tui.routes.arrive_screens import ArriveScreens
from cryout_tui.routes.finding_screens import source_ways
from cryout_tui.routes.left_out import left_out
from cryout_tui.routes.step_screens import Choices
from cryout_tui.screens.asks import Ask, ChoiceScreen, PageScreen, RatingScreen, Wants
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.screens.sitting.settle import SettleScreen
from cryout_tui.screens.sitting.tell import TellScreen

MOST_OFFERED = 100  # memories to choose from at Remember, the newest first; all of them are in Memories


class SittingScreens(ArriveScreens):
    """Builds the screen on which a sitting stands."""

    def screen(self, sitting: Sitting, *, is_way_out: bool) -> Ask:
        """Return the screen of the sitting's step; where it `is_way_out`, Esc leaves."""
        name = "arrive" if sitting.step in ARRIVE_ROWS else sitting.step.value.replace(".", "_")
        built: Ask = getattr(self, f"_{name}")(sitting)
        built.is_way_out = is_way_out
        return built

    # remember

    def _remember_choose(self, sitting: Sitting) -> ChooseScreen:
        ways = content.lines("remember.ways-in")
        return ChooseScreen(
            self._top(Stage.REMEMBER),
            content.lines("remember.frame")[:1],
            self.desk.store.memory_list.page(Order.NEWEST, limit=MOST_OFFERED),
            titles=self.desk.titles(),
            ways=(ways[0], ways[1] if left_out(self.desk.store).offers_way("walk") else "", ways[3]),
            source_ways=source_ways(self.desk),
        )

    def _remember_name(self, sitting: Sitting) -> LineScreen:
        frame = content.lines("remember.frame")
        question = content.line("remember.per-memory", 0)
        return self._line(sitting, "name", question, Stage.REMEMBER, frame[:1] + frame[2:3])

    def _remember_when(self, sitting: Sitting) -> ChoiceScreen:
        memory, now = self.memory(sitting), self.desk.now()
        later, fresh = (memory.dated(last_month=recent, now=now) for recent in (False, True))
        return ChoiceScreen(
            self._top(Stage.REMEMBER),
            [],
            [("longer ago", said.Remembered(later)), ("in the last month or so", said.Remembered(fresh))],
            question=f'When did it happen: "{memory.title}"?',
            skip=said.Remembered(later),
        )

    def _remember_fresh(self, sitting: Sitting) -> PageScreen:
        return PageScreen(self._top(Stage.REMEMBER), [*content.lines("arrive.if-recent"), "It is kept."])

    def _remember_tell(self, sitting: Sitting) -> TellScreen:
        where = f"sitting/{sitting.id}"
        drafts = {draft.where: draft for draft in self.desk.store.drafts.under(f"{where}/")}
        asks = content.lines("remember.per-memory")
        invite = content.lines("tell.invite")
        return TellScreen(
            self._top(Stage.REMEMBER),
            [],
            self.memory(sitting),
            where=where,
            drafts=drafts,
            fields=(
                f"{invite[0]} {invite[4]}",
                asks[1],
                f"{asks[6]} {', '.join(content.lines('feelings.wounds')[:2])} ...",
            ),
        )

    # release

    def _release_breathe(self, sitting: Sitting) -> ReleaseScreen:
        early, late = content.lines("release.early"), content.lines("release.late")
        has_cue = not left_out(self.desk.store).has(Part.BREATHING)
        lines = early if len(sitting.waves) == 1 or not has_cue else late
        return ReleaseScreen(
            self._top(Stage.RELEASE),
            self.memory(sitting).title,
            sitting.wave,
            opening=content.line("release.open", 0),
            quiet=lines[len(sitting.waves) % len(lines)],
            time_up=content.line("release.time-up"),
            pattern=content.pattern(sitting.wave.pattern),
            motion=self.desk.motion,
            clock=self.desk.clock,
            has_cue=has_cue,
        )

    def _release_tears(self, sitting: Sitting) -> ChoiceScreen:
        answers = zip(content.lines("release.tears-answers"), Tears, strict=True)
        choices: Choices = [(name, said.Wept(tears)) for name, tears in answers]
        question = content.line("release.after-ask", 0)
        return ChoiceScreen(self._top(Stage.RELEASE), [], choices, question=question, skip=said.Wept(None))

    def _release_after(self, sitting: Sitting) -> RatingScreen:
        return self._pain(content.line("release.after-ask", 1), sitting, Moment.RELEASE, Stage.RELEASE)

    def _release_again(self, sitting: Sitting) -> ChoiceScreen:
        choices: Choices = [("go on", said.Said(False)), ("another wave", said.Said(True))]
        pain = sitting.pain_at(Moment.RELEASE)
        if pain is not None and pain >= TOO_MUCH_FROM:
            choices = [("Ground, two minutes", Wants("ground")), ("close for today", said.WentOn()), *choices]
            lines, question = content.lines("release.after-worse"), ""
        else:
            lines, question = _after(sitting), content.line("release.after-ask", 2)
        return ChoiceScreen(self._top(Stage.RELEASE), lines, choices, question=question)

    def _release_settle(self, sitting: Sitting) -> SettleScreen:
        cried = sitting.wave.tears in (Tears.CRIED, Tears.CRIED_HARD, Tears.WET_EYES)
        lines = content.lines("release.after-cry-care") if cried else content.lines("release.late")[2:4]
        return SettleScreen(
            self._top(Stage.RELEASE),
            lines,
            settling="a quiet minute before anything else",
            settled="enter, when you are ready",
            pattern=content.default_pattern("after_tears"),
            moves=self.desk.motion in ("full", "gentle"),
            clock=self.desk.clock,
            has_cue=not left_out(self.desk.store).has(Part.BREATHING),
        )


def _after(sitting: Sitting) -> tuple[str, ...]:
    before, now = sitting.pain_at(Moment.ARRIVE), sitting.pain_at(Moment.RELEASE)
    lines: tuple[str, ...] = ()
    if before is not None and now is not None:
        group = "better" if now < before else "same" if now == before else "worse"
        lines = content.lines(f"release.after-{group}")
    if sitting.wave.tears is Tears.NOT_TODAY:
        lines += content.lines("notears.now")[:1] + content.lines("notears.now")[3:]
    return lines
