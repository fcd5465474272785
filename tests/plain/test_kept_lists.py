"""What the person made for every day, as plain lines."""

from cryout_tui.domain.scale import Scale
from cryout_tui.routes.own_questions import QuestionsRoute
from cryout_tui.routes.own_scales import ScalesRoute
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.plain.driven import Driven


def test_a_scale_is_made_put_away_and_brought_back(store: Store) -> None:
    driven = Driven(store, ("1", "Warmth", "none", "all day", "put away 1", "put away 1", "bring back 2", ""))
    route = ScalesRoute(driven.desk(), driven.go_home)
    route.renew()
    driven.drive(route)
    assert driven.is_home
    (kept,) = store.scales.live()
    assert (kept.name, kept.low, kept.high) == ("Warmth", "none", "all day")
    assert "It is put away. At home, undo takes that back." in driven.words
    assert "put away:" in driven.transcript
    assert "A number from the list." in driven.transcript  # the first is the place for a new one by then


def test_back_from_the_second_line_leads_to_the_first_and_what_was_typed_stays(store: Store) -> None:
    store.scales.put(Scale(name="Warmth", low="none", high="all", created_at=EVENING))
    driven = Driven(store, ("1", "Cold", "back", "", "", "stop"))
    route = ScalesRoute(driven.desk(), driven.go_home)
    route.renew()
    driven.drive(route)
    assert driven.transcript.count("What would you like to rate?") == 2
    assert "So far: Cold" in driven.transcript


def test_a_question_of_ones_own(store: Store) -> None:
    driven = Driven(store, ("1", "What was warm?", ""))
    route = QuestionsRoute(driven.desk(), driven.go_home)
    route.renew()
    driven.drive(route)
    assert [each.text for each in store.questions.live()] == ["What was warm?"]
