"""Today as plain lines: the same flow, answered a line at a time."""

import io
from collections.abc import Sequence
from datetime import timedelta

import pytest

from cryout_tui import content
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.text import as_kept
from cryout_tui.plain.lines import Ended, Lines
from cryout_tui.plain.today import FIRST, FROM_LIST, NUMBER, PlainToday
from cryout_tui.settings import Settings
from cryout_tui.store import database
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE

GATE = Memory(title="The school gate", created_at=EVENING - timedelta(days=99), updated_at=EVENING)
NUMBERS = ("8", "3", "7", "5", "4", "10", "")


@pytest.fixture(autouse=True)
def quick_journal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for no disk."""
    monkeypatch.setattr(database, "AFTER_KEY", (*database.AFTER_KEY, "synchronous = OFF"))


def said(store: Store, typed: Sequence[str], settings: Settings | None = None) -> str:
    """Type lines, and return all that was printed; what is not answered stands open."""
    out = io.StringIO()
    lines = Lines(io.StringIO("".join(f"{each}\n" for each in typed)), out)
    try:
        PlainToday(store, settings or Settings(), lines, ToldClock().now).run()
    except Ended:
        return out.getvalue()
    return out.getvalue() + "(over)"


def only(store: Store) -> Reflection:
    (kept,) = store.reflections.on(EVENING.date())
    return kept


def test_the_whole_way(store: Store) -> None:
    store.memories.put(GATE)
    out = said(store, [*NUMBERS, "at the gate", "1", "tea"])
    kept = only(store)
    assert [kept.outside, kept.inside, kept.sleep, kept.belly] == [8, 3, 7, 5]
    assert [kept.anxious, kept.angry, kept.frustrated] == [4, 10, None]
    assert (kept.hurt, kept.echo_memory_id, kept.text) == ("at the gate", GATE.id, "tea")
    assert kept.prompt in content.lines("today.reflect")
    assert out.endswith("person\nwho may see inside?\n(over)")
    assert "\x1b" not in out
    assert store.drafts.under("today/") == []


def test_each_answer_is_kept_at_once_and_the_next_time_goes_on_there(store: Store) -> None:
    assert not said(store, ["8", "3"]).endswith("(over)")
    assert (only(store).outside, only(store).inside) == (8, 3)
    out = said(store, ["6"])
    assert "3 of 8. How did you sleep?" in out
    assert "1 of 8." not in out
    assert only(store).sleep == 6


def test_back_and_wrong_numbers_and_what_was_said_before(store: Store) -> None:
    out = said(store, ["<", "11", "-1", "ten", "8", "back", "", "3", "<", "x"])
    assert FIRST in out
    assert out.count(NUMBER) == 3
    assert "8 so far" in out
    assert (only(store).outside, only(store).inside) == (8, None)


def test_back_is_a_word_where_words_are_asked_for(store: Store) -> None:
    said(store, [*NUMBERS, "back", "<", "", "<"])
    assert only(store).hurt == "back"
    assert "So far: back" in said(store, [])


def test_more_words_for_the_sleep_and_none_for_what_has_none(store: Store) -> None:
    out = said(store, ["m", "1", "2", "m", "9", "2, 4", "7", "m", "", "m", "x"])
    assert out.count(NUMBER) == 1
    assert FROM_LIST in out
    assert "woke in the night" in out
    assert (only(store).sleep, only(store).sleep_more, only(store).belly_more) == (
        7,
        ("woke in the night", "bad dreams"),
        (),
    )


def test_another_question_and_no_echo_while_the_deep_path_rests(store: Store) -> None:
    out = said(store, [*NUMBERS, "a look", ">", "fine"])
    assert content.line("today.hurt", 1) not in out
    asked = [each for each in content.lines("today.reflect") if each in out]
    assert len(asked) == 2
    assert (only(store).prompt, only(store).text) == (asked[1], "fine")


def test_own_scales_are_asked_after_the_seven(store: Store) -> None:
    scale = Scale(name="Loneliness", low="held", high="alone", created_at=EVENING)
    store.scales.put(scale)
    out = said(store, [*NUMBERS, "9"])
    assert "8 of 9. Loneliness\n0 held, 10 alone\n" in out
    assert dict(only(store).own) == {scale.id: 9}


def test_what_can_mean_danger_is_answered_once_by_what_there_is_here(store: Store) -> None:
    store.memories.put(GATE)
    out = " ".join(said(store, [*NUMBERS, "i want to die"]).split())
    assert content.line("today.hurt", 1) not in out  # nothing older is asked for then
    assert "be alone with it: cryout help-now." in out
    assert "f1" not in out
    quiet = said(store, ["<", "i want to die now", "x"], Settings(quiet_line=False))
    assert "help-now. If not" not in quiet


@pytest.mark.parametrize("skipped", [[], [""]], ids=["hurt", "line"])
def test_hostile_lines_are_kept_letter_by_letter_and_command_no_terminal(store: Store, skipped: list[str]) -> None:
    for string in HOSTILE[:: 12 + len(skipped)]:
        line = string.replace("\n", " ").replace("\r", " ")
        if not as_kept(line).strip():
            continue
        out = said(store, [*NUMBERS, *skipped, line])
        assert "\x1b" not in out
        assert "\x07" not in out
        kept = store.reflections.on(EVENING.date())[-1]
        assert as_kept(line) == (kept.text if skipped else kept.hurt)
        store.drafts.drop("today/")
