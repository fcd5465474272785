"""The screens of reframe and close, with their words."""

from datetime import date, datetime, timedelta

from cryout_tui import content
from cryout_tui.asked.ask import Wants
from cryout_tui.asked.line import Line
from cryout_tui.asked.reframe import LensWords, Reframing
from cryout_tui.asked.rows import Row
from cryout_tui.asked.usual import Choice, Page, Rating
from cryout_tui.domain import answers as said
from cryout_tui.domain.dates import dated
from cryout_tui.domain.pacing import LONG_REST, SITTINGS_BEFORE_REST, rest_after
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.reframe import Lens, lenses_for, next_questions
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Does, Kept, Stage
from cryout_tui.domain.text import sentences
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.routes.close_ground import after_ground, ground_words
from cryout_tui.routes.step_screens import Choices, StepScreens
from cryout_tui.routes.words import DOES, GROUNDED

WHOLE_ANSWERS = _("f6 not yet and f7 nothing good are full answers.")
IS_IT_GOOD = _("You have sat a few times now. Is this doing you good, harm, or not much?")
DOES_IT = (_("good"), _("harm"), _("not much"))
PAUSE = (
    _("Thank you for saying so. It is good to know, and it is no fault of yours."),
    _("A pause of two weeks is what I would suggest. Today, Breathe and Ground stay open."),
    _("Someone trained can carry this with you in a way an app cannot. f1 names people to begin with."),
)
GENTLEST = 6  # of the starters: "I am still here, and..." thanks nothing; the others come with the next turns
KIND_THINGS = 6  # at a time; others on other days


class ClosingScreens(StepScreens):
    """The second half of a sitting."""

    def _reframe_write(self, sitting: Sitting) -> Reframing:
        store, memory = self.desk.store, self.memory(sitting)
        lenses = lenses_for(content.in_english(memory.feelings), sitting.pain_at(Moment.RELEASE), afar=sitting.is_afar)
        looked = store.drafts.get(f"sitting/{sitting.id}/lens")
        name, _, turn = looked.text.partition(" ") if looked else (lenses[0].value, " ", "0")
        earlier = [
            (each, store.sittings.belief_in(each.id)) for each in store.sittings.reframes_of(memory.id) if each.text
        ]
        where = f"sitting/{sitting.id}/reframe"
        return Reframing(
            self._top(Stage.REFRAME),
            [content.line("reframe.open", 0)],
            memory,
            lenses=lenses,
            lens=Lens(name),
            turn=int(turn),
            words=lens_words,
            where=where,
            draft=store.drafts.get(where),
            earlier=earlier,
            by_keys=[named(WHOLE_ANSWERS, f6="not_yet", f7="nothing_good")],
        )

    def _reframe_says_no(self, sitting: Sitting) -> Line:
        lines = content.lines("reframe.open")[2:3]
        return self._line(sitting, "says_no", _("What in me says no, if anything?"), Stage.REFRAME, lines, is_free=True)

    def _reframe_belief(self, sitting: Sitting) -> Rating:
        value = next((each.value for each in sitting.beliefs if each.reframe_id == sitting.reframes[-1].id), None)
        anchors = content.anchors("reframe.belief-anchors")
        row = Row("belief", _("how true"), content.line("reframe.belief"), anchors, tint="$sage", value=value)
        return Rating(self._top(Stage.REFRAME), [], row, low=content.line("reframe.low-belief", 0))

    # close

    def _close_now(self, sitting: Sitting) -> Rating:
        whole = sitting.reframes and sitting.reframes[-1].lens.is_whole_answer
        lines = content.lines(sitting.reframes[-1].lens.group) if whole else ()
        return self._pain(content.line("release.after-ask", 1), sitting, Moment.CLOSE, Stage.CLOSE, lines)

    def _close_ground(self, sitting: Sitting) -> Choice:
        lines, choices = ground_words(sitting, self._grounded(sitting), self.desk.now())
        return Choice(self._top(Stage.CLOSE), lines, choices)

    def _grounded(self, sitting: Sitting) -> str | None:
        draft = self.desk.store.drafts.get(f"sitting/{sitting.id}/{GROUNDED}")
        return draft.text if draft else None

    def _close_put_away(self, sitting: Sitting) -> Page:
        lines = closing_lines(sitting, self.desk.now(), grounded=after_ground(self._grounded(sitting)))
        return Page(self._top(Stage.CLOSE), lines, one_by_one=True)

    def _close_kind(self, sitting: Sitting) -> Line:
        every = content.lines("close.kind-things")
        first = sitting.began_at.toordinal() * KIND_THINGS % len(every)
        ideas = (every + every)[first : first + KIND_THINGS]
        return self._line(sitting, "kind", content.line("close.full", 6), Stage.CLOSE, (), ideas)

    def _close_keep(self, sitting: Sitting) -> Choice:
        answers = zip(content.lines("close.keep-or-not"), Kept, strict=True)
        choices: Choices = [(name, said.Keeps(kept)) for name, kept in answers]
        return Choice(
            self._top(Stage.CLOSE),
            [],
            choices,
            question=_("What you wrote in this sitting:"),
            skip=said.Keeps(None),
            certain=frozenset({2, 3}),
        )

    def _close_good(self, sitting: Sitting) -> Choice:
        choices: Choices = [(name, said.DoesIt(does)) for name, does in zip(DOES_IT, Does, strict=True)]
        return Choice(self._top(Stage.CLOSE), [], choices, question=IS_IT_GOOD, skip=said.DoesIt(None))

    def _close_pause(self, sitting: Sitting) -> Page:
        return Page(self._top(Stage.CLOSE), [*map(named, PAUSE), content.line("worse.answer", 1)])

    def _close_return(self, sitting: Sitting) -> Choice:
        today = self.desk.now().date()
        before = sitting.pace.run_on(sitting.memory_id, self.desk.now()) if sitting.memory_id else 0
        suggested = LONG_REST if self._does_no_good(sitting) else rest_after(before + 1)
        days = sorted({2, 7, 14} | {suggested.days})
        choices: Choices = [(_day(today, each), said.ComesBack(today + timedelta(days=each))) for each in days]
        choices.append((_("I will see"), said.ComesBack(None)))
        choices.append((_("this made it worse"), Wants("worse")))
        hints = {days.index(suggested.days): _("suggested: wounds knit in the pauses")}
        one_more = content.lines("close.when-back")[1:] if before + 2 == SITTINGS_BEFORE_REST else ()
        return Choice(
            self._top(Stage.CLOSE),
            one_more,
            choices,
            question=content.line("close.when-back"),
            skip=said.ComesBack(None),
            hints=hints,
        )

    def _does_no_good(self, sitting: Sitting) -> bool:
        draft = self.desk.store.drafts.get(f"{DOES}{sitting.id}")
        return draft is not None and draft.text in (Does.HARM, Does.NOT_MUCH)

    def _close_last(self, sitting: Sitting) -> Page:
        home = content.lines("close.home")
        return Page(self._top(Stage.CLOSE), [content.line("close.full", 7), home[sitting.began_at.day % len(home)]])


def lens_words(lens: Lens, turn: int) -> LensWords:
    """Return what a lens says at its `turn`-th showing."""
    questions = content.lines(lens.group)
    starters = content.lines("reframe.starters")
    shown = tuple(questions[index] for index in next_questions(len(questions), turn))
    return LensWords(content.heading(lens.group), shown, starters[(GENTLEST + turn) % len(starters)])


def closing_lines(sitting: Sitting, now: datetime, *, grounded: int | None = None) -> list[str]:
    """Return the minute of closing, without what is not known: an age, a pain that was skipped.

    `grounded` is how it was (0 to 10) after Ground: the later number, where there is one.
    """
    lines = list(content.lines("close.full")[:6])
    lines[3] = " ".join(each for each in sentences(lines[3]) if "{age-now}" not in each)
    lines[3] = lines[3].replace("{weekday}", dated(now, "%A")).replace("{date}", dated(now, "%-d %B %Y"))
    before, after = sitting.pain_at(Moment.ARRIVE), sitting.pain_at(Moment.CLOSE)
    after = after if grounded is None else grounded
    if before is None or after is None:
        del lines[5]
    else:
        lines[5] = lines[5].replace("{before}", str(before)).replace("{after}", str(after))
    return [*lines, *content.lines("close.put-away")]


def parting_lines(now: datetime) -> list[str]:
    """Return the short close."""
    return [each.replace("{weekday}", dated(now, "%A")) for each in content.lines("close.short")]


def _day(today: date, days: int) -> str:
    on = today + timedelta(days=days)
    return dated(on, "%A %-d %B")
