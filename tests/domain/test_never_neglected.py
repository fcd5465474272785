"""Which card is due, from plain facts."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from cryout_tui.domain.never_neglected import Card, Day, Facts, Lasting, Shown, due, is_night, lasting, rests
from cryout_tui.domain.steps import Tears
from tests.conftest import EVENING

TODAY = EVENING.date()
NO, WET, HARD, UNSAID = Tears.NOT_TODAY, Tears.WET_EYES, Tears.CRIED_HARD, Tears.RATHER_NOT_SAY
NOTHING = Facts(days={})


def sat(*said: list[Tears | None], days_ago: int = 2, apart: int = 7) -> Facts:
    """Sittings a week apart, the newest first, with what was said of tears in each of their waves."""
    at = [EVENING - timedelta(days=days_ago + apart * number) for number in range(len(said))]
    return replace(NOTHING, waves=list(zip(at, said, strict=True)))


def rated(
    weeks: int, *, days_a_week: int = 7, good_days: int = 0, leave_out: tuple[int, ...] = (), **poor: int
) -> Facts:
    """Every day of the last weeks rated poor, but for `good_days` in each week, and none in the weeks left out."""
    days: dict[date, Day] = {}
    for week in range(weeks):
        for day in range(days_a_week):
            good = dict.fromkeys(poor, 10) if "anxious" not in poor else {"anxious": 0}
            given = good if day < good_days else poor
            if week not in leave_out:
                days[TODAY - timedelta(days=7 * week + day)] = Day(**given)
    return replace(NOTHING, days=days)


ALONE = Facts(first=TODAY - timedelta(days=90), entries=6, days={})


@pytest.mark.parametrize(
    ("facts", "card"),
    [
        pytest.param(NOTHING, None, id="a new journal"),
        pytest.param(sat([NO], [NO], [NO]), Card.TEARS, id="three without tears"),
        pytest.param(sat([NO], [NO]), None, id="two without tears"),
        pytest.param(sat([NO], [NO], [WET], [NO]), None, id="wet eyes are tears"),
        pytest.param(sat([HARD], [NO], [NO], [NO]), None, id="the last one had tears"),
        pytest.param(sat([NO], [NO, HARD], [NO]), None, id="tears in a second wave"),
        pytest.param(sat([NO, NO], [NO], [NO, None]), Card.TEARS, id="several dry waves"),
        pytest.param(sat([NO], [UNSAID], [NO], [None], [NO]), Card.TEARS, id="unsaid neither counts nor breaks"),
        pytest.param(sat([UNSAID], [None], [UNSAID], [None]), None, id="unsaid warns of nothing"),
        pytest.param(sat([NO], [NO], [UNSAID], [HARD]), None, id="tears behind what was not said"),
        pytest.param(sat([NO], [NO], [NO], days_ago=31), None, id="it was months ago"),
        pytest.param(sat([NO], [NO], [NO], days_ago=-3), None, id="a clock once set wrong counts for little"),
        pytest.param(ALONE, Card.SHARING, id="a season alone"),
        pytest.param(replace(ALONE, first=TODAY - timedelta(days=89)), None, id="a day under a season"),
        pytest.param(replace(ALONE, entries=5), None, id="hardly anything carried here"),
        pytest.param(replace(ALONE, has_people=True), None, id="people of one's own"),
        pytest.param(replace(ALONE, has_note=True), None, id="a note was written"),
        pytest.param(replace(ALONE, kind_things=["Call someone"]), None, id="a kind thing with a person"),
        pytest.param(replace(ALONE, kind_things=["water a plant"]), Card.SHARING, id="a kind thing alone"),
        pytest.param(rated(8, sleep=4), Card.BODY, id="two months of poor sleep"),
        pytest.param(rated(7, sleep=2), None, id="seven weeks"),
        pytest.param(rated(8, sleep=5), None, id="broken sleep is not poor"),
        pytest.param(rated(12, belly=3), Card.BODY, id="a sore belly"),
        pytest.param(rated(8, anxious=6), Card.BODY, id="dread"),
        pytest.param(rated(8, anxious=5), None, id="in the background"),
        pytest.param(rated(8, sleep=2, days_a_week=3), Card.BODY, id="three days a week are known"),
        pytest.param(rated(8, sleep=2, days_a_week=2), None, id="two days a week are not"),
        pytest.param(rated(8, sleep=2, good_days=3), Card.BODY, id="four of seven days"),
        pytest.param(rated(8, sleep=2, days_a_week=6, good_days=3), None, id="half is not most"),
    ],
)
def test_a_card_is_due_where_it_holds(facts: Facts, card: Card | None) -> None:
    assert due(facts, [], EVENING) is card


def test_weeks_are_the_true_number() -> None:
    assert lasting(rated(11, sleep=1).days, TODAY) == Lasting(sleep=11)
    assert lasting(rated(40, sleep=1, belly=2, anxious=8).days, TODAY).sleep == 26
    assert lasting(rated(12, sleep=1, leave_out=(4,)).days, TODAY) == Lasting(sleep=11)  # passed over, not counted
    assert lasting(rated(12, sleep=1, leave_out=(4, 5)).days, TODAY) == Lasting()  # nothing is known of a fortnight
    assert lasting({**rated(12, sleep=1).days, **rated(1, sleep=9).days}, TODAY) == Lasting()  # it is better now


@pytest.mark.parametrize(
    ("shown", "card"),
    [
        pytest.param([], Card.TEARS, id="none before: in order"),
        pytest.param([Shown(Card.TEARS, EVENING - timedelta(days=29))], None, id="one this month"),
        pytest.param([Shown(Card.SHARING, EVENING - timedelta(days=29))], None, id="any one this month"),
        pytest.param([Shown(Card.TEARS, EVENING - timedelta(days=30))], Card.SHARING, id="the other's turn"),
        pytest.param(
            [Shown(Card.TEARS, EVENING - timedelta(days=70)), Shown(Card.SHARING, EVENING - timedelta(days=31))],
            Card.TEARS,
            id="the one not shown for longest",
        ),
        pytest.param([Shown(Card.SHARING, EVENING, False)], Card.SHARING, id="not gone on from today: it stands"),
        pytest.param([Shown(Card.BODY, EVENING, False)], None, id="it stands no more where it does not hold"),
        pytest.param([Shown(Card.TEARS, EVENING - timedelta(days=1), False)], None, id="yesterday it was seen"),
        pytest.param([Shown(Card.TEARS, EVENING + timedelta(days=400))], Card.TEARS, id="a clock once set wrong"),
    ],
)
def test_one_card_a_month_in_all(shown: list[Shown], card: Card | None) -> None:
    facts = replace(ALONE, waves=sat([NO], [NO], [NO]).waves)
    assert due(facts, shown, EVENING) is card
    assert rests(shown, EVENING) is False or card is None


@pytest.mark.parametrize(
    ("hour", "bed", "night"),
    [
        (time(21, 14), time(23, 30), False),
        (time(23, 29), time(23, 30), False),
        (time(23, 30), time(23, 30), True),
        (time(5, 29), time(23, 30), True),
        (time(5, 30), time(23, 30), False),
        (time(2, 0), None, False),
    ],
)
def test_the_night_begins_at_bed(hour: time, bed: time | None, night: bool) -> None:
    assert is_night(EVENING.replace(hour=hour.hour, minute=hour.minute), bed) is night
