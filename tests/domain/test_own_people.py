"""The person's own people, with what is typed of them."""

from uuid import UUID

import pytest

from cryout_tui.domain.kept import Draft, OwnPerson
from cryout_tui.domain.own_people import FIELDS, as_typed, place
from tests.conftest import EVENING

ROLES = ("at night", "beside me", "doctor", "what helps")
ANA = OwnPerson(id=UUID(int=1), role="doctor", name="Ana", reach="555")


def draft(where: str, text: str) -> Draft:
    """What stands in a field."""
    return Draft(where=where, text=text, cursor=0, at=EVENING)


def test_they_stand_in_the_order_of_what_they_are_and_others_last() -> None:
    people = [OwnPerson(role=role, name=role, reach="") for role in ("friend", "what helps", "at night", "doctor")]
    assert [each.role for each in as_typed(people, [], ROLES)] == ["at night", "doctor", "what helps", "friend"]


def test_what_was_typed_last_counts_also_for_someone_new() -> None:
    new = UUID(int=2)
    drafts = [draft(place(2, ANA.id) + "reach", "556"), draft(place(0, new) + "name", "Rui")]
    assert as_typed([ANA], drafts, ROLES) == [
        OwnPerson(id=new, role="at night", name="Rui", reach=""),
        OwnPerson(id=ANA.id, role="doctor", name="Ana", reach="556"),
    ]


def test_an_empty_one_is_not_there() -> None:
    assert as_typed([ANA], [draft(place(0, UUID(int=2)) + "name", " \n")], ROLES) == [ANA]


@pytest.mark.parametrize(
    "where",
    ["sitting/x", f"{FIELDS}x/y/name", f"{FIELDS}9/{ANA.id}/name", f"{FIELDS}-1/{ANA.id}/name", f"{FIELDS}1/{ANA.id}",
     f"{FIELDS}1/{ANA.id}/role", f"{FIELDS}1/{ANA.id}/id", f"{FIELDS}1/no-id/name"],
)  # fmt: skip
def test_a_field_of_another_name_changes_nobody(where: str) -> None:
    assert as_typed([ANA], [draft(where, "other")], ROLES) == [ANA]
