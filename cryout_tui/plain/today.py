"""Today as plain lines: the same questions as on the screen, each answer kept at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from cryout_tui import content
from cryout_tui.domain import answers as said
from cryout_tui.domain.day_named import day_said
from cryout_tui.domain.found import NONE_FOUND
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.quiet import QuietLine
from cryout_tui.domain.rating import HIGHEST
from cryout_tui.domain.reflection import Question
from cryout_tui.domain.text import one_line
from cryout_tui.domain.titles import Titles
from cryout_tui.domain.today import MORE, Place, Today
from cryout_tui.language import N_, _
from cryout_tui.plain import talk
from cryout_tui.plain.echo import NONE, EchoList, list_numbered
from cryout_tui.plain.lines import Lines, by_command
from cryout_tui.plain.meant import meant
from cryout_tui.settings import Settings
from cryout_tui.store.left_out import left_out
from cryout_tui.store.store import Store
from cryout_tui.today_words import A_LINE, asked, gap_words, hurt_question, is_grave, last_words, more_words

HOW = _("An empty line skips, < goes back, ctrl+d ends. Each answer is kept at once. People to call: cryout help-now.")
NUMBER = _("A number from 0 to 10, or an empty line to skip.")
FROM_LIST = _("A number from the list, or an empty line to skip.")
REPLACES = _("An empty line keeps it; another one takes its place.")
ADDS = _("An empty line keeps it; what you write is added.")
FIRST = _("This is the first question.")
BACK, MORE_WORDS, ANOTHER = "<", N_("more"), N_("another")
KEPT_ASIDE = _("That answers nothing here, so it is kept with the line at the end.")
KEPT_REST = _("More came in after the last question. It is kept, below the line.")


class PlainToday:
    """Asks one question after the other until all were asked, or there is nothing more to read.

    With a `day`, what is of that day. Words that answer nothing where they come are kept with the line.
    """

    def __init__(
        self, store: Store, settings: Settings, lines: Lines, now: Callable[[], datetime], *, day: date | None = None
    ) -> None:
        self.store = store
        self.settings = settings
        self.lines = lines
        self.now = now
        self.todays = store.todays
        self.quiet = QuietLine(content.quiet_phrases()) if settings.quiet_line else None
        self.scales = {each.id: each for each in store.scales.live()}
        rated: tuple[Place, ...] = (*left_out(store.drafts).questions, *self.scales)
        self.today = self.todays.begin(now(), rated, day_ends=settings.day_ends, day=day)
        self.has_aside = False

    @property
    def has_given(self) -> bool:
        """Whether anything was said of that day, by a number or in words."""
        return self.has_aside or not self.today.reflection.is_empty

    def run(self) -> None:
        """Ask until it is over; raise Ended where nothing more can be read, and NotKept."""
        self.lines.say(day_said(self.today.reflection.day, self.today.today))
        self.lines.say(HOW)
        while self.today.at is not Question.LAST:
            self._keep(self._asked())
        self.lines.say()
        self.lines.say(last_words(self.today, self.todays.lately(self.today)))
        self._keep_aside(self.lines.rest(), KEPT_REST)
        self.todays.finish(self.today.after(said.WentOn(), now=self.now()), self.now())

    def _keep(self, today: Today) -> None:
        self.todays.keep(today, self.now())
        self.today = today

    def _asked(self) -> Today:
        """Ask what is asked now, until it is answered, and return where that leads."""
        self.lines.say()
        match self.today.at:
            case Question.HURT:
                return self._words("hurt", hurt_question(self.today))
            case Question.ECHO:
                return self._echo()
            case Question.LINE:
                return self._line()
        return self._rating(self.today.at)

    def _rating(self, place: Place) -> Today:
        words, given = asked(place, self.scales), self.today.reflection.rating(place)
        earlier = self.todays.earlier(self.today)
        before = earlier.rating(place) if earlier else None
        self.lines.say(
            _("{number} of {count}. {question}").format(
                number=self.today.number, count=self.today.count, question=words.question
            )
        )
        self.lines.say(", ".join(f"{number} {meaning}" for number, meaning in words.anchors.items()))
        if given is not None:
            self.lines.say(
                _("{given} so far; an empty line keeps it, {NONE} takes it back.").format(given=given, NONE=NONE)
            )
        elif before is not None:
            self.lines.say(_("{before} was said earlier that day.").format(before=before))
        if place in MORE:
            self.lines.say(_("m: more words for it."))
        while True:
            line = self.lines.ask()
            typed = meant(line, (MORE_WORDS, talk.BACK))
            if typed in ("m", MORE_WORDS) and place in MORE:
                self._more(place)
            elif typed in (BACK, talk.BACK):
                return self._back()
            elif typed in ("", NONE) or _is_number(typed, HIGHEST):
                value = int(typed) if typed not in ("", NONE) else None if typed == NONE else given
                return self._rated(value)
            else:
                self._not_taken(line, NUMBER)

    def _rated(self, value: int | None) -> Today:
        after = self.today.after(said.Rated(value), now=self.now())
        if self.today.at is Question.INSIDE and gap_words(after):
            self.lines.say(gap_words(after))
        return after

    def _more(self, place: Place) -> None:
        """Ask for more words; several numbers pick several, and an empty line leaves what there is."""
        words = more_words(place)
        picked = getattr(self.today.reflection, MORE[place])
        list_numbered(
            self.lines, [_("{each} (picked)").format(each=each) if each in picked else each for each in words]
        )
        self.lines.say(
            _("Numbers, such as 1 3. An empty line leaves it as it is, {NONE} takes all back.").format(NONE=NONE)
        )
        while True:
            line = self.lines.ask()
            typed = line.replace(",", " ").casefold().split()
            if not typed or meant(line, (talk.BACK,)) in (BACK, talk.BACK):
                break
            if typed == [NONE] or all(_is_number(each, len(words)) and int(each) for each in typed):
                chosen = [] if typed == [NONE] else [words[int(each) - 1] for each in typed]
                self._keep(self.today.telling_more(list(dict.fromkeys(chosen)), now=self.now()))
                break
            self._not_taken(line, FROM_LIST)
        self.lines.say(asked(place, self.scales).question)

    def _echo(self) -> Today:
        chosen = self.today.reflection.echo_memory_id
        titles = Titles(self.now().date(), self.settings.show_titles)
        memories = EchoList(self.lines, self.store.memory_list, titles, chosen=chosen)
        memories.ask(self.today.reflection.hurt or "")
        while True:
            line = self.lines.ask_text()
            typed = meant(line, (talk.BACK,))
            if typed in (BACK, talk.BACK):
                return self._back()
            if typed in ("", NONE):
                return self.today.after(said.Echoes(None if typed else chosen), now=self.now())
            memory = memories.at(int(typed)) if typed.isdecimal() and len(typed) < 3 else None
            if memory is not None:
                return self.today.after(said.Echoes(memory), now=self.now())
            if typed.isdecimal() or not memories.find(line.strip()):
                self._not_taken(line, FROM_LIST if typed.isdecimal() and memories.offered else NONE_FOUND)

    # what is no answer where it comes

    def _not_taken(self, line: str, wanted: str) -> None:
        """Keep words; of a slip of the fingers only say what is asked for."""
        line = self.lines.with_pasted(line)
        is_lone = len(line.split()) < 2 and not self.lines.follows_paste
        is_slip = is_lone and (self.today.at is not Question.ECHO or self.lines.is_terminal)
        if not is_slip and any(each.isalpha() for each in line):
            self._keep_aside(line, KEPT_ASIDE)
        self.lines.say(wanted)

    def _keep_aside(self, words: str, told: str) -> None:
        """Keep words with the line, as if they were typed there."""
        if not words.strip():
            return
        before = self.todays.typed(self.today, "line")
        whole = "\n".join(filter(None, (before.text if before else "", words)))
        self._draft("line", whole)
        self.has_aside = True
        self.lines.say(told)
        self._hear(self.todays.where(self.today, "line"), before.text if before else "", whole, self.now().date())

    def _draft(self, name: str, text: str) -> None:
        where = self.todays.where(self.today, name)
        self.store.drafts.keep(Draft(where=where, text=text, cursor=len(text), at=self.now()))

    # words

    def _line(self) -> Today:
        question = self.todays.question(self.today, content.lines("today.reflect"), self.now())
        return self._words(
            "line", question, _("{key} asks another question.").format(key=_(ANOTHER)) if question else ""
        )

    def _words(self, name: str, question: str, besides: str = "") -> Today:
        """Ask for words. `back` is a word like any other here: a back may be what hurt."""
        before, adds = self.todays.typed(self.today, name), self.has_aside and name == "line"
        self.lines.say(question or A_LINE)
        if besides:
            self.lines.say(besides)
        if before is not None and before.text.strip():
            self.lines.say(_("So far: {text}").format(text=one_line(before.text)))
            self.lines.say(ADDS if adds else REPLACES)
        typed = self.lines.ask_text()
        if typed.strip() == BACK:
            return self._back()
        if meant(typed, (ANOTHER,)) in (ANOTHER, ">") and besides:
            self.todays.other_question(self.today, content.lines("today.reflect"), self.now())
            return self.today
        whole = typed if typed.strip() or before is None else before.text
        if adds and before is not None and typed.strip():
            whole = f"{before.text}\n{typed}"
        return self._wrote(name, question, whole, before)

    def _wrote(self, name: str, question: str, whole: str, before: Draft | None) -> Today:
        now, where = self.now(), self.todays.where(self.today, name)
        self._draft(name, whole)
        self._hear(where, before.text if before else "", whole, now.date())
        today = self.today.asking(question, whole, now=now) if name == "line" else self.today
        if name == "hurt" and self.quiet and is_grave(whole):
            today = replace(today, may_echo=False)
        return today.after(said.Wrote(whole), now=now)

    def _hear(self, where: str, before: str, whole: str, day: date) -> None:
        tier = self.quiet.tier(where, before, whole, day) if self.quiet else None
        if tier is not None:
            self.lines.say(by_command(content.line(f"quiet.{tier}")))

    def _back(self) -> Today:
        before = self.today.back()
        if before is None:
            self.lines.say(FIRST)
        return before or self.today


def _is_number(typed: str, most: int) -> bool:
    return typed.isdecimal() and len(typed) < 3 and int(typed) <= most
