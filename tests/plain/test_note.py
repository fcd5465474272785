"""The note to bring, as plain lines."""

from pathlib import Path

from cryout_tui.domain.kept import NOTE_SAVED
from cryout_tui.routes.note import NOTHING, NoteRoute
from cryout_tui.store.store import Store
from tests.hostile import HOSTILE
from tests.plain.driven import Driven


def to(store: Store, *typed: str) -> Driven:
    driven = Driven(store, typed)
    route = NoteRoute(driven.desk())
    route.show()
    driven.drive(route)
    return driven


def ticked(store: Store) -> list[str]:
    from cryout_tui.domain.note import For, paragraphs

    route = NoteRoute(Driven(store).desk())
    assert route.whom is For.DOCTOR
    return paragraphs(route.lines)


def test_lines_are_ticked_by_number_and_put_in_other_words(store: Store) -> None:
    driven = to(store, "1", "whole", "own line", "It is heavy.", "change 1", "I am tired.", "2", "March", "stop")
    assert NOTHING in driven.transcript
    said = ticked(store)
    assert {"It is heavy.", "I am tired."} <= set(said)
    assert any("since about March" in each for each in said)


def test_ticked_twice_it_is_out_again_and_the_list_says_so(store: Store) -> None:
    driven = to(store, "1", "own line", "It is heavy.", "list", "more", "more", "stop")
    number = next(line.split()[0] for line in driven.transcript.splitlines() if "It is heavy.: ticked" in line)
    driven = to(store, "more", number, "more", number, "stop")
    assert "Taken out: It is heavy." in driven.words
    assert "Ticked: It is heavy." in driven.words


def test_the_whole_of_it_becomes_a_file(store: Store, tmp_path: Path) -> None:
    driven = to(store, "1", "own line", "It is heavy.", "whole", "", "2", str(tmp_path / "note"), "")
    assert driven.is_home
    assert "The whole note, for a doctor" in driven.words
    assert (tmp_path / "note").read_text().strip() == "It is heavy."
    assert store.drafts.get(NOTE_SAVED) is not None


def test_hostile_words_stay_words(store: Store) -> None:
    for words in HOSTILE[::50]:
        driven = to(store, "1", "own line", words.partition("\n")[0], "stop")
        assert "Note to bring" in driven.transcript
