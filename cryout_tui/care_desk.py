"""What is always a key away: help now, ground, the keys, the short close."""

from collections.abc import Iterable
from pathlib import Path

from cryout_tui import content, live_keys
from cryout_tui.asked.ask import titled
from cryout_tui.asked.care import HelpNow, Keys, Parting, WhatThisIs
from cryout_tui.asked.ground import Ground
from cryout_tui.clock import Clock
from cryout_tui.domain.ground import Exercise, Grounding, safe_memory
from cryout_tui.domain.help_now import page
from cryout_tui.domain.intended import INTENDED, NOT_FOR
from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.own_people import FIELDS, as_typed
from cryout_tui.domain.pacing import ORIENT_AFTER
from cryout_tui.domain.titles import Titles
from cryout_tui.errors import CryoutError
from cryout_tui.routes.closing_screens import parting_lines
from cryout_tui.routes.ground_words import ground_words
from cryout_tui.store.store import Store
from cryout_tui.terminal.crash import note_down

KEYS = (  # the name it can be changed by in the settings, the key, what it does
    ("", "enter", "go on; on nothing, skip"),
    ("back", "esc", "one step back; nothing typed is lost"),
    ("", "0-9, left, right", "a rating; 1 then 0 is ten; x skips"),
    ("", "up, down, j, k", "move"),
    ("", "tab, shift+tab", "move between fields, and between numbers"),
    ("", "home, end", "in a list and among numbers: the first, the last"),
    ("help_now", "f1, ctrl+f", "help now: people to call"),
    ("ground", "f2, ctrl+g", "ground: leave whatever is on the screen, and come back to it"),
    ("", "alt+1, alt+8", "and between: as f1 to f8, where a terminal keeps those to itself"),
    ("lock", "ctrl+l", "hide and lock at once"),
    ("search", "/", "search everything you wrote; arrows move, enter opens"),
    ("next_found", "n", "in what a search found: the next one"),
    ("found_before", "N", "in what a search found: the one before"),
    ("palette", "ctrl+p", "everything by name"),
    ("keep", "ctrl+s", "keep (it is kept all the time)"),
    ("put_aside", "ctrl+z", "in a field undo; elsewhere lock, and put cryout to the background"),
    ("redo", "ctrl+y", "in a field: redo"),
    ("", "ctrl+c", "in a field: copy what is marked"),
    ("quit", "ctrl+q", "quit; everything is kept"),
    ("keys", "?", "these keys"),
    ("today", "t", "on Home: Today"),
    ("sit", "s", "on Home: Sit with it"),
    ("memories", "m", "on Home: Memories"),
    ("breathe", "b", "on Home: Breathe"),
    ("patterns", "p", "on Home: Patterns"),
    ("", "left, right", "in Patterns: a shorter range, a longer one"),
    ("numbers", "enter", "in Patterns: the numbers of the marked picture"),
    ("save_picture", "s", "in Patterns: save the marked picture in a file"),
    ("calendar", "c", "in Patterns: the calendar of days"),
    ("week", "w", "in Patterns, and in this day in other years: this week in a page"),
    ("", "left, right", "in a week: the week before, the week after"),
    ("this_day", "d", "in a week: this day in other years"),
    ("painful", "p", "in this day in other years: painful days too, this once"),
    ("", "pgup, pgdn", "in the calendar: a month back, a month on"),
    ("undo_change", "u", "on Home and in lists: undo the last change, one after the other"),
    ("redo_change", "U", "on Home and in lists: do again what was undone"),
    ("delete", "d", "in the bin: delete for good, asked once"),
    ("empty", "e", "in the bin: empty it now, asked once"),
    ("more_words", "m", "in Today, at the sleep and the belly: more words for it"),
    ("another_day", "d", "in Today: another day, to fill in or to change"),
    ("delete_reflection", "d", "on a day that is written: put a reflection in the bin, asked once"),
    ("own_scales", "o", "in Today: scales of your own"),
    ("new_line", "ctrl+j", "in Today: a new line, where words are asked for"),
    ("anew", "n", "on Home: start anew, while a sitting is open"),
    ("finding", "f", "on Home: find the source, where it was left open"),
    ("order", "o", "in Memories: another order"),
    ("timeline", "t", "in Memories: along the years, and back to the list"),
    ("filter", "f", "in Memories: only those in which a word is written"),
    ("bin", "b", "in Memories: the bin"),
    ("unfold", "space", "on a memory's page: what happened"),
    ("versions", "v", "on a memory's page: earlier texts"),
    ("delete_memory", "d", "on a memory's page: put it in the bin, asked once"),
    ("edit", "e", "on a memory's page: tell more of it, or change it"),
    ("seal", "s", "on a memory's page: seal it, or open it"),
    ("todays_hurt", "h", "in Remember: today's hurt"),
    ("walk", "w", "in Remember: walk through my years"),
    ("new_memory", "n", "in Remember: a memory not written down yet"),
    ("source", "s", "in Remember: the source"),
    ("find_source", "f", "in Remember: find the source, pair by pair"),
    ("swap_cue", "ctrl+t", "in the walk: another cue"),
    ("later_years", "ctrl+n", "in the walk: the later years"),
    ("years_before", "f3", "in the walk: the years before"),
    ("own_cue", "f6", "in the walk: a cue of your own"),
    ("change_cue", "f7", "in the walk: change a cue of your own, or take it out"),
    ("happy", "+", "in the walk: happy"),
    ("sad", "-", "in the walk: sad"),
    ("both", "=", "in the walk: both"),
    ("details", "d", "in the walk: more about it"),
    ("still", "space", "in release: still"),
    ("longer", "+", "in release: a minute longer"),
    ("shorter", "-", "in release: a minute shorter"),
    ("cue", "c", "in release: the cue off or on"),
    ("time", "t", "in release: the time"),
    ("new_breath", "n", "in Breathe: one of your own"),
    ("change_breath", "e", "on the page of a way to breathe of your own: change it"),
    ("delete_breath", "d", "on the page of a way to breathe of your own: delete it, asked once"),
    ("write", "w", "in release: a page to write, kept or burnt"),
    ("burn", "f5, ctrl+o", "on a page that is burnt: burn it"),
    ("anger", "a", "in release: a line for anger; the next one each time"),
    ("numb", "n", "in release: a line for when it all goes flat or far away"),
    ("easing", "e", "in release, once it was long: it still eases something"),
    ("hurting", "h", "in release, once it was long: it only hurts; Ground is offered"),
    ("longer", "+", "in breathe: a minute longer"),
    ("shorter", "-", "in breathe: a minute shorter"),
    ("pause", "space", "in breathe: pause, and on"),
    ("cue", "c", "in breathe: the cue off or on"),
    ("time", "t", "in breathe: the time"),
    ("go_on", "f5, ctrl+o", "on a page, and in a list under a line: go on"),
    ("next_lens", "ctrl+n", "in reframe: the next lens"),
    ("lens_before", "f3", "in reframe: the lens before"),
    ("questions", "ctrl+t", "in reframe: other questions"),
    ("swap", "ctrl+t", "in Today: another question"),
    ("new_own", "n", "in your own scales and questions: a new one"),
    ("put_away", "a", "in your own scales and questions: put one away"),
    ("bring_back", "a", "there, on one that was put away: ask it again"),
    ("not_yet", "f6", "in reframe: not yet"),
    ("nothing_good", "f7", "in reframe: nothing good"),
    ("earlier", "ctrl+r", "in reframe: what was written earlier"),
    ("fold", "f4", "in reframe: fold the event"),
    ("", "left, right", "in pairs: this one, that one"),
    ("the_same", "=", "in pairs: the same"),
    ("neither", "n", "in pairs: neither hurts now"),
    ("not_today", "x", "in pairs: not today"),
    ("named", "d", "naming several sources: done"),
    ("named_before", "h", "where the source is named, and on its page: what was named before"),
    ("other", "left, right", "in ground: another exercise"),
    ("before", "up", "in ground: the step before"),
    ("tick", "space", "in the note to bring: tick a line, or take it out"),
    ("change_line", "e", "in the note to bring: put a line in other words"),
    ("country", "c", "in help now: another country"),
    ("learn", "l", "on Home: Learn"),
    ("learn_here", "f8", "in breathe, release and reframe: what is known of it"),
    ("next_card", "right", "in Learn: the next card"),
    ("card_before", "left", "in Learn: the card before"),
    ("people", "p", "in help now: your own people"),
    ("take_out", "d", "in your own people: take one out, asked once"),
    ("put_back", "u", "in your own people: put back the one taken out"),
)
VIM_KEYS = (  # while the vim layer is on, outside text fields
    ("j, k", "vim: down, up"),
    ("g, G", "vim: the first, the last"),
    ("h, l", "vim: what left and right do"),
)
ANY_HOUR = "f1 names people to call, at any hour; in the shell it is cryout help-now."


class CareDesk:
    """Builds those screens; they need nothing that could be broken or locked."""

    def __init__(self, store: Store, clock: Clock, log: Path) -> None:
        self.store = store
        self.clock = clock
        self.log = log
        self._noted: set[str] = set()

    def help_now(self, country: str | None, *, names_people: bool, shows_own: bool = True) -> HelpNow:
        """Return Help now; the person's own people come first, and can be named, while the journal is open."""
        facts = content.help_facts(country, today=self.clock.now().date())
        words, faults = content.help_words()
        self._note_down([*facts.faults, *faults])
        parts = page(facts, words, own=self._own() if shows_own else [], unknown="" if facts.code else country or "")
        has_people = names_people and self.store.journal.is_open
        return HelpNow((titled("Help now"), facts.name), parts, has_people=has_people)

    def _note_down(self, faults: Iterable[str]) -> None:
        """What is wrong with the lists goes into the log, each once, and never onto the screen."""
        fresh = [each for each in faults if each not in self._noted]
        if fresh:
            self._noted.update(fresh)
            note_down(self.log, fresh)

    def ground(self, *, in_sitting: bool, first: str = "", titles: Titles | None = None) -> Ground:
        """Return Ground, opening with the exercise `first`; with `titles`, a safe memory is among the exercises."""
        exercises = content.grounding(self.clock.now().year)
        more = None if titles is None else lambda: self._safe_memory(titles)
        return Ground(
            words=ground_words(),
            exercises=exercises,
            clock=self.clock,
            in_sitting=in_sitting,
            first=first,
            more=more,
        )

    def keep(self, grounding: Grounding) -> None:
        """Keep an exercise that was done, where anything is kept; raise NotKept when it could not be written."""
        if not self.store.journal.looks_only:
            self.store.practices.put(grounding.practice())

    def _safe_memory(self, titles: Titles) -> list[Exercise]:
        if not self.store.journal.is_open:
            return []
        try:
            memory = self.store.memories.safe_one(titles.today)
        except CryoutError:
            return []
        found = None if memory is None else safe_memory(memory, titles)
        return [] if found is None else [found]

    def keys(self) -> Keys:
        """Return every key as it now is."""
        rows = [(live_keys.keys(name, key), what) for name, key, what in KEYS]
        return Keys((titled("Keys"), ""), [*rows, *VIM_KEYS] if live_keys.is_vim() else rows)

    def parting(self, *, is_unsafe: bool = False) -> Parting:
        """Return the short close; where it `is_unsafe`, it says whom to call."""
        lines = (
            [content.line("arrive.if-unsafe", 2), live_keys.named(ANY_HOUR)]
            if is_unsafe
            else parting_lines(self.clock.now())
        )
        return Parting(("", ""), lines, seconds=ORIENT_AFTER.total_seconds())

    def what_this_is(self) -> WhatThisIs:
        """Return what was said at the first start, to read again."""
        lines = [INTENDED, *content.lines("arrive.first-time")[:-1]]
        return WhatThisIs((titled("What this is"), ""), lines, f"{NOT_FOR}:", content.lines("arrive.not-for"))

    def _own(self) -> list[OwnPerson]:
        if not self.store.journal.is_open:
            return []
        try:
            return as_typed(self.store.people.all(), self.store.drafts.under(FIELDS), content.own_roles())
        except CryoutError:
            return []
