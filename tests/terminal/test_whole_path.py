"""The whole path, typed at the keyboard, and what the journal then holds."""

import pytest

from tests.terminal.conftest import Person
from tests.terminal.walk import GOOD, SITTING, STORY, TODAY, arrive, go_on


def test_from_nothing_to_home_in_twelve_keys_and_a_passphrase(person: Person) -> None:
    session = person.start()
    session.until("private place")
    session.press("enter")
    session.until("willing")
    session.press("enter")
    session.until("encrypted")
    session.press("enter")
    session.until("the same once more")
    session.type("pass")
    session.press("enter")
    session.type("pass")
    session.press("enter")
    session.until("on paper")
    session.press("esc")
    session.until("go on without")
    session.press("2")
    session.until("Which country")
    session.press("enter")
    session.until("two minutes")
    assert "crashed" not in session.text
    session.press("ctrl+q")
    assert session.ended() == 0
    assert (person.folder / "journal.db").read_bytes()[:15] != b"SQLite format 3"


def test_a_sitting_typed_at_the_keyboard_is_all_in_the_export(person: Person) -> None:
    session = person.make().start()
    session.until("Sit with it")
    session.press("s")
    for stand in SITTING:
        arrive(session, stand)
        go_on(session, stand)
    session.until('You sat with "The school gate" today')
    session.press("ctrl+q")
    assert session.ended() == 0
    kept = person.kept()
    (memory,), (sitting,), (wave,) = kept["memories"], kept["sittings"], kept["waves"]
    (reframe,), (belief,) = kept["reframes"], kept["beliefs"]
    assert (memory["title"], memory["story"]) == ("The school gate", STORY)
    assert [(pain["moment"], pain["value"]) for pain in kept["pains"]] == [("arrive", 6), ("release", 5), ("close", 4)]
    assert {pain["memory_id"] for pain in kept["pains"]} == {memory["id"]}
    assert wave["tears"] == "cried"
    assert 0 < wave["active_seconds"] < 30
    assert (reframe["text"], reframe["says_no"]) == (GOOD, "it was still wrong")
    assert (belief["reframe_id"], belief["value"]) == (reframe["id"], 7)
    assert (sitting["step"], sitting["kind_thing"], sitting["kept"]) == ("closed", "tea", "all")
    assert sitting["ended_at"] is not None
    assert sitting["return_on"] is not None
    assert kept["drafts"] == []


def test_a_today_typed_at_the_keyboard_is_all_in_the_export(person: Person) -> None:
    session = person.make().start()
    session.until("two minutes")
    session.press("t")
    for stand in TODAY:
        arrive(session, stand)
        go_on(session, stand)
    session.until("You noted something today")
    session.press("ctrl+q")
    assert session.ended() == 0
    (day,) = person.kept()["reflections"]
    ratings = [day[name] for name in ("outside", "inside", "sleep", "belly", "anxious", "angry", "frustrated")]
    assert ratings == [8, 3, 7, 5, 4, 10, None]
    assert (day["hurt"], day["text"]) == ("He looked away", "I kept my coat on")
    assert day["prompt"]


@pytest.mark.parametrize(
    ("key", "lens"), [("f6", "not_yet"), pytest.param("f7", "nothing_good", marks=pytest.mark.long)]
)
def test_not_yet_and_nothing_good_and_skipped_ratings_are_kept_as_such(person: Person, key: str, lens: str) -> None:
    session = person.make().start()
    session.until("Sit with it")
    session.press("s")
    for stand in SITTING:
        session.until(stand.shows)
        if "lens 1" in stand.shows:
            session.press(key)
            break
        if stand.typed:
            session.type(stand.typed)
        go_on(session, stand)
    session.until("How is it now")
    session.press("enter")
    session.until("closing the box")
    session.press("ctrl+q")
    session.until("kept")
    session.press("ctrl+q")
    session.ended()
    kept = person.kept()
    (reframe,) = kept["reframes"]
    assert (reframe["lens"], reframe["text"]) == (lens, None)
    assert kept["beliefs"] == []
    assert [pain["value"] for pain in kept["pains"]] == [None, None, None]
