"""Today as plain lines: the same questions as on the screen, each answer kept at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from cryout_tui import content
from cryout_tui.domain import answers as said
from cryout_tui.domain.day_named import day_said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.quiet import QuietLine
from cryout_tui.domain.rating import HIGHEST
from cryout_tui.domain.reflection import Question
from cryout_tui.domain.text import one_line
from cryout_tui.domain.titles import Titles
from cryout_tui.domain.today import MORE, Place, Today
from cryout_tui.plain.lines import Lines
from cryout_tui.settings import Settings
from cryout_tui.store.left_out import left_out
from cryout_tui.store.store import Store
from cryout_tui.today_words import asked, gap_words, hurt_question, is_grave, last_words, more_words

HOW = "An empty line skips, < goes back, ctrl+d ends. Each answer is kept at once. People to call: cryout help-now."
NUMBER = "A number from 0 to 10, or an empty line to skip."
FROM_LIST = "A number from the list, or an empty line to skip."
FIRST = "This is the first question."
BACK, ANOTHER, NONE = "<", ">", "x"


class PlainToday:
    """Asks one question after the other until all were asked, or there is nothing more to read."""

    def __init__(self, store: Store, settings: Settings, lines: Lines, now: Callable[[], datetime]) -> None:
        self.store = store
        self.settings = settings
        self.lines = lines
        self.now = now
        self.todays = store.todays
        self.quiet = QuietLine(content.quiet_phrases()) if settings.quiet_line else None
        self.scales = {each.id: each for each in store.scales.live()}
        rated: tuple[Place, ...] = (*left_out(store.drafts).questions, *self.scales)
        self.today = self.todays.begin(now(), rated, day_ends=settings.day_ends)

    def run(self) -> None:
        """Ask until it is over; raise Ended where nothing more can be read, and NotKept."""
        self.lines.say(day_said(self.today.reflection.day, self.today.today))
        self.lines.say(HOW)
        while self.today.at is not Question.LAST:
            self._keep(self._asked())
        self.lines.say()
        self.lines.say(last_words(self.today, self.todays.lately(self.today)))
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
        self.lines.say(f"{self.today.number} of {self.today.count}. {words.question}")
        self.lines.say(", ".join(f"{number} {meaning}" for number, meaning in words.anchors.items()))
        if given is not None:
            self.lines.say(f"{given} so far; an empty line keeps it, {NONE} takes it back.")
        elif before is not None:
            self.lines.say(f"{before} was said earlier that day.")
        if place in MORE:
            self.lines.say("m: more words for it.")
        while True:
            typed = self.lines.ask().strip().casefold()
            if typed in ("m", "more") and place in MORE:
                self._more(place)
            elif typed in (BACK, "back"):
                return self._back()
            elif typed in ("", NONE) or _is_number(typed, HIGHEST):
                value = int(typed) if typed not in ("", NONE) else None if typed == NONE else given
                return self._rated(value)
            else:
                self.lines.say(NUMBER)

    def _rated(self, value: int | None) -> Today:
        after = self.today.after(said.Rated(value), now=self.now())
        if self.today.at is Question.INSIDE and gap_words(after):
            self.lines.say(gap_words(after))
        return after

    def _more(self, place: Place) -> None:
        """Ask for more words; several numbers pick several, and an empty line leaves what there is."""
        words = more_words(place)
        picked = getattr(self.today.reflection, MORE[place])
        self._list(tuple(f"{each} (picked)" if each in picked else each for each in words))
        self.lines.say(f"Numbers, such as 1 3. An empty line leaves it as it is, {NONE} takes all back.")
        while True:
            typed = self.lines.ask().replace(",", " ").casefold().split()
            if typed in ([], [BACK], ["back"]):
                break
            if typed == [NONE] or all(_is_number(each, len(words)) and int(each) for each in typed):
                chosen = [] if typed == [NONE] else [words[int(each) - 1] for each in typed]
                self._keep(self.today.telling_more(list(dict.fromkeys(chosen)), now=self.now()))
                break
            self.lines.say(FROM_LIST)
        self.lines.say(asked(place, self.scales).question)

    def _echo(self) -> Today:
        day = self.now().date()
        hurt, chosen = self.today.reflection.hurt or "", self.today.reflection.echo_memory_id
        memories = self.store.memory_list.matching(hurt, day)
        self.lines.say(content.line("today.hurt", 1))
        self._list(tuple(Titles(day, self.settings.show_titles).of(each) for each in memories))
        self.lines.say(f"{NONE}: {content.line('remember.from-today', 2)}")
        while True:
            typed = self.lines.ask().strip().casefold()
            if typed in (BACK, "back"):
                return self._back()
            if typed in ("", NONE):
                return self.today.after(said.Echoes(None if typed else chosen), now=self.now())
            if _is_number(typed, len(memories)) and int(typed):
                return self.today.after(said.Echoes(memories[int(typed) - 1].id), now=self.now())
            self.lines.say(FROM_LIST)

    def _line(self) -> Today:
        question = self.todays.question(self.today, content.lines("today.reflect"), self.now())
        return self._words("line", question, f"{ANOTHER} asks another question.")

    def _words(self, name: str, question: str, besides: str = "") -> Today:
        """Ask for words. `back` is a word like any other here: a back may be what hurt."""
        before = self.todays.typed(self.today, name)
        self.lines.say(question)
        if besides:
            self.lines.say(besides)
        if before is not None and before.text.strip():
            self.lines.say(f"So far: {one_line(before.text)}")
            self.lines.say("An empty line keeps it; another one takes its place.")
        typed = self.lines.ask()
        if typed.strip() == BACK:
            return self._back()
        if typed.strip() == ANOTHER and besides:
            self.todays.other_question(self.today, content.lines("today.reflect"), self.now())
            return self.today
        whole = typed if typed.strip() or before is None else before.text
        return self._wrote(name, question, whole, before)

    def _wrote(self, name: str, question: str, whole: str, before: Draft | None) -> Today:
        now, where = self.now(), self.todays.where(self.today, name)
        self.store.drafts.keep(Draft(where=where, text=whole, cursor=len(whole), at=now))
        self._hear(where, before.text if before else "", whole, now.date())
        today = self.today.asking(question, whole, now=now) if name == "line" else self.today
        if name == "hurt" and self.quiet and is_grave(whole):
            today = replace(today, may_echo=False)
        return today.after(said.Wrote(whole), now=now)

    def _hear(self, where: str, before: str, whole: str, day: date) -> None:
        tier = self.quiet.tier(where, before, whole, day) if self.quiet else None
        if tier is not None:
            self.lines.say(_by_command(content.line(f"quiet.{tier}")))

    def _back(self) -> Today:
        before = self.today.back()
        if before is None:
            self.lines.say(FIRST)
        return before or self.today

    def _list(self, names: tuple[str, ...]) -> None:
        for number, name in enumerate(names, start=1):
            self.lines.say(one_line(name), f"{number:>3}  ")


def _by_command(words: str) -> str:
    """Name what there is here in place of keys; no key hides what was printed."""
    return words.partition(" ctrl+l")[0].replace("f1", "cryout help-now").replace("f2", "cryout ground")


def _is_number(typed: str, most: int) -> bool:
    return typed.isdecimal() and len(typed) < 3 and int(typed) <= most
