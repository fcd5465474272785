"""Today by the keyboard: its numbers, its words, what more is told, and other days."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from textual import events
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain.daily import of_any_day
from cryout_tui.domain.day_named import day_named
from cryout_tui.domain.found import NONE_FOUND
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import RATED, Reflection
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.text import as_kept
from cryout_tui.routes.days import HOW, TO_COME, UNREAD
from cryout_tui.screens.asks import ChoiceScreen, PageScreen
from cryout_tui.screens.day_list import DayListScreen
from cryout_tui.screens.echo import EchoScreen
from cryout_tui.screens.find import FindScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.own_list import OwnListScreen
from cryout_tui.screens.today import TodayScreen
from cryout_tui.screens.words import WordsScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until

DAY = EVENING.date()
FRIDAY = DAY - timedelta(days=3)
OLD = Reflection(
    day=FRIDAY, at=EVENING - timedelta(days=3), updated_at=EVENING - timedelta(days=3), outside=7, inside=2, hurt="no"
)
GATE = Memory(title="The school gate", created_at=EVENING - timedelta(days=99), updated_at=EVENING)


@pytest.fixture
def app(app: CryoutApp, store: Store) -> CryoutApp:
    """The app, with a journal that can be filled before it starts."""
    store.journal.open(None)
    return app


async def on(app: CryoutApp, pilot: Pilot[None], face: type, words: str = "") -> None:
    await until(pilot, lambda: isinstance(app.screen, face) and words in shown(app))


async def to_today(app: CryoutApp, pilot: Pilot[None]) -> None:
    await on(app, pilot, HomeScreen)
    await pilot.press("t")
    await on(app, pilot, TodayScreen)


async def name_day(app: CryoutApp, pilot: Pilot[None], typed: str) -> None:
    """From Today's numbers to another day."""
    await pilot.press("d")
    await on(app, pilot, LineScreen, "Which day?")
    await pilot.press(*typed, "enter")


def only(store: Store, day: date = DAY) -> Reflection:
    (kept,) = store.reflections.on(day)
    return kept


async def test_a_usual_today_takes_about_twenty_keys_besides_its_words(app: CryoutApp, store: Store) -> None:
    store.memories.put(GATE)
    pressed = 0

    async def press(*keys: str) -> None:
        nonlocal pressed
        pressed += len(keys)
        await pilot.press(*keys)

    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        await press("t")
        for digits in ("8", "3", "7", "5", "10", "4", "6"):
            await press(*digits, "enter")
        await on(app, pilot, LineScreen, "What hurt")
        await pilot.press(*"at the gate")
        await press("enter")
        await on(app, pilot, ChoiceScreen, "The school gate")
        await press("1")
        await on(app, pilot, LineScreen)
        assert "ctrl+j new line" in shown(app)
        await pilot.press(*"tea", *("ctrl+j", "x") * 9)
        assert app.screen.query_one(Field).size.height >= 8
        assert "ctrl+t another question" in shown(app)
        await press("enter")
        await on(app, pilot, PageScreen, "wide gap")
        await press("enter")
        await on(app, pilot, HomeScreen)
    assert pressed <= 22
    kept = only(store)
    assert [kept.outside, kept.inside, kept.sleep, kept.belly] == [8, 3, 7, 5]
    assert [kept.anxious, kept.angry, kept.frustrated] == [10, 4, 6]
    assert (kept.hurt, kept.echo_memory_id, kept.text) == ("at the gate", GATE.id, "tea" + "\nx" * 9)
    assert kept.prompt in content.lines("today.reflect")
    assert store.drafts.under("today/") == []


async def test_sleep_and_belly_take_more_words_kept_at_once_and_the_row_is_the_same(
    app: CryoutApp, store: Store
) -> None:
    async with app.run_test() as pilot:
        await to_today(app, pilot)
        assert "m more" not in shown(app)
        await pilot.press("m", "down", "down")
        assert isinstance(app.screen, TodayScreen)
        assert "m more" in shown(app)
        await pilot.press("m")
        await on(app, pilot, WordsScreen, "bad dreams")
        await pilot.press("2", "4")
        assert only(store).sleep_more == ("woke in the night", "bad dreams")
        assert "enter done" in shown(app)
        await pilot.press("2", "enter")  # which takes nothing back
        await on(app, pilot, TodayScreen, "bad dreams")
        assert "3 of 8" in shown(app)
        await pilot.press("enter", "m")
        await on(app, pilot, WordsScreen, "no appetite")
        await pilot.press("down", "space", "escape")
        await on(app, pilot, TodayScreen, "loose or hurried")
        assert "4 of 8" in shown(app)
    kept = only(store)
    assert (kept.sleep_more, kept.belly_more, kept.sleep) == (("bad dreams",), ("loose or hurried",), None)


async def test_a_second_one_starts_fresh_beside_the_first_and_asks_another_question(
    app: CryoutApp, store: Store
) -> None:
    asked = store.questions.on(DAY, content.lines("today.reflect"), now=EVENING).text
    first = Reflection(day=DAY, at=EVENING, updated_at=EVENING, inside=4, sleep=6, text="x", prompt=asked)
    store.reflections.put(first)
    async with app.run_test() as pilot:
        await to_today(app, pilot)
        assert "  4\n" in shown(app)
        assert "  6\n" in shown(app)
        assert shown(app).count("said earlier today") == 1
        await pilot.press("tab", "9", "shift+tab", "end", "tab", "home", "end", "enter", "enter")
        await on(app, pilot, LineScreen, "another question")
        screen = app.screen
        assert isinstance(screen, LineScreen)
        assert screen.ask.question != asked
    days = store.reflections.days(DAY, DAY)
    assert (days[DAY].inside, days[DAY].sleep) == (9, 6)
    assert len(store.reflections.on(DAY)) == 2


async def test_own_scales_come_after_the_seven_and_the_list_moves_with_them(app: CryoutApp, store: Store) -> None:
    long = "as it never was before and may never be again"
    scales = [
        Scale(name=f"scale {n}", low="none", high=f"all of it, {long}", created_at=EVENING + timedelta(n))
        for n in range(9)
    ]
    for each in scales:
        store.scales.put(each)
    async with app.run_test(size=(40, 16)) as pilot:
        await to_today(app, pilot)
        assert "1 of 17" in shown(app)
        await until(pilot, lambda: "more below" in shown(app))
        await pilot.press("end", "4")
        assert "How anxious" not in shown(app)
        assert "more above" in shown(app)
        assert "0 none" in shown(app)
        assert "16 of 17" in shown(app)
        await pilot.press("home")
        await until(pilot, lambda: "1 of 17" in shown(app))
        await pilot.press("9", "enter", "1", "end")
        await until(pilot, lambda: "inside is 8 today" in " ".join(shown(app).split()))
        await pilot.press("enter")
        await on(app, pilot, LineScreen, "What hurt")
        await pilot.press("escape")
        await on(app, pilot, TodayScreen, "scale 8")
    assert (dict(only(store).own), only(store).outside, only(store).inside) == ({scales[8].id: 4}, 9, 1)


# another day


async def test_a_past_day_is_filled_in_says_its_day_and_is_one_step_to_undo(app: CryoutApp, store: Store) -> None:
    store.memories.put(GATE)
    async with app.run_test() as pilot:
        await to_today(app, pilot)
        await name_day(app, pilot, "3 days ago")
        await on(app, pilot, TodayScreen, "Fri 20 November, three days ago")
        await pilot.press("2", "enter", "3", *("enter",) * 6)
        await on(app, pilot, LineScreen, "What hurt that day")
        assert "Fri 20 November" in shown(app)
        assert only(store, FRIDAY).outside == 2
        await pilot.press("enter", "h", "i", "enter")
        await on(app, pilot, PageScreen, "It is kept: Fri 20 November")
        await pilot.press("enter")
        await on(app, pilot, TodayScreen, "Mon 23 November")
        await pilot.press("escape")
        await on(app, pilot, HomeScreen)
        kept = only(store, FRIDAY)
        assert (kept.outside, kept.inside, kept.text) == (2, 3, "hi")
        await pilot.press("u")
        await until(pilot, lambda: "20 November 2026 filled in" in shown(app))
        assert store.reflections.on(FRIDAY) == []
        await pilot.press("U")
        await until(pilot, lambda: store.reflections.on(FRIDAY))
    assert only(store, FRIDAY).text == "hi"
    assert only(store, FRIDAY).prompt in of_any_day(content.lines("today.reflect"))
    assert store.drafts.under("another-day") == []


async def test_a_past_day_is_changed_and_the_change_taken_back_whole(app: CryoutApp, store: Store) -> None:
    walks = Scale(name="walks", created_at=EVENING)
    store.scales.put(walks)
    store.reflections.put(OLD)
    store.reflections.put(Reflection(day=FRIDAY, at=OLD.at + timedelta(hours=1), updated_at=OLD.at, own={walks.id: 8}))
    async with app.run_test() as pilot:
        await to_today(app, pilot)
        await name_day(app, pilot, "fri")
        await on(app, pilot, ChoiceScreen, "outside 7, inside 2, a hurt")
        assert "walks 8" in shown(app)
        await pilot.press("end", "up", "d", "y")
        await until(pilot, lambda: "In the bin. u takes it back." in shown(app))
        assert "no" not in shown(app).split("\n")[4:6]
        await pilot.press("1")
        await on(app, pilot, TodayScreen, "Fri 20 November")
        await pilot.press("1", "0", "enter", "6", *("enter",) * 7)
        await on(app, pilot, LineScreen, "What hurt")
        await pilot.press("t")
        await pilot.press("escape")  # no enter: what is typed is kept all the same
        await on(app, pilot, TodayScreen, "Fri 20 November")
        await pilot.press(*("up",) * 7, "escape")
        await on(app, pilot, TodayScreen, "Mon 23 November")
        changed = only(store, FRIDAY)
        assert (changed.outside, changed.inside, changed.hurt) == (10, 6, "not")
        await pilot.press("escape")
        await on(app, pilot, HomeScreen)
        await pilot.press("u")
        await until(pilot, lambda: "Undone: 20 November 2026 changed" in shown(app))
    back = only(store, FRIDAY)
    assert (back.outside, back.inside, back.hurt) == (7, 2, "no")


async def test_words_that_had_no_question_keep_none_unless_they_are_cleared(app: CryoutApp, store: Store) -> None:
    store.reflections.put(replace(OLD, prompt=None, text="rain"))
    questions = content.lines("today.reflect")
    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        app._fill_in(app.go_home, back=None, day=FRIDAY, of=OLD.id)
        await on(app, pilot, TodayScreen)
        await pilot.press("end", "enter")
        await on(app, pilot, LineScreen, "What hurt")
        await pilot.press("enter")
        await on(app, pilot, LineScreen, "A line")
        assert not any(each in shown(app) for each in (*questions, "another question"))
        await pilot.press("s", "enter")
        await until(pilot, lambda: only(store, FRIDAY).text == "rains")
        assert only(store, FRIDAY).prompt is None
        await pilot.press("escape")
        await on(app, pilot, LineScreen, "A line")
        await pilot.press(*("backspace",) * 5, "enter")
        await until(pilot, lambda: not only(store, FRIDAY).text)
        await pilot.press("escape")
        await on(app, pilot, LineScreen, "another question")
        assert any(each in shown(app) for each in questions)


async def test_looking_at_a_past_day_changes_nothing_and_leaves_nothing_to_undo(app: CryoutApp, store: Store) -> None:
    store.reflections.put(OLD)
    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        app.go_day(FRIDAY)
        await on(app, pilot, ChoiceScreen, "another one for this day")
        await pilot.press("1")
        await on(app, pilot, TodayScreen)
        assert store.glance(EVENING).open_today == FRIDAY  # as a kill would leave it
        await pilot.press("escape")
        await on(app, pilot, HomeScreen)
        await to_today(app, pilot)
        await pilot.press("escape")
        await on(app, pilot, HomeScreen, "two minutes")
        app.go_day(FRIDAY)
        await on(app, pilot, ChoiceScreen, "another one for this day")
        await pilot.press("2")
        await on(app, pilot, TodayScreen, "said that day")
        await pilot.press("escape")
        await on(app, pilot, HomeScreen)
        assert store.changes.undo() is None
        assert only(store, FRIDAY) == OLD
        store.reflections.put(replace(OLD, id=uuid4(), at=OLD.at + timedelta(hours=2)))
        app.go_day(FRIDAY)
        await on(app, pilot, DayListScreen)
        await pilot.press("end", "d", "y", "home", "down", "d")
        await until(pilot, lambda: "Put the reflection of Fri 20 November, " in shown(app))
        await pilot.press("y")
        await until(pilot, lambda: len(store.reflections.bin()) == 1)
        await on(app, pilot, DayListScreen)
        await pilot.press("d", "y")
        await on(app, pilot, HomeScreen)
        await until(pilot, lambda: "In the bin. u takes it back." in shown(app))
        assert store.reflections.on(FRIDAY) == []
        await pilot.press("u")
        await until(pilot, lambda: "Undone: a reflection put in the bin" in shown(app))
    assert only(store, FRIDAY) == OLD


@pytest.mark.parametrize(("typed", "trouble"), [("some day", UNREAD), ("tomorrow", TO_COME), ("2026-12-01", TO_COME)])
async def test_a_day_that_cannot_be_is_said_in_one_sentence_and_what_was_typed_stays(
    app: CryoutApp, store: Store, typed: str, trouble: str
) -> None:
    async with app.run_test() as pilot:
        await to_today(app, pilot)
        await name_day(app, pilot, typed)
        await until(pilot, lambda: trouble.split(".")[0] in shown(app))
        assert app.screen.query_one(Field).text == typed
        await pilot.press("ctrl+l")
        await on(app, pilot, LockScreen)
        await pilot.press("enter")
        await on(app, pilot, LineScreen, typed)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TodayScreen | HomeScreen))
        app.go_another_day()
        await on(app, pilot, LineScreen, HOW[:20])
        assert app.screen.query_one(Field).text == ""


async def test_on_a_past_day_an_echo_is_asked_once_and_the_lock_comes_back_to_that_day(
    app: CryoutApp, store: Store
) -> None:
    store.memories.put(GATE)
    store.reflections.put(OLD)
    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        app.go_day(FRIDAY)
        await on(app, pilot, ChoiceScreen)
        await pilot.press("2")
        await on(app, pilot, TodayScreen)
        await pilot.press("5", "ctrl+l")
        await on(app, pilot, LockScreen)
        await pilot.press("enter")
        await on(app, pilot, TodayScreen, "Fri 20 November, three days ago")
        await pilot.press(*("enter",) * 7)
        await on(app, pilot, LineScreen, "What hurt")
        await pilot.press("h", "enter")
        await on(app, pilot, LineScreen, "another question")
    assert [each.outside for each in store.reflections.on(FRIDAY)] == [7, 5]


async def test_undo_on_home_takes_back_a_past_day_that_was_cut_off_before_what_is_older(
    app: CryoutApp, store: Store
) -> None:
    todays, other = store.todays, replace(OLD, id=uuid4(), day=FRIDAY - timedelta(days=1))
    for each in (OLD, other):
        store.reflections.put(each)
    for key, hurt in ((other.id, "older"), (OLD.id, "later")):
        change = todays.change(key, EVENING, (), day_ends="04:00")
        todays.drafts.keep(replace(todays.typed(change, "hurt"), text=hurt))  # type: ignore[type-var]
        if key == other.id:
            todays.leave(change, EVENING)
    async with app.run_test() as pilot:  # as a kill would leave it
        await on(app, pilot, HomeScreen)
        await pilot.press("u")
        await until(pilot, lambda: "Undone: 20 November 2026 changed" in shown(app))
        assert (only(store, FRIDAY).hurt, only(store, other.day).hurt) == ("no", "older")
        await pilot.press("U")
        await until(pilot, lambda: only(store, FRIDAY).hurt == "later")
        await pilot.press("u", "u")
        await until(pilot, lambda: "Undone: 19 November 2026 changed" in shown(app))
    assert (only(store, FRIDAY).hurt, only(store, other.day).hurt) == ("no", "no")


async def test_what_stood_open_of_a_past_day_is_finished_the_day_after(
    app: CryoutApp, store: Store, clock: ToldClock
) -> None:
    store.reflections.put(OLD)
    todays = store.todays
    change = todays.change(OLD.id, EVENING, (), day_ends="04:00")
    assert change.is_change
    todays.drafts.keep(replace(todays.typed(change, "hurt"), text="no more"))  # type: ignore[type-var]
    clock.advance(86400)
    begun = todays.begin(clock.now(), (), day_ends="04:00")
    assert begun.reflection.day == DAY + timedelta(days=1)
    assert only(store, FRIDAY).hurt == "no more"
    assert store.changes.undo() == "20 November 2026 changed"


@pytest.mark.parametrize(("moment", "day"), [(4, 0), (6, -1), (7, 0)])
async def test_after_midnight_it_is_still_the_evening_before(
    app: CryoutApp, store: Store, clock: ToldClock, moment: int, day: int
) -> None:
    clock.moment = EVENING.replace(hour=6, minute=30)
    app.settings = replace(app.settings, day_ends={4: "04:00", 6: "07:00", 7: "06:30"}[moment])
    async with app.run_test() as pilot:
        await to_today(app, pilot)
        await pilot.press("4")
    assert only(store, DAY + timedelta(days=day)).outside == 4


# the end


async def test_opened_for_today_it_ends_with_its_last_line(app: CryoutApp, store: Store) -> None:
    app.is_for_today, app.first_way = True, "today"
    async with app.run_test() as pilot:
        await on(app, pilot, TodayScreen, "esc leave")
        await pilot.press("8", *("enter",) * 9)
        await on(app, pilot, PageScreen)
        await pilot.press("enter")
        await until(pilot, lambda: app._exit)
    assert app.return_code == 0
    assert store.drafts.under("today/") == [] or not store.journal.is_open


async def test_by_name_from_today_esc_leads_back_to_where_it_stood_and_the_end_is_the_same(
    app: CryoutApp, store: Store
) -> None:
    def by_name(name: str) -> None:
        {each.title: each.callback for each in app.get_system_commands(app.screen)}[name]()

    app.is_for_today, app.first_way = True, "today"
    async with app.run_test() as pilot:
        await on(app, pilot, TodayScreen, "esc leave")
        await pilot.press("8", "enter", "3", "enter")
        await on(app, pilot, TodayScreen, "3 of 8")
        by_name("Own scales")
        await on(app, pilot, OwnListScreen, "Your own scales")
        by_name("Own questions")
        await on(app, pilot, OwnListScreen, "Your own questions")
        await pilot.press("escape")
        await on(app, pilot, TodayScreen, "3 of 8")
        await pilot.press(*("enter",) * 5)
        await on(app, pilot, LineScreen, "What hurt")
        await pilot.press(*"the ga")
        by_name("Own questions")
        await on(app, pilot, OwnListScreen)
        await pilot.press("escape")
        await on(app, pilot, LineScreen, "the ga")
        by_name("Another day")
        await on(app, pilot, LineScreen, "Which day?")
        by_name("Own scales")
        await on(app, pilot, OwnListScreen)
        await pilot.press("escape")
        await on(app, pilot, LineScreen, "Which day?")
        by_name("Another day")
        await pilot.press("escape")
        await on(app, pilot, LineScreen, "the ga")
        await pilot.press(*("escape",) * 8)
        await until(pilot, lambda: app._exit)


async def test_opened_for_today_esc_ends_it_too_and_by_way_of_home_it_goes_on(app: CryoutApp, store: Store) -> None:
    app.is_for_today, app.first_way = True, "today"
    async with app.run_test() as pilot:
        await on(app, pilot, TodayScreen)
        app.go_home()
        await on(app, pilot, HomeScreen, "two minutes")
        await pilot.press("t")
        await on(app, pilot, TodayScreen, "esc back")
        await pilot.press("3", "escape")
        await on(app, pilot, HomeScreen, "go on where you stopped")
        app.is_for_today = True
        app.go_today()
        await on(app, pilot, TodayScreen)
        await pilot.press("7", "escape")
        await until(pilot, lambda: app._exit)
    store.journal.open(None)
    assert only(store).outside == 7


async def test_opened_for_another_day_it_stands_at_that_day_and_esc_ends_it(app: CryoutApp, store: Store) -> None:
    app.is_for_today, app.first_way = True, "today"
    app.opened.day = app._first_day = FRIDAY
    async with app.run_test() as pilot:
        await on(app, pilot, TodayScreen, "Fri 20 November")
        assert "esc leave" in shown(app)
        await pilot.press("7", "escape")
        await until(pilot, lambda: app._exit)
    store.journal.open(None)
    assert only(store, FRIDAY).outside == 7


async def test_opened_for_today_by_its_name_it_leaves_another_day_that_stands_open(
    app: CryoutApp, store: Store
) -> None:
    store.todays.begin(EVENING, RATED, day_ends="04:00", day=FRIDAY)
    app.is_for_today, app.first_way = True, "today"
    app.opened.day = app._first_day = DAY
    async with app.run_test() as pilot:
        await on(app, pilot, TodayScreen)
        assert "20 November" not in shown(app)
        await pilot.press("7", "escape")
        await until(pilot, lambda: app._exit)
    store.journal.open(None)
    assert only(store).outside == 7


# what has broken programs before


@pytest.mark.usefixtures("painted")
async def test_hostile_strings_as_a_day_that_is_named_and_as_several_lines(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await to_today(app, pilot)
        await pilot.press("d")
        await on(app, pilot, LineScreen)
        for string in HOSTILE[::24]:
            field = app.screen.query_one(Field)
            field.load_text("")
            field.post_message(events.Paste(string))
            await until(pilot, lambda each=string, into=field: into.text == as_kept(each))
            if not as_kept(string).strip() or day_named(as_kept(string), DAY):
                continue
            await pilot.press("enter")
            await on(app, pilot, LineScreen)
            assert app.screen.query_one(Field).text == as_kept(string)
        await pilot.press("escape")
        await on(app, pilot, TodayScreen)
        await pilot.press("end", "enter")
        await on(app, pilot, LineScreen, "What hurt")
        field = app.screen.query_one(Field)
        for string in HOSTILE[::24]:
            field.load_text("")
            field.post_message(events.Paste(string))
            await until(pilot, lambda each=string: field.text == as_kept(each))
            await pilot.press("ctrl+j", "x")
            assert field.text == f"{as_kept(string)}\nx"


@pytest.mark.usefixtures("painted")
async def test_hostile_names_of_scales_are_drawn(app: CryoutApp, store: Store) -> None:
    for n, string in enumerate(HOSTILE[::8]):
        store.scales.put(Scale(name=as_kept(string), low=as_kept(string), created_at=EVENING + timedelta(n)))
    async with app.run_test() as pilot:
        await to_today(app, pilot)
        await pilot.press(*("down",) * (6 + len(HOSTILE[::8])), "3")
        await until(pilot, lambda: store.reflections.on(DAY))
    assert list(only(store).own.values()) == [3]


async def test_what_is_not_offered_is_found_by_a_word_as_it_is_typed(app: CryoutApp, store: Store) -> None:
    sealed = Memory(title="The sealed gate", created_at=GATE.created_at, updated_at=EVENING)
    for each in (GATE, sealed.sealed(now=EVENING)):
        store.memories.put(each)
    for n in range(8):
        store.memories.put(Memory(title=f"Memory {n}", created_at=EVENING + timedelta(n), updated_at=EVENING))
    async with app.run_test() as pilot:
        await to_today(app, pilot)
        await pilot.press(*("enter",) * 7, "x", "y", "enter")
        await on(app, pilot, EchoScreen, "found by a word")
        assert "enter skip" in shown(app)
        assert "Memory" not in shown(app)  # nothing is offered that does not match
        assert "sealed" not in shown(app)
        await pilot.press("1")
        await on(app, pilot, FindScreen, "Memory 7")
        assert "enter into the list" in shown(app)
        await pilot.press("z")
        await until(pilot, lambda: NONE_FOUND in shown(app))
        await pilot.press("enter", "backspace", "g", "a", "t")
        await until(pilot, lambda: "Memory" not in shown(app))
        assert "sealed" not in shown(app)
        await pilot.press("enter")
        await until(pilot, lambda: "enter choose" in shown(app))
        assert "f5" not in shown(app)
        await pilot.press("enter")
        await on(app, pilot, LineScreen, "another question")
        assert only(store).echo_memory_id == GATE.id
        await pilot.press("escape")
        await on(app, pilot, EchoScreen, "\u25cf chosen")
        assert "enter keep it" in shown(app)
        await pilot.press("enter")  # nothing is asked again of what was answered
        await on(app, pilot, LineScreen, "another question")
        await pilot.press("escape", "escape")
        await on(app, pilot, LineScreen, "What hurt")
        await pilot.press("ctrl+a", *" i want to die ", "enter")
        await on(app, pilot, LineScreen, "another question")  # nothing older is asked for then
    assert only(store).echo_memory_id == GATE.id


async def test_own_scales_are_a_key_away_and_lead_back_to_the_same_day(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await on(app, pilot, HomeScreen)
        app.go_day(FRIDAY)
        await on(app, pilot, TodayScreen, "Fri 20 November")
        await pilot.press("4", "o")
        await on(app, pilot, OwnListScreen)
        await pilot.press("escape")
        await on(app, pilot, TodayScreen, "Fri 20 November")
        await pilot.press("d")
        await on(app, pilot, LineScreen, "Which day?")
        await pilot.press("escape")
        await on(app, pilot, HomeScreen)
    assert only(store, FRIDAY).outside == 4
