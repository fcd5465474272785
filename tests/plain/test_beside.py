"""What lies beside everything, as plain lines: help now, own people, Learn, what made it worse, Home."""

from importlib import import_module
from uuid import uuid4

import pytest

from cryout_tui import content
from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.care import COUNTRY, PEOPLE, Parting
from cryout_tui.asked.country import Chosen, Country
from cryout_tui.asked.home import Home
from cryout_tui.asked.own_people import OPEN, PUT_BACK, TAKE_OUT, Written
from cryout_tui.care_desk import CareDesk
from cryout_tui.domain.home import HomePage, Series, Way
from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.left_out import Part
from cryout_tui.live_keys import named
from cryout_tui.plain.faces import FACES
from cryout_tui.routes.learn import learn
from cryout_tui.routes.left_out import left_out
from cryout_tui.routes.own_people import OwnPeopleDesk
from cryout_tui.routes.worse import Worse
from cryout_tui.screens.faces import FACES as SCREENS
from cryout_tui.store.store import Store
from tests.plain.driven import Driven

PAGE = HomePage(
    "Mon 23 November",
    ["Good evening."],
    [Way("today", "t", "Today", "two minutes"), Way("memories", "m", "Memories", "3 kept")],
    0,
    [Series("inside", "amber", [None, 4, 6])],
)


def care(store: Store, driven: Driven) -> CareDesk:
    return CareDesk(store, driven.clock, store.journal.path.parent / "log")


def test_whom_to_call_with_a_word_for_the_country_and_for_ones_own_people(store: Store) -> None:
    driven = Driven(store, ("country", "own people", ""))
    page = care(store, driven).help_now("DE", names_people=True)
    assert driven.tell(page) == Said(page, Wants(COUNTRY))
    assert driven.tell(page) == Said(page, Wants(PEOPLE))
    assert driven.tell(page) is None
    assert "Help now, Germany" in driven.transcript
    assert "112" in driven.transcript


def test_own_people_are_named_taken_out_once_it_was_asked_and_put_back(store: Store) -> None:
    desk = OwnPeopleDesk(store, lambda: None)
    driven = Driven(store, ("1", "Ana", "back", "", "555", "take out 1", "take out 2", "yes", "put back"))
    people = desk.begin()
    opened = driven.tell(people)
    assert opened == Said(people, Wants(OPEN), row=people.entries[0].id)
    page = desk.page(people.entries[0].id)
    assert page is not None
    written = driven.tell(page)
    assert isinstance(written, Written)
    assert written.texts == ("Ana", "555")
    people = desk.written(written.texts)
    (ana,) = store.people.all()
    assert (ana.name, ana.reach) == ("Ana", "555")
    assert driven.tell(people) == Said(people, Wants(TAKE_OUT), row=str(ana.id))
    people = desk.take_out(str(ana.id))
    assert list(store.people.all()) == []
    assert driven.tell(people) == Said(people, Wants(PUT_BACK))
    desk.put_back()
    assert list(store.people.all()) == [ana]


def test_back_from_the_first_question_about_a_person_keeps_what_is_there(store: Store) -> None:
    role = content.own_roles()[0]
    ana = OwnPerson(id=uuid4(), role=role, name="Ana", reach="")
    store.people.put(ana)
    desk = OwnPeopleDesk(store, lambda: None)
    driven = Driven(store, ("back",))
    page = desk.page(str(ana.id))
    assert page is not None
    written = driven.tell(page)
    assert isinstance(written, Written)
    desk.written(written.texts)
    assert [each.name for each in store.people.all()] == ["Ana"]


def test_a_card_says_how_sure_it_is_and_leads_to_the_next(store: Store) -> None:
    driven = Driven(store, ("1", "next", "", ""))
    assert driven.tell(learn()) is None
    pages = learn().pages
    assert f"Learn, {pages[0].topic}, 1 of {len(pages)}" in driven.words
    assert f"2 of {len(pages)}" in driven.words
    assert "How sure: " in driven.transcript


def test_what_made_it_worse_is_left_out_and_comes_back(store: Store) -> None:
    driven = Driven(store, ("1", "", "1", "", ""))
    worse = Worse(store, driven.clock)
    for is_out in (True, False):
        answered = driven.tell(worse.asked())
        assert isinstance(answered, Said)
        assert answered.row == "0"
        driven.tell(worse.picked(tuple(Part)[0]))
        assert left_out(store).has(tuple(Part)[0]) is is_out
    assert driven.tell(worse.asked()) is None
    assert "picked again, it comes back" in driven.words


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [(("ger",), "DE"), (("zzz", "germany"), "DE"), (("",), None), (("1",), "FR"), (("united", "1"), "AE")],
)
def test_a_country_by_its_first_letters_a_number_or_not_at_all(
    store: Store, typed: tuple[str, ...], chosen: str | None
) -> None:
    ask = Country(("Help now", ""), [named("Help now (f1) shows its numbers.")], content.countries(), guessed="FR")
    driven = Driven(store, typed)
    assert driven.tell(ask) == Chosen(ask, chosen)
    assert "a guess, from this machine's language" in driven.words
    assert "f1" not in driven.words


def test_home_leads_on_by_number_and_by_name_and_says_the_days_in_numbers(store: Store) -> None:
    ask = Home(("", PAGE.when), PAGE, names=["another day"])
    ways = []
    driven = Driven(store, ("9", "2", "today", "Another day"))
    driven.show(ask)
    assert driven.told is not None
    for _ in range(3):
        answered = driven.told.next()
        assert isinstance(answered, Said)
        ways.append(answered.answer)
    assert ways == [Wants("memories"), Wants("today"), Wants("another day")]
    assert "The last 14 days, inside: 4 to 6." in driven.words
    assert "everything names all there is" in driven.transcript


def test_the_short_close_asks_nothing(store: Store) -> None:
    driven = Driven(store)
    driven.tell(Parting(("", ""), ["It is kept and closed.", "It is Monday."], seconds=9))
    assert "It is Monday." in driven.transcript


def test_every_value_that_has_a_screen_is_told_in_lines() -> None:
    assert set(FACES) == set(SCREENS)
    for name in FACES.values():
        module, _, kind = name.partition(".")
        assert hasattr(import_module(f"cryout_tui.plain.{module}"), kind)
