"""A sitting as lines: the same way through it, and the same kept."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from cryout_tui.asked.release import Passed
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory, Period
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step, Tears
from cryout_tui.domain.text import as_kept
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.store.store import Store
from tests.conftest import EVENING, ToldClock
from tests.hostile import HOSTILE
from tests.plain.driver import Driver, Script, Talked
from tests.plain.whole import Whole

GATE = Memory(title="The school gate", period=Period.EARLIER, created_at=EVENING, updated_at=EVENING)
SAFE = ("6", "yes", "yes", "no")
TO_RELEASE = (*(said.Rated(6), said.Said(True), said.Said(True), said.Said(False)), *[said.Remembered(GATE)] * 2)
TO_REFRAME = (*TO_RELEASE, said.Waved(), said.Wept(None), said.Rated(5), said.Said(False), said.WentOn())


def stand(store: Store, answers: tuple[said.Answer, ...]) -> Sitting:
    """Leave an open sitting in the journal, `answers` into it."""
    store.memories.put(GATE)
    sitting = Sitting(began_at=EVENING)
    store.sittings.save(sitting)
    for answer in answers:
        sitting = sitting.after(answer, now=EVENING)
        store.sittings.save(sitting)
    return sitting


def sit(store: Store, script: Script, *, open_one: bool = True, clock: ToldClock | None = None) -> Talked:
    """Talk through a sitting, the open one or a new one."""
    driver = Driver(store, clock or ToldClock(), script)
    route = SittingRoute(driver.desk(), store.sittings.open() if open_one else None)
    route.show()
    return driver.run(route)


def now(store: Store) -> Sitting:
    sitting = store.sittings.open()
    assert sitting is not None
    return sitting


def test_from_arrive_to_home_in_lines(store: Store) -> None:
    talked = sit(
        store,
        [
            *SAFE, "3", "The school gate", "1", "I waited.", "Nobody came.", ".", "6", "afraid, alone",
            20.0, "", "2", "5", "1", 70.0, "", "I was a child.", ".", "the dark", "4", "3",
        ],
        open_one=False,
    )  # fmt: skip
    memory = store.memories.get(now(store).memory_id)  # type: ignore[arg-type]
    assert (memory.title, memory.story) == ("The school gate", "I waited.\nNobody came.")
    assert (memory.age_text, memory.feelings) == ("6", ("afraid", "alone"))
    assert [each.text for each in store.sittings.reframes_of(memory.id)] == ["I was a child."]
    assert now(store).step.stage.value == "close"
    for line in ("Arrive, part 1 of 5", "Breathe in, 3", "a quiet minute before anything else", "Reframe, part 4 of 5"):
        assert line in talked.out


def test_a_wave_says_its_phases_once_and_is_kept_while_it_goes_on(store: Store) -> None:
    stand(store, TO_RELEASE)
    talked = sit(store, [9.0])
    assert "Breathe" not in talked.out
    talked = sit(store, [41.0])
    assert talked.out.count("Breathe in") == talked.out.count("Breathe out") == 5
    assert 49.0 < now(store).wave.active_seconds <= 50.0
    passed = [each.wave.active_seconds for each in talked.events if isinstance(each, Passed)]
    assert max(after - before for before, after in zip(passed, passed[1:], strict=False)) < 1.0
    assert talked.led == ["Ended"]


def test_the_words_of_a_wave(store: Store) -> None:
    stand(store, TO_RELEASE)
    script = ["longer", "time", "anger", "numb", 15.0, "still", 20.0, "still", "cue off", 40.0, "what is this", ""]
    talked = sit(store, [*script, "3"])
    wave = now(store).wave
    assert wave.planned_seconds == 360.0
    assert wave.tears is Tears.CRIED or now(store).step is not Step.BREATHE
    for words in ("0:00 of 6 minutes", "Held still. still goes on.", "It goes on.", "is not told any more"):
        assert words in talked.out
    assert "That is none of the words here, and it is not kept." in talked.out
    assert talked.out.count("Breathe in") <= 3
    assert "f2" not in talked.out


def test_a_long_wave_asks_softly_once_and_it_may_only_hurt(store: Store) -> None:
    stand(store, TO_RELEASE)
    talked = sit(store, [601.0, "hurting", "3"])
    assert "easing: still easing. hurting: only hurting." in talked.out
    assert talked.asks[1] == "Choice"
    stood = now(store).step
    assert stood is not Step.BREATHE


def test_a_page_beside_the_wave_is_kept_line_by_line(store: Store) -> None:
    sitting = stand(store, TO_RELEASE)
    assert sit(store, ["write", "1", "what I never said", "and more"]).asks[2] == "PageKept"
    drafts = {each.where: each.text for each in store.drafts.under(f"sitting/{sitting.id}/")}
    assert drafts[f"sitting/{sitting.id}/page"] == "what I never said\nand more"
    talked = sit(store, ["write", "1", "", 1.0])
    assert "So far:\n  what I never said\n  and more" in talked.out
    assert talked.asks[-1] == "Release"


def test_what_is_written_to_be_burnt_is_nowhere(store: Store) -> None:
    stand(store, TO_RELEASE)
    secret = "quicksilver"
    talked = sit(store, ["write", "2", secret, f"{secret} again", ".", 1.0])
    assert "kept nowhere" in talked.out
    assert "It is burnt." in talked.out
    assert secret not in talked.out
    assert talked.asks[-1] == "Release"
    store.journal.close()
    assert not any(
        secret.encode() in each.read_bytes() for each in store.journal.path.parent.rglob("*") if each.is_file()
    )
    store.journal.open(None)


def test_words_lead_out_of_the_page_that_is_burnt_before_anything_is_written(store: Store) -> None:
    stand(store, TO_RELEASE)
    talked = sit(store, ["write", "2", "ground", "back", "write", "2", "stop"])
    assert talked.led == ["ground", "Stop"]
    assert "It is burnt." not in talked.out


def test_the_quiet_after_it(store: Store) -> None:
    stand(store, TO_REFRAME[:-1])
    talked = sit(store, [70.0, ""])
    assert "a quiet minute before anything else" in talked.out
    assert "enter, when you are ready" in talked.out
    assert "70." in str(talked.events[-2])
    assert now(store).step is Step.WRITE


def test_reframe_by_words(store: Store) -> None:
    stand(store, TO_REFRAME)
    talked = sit(store, ["next lens", "other questions", "earlier", "event", "lens before", "not yet"])
    assert talked.out.count("The school gate") == 2
    assert "Nothing was written for this one before." in talked.out
    assert [type(each).__name__ for each in talked.events][:3] == ["Looked", "Looked", "Looked"]
    assert now(store).reframes[-1].lens.value == "not_yet"
    assert now(store).step.stage.value == "close"


def test_what_is_typed_at_reframe_stands_there_the_next_time(store: Store) -> None:
    stand(store, TO_REFRAME)
    sitting = now(store)
    where = f"sitting/{sitting.id}/reframe"
    store.drafts.keep(Draft(where=where, text="half a thought", cursor=0, at=EVENING))
    talked = sit(store, ["and the other half", ".", "back", ""])
    assert talked.out.count("So far:") == 2
    assert now(store).reframes[-1].text == "half a thought\nand the other half"


def test_more_than_twenty_memories_come_in_pages(store: Store) -> None:
    for number in range(30):
        store.memories.put(replace(Memory(title=f"memory {number}", created_at=EVENING, updated_at=EVENING)))
    talked = sit(store, [*SAFE, "25", "more", "25"], open_one=False)
    assert "There are more; more says the next ones." in talked.out
    assert "A number from the list." in talked.out
    assert now(store).memory_id is not None


def test_back_leads_from_part_to_part_and_loses_nothing(store: Store) -> None:
    stand(store, TO_RELEASE[:5])
    sit(store, ["I waited.", ".", "6", "back", "back", "stop"])
    typed = {each.where.rpartition("/")[2]: each.text for each in store.drafts.under("sitting/")}
    assert (typed["story"], typed["age"]) == ("I waited.", "6")


@pytest.mark.parametrize("string", HOSTILE[::30])
def test_any_words_are_told_and_written_as_they_are(store: Store, string: str) -> None:
    stand(store, TO_RELEASE[:5])
    sit(
        store,
        [f" {string}", ".", f" {string}", f" {string}", 11.0, "write", "2", f" {string}", ".", "", "2", "5", "1", ""],
    )
    memory = store.memories.get(GATE.id)
    if string.strip() and "\n" not in as_kept(string):
        assert memory.story == as_kept(string).strip()
    assert now(store).step in (Step.WRITE, Step.SETTLE)


def test_who_is_not_safe_hears_of_people_and_of_no_keys(store: Store) -> None:
    talked = sit(store, ["6", "yes", "yes", "yes", "1", "stop"], open_one=False)
    assert "help_now" in talked.led
    for key in ("f1", "f2", "ctrl"):
        assert key not in talked.out


@pytest.mark.parametrize("is_named", [True, False])
def test_straight_to_the_source_once_arrived_where_one_is_named(store: Store, tmp_path: Path, is_named: bool) -> None:
    at = EVENING - timedelta(days=90)
    store.memories.put(Memory(title="The school gate", is_source=is_named, created_at=at, updated_at=at))
    out = Whole(store, tmp_path).talk(("5", "yes", "yes", "no", "1"), way="source")
    assert ("If you want, tell it as it happened." in " ".join(out.split())) is is_named
    assert ("A memory I know" in out) is not is_named


def test_back_from_a_memory_that_was_there_leads_to_the_others_and_names_nothing_anew(
    store: Store, tmp_path: Path
) -> None:
    at = EVENING - timedelta(days=90)
    gate = Memory(title="The school gate", created_at=at, updated_at=at)
    store.memories.put(gate)
    out = Whole(store, tmp_path).talk(("5", "yes", "yes", "no", "The school gate", "back", "stop"), way="sit")
    assert out.count("A memory I know") == 2
    assert "A name for it" not in out
    assert store.memories.get(gate.id).title == "The school gate"
