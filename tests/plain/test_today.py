"""Today as plain lines: the same flow as on the screen, answered a line at a time."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from cryout_tui import content
from cryout_tui.domain.kept import SAID_PLAINLY, UNASKED, Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.text import as_kept
from cryout_tui.plain.talk import NUMBER
from cryout_tui.store.store import Store
from cryout_tui.teller.days import ASIDE
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.plain.whole import Whole

GATE = Memory(title="The school gate", created_at=EVENING - timedelta(days=99), updated_at=EVENING)
NUMBERS = ("8", "3", "7", "5", "4", "10", "")


@pytest.fixture
def whole(store: Store, tmp_path: Path) -> Whole:
    return Whole(store, tmp_path)


def said(whole: Whole, *typed: str, **of_opened: object) -> str:
    return whole.talk(typed, way="today", **of_opened)


def only(store: Store) -> Reflection:
    (kept,) = store.reflections.on(EVENING.date())
    return kept


def test_the_whole_way(whole: Whole, store: Store) -> None:
    store.memories.put(GATE)
    out = said(whole, *NUMBERS, "at the gate", "She laughed.", ".", "1", "tea", ".", "")
    kept = only(store)
    assert [kept.outside, kept.inside, kept.sleep, kept.belly] == [8, 3, 7, 5]
    assert [kept.anxious, kept.angry, kept.frustrated] == [4, 10, None]
    assert (kept.hurt, kept.echo_memory_id, kept.text) == ("at the gate\nShe laughed.", GATE.id, "tea")
    assert kept.prompt in content.lines("today.reflect")
    assert "wide gap" in out
    assert "\x1b" not in out
    assert "\r" not in out
    assert store.drafts.under("today/") == []
    assert store.changes.undo() == "23 November 2026 filled in"
    assert store.reflections.on(EVENING.date()) == []


def test_each_answer_is_kept_at_once_and_the_next_time_goes_on_there(whole: Whole, store: Store) -> None:
    said(whole, "8", "3")
    assert (only(store).outside, only(store).inside) == (8, 3)
    out = said(whole, "6")
    assert "3 of 8.\nHow did you sleep?" in out
    assert "1 of 8." not in out
    assert only(store).sleep == 6


def test_back_skip_stop_and_what_was_said_before(whole: Whole, store: Store) -> None:
    out = said(whole, "11", "-1", "ten", "8", "skip", "back", "3", "<", "x", "stop", "9")
    assert out.count(NUMBER) == 3
    assert "3 so far; an empty line keeps it, x takes it back." in out
    assert (only(store).outside, only(store).inside, only(store).sleep) == (8, None, None)


def test_a_text_is_added_to_and_cleared_and_a_word_with_a_space_is_a_word(whole: Whole, store: Store) -> None:
    out = said(whole, *NUMBERS, " back", "it was bad", ".", "back", "more of it", ".", "stop")
    assert "So far:\n  back\n  it was bad" in out
    assert only(store).hurt == "back\nit was bad\nmore of it"
    said(whole, "back", "clear", "stop")
    assert only(store).hurt is None


def test_help_ground_and_the_way_out_work_on_every_line_of_a_text(whole: Whole, store: Store) -> None:
    out = said(whole, *NUMBERS, "one", "help now", "", "two", " stop", "?", "stop")
    assert "Someone to talk to" in out
    assert "Your text goes on here." in out
    (draft,) = [each for each in store.drafts.under("today/") if each.where.endswith("hurt")]
    assert draft.text == "one\ntwo\nstop"


def test_more_words_for_the_sleep_and_none_for_what_has_none(whole: Whole, store: Store) -> None:
    out = said(whole, "more", "1", "2", "more", "9", "2, 4", "", "7")
    assert out.count(NUMBER) == 1
    assert "woke in the night" in out
    assert (only(store).sleep, only(store).sleep_more) == (7, ("woke in the night", "bad dreams"))


def test_another_question_and_a_memory_found_by_a_word(whole: Whole, store: Store) -> None:
    letter = Memory(title="[b] letter", created_at=EVENING, updated_at=EVENING)
    for memory in (GATE, letter):
        store.memories.put(memory)
    out = said(whole, *NUMBERS, "a look", ".", "1", "LETT", "1", "another", "fine", ".", "")
    assert "[b] letter" in out
    asked = [each for each in content.lines("today.reflect") if each in out]
    assert len(asked) == 2
    assert only(store).echo_memory_id == letter.id
    assert (only(store).prompt, only(store).text) == (asked[1], "fine")


def test_own_scales_are_asked_after_the_seven(whole: Whole, store: Store) -> None:
    scale = Scale(name="Loneliness", low="held", high="alone", created_at=EVENING)
    store.scales.put(scale)
    out = said(whole, *NUMBERS, "9")
    assert "8 of 9.\nLoneliness\n0 held, 10 alone\n" in out
    assert dict(only(store).own) == {scale.id: 9}


def test_what_can_mean_danger_is_answered_once_by_what_there_is_here(whole: Whole, store: Store) -> None:
    store.memories.put(GATE)
    out = " ".join(said(whole, *NUMBERS, "i want to die", ".").split())
    assert content.line("today.hurt", 1) not in out  # nothing older is asked for then
    assert 'be alone with it: "help now".' in out
    assert "f1" not in out
    whole.settings = replace(whole.settings, quiet_line=False)
    assert "If not, go on writing" not in said(whole, "back", "i want to die now", ".")


def test_words_that_answer_nothing_are_kept_with_the_line(whole: Whole, store: Store) -> None:
    out = said(whole, "it was bad", "8", "3", "hardly any air", "7", "5", "4", "10", "", "", "tea", ".", "and more", "")
    assert " ".join(out.split()).count(ASIDE) == 3
    assert only(store).text == "it was bad\nhardly any air\ntea\nand more"


@pytest.mark.parametrize("skipped", [(), ("",)], ids=["hurt", "line"])
def test_hostile_lines_are_kept_letter_by_letter_and_command_no_terminal(
    whole: Whole, store: Store, skipped: tuple[str, ...]
) -> None:
    for string in HOSTILE[:: 12 + len(skipped)]:
        line = f" {string}".replace("\n", " ").replace("\r", " ")
        if not as_kept(line).strip():
            continue
        out = said(whole, *NUMBERS, *skipped, line, ".", *([""] if skipped else ["", "", ""]))
        assert "\x1b" not in out
        assert "\x07" not in out
        kept = store.reflections.on(EVENING.date())[-1]
        assert as_kept(line).strip() == (kept.text if skipped else kept.hurt)
        store.drafts.drop("today/")


def test_another_day_is_filled_in_as_one_step(whole: Whole, store: Store) -> None:
    past = EVENING.date() - timedelta(days=3)
    out = said(whole, *NUMBERS, "", "tea", ".", "", day=past)
    assert "Fri 20 November, three days ago" in out
    assert [each.text for each in store.reflections.on(past)] == ["tea"]
    assert store.changes.undo() == "20 November 2026 filled in"


def test_out_of_a_pipe_what_this_is_is_said_once_and_goes_on(whole: Whole, store: Store) -> None:
    store.drafts.keep(Draft(where=UNASKED, text="", cursor=0, at=EVENING))
    out = said(whole, "8")
    assert "It is for grown-ups" in out
    assert "ground" in out
    assert only(store).outside == 8
    assert "It is for grown-ups" not in said(whole, "3")
    assert store.drafts.get(SAID_PLAINLY) is not None
    assert store.drafts.get(UNASKED) is not None  # the first start itself asks for the country as well
