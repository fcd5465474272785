"""When it locks by itself, how long a try waits, and the place one comes back to."""

import pytest

from cryout_tui.domain.idle import Idle
from cryout_tui.domain.place import Place
from cryout_tui.domain.tries import pause_after, said_after


@pytest.mark.parametrize(
    ("limit", "boot", "wall", "is_over"),
    [
        (300, 299, 299, False),
        (300, 300, 300, True),
        (300, 300, 0, True),  # the wall clock was put back
        (300, 0, 28_800, True),  # the other clock stood still while the machine slept
        (300, 10, -3600, False),
        (0, 1e6, 1e6, False),
    ],
)
def test_whichever_clock_moved_more_is_believed(limit: float, boot: float, wall: float, is_over: bool) -> None:
    idle = Idle(limit)
    idle.touch(1000.0, 5e8)
    assert idle.is_over(1000.0 + boot, 5e8 + wall) is is_over


def test_the_wait_after_a_try_grows_and_is_never_more_than_two_seconds() -> None:
    waits = [pause_after(wrong) for wrong in range(1, 100)]
    assert waits[:5] == [0.0, 0.0, 0.5, 1.0, 2.0]
    assert set(waits[5:]) == {2.0}


@pytest.mark.parametrize(
    ("wrong", "backups", "named"),
    [(2, "/b", ()), (3, "", ("cryout recover", "nuisance")), (3, "/b", ("cryout restore", "/b")), (9, "/b", ("/b",))],
)
def test_after_three_tries_the_other_ways_in_are_named(wrong: int, backups: str, named: tuple[str, ...]) -> None:
    said = said_after(wrong, backups)
    assert bool(said) is (wrong >= 3)
    assert all(each in said for each in named)
    assert ("restore" in said) is bool(backups and wrong >= 3)


@pytest.mark.parametrize(
    "place", [Place(), Place("today:2026-11-20:", None, True), Place("memories", "caf\u00e9 \u2602")]
)
def test_a_place_is_read_back_as_it_was_kept(place: Place) -> None:
    assert Place.read(place.as_text()) == place


@pytest.mark.parametrize("typed", [b"", b"pass \x00\xe2\x98\x82"])
def test_a_place_is_handed_on_before_what_was_typed_and_without_a_word(typed: bytes) -> None:
    place = Place("memories:7", "my words", mark="7", row=3, opened=True)
    handed = place.handed_on()
    assert b"words" not in handed
    assert Place.take(handed + typed) == (Place("memories:7", mark="7"), typed)
    assert Place.take(typed) == (None, typed)


@pytest.mark.parametrize("kept", [None, "", "{", "[]", "7", '"home"', "{}", '{"search": 3}'])
def test_what_cannot_be_read_is_home(kept: str | None) -> None:
    assert Place.read(kept) == Place()
