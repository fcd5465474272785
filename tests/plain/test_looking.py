"""Calendar, Patterns, a look back, search and finding, as plain lines."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from cryout_tui.asked.ask import Noted, Said, Wants
from cryout_tui.asked.find import Find, MoreWords
from cryout_tui.asked.search import MEMORY, Opened, WholeEntry
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.picture import Table
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.span import Look
from cryout_tui.plain.calendar import TO_COME, UNREAD
from cryout_tui.plain.patterns import rows
from cryout_tui.routes.look_back import LookBackRoute
from cryout_tui.routes.patterns import PatternsRoute
from cryout_tui.routes.search import SearchDesk
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.plain.driven import Driven

TODAY = EVENING.date()
GATE = Memory(title="The school gate", story="the gate was shut", created_at=EVENING, updated_at=EVENING)


def keep(store: Store, ago: int, inside: int | None, text: str = "") -> None:
    at = EVENING - timedelta(days=ago)
    store.reflections.put(Reflection(day=at.date(), at=at, updated_at=at, inside=inside, sleep=inside, text=text))


def at_once(read: Callable[[], Any], then: Callable[[Any], object]) -> None:
    then(read())


def patterns(store: Store, *typed: str) -> Driven:
    driven = Driven(store, typed)
    route = PatternsRoute(driven.desk(), Look(), aside=at_once, day=lambda _: None)
    route.show()
    driven.drive(route)
    return driven


def test_a_picture_is_a_sentence_and_its_numbers_a_line_each(store: Store) -> None:
    for ago, inside in enumerate((6, 5, 4, 3)):
        keep(store, ago, inside)
    driven = patterns(store, "1", "", "range", "1", "")
    assert driven.is_home
    assert (
        "How it is inside: 4 days. 3 on 20 November, 6 on 23 November, lowest 3, highest 6, of 0 to 10" in driven.words
    )
    assert "20 November 2026: 3\n21 November 2026: 4\n" in driven.transcript
    assert "0 is very dark." in driven.transcript
    assert "Patterns, 2 weeks" in driven.transcript
    assert not set("\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588") & set(driven.transcript)


def test_a_picture_becomes_a_file_where_it_is_wanted(store: Store, tmp_path: Any) -> None:
    keep(store, 1, 4)
    driven = patterns(store, "save 1", str(tmp_path / "inside"), "", "")
    assert "Saved as" in driven.words, driven.transcript
    assert (tmp_path / "inside.svg").exists()


def test_nothing_yet_is_said_in_words(store: Store) -> None:
    assert "Nothing is written yet." in patterns(store, "").transcript


def test_every_table_is_told_by_its_names() -> None:
    assert rows(Table(("day", "value", ""), (("2026-11-20", 4, "a sitting"),))) == ["20 November 2026: 4, a sitting"]
    assert rows(Table(("day", "before", "after"), (("2026-11-20", 7, None),))) == ["20 November 2026: before 7"]
    assert rows(Table(("", "times"), (("Long breath", 2),))) == ["Long breath: times 2"]


def test_the_calendar_says_the_days_that_hold_something_and_opens_them(store: Store) -> None:
    keep(store, 1, 4, "a line")
    keep(store, 31, None, "long ago")
    driven = patterns(store, "calendar", "30", "nothing", "earlier", "23", "", "", "")
    assert driven.is_home
    said_first, _, earlier = driven.transcript.partition("October 2026\n")
    assert "22 November: inside 4" in said_first
    assert TO_COME in said_first
    assert UNREAD in said_first
    assert "23 October: an entry, no number for inside" in earlier
    assert "long ago" in earlier


def test_a_day_goes_into_the_bin_once_it_was_asked(store: Store) -> None:
    keep(store, 1, 4, "a line")
    driven = patterns(store, "calendar", "yesterday", "delete", "yes", "stop")
    assert "Put the reflection of Sun 22 November in the bin?" in driven.words
    assert "In the bin." in driven.transcript
    assert store.reflections.on((EVENING - timedelta(days=1)).date()) == []


def test_a_week_and_the_one_before_it(store: Store) -> None:
    keep(store, 0, 6, "light as air")
    for ago in (1, 2):
        keep(store, ago, 2, "heavy")
    driven = Driven(store, ("earlier", "painful too", "this day", "", "back"))
    route = LookBackRoute(driven.desk(), driven.go_home)
    route.show_week()
    driven.drive(route)
    assert driven.is_home
    this, _, before = driven.transcript.partition("A week, ")
    assert "light as air" in this
    assert "1 day written" in this
    folded, _, shown = before.partition("A week, ")
    assert "inside, in the middle: 2 of 2 days" in folded
    assert "lines of 2 harder days, kept folded" in folded
    assert "heavy" not in folded
    assert "heavy" in shown
    assert "Nothing was written on this day in other years." in shown


def test_search_says_what_holds_the_words_and_opens_one(store: Store) -> None:
    store.memories.put(GATE)
    keep(store, 1, 4, "the gate again")
    driven = Driven(store, ("nowhere", "gate", "2", "its memory"))
    desk = SearchDesk(store, driven.clock)
    opened = driven.tell(desk.search())
    assert isinstance(opened, Opened)
    assert "Nothing that holds all of it." in driven.transcript
    entry = desk.entry(opened.hit)
    driven.tell(entry)
    assert isinstance(entry, WholeEntry)
    assert "the gate" in driven.transcript
    with_memory = WholeEntry(entry.top, entry.lines, memory=GATE.id)
    driven = Driven(store, ("its memory",))
    assert driven.tell(with_memory) == Said(with_memory, Wants(MEMORY))
    assert store.drafts.under("search") == []


def test_one_is_found_by_a_word_and_words_are_picked_by_numbers(store: Store) -> None:
    from cryout_tui.asked.entry import Entry

    entries = [Entry("a", "the gate"), Entry("b", "the sea")]
    driven = Driven(store, ("zzz", "sea", "1"))
    find = Find(("", ""), "Which?", lambda typed: [each for each in entries if typed in each.name], where="x")
    assert driven.tell(find) == Said(find, Wants("b"))
    driven = Driven(store, ("1 3", "9", "3", "x", ""))
    words = MoreWords(("", ""), "How?", ["bad dreams", "fine", "late"])
    driven.show(words)
    assert driven.told is not None
    told = [driven.told.next() for _ in range(3)]
    picked = [("bad dreams", "late"), ("bad dreams",), ()]
    assert told == [Noted(words, said.Picked(each)) for each in picked]
