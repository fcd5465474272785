"""Today as plain lines: the same flow, answered a line at a time."""

import io
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from cryout_tui import content
from cryout_tui.domain.found import NONE_FOUND
from cryout_tui.domain.kept import UNASKED, Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.text import as_kept
from cryout_tui.domain.titles import Titles
from cryout_tui.plain.echo import EchoList
from cryout_tui.plain.first_page import is_willing
from cryout_tui.plain.lines import Ended, Lines
from cryout_tui.plain.today import FIRST, FROM_LIST, KEPT_ASIDE, KEPT_REST, NUMBER, PlainToday
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE

GATE = Memory(title="The school gate", created_at=EVENING - timedelta(days=99), updated_at=EVENING)
NUMBERS = ("8", "3", "7", "5", "4", "10", "")


def said(store: Store, typed: Sequence[str], settings: Settings | None = None, *, day: date | None = None) -> str:
    """Send lines through a pipe, and return all that was printed; what is not answered stands open."""
    out = io.StringIO()
    lines = Lines(io.StringIO("".join(f"{each}\n" for each in typed)), out)
    try:
        PlainToday(store, settings or Settings(), lines, ToldClock().now, day=day).run()
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
    assert store.changes.undo() == "23 November 2026 filled in"
    assert store.reflections.on(EVENING.date()) == []
    assert store.changes.redo() == "23 November 2026 filled in"
    assert replace(only(store), updated_at=kept.updated_at) == kept


def test_one_that_stands_open_goes_into_the_bin_with_what_is_typed_and_the_next_begins_anew(store: Store) -> None:
    said(store, ["8", "words for later"])
    store.todays.put_in_bin(only(store).id, EVENING)
    assert store.reflections.on(EVENING.date()) == []
    assert store.drafts.under("today/") == []
    assert "1 of 8" in said(store, ["5"])
    assert only(store).outside == 5
    assert store.changes.undo() == "a reflection put in the bin"
    assert {(each.outside, each.text) for each in store.reflections.on(EVENING.date())} == {
        (8, "words for later"),
        (5, None),
    }


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
    out = said(store, [*NUMBERS, "a look", "another", "fine"])
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


def test_lines_that_are_pasted_together_are_one_text_and_a_pipe_is_a_line_an_answer(store: Store) -> None:
    store.memories.put(GATE)
    hand, end = os.openpty()
    os.write(hand, b"one\n\n3 things\nend\n")
    with open(end, encoding="utf-8", newline="") as typed:
        out = io.StringIO()
        lines = Lines(typed, out)
        assert lines.ask_text() == "one\n\n3 things\nend"
        os.write(hand, b"x\nnext\n")
        assert (lines.ask(), lines.follows_paste) == ("x", True)
        assert (lines.ask_text(), lines.follows_paste) == ("next", False)
        os.write(hand, b"last\n\x04")
        assert lines.ask_text() == "last"
        with pytest.raises(Ended):
            lines.ask()
    os.close(hand)
    said(store, [*NUMBERS, "at the gate", "1", "tea"])
    assert (only(store).hurt, only(store).text) == ("at the gate", "tea")


def test_what_answers_nothing_and_what_is_left_of_a_pipe_is_kept_with_the_line(store: Store) -> None:
    store.memories.put(GATE)
    numbers = ["it was bad", "8", "3", "m", "hardly any air", "", "7", *NUMBERS[3:]]
    lines = [*numbers, "at the gate", "of all the rooms", "alone", "1", "tea", "and", "more"]
    out = said(store, lines)
    assert out.count(KEPT_ASIDE) == 4
    assert out.count(KEPT_REST) == 1
    kept = only(store)
    assert (kept.outside, kept.inside, kept.hurt, kept.echo_memory_id) == (8, 3, "at the gate", GATE.id)
    assert kept.text == "it was bad\nhardly any air\nof all the rooms\nalone\ntea\nand\nmore"


def test_a_memory_is_found_by_a_word(store: Store) -> None:
    letter = Memory(title="[b] letter", created_at=EVENING, updated_at=EVENING)
    for memory in (GATE, letter):
        store.memories.put(memory)
    out = said(store, [*NUMBERS, "at the lake", "1", "zzz"])
    assert FROM_LIST not in out
    assert out.count(NONE_FOUND) == 2
    out = said(store, ["LETT", "2", "zzz", "1"])
    assert out.count("  1  [b] letter") == 1
    assert out.count(FROM_LIST) == out.count(NONE_FOUND) == 1
    assert only(store).echo_memory_id == letter.id


def test_any_string_can_be_looked_for(store: Store) -> None:
    out = io.StringIO()
    memories = EchoList(Lines(io.StringIO(), out), store.memory_list, Titles(EVENING.date(), True), chosen=None)
    for string in HOSTILE[::12]:
        store.memories.put(replace(GATE, title=as_kept(string) or "none"))
        memories.find(as_kept(string))
    assert "\x1b" not in out.getvalue()
    assert memories.find("no such word at all") is False


def test_another_day_is_filled_in_as_one_step(store: Store) -> None:
    past = EVENING.date() - timedelta(days=3)
    out = said(store, [*NUMBERS, "", "tea"], day=past)
    assert "Fri 20 November, three days ago" in out
    assert [each.text for each in store.reflections.on(past)] == ["tea"]
    assert store.changes.undo() == "20 November 2026 filled in"


def test_today_by_its_name_is_today_and_what_stands_open_of_another_day_waits(store: Store) -> None:
    past = EVENING.date() - timedelta(days=1)
    said(store, ["4"], day=past)
    said(store, ["9"], day=EVENING.date())
    assert only(store).outside == 9
    assert [(each.outside, each.inside) for each in store.reflections.on(past)] == [(4, None)]
    assert "2 of 8" in said(store, [], day=past)


def test_what_this_is_stands_once_before_the_first_question(store: Store) -> None:
    store.drafts.keep(Draft(where=UNASKED, text="", cursor=0, at=EVENING))
    hand, end = os.openpty()
    out = io.StringIO()
    with open(end, encoding="utf-8") as typed:
        lines = Lines(typed, out)
        for answer, goes_on in (("no", False), ("yes", True)):
            os.write(hand, f"{answer}\n".encode())
            assert is_willing(lines, store.drafts, EVENING) is goes_on
    os.close(hand)
    assert content.lines("arrive.first-time")[-1] in " ".join(out.getvalue().split())
    said_again = io.StringIO()
    assert is_willing(Lines(io.StringIO(), said_again), store.drafts, EVENING)
    assert said_again.getvalue() == ""
    assert store.drafts.get(UNASKED) is not None  # the screen's own first start asks for the country as well


def test_out_of_a_pipe_what_this_is_is_said_and_goes_on(store: Store) -> None:
    store.drafts.keep(Draft(where=UNASKED, text="", cursor=0, at=EVENING))
    out = io.StringIO()
    assert is_willing(Lines(io.StringIO(), out), store.drafts, EVENING)
    assert "cryout ground brings you back" in out.getvalue()
    assert "`" not in out.getvalue()
    assert "It is for grown-ups" in out.getvalue()
