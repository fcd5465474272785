"""Memories as plain lines: the list, a page, its parts, earlier texts, the seal and the bin."""

from datetime import timedelta

from cryout_tui.domain.memory import UNTIL_ASKED, Memory, Tone
from cryout_tui.domain.reframe import Lens, Reframe
from cryout_tui.domain.text import as_kept
from cryout_tui.routes.memories import MemoriesRoute
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.plain.driven import Driven

GATE = Memory(
    title="The school gate",
    story="It was shut.",
    age_text="7",
    age_from=7,
    tone=Tone.SAD,
    created_at=EVENING - timedelta(days=1),
    updated_at=EVENING,
)


def to(store: Store, *typed: str) -> Driven:
    driven = Driven(store, typed)
    route = MemoriesRoute(driven.desk())
    route.show()
    driven.drive(route)
    return driven


def many(store: Store, count: int) -> None:
    for number in range(count):
        at = EVENING + timedelta(minutes=number)
        store.memories.put(Memory(title=f"Number {number:02}", age_from=number, created_at=at, updated_at=at))


def test_twenty_at_a_time_and_a_word_finds_others(store: Store) -> None:
    many(store, 23)
    store.memories.put(GATE)
    driven = to(store, "more", "gate", "back", "")
    assert driven.is_home
    first, _, rest = driven.transcript.partition("There are more; more says the next ones.")
    assert " 20  Number 03" in first
    assert "Number 02" not in first
    assert " 21  Number 02" in rest
    assert 'Those in which "gate" is written.' in driven.words
    assert "  1  The school gate: age 7" in rest


def test_sorted_and_along_the_years_under_headings(store: Store) -> None:
    many(store, 12)
    store.memories.put(GATE)
    driven = to(store, "sort", "years")
    assert "Memories, newest" in driven.transcript
    assert "Memories, by pain" in driven.transcript
    years = driven.transcript.partition("along the years")[2]
    assert years.index("early school, 6 to 9:") < years.index("The school gate: sad, age 7")


def test_a_page_says_what_it_means_first_and_the_story_at_its_word(store: Store) -> None:
    store.memories.put(GATE)
    meaning = Reframe(memory_id=GATE.id, sitting_id=None, lens=Lens.CHILD, text="I was small.", at=EVENING)
    store.sittings.reframes.put(meaning)
    driven = to(store, "1", "story", "", "")
    assert driven.is_home
    said = driven.transcript
    assert said.index("What it means, 23 November 2026:\n  I was small.") < said.index("sad, 7\n")
    folded, _, told = said.partition("story says it.")
    assert "It was shut." not in folded
    assert "It was shut." in told


def test_a_memory_is_put_in_the_bin_once_it_was_asked_and_taken_back(store: Store) -> None:
    store.memories.put(GATE)
    driven = to(store, "1", "delete", "no", "delete", "yes", "bin", "1", "", "")
    assert driven.is_home
    assert 'Put "The school gate" in the bin?' in driven.words
    assert 'The school gate" is back where it was.' in driven.words
    assert store.memories.get(GATE.id).deleted_at is None


def test_for_good_is_asked_once_more(store: Store) -> None:
    store.memories.put(GATE)
    driven = to(store, "1", "delete", "y", "bin", "delete", "delete 1", "1", "", "")
    assert "Such as: delete 1." in driven.transcript
    assert "It is gone, every word of it." in driven.words
    assert "d deletes" not in driven.words
    assert store.memories.bin() == []
    assert store.memory_list.count(9) == 0


def test_a_part_is_told_and_an_earlier_text_brought_back(store: Store) -> None:
    store.memories.put(GATE)
    driven = to(store, "1", "edit", "9", "A gate", "", "earlier texts", "1", "1", "", "")
    assert "9  title: The school gate" in driven.transcript
    assert "It is back." in driven.words
    assert store.memories.get(GATE.id).title == "The school gate"


def test_feelings_by_number_and_the_story_line_by_line(store: Store) -> None:
    store.memories.put(GATE)
    driven = to(store, "1", "edit", "5", "1 3", "3", "", "7", "Nobody came.", ".", "", "")
    kept = store.memories.get(GATE.id)
    assert len(kept.feelings) == 1
    assert kept.feelings[0] in driven.transcript
    assert kept.story == "It was shut.\nNobody came."
    assert store.drafts.under(f"details/{GATE.id}/") == []


def test_sealed_it_names_nothing_and_opens_when_asked(store: Store) -> None:
    store.memories.put(GATE)
    driven = to(store, "1", "seal", "4", "open", "", "")
    sealed = driven.transcript.partition("Sealed until when?")[2]
    assert "This one rests, sealed." in sealed
    assert not store.memories.get(GATE.id).is_sealed(EVENING.date())
    store.memories.put(Memory(title="x", sealed_until=UNTIL_ASKED, created_at=EVENING, updated_at=EVENING))
    assert "story" not in to(store, "1").words.partition("This one rests, sealed.")[2]


def test_hostile_titles_and_words_stay_words(store: Store) -> None:
    for title in HOSTILE[::9]:
        words = as_kept(title)
        store.memories.put(Memory(title=words or "x", story=words, created_at=EVENING, updated_at=EVENING))
    for words in HOSTILE[::40]:
        driven = to(store, as_kept(words).partition("\n")[0], "1", "story", "")
        assert "Memories" in driven.transcript
