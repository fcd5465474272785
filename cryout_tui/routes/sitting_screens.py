"""The screen of every step of a sitting, with its words."""

from datetime import date, datetime, timedelta

from textual.screen import Screen

from cryout_tui import content
from cryout_tui.domain import steps as said
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pacing import Gate, gate, rest_after
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.reframe import Lens, lenses_for, next_questions
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import ARRIVE_ROWS, Kept, Stage, Step, Tears
from cryout_tui.routes.desk import Desk
from cryout_tui.screens.asks import ChoiceScreen, LineScreen, PageScreen, RatingScreen, Top, Wants
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.frame import breadcrumb
from cryout_tui.screens.sitting.reframe import LensWords, ReframeScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.screens.sitting.settle import SettleScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.widgets.rows import Row

ARRIVE_LABELS = ("how strong", "room for it", "safe here", "suicide close")
WHOLE_ANSWERS = "f6 not yet and f7 nothing good are full answers."
KIND_THINGS = 6  # at a time; others on other days
Choices = list[tuple[str, said.Answer | Wants]]


class SittingScreens:
    """Builds the screen on which a sitting stands; changes nothing."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def screen(self, sitting: Sitting) -> Screen[None]:
        """Return the screen of the sitting's step."""
        step = sitting.step
        if step in ARRIVE_ROWS:
            return self._arrive(sitting)
        name = step.value.replace(".", "_")
        built: Screen[None] = getattr(self, f"_{name}")(sitting)
        return built

    def memory(self, sitting: Sitting) -> Memory:
        """Return the memory the sitting is with."""
        assert sitting.memory_id is not None
        return self.desk.store.memories.get(sitting.memory_id)

    def _top(self, stage: Stage) -> Top:
        return breadcrumb(stage), ""

    # arrive

    def _arrive(self, sitting: Sitting) -> RowsScreen:
        arrival = sitting.arrival
        questions = (
            content.line("arrive.pain"),
            content.line("arrive.room"),
            content.line("arrive.safe-ask", 0),
            content.line("arrive.safe-ask", 1),
        )
        values = (arrival.pain, arrival.room, arrival.safe, arrival.suicide_close)
        rows = [
            Row(
                id=step.value,
                label=label,
                question=question,
                anchors=content.anchors("arrive.pain-anchors") if step is Step.PAIN else {},
                tint="$rose",
                yes_no=step is not Step.PAIN,
                value=value,
            )
            for step, label, question, value in zip(ARRIVE_ROWS, ARRIVE_LABELS, questions, values, strict=True)
        ]
        lines = [content.line("arrive.welcome", 0)]
        return RowsScreen(self._top(Stage.ARRIVE), lines, rows, at=ARRIVE_ROWS.index(sitting.step))

    def _arrive_advice(self, sitting: Sitting) -> ChoiceScreen:
        decided = gate(sitting.arrival)
        on: Choices = [("go on anyway", said.WentOn())]
        gentler: Choices = [("Ground, two minutes", Wants("ground")), ("Today, two minutes", Wants("today"))]
        if decided is Gate.DISTANCE:
            return ChoiceScreen(
                self._top(Stage.ARRIVE), content.lines("arrive.if-middle"), [("go on", said.WentOn()), *gentler]
            )
        group = "arrive.if-high" if decided is Gate.HIGH else "arrive.if-no-room"
        out: Choices = [("close for today", Wants("leave"))]
        return ChoiceScreen(self._top(Stage.ARRIVE), content.lines(group), [*gentler, *out, *on])

    def _arrive_closed_today(self, sitting: Sitting) -> ChoiceScreen:
        choices: Choices = [
            ("people to call", Wants("help_now")),
            ("a calm screen", Wants("ground")),
            ("back to Home", Wants("home")),
            ("it has passed: I am safe, and suicide is not close", Wants("passed")),
        ]
        return ChoiceScreen(self._top(Stage.ARRIVE), content.lines("arrive.if-unsafe"), choices)

    # remember

    def _remember_choose(self, sitting: Sitting) -> ChooseScreen:
        return ChooseScreen(
            self._top(Stage.REMEMBER),
            content.lines("remember.frame")[:1],
            self.desk.store.memories.kept(),
            today=self.desk.now().date(),
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
                f"{asks[6]} {', '.join(content.lines('feelings.wounds')[:3])} ...",
            ),
        )

    # release

    def _release_breathe(self, sitting: Sitting) -> ReleaseScreen:
        early, late = content.lines("release.early"), content.lines("release.late")
        lines = early if len(sitting.waves) == 1 else late
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
        question = content.line("release.after-ask", 2)
        return ChoiceScreen(self._top(Stage.RELEASE), _after(sitting), choices, question=question)

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
        )

    # reframe

    def _reframe_write(self, sitting: Sitting) -> ReframeScreen:
        store, memory = self.desk.store, self.memory(sitting)
        lenses = lenses_for(memory.feelings, sitting.pain_at(Moment.RELEASE))
        looked = store.drafts.get(f"sitting/{sitting.id}/lens")
        name, _, turn = looked.text.partition(" ") if looked else (lenses[0].value, " ", "0")
        earlier = [
            (each, store.sittings.belief_in(each.id)) for each in store.sittings.reframes_of(memory.id) if each.text
        ]
        where = f"sitting/{sitting.id}/reframe"
        return ReframeScreen(
            self._top(Stage.REFRAME),
            [content.line("reframe.open", 0), WHOLE_ANSWERS],
            memory,
            lenses=lenses,
            lens=Lens(name),
            turn=int(turn),
            words=lens_words,
            where=where,
            draft=store.drafts.get(where),
            earlier=earlier,
        )

    def _reframe_says_no(self, sitting: Sitting) -> LineScreen:
        lines = content.lines("reframe.open")[2:3]
        return self._line(sitting, "says_no", "What in me says no, if anything?", Stage.REFRAME, lines)

    def _reframe_belief(self, sitting: Sitting) -> RatingScreen:
        value = next((each.value for each in sitting.beliefs if each.reframe_id == sitting.reframes[-1].id), None)
        anchors = content.anchors("reframe.belief-anchors")
        row = Row("belief", "how true", content.line("reframe.belief"), anchors, tint="$sage", value=value)
        return RatingScreen(self._top(Stage.REFRAME), [], row, low=content.line("reframe.low-belief", 0))

    # close

    def _close_now(self, sitting: Sitting) -> RatingScreen:
        whole = sitting.reframes and sitting.reframes[-1].lens.is_whole_answer
        lines = content.lines(sitting.reframes[-1].lens.group) if whole else ()
        return self._pain(content.line("release.after-ask", 1), sitting, Moment.CLOSE, Stage.CLOSE, lines)

    def _close_ground(self, sitting: Sitting) -> ChoiceScreen:
        choices: Choices = [("Ground, two minutes", Wants("ground")), ("go on", said.WentOn())]
        return ChoiceScreen(self._top(Stage.CLOSE), content.lines("close.higher"), choices)

    def _close_put_away(self, sitting: Sitting) -> PageScreen:
        return PageScreen(self._top(Stage.CLOSE), closing_lines(sitting, self.desk.now()), one_by_one=True)

    def _close_kind(self, sitting: Sitting) -> LineScreen:
        every = content.lines("close.kind-things")
        first = sitting.began_at.toordinal() * KIND_THINGS % len(every)
        ideas = (every + every)[first : first + KIND_THINGS]
        return self._line(sitting, "kind", content.line("close.full", 6), Stage.CLOSE, (), ideas)

    def _close_keep(self, sitting: Sitting) -> ChoiceScreen:
        answers = zip(content.lines("close.keep-or-not"), Kept, strict=True)
        choices: Choices = [(name, said.Keeps(kept)) for name, kept in answers]
        return ChoiceScreen(
            self._top(Stage.CLOSE),
            [],
            choices,
            question="What you wrote in this sitting:",
            skip=said.Keeps(None),
            certain=frozenset({2, 3}),
        )

    def _close_return(self, sitting: Sitting) -> ChoiceScreen:
        today = self.desk.now().date()
        count = self.desk.store.sittings.count_on(sitting.memory_id) if sitting.memory_id else 0
        suggested = rest_after(count)
        days = sorted({2, 7, 14} | {suggested.days})
        choices: Choices = [(_day(today, each), said.ComesBack(today + timedelta(days=each))) for each in days]
        choices.append(("I will see", said.ComesBack(None)))
        hints = {days.index(suggested.days): "suggested: wounds knit in the pauses"}
        return ChoiceScreen(
            self._top(Stage.CLOSE),
            [],
            choices,
            question=content.line("close.when-back"),
            skip=said.ComesBack(None),
            hints=hints,
        )

    def _close_last(self, sitting: Sitting) -> PageScreen:
        home = content.lines("close.home")
        return PageScreen(
            self._top(Stage.CLOSE), [content.line("close.full", 7), home[sitting.began_at.day % len(home)]]
        )

    # shared

    def _pain(
        self, question: str, sitting: Sitting, moment: Moment, stage: Stage, lines: tuple[str, ...] = ()
    ) -> RatingScreen:
        expected = len(sitting.waves) if moment is Moment.RELEASE else 1
        given = [pain.value for pain in sitting.pains if pain.moment is moment]
        value = given[-1] if len(given) >= expected and given else None
        row = Row("pain", "how strong", question, content.anchors("arrive.pain-anchors"), tint="$rose", value=value)
        return RatingScreen(self._top(stage), lines, row)

    def _line(
        self,
        sitting: Sitting,
        name: str,
        question: str,
        stage: Stage,
        lines: tuple[str, ...],
        ideas: tuple[str, ...] = (),
    ) -> LineScreen:
        where = f"sitting/{sitting.id}/{name}"
        draft = self.desk.store.drafts.get(where)
        return LineScreen(self._top(stage), lines, question, where=where, draft=draft, ideas=ideas)


def lens_words(lens: Lens, turn: int) -> LensWords:
    """Return what a lens says at its `turn`-th showing."""
    questions = content.lines(lens.group)
    starters = content.lines("reframe.starters")
    shown = tuple(questions[index] for index in next_questions(len(questions), turn))
    return LensWords(content.heading(lens.group), shown, starters[turn % len(starters)])


def closing_lines(sitting: Sitting, now: datetime) -> list[str]:
    """Return the minute of closing, without what is not known: an age, a pain that was skipped."""
    lines = list(content.lines("close.full")[:6])
    lines[3] = lines[3].replace(" You are {age-now} years old.", "")
    lines[3] = lines[3].replace("{weekday}", f"{now:%A}").replace("{date}", f"{now.day} {now:%B %Y}")
    before, after = sitting.pain_at(Moment.ARRIVE), sitting.pain_at(Moment.CLOSE)
    if before is None or after is None:
        del lines[5]
    else:
        lines[5] = lines[5].replace("{before}", str(before)).replace("{after}", str(after))
    return [*lines, *content.lines("close.put-away")]


def parting_lines(now: datetime) -> list[str]:
    """Return the short close."""
    return [each.replace("{weekday}", f"{now:%A}") for each in content.lines("close.short")]


def _after(sitting: Sitting) -> tuple[str, ...]:
    before, now = sitting.pain_at(Moment.ARRIVE), sitting.pain_at(Moment.RELEASE)
    lines: tuple[str, ...] = ()
    if before is not None and now is not None:
        group = "better" if now < before else "same" if now == before else "worse"
        lines = content.lines(f"release.after-{group}")
    if sitting.wave.tears is Tears.NOT_TODAY:
        lines += content.lines("notears.now")[:1] + content.lines("notears.now")[3:]
    return lines


def _day(today: date, days: int) -> str:
    on = today + timedelta(days=days)
    return f"{on:%A} {on.day} {on:%B}"
