"""Scales of the person's own."""

from uuid import uuid4

import pytest

from cryout_tui.domain.reflection import Question, Reflection
from cryout_tui.domain.scale import Scale
from tests.conftest import EVENING

DAY = Reflection(day=EVENING.date(), at=EVENING, updated_at=EVENING)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("wine", "wine"),
        ("a knee\nthat hurts", "a knee that\u2026"),
        ("twelve signs", "twelve signs"),
        ("\u75db\u307f\u306e\u5f37\u3055\u3068\u9577\u3055", "\u75db\u307f\u306e\u5f37\u3055\u2026"),
        ("[bold]x[/]", "[bold]x[/]"),
        ("a\u202etxt", "atxt"),
        ("cafe\u0301 and more", "cafe\u0301 and mo\u2026"),
        (" ", ""),
    ],
)
def test_its_name_fits_beside_a_row(name: str, label: str) -> None:
    assert Scale(name=name, created_at=EVENING).label == label


def test_its_numbers_mean_what_the_person_said() -> None:
    assert Scale(name="x", low="none\n", high="all day", created_at=EVENING).anchors == {0: "none", 10: "all day"}
    assert Scale(name="x", created_at=EVENING).anchors == {}


def test_put_away_it_can_be_brought_back() -> None:
    scale = Scale(name="x", created_at=EVENING)
    assert scale.put_away(now=EVENING).archived_at == EVENING
    assert scale.put_away(now=EVENING).brought_back() == scale


def test_a_rating_on_it_is_kept_beside_the_others_and_skipped_is_none() -> None:
    wine, knee = uuid4(), uuid4()
    rated = DAY.rated(wine, 0, now=EVENING).rated(knee, 7, now=EVENING).rated(Question.INSIDE, 3, now=EVENING)
    assert (rated.rating(wine), rated.rating(knee), rated.rating(Question.INSIDE)) == (0, 7, 3)
    skipped = rated.rated(wine, None, now=EVENING)
    assert skipped.own == {knee: 7}
    assert skipped.rating(wine) is None
    assert rated.own == {wine: 0, knee: 7}, "nothing is changed in place"
    assert DAY.is_empty
    assert not DAY.rated(wine, 0, now=EVENING).is_empty
    assert hash(rated) == hash(skipped)
