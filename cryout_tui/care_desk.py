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
from cryout_tui.language import _
from cryout_tui.routes.closing_screens import parting_lines
from cryout_tui.routes.ground_words import ground_words
from cryout_tui.store.store import Store
from cryout_tui.terminal.crash import note_down

KEYS = (  # the name it can be changed by in the settings, the key, what it does
    ("", "enter", _("go on; on nothing, skip")),
    ("back", "esc", _("one step back; nothing typed is lost")),
    ("", _("0-9, left, right"), _("a rating; 1 then 0 is ten; x skips")),
    ("", _("up, down, j, k"), _("move")),
    ("", "tab, shift+tab", _("move between fields, and between numbers")),
    ("", "home, end", _("in a list and among numbers: the first, the last")),
    ("help_now", "f1, ctrl+f", _("help now: people to call")),
    ("ground", "f2, ctrl+g", _("ground: leave whatever is on the screen, and come back to it")),
    ("", "alt+1, alt+8", _("and between: as f1 to f8, where a terminal keeps those to itself")),
    ("lock", "ctrl+l", _("hide and lock at once")),
    ("search", "/", _("search everything you wrote; arrows move, enter opens")),
    ("next_found", "n", _("in what a search found: the next one")),
    ("found_before", "N", _("in what a search found: the one before")),
    ("palette", "ctrl+p", _("everything by name")),
    ("keep", "ctrl+s", _("keep (it is kept all the time)")),
    ("put_aside", "ctrl+z", _("in a field undo; elsewhere lock, and put cryout to the background")),
    ("redo", "ctrl+y", _("in a field: redo")),
    ("", "ctrl+c", _("in a field: copy what is marked")),
    ("quit", "ctrl+q", _("quit; everything is kept")),
    ("keys", "?", _("these keys")),
    ("today", "t", _("on Home: Today")),
    ("sit", "s", _("on Home: Sit with it")),
    ("memories", "m", _("on Home: Memories")),
    ("breathe", "b", _("on Home: Breathe")),
    ("patterns", "p", _("on Home: Patterns")),
    ("", _("left, right"), _("in Patterns: a shorter range, a longer one")),
    ("numbers", "enter", _("in Patterns: the numbers of the marked picture")),
    ("save_picture", "s", _("in Patterns: save the marked picture in a file")),
    ("calendar", "c", _("in Patterns: the calendar of days")),
    ("week", "w", _("in Patterns, and in this day in other years: this week in a page")),
    ("", _("left, right"), _("in a week: the week before, the week after")),
    ("this_day", "d", _("in a week: this day in other years")),
    ("painful", "p", _("in this day in other years: painful days too, this once")),
    ("", "pgup, pgdn", _("in the calendar: a month back, a month on")),
    ("undo_change", "u", _("on Home and in lists: undo the last change, one after the other")),
    ("redo_change", "U", _("on Home and in lists: do again what was undone")),
    ("delete", "d", _("in the bin: delete for good, asked once")),
    ("empty", "e", _("in the bin: empty it now, asked once")),
    ("more_words", "m", _("in Today, at the sleep and the belly: more words for it")),
    ("another_day", "d", _("in Today: another day, to fill in or to change")),
    ("delete_reflection", "d", _("on a day that is written: put a reflection in the bin, asked once")),
    ("own_scales", "o", _("in Today: scales of your own")),
    ("new_line", "ctrl+j", _("in Today: a new line, where words are asked for")),
    ("anew", "n", _("on Home: start anew, while a sitting is open")),
    ("finding", "f", _("on Home: find the source, where it was left open")),
    ("order", "o", _("in Memories: another order")),
    ("timeline", "t", _("in Memories: along the years, and back to the list")),
    ("filter", "f", _("in Memories: only those in which a word is written")),
    ("bin", "b", _("in Memories: the bin")),
    ("unfold", "space", _("on a memory's page: what happened")),
    ("versions", "v", _("on a memory's page: earlier texts")),
    ("delete_memory", "d", _("on a memory's page: put it in the bin, asked once")),
    ("edit", "e", _("on a memory's page: tell more of it, or change it")),
    ("seal", "s", _("on a memory's page: seal it, or open it")),
    ("todays_hurt", "h", _("in Remember: today's hurt")),
    ("walk", "w", _("in Remember: walk through my years")),
    ("new_memory", "n", _("in Remember: a memory not written down yet")),
    ("source", "s", _("in Remember: the source")),
    ("find_source", "f", _("in Remember: find the source, pair by pair")),
    ("swap_cue", "ctrl+t", _("in the walk: another cue")),
    ("later_years", "ctrl+n", _("in the walk: the later years")),
    ("years_before", "f3", _("in the walk: the years before")),
    ("own_cue", "f6", _("in the walk: a cue of your own")),
    ("change_cue", "f7", _("in the walk: change a cue of your own, or take it out")),
    ("happy", "+", _("in the walk: happy")),
    ("sad", "-", _("in the walk: sad")),
    ("both", "=", _("in the walk: both")),
    ("details", "d", _("in the walk: more about it")),
    ("still", "space", _("in release: still")),
    ("longer", "+", _("in release: a minute longer")),
    ("shorter", "-", _("in release: a minute shorter")),
    ("cue", "c", _("in release: the cue off or on")),
    ("time", "t", _("in release: the time")),
    ("new_breath", "n", _("in Breathe: one of your own")),
    ("change_breath", "e", _("on the page of a way to breathe of your own: change it")),
    ("delete_breath", "d", _("on the page of a way to breathe of your own: delete it, asked once")),
    ("write", "w", _("in release: a page to write, kept or burnt")),
    ("burn", "f5, ctrl+o", _("on a page that is burnt: burn it")),
    ("anger", "a", _("in release: a line for anger; the next one each time")),
    ("numb", "n", _("in release: a line for when it all goes flat or far away")),
    ("easing", "e", _("in release, once it was long: it still eases something")),
    ("hurting", "h", _("in release, once it was long: it only hurts; Ground is offered")),
    ("longer", "+", _("in breathe: a minute longer")),
    ("shorter", "-", _("in breathe: a minute shorter")),
    ("pause", "space", _("in breathe: pause, and on")),
    ("cue", "c", _("in breathe: the cue off or on")),
    ("time", "t", _("in breathe: the time")),
    ("go_on", "f5, ctrl+o", _("on a page, and in a list under a line: go on")),
    ("next_lens", "ctrl+n", _("in reframe: the next lens")),
    ("lens_before", "f3", _("in reframe: the lens before")),
    ("questions", "ctrl+t", _("in reframe: other questions")),
    ("swap", "ctrl+t", _("in Today: another question")),
    ("new_own", "n", _("in your own scales and questions: a new one")),
    ("put_away", "a", _("in your own scales and questions: put one away")),
    ("bring_back", "a", _("there, on one that was put away: ask it again")),
    ("not_yet", "f6", _("in reframe: not yet")),
    ("nothing_good", "f7", _("in reframe: nothing good")),
    ("earlier", "ctrl+r", _("in reframe: what was written earlier")),
    ("fold", "f4", _("in reframe: fold the event")),
    ("", _("left, right"), _("in pairs: this one, that one")),
    ("the_same", "=", _("in pairs: the same")),
    ("neither", "n", _("in pairs: neither hurts now")),
    ("not_today", "x", _("in pairs: not today")),
    ("named", "d", _("naming several sources: done")),
    ("named_before", "h", _("where the source is named, and on its page: what was named before")),
    ("other", _("left, right"), _("in ground: another exercise")),
    ("before", "up", _("in ground: the step before")),
    ("tick", "space", _("in the note to bring: tick a line, or take it out")),
    ("change_line", "e", _("in the note to bring: put a line in other words")),
    ("country", "c", _("in help now: another country")),
    ("learn", "l", _("on Home: Learn")),
    ("learn_here", "f8", _("in breathe, release and reframe: what is known of it")),
    ("next_card", "right", _("in Learn: the next card")),
    ("card_before", "left", _("in Learn: the card before")),
    ("people", "p", _("in help now: your own people")),
    ("take_out", "d", _("in your own people: take one out, asked once")),
    ("put_back", "u", _("in your own people: put back the one taken out")),
)
VIM_KEYS = (  # while the vim layer is on, outside text fields
    ("j, k", _("vim: down, up")),
    ("g, G", _("vim: the first, the last")),
    ("h, l", _("vim: what left and right do")),
)
ANY_HOUR = _("f1 names people to call, at any hour; in the shell it is cryout help-now.")


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
        return HelpNow((titled(_("Help now")), facts.name), parts, has_people=has_people)

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
        return Keys((titled(_("Keys")), ""), [*rows, *VIM_KEYS] if live_keys.is_vim() else rows)

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
        return WhatThisIs((titled(_("What this is")), ""), lines, f"{NOT_FOR}:", content.lines("arrive.not-for"))

    def _own(self) -> list[OwnPerson]:
        if not self.store.journal.is_open:
            return []
        try:
            return as_typed(self.store.people.all(), self.store.drafts.under(FIELDS), content.own_roles())
        except CryoutError:
            return []
