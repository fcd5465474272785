"""The person's own people: who they are, with what is typed of them and not yet set down."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from cryout_tui.domain.kept import Draft, OwnPerson

FIELDS = "own-people/"  # a field of theirs is named own-people/<role>/<id>/name or .../reach; roles are counted


def place(role: int, person: UUID) -> str:
    """Return what the names of a person's fields begin with."""
    return f"{FIELDS}{role}/{person}/"


def as_typed(people: Iterable[OwnPerson], drafts: Iterable[Draft], roles: Sequence[str]) -> list[OwnPerson]:
    """Return `people` as they stand with what was typed last, in the order of `roles`; an empty one is not there."""
    typed = {each.id: each for each in people}
    order = {role: number for number, role in enumerate(roles)}
    for draft in drafts:
        found = _named(draft.where, len(roles))
        if found is None:
            continue
        role, key, name = found
        person = typed.get(key) or OwnPerson(id=key, role=roles[role], name="", reach="")
        typed[key] = replace(person, name=draft.text) if name == "name" else replace(person, reach=draft.text)
    there = [each for each in typed.values() if each.name.strip() or each.reach.strip()]
    return sorted(there, key=lambda each: order.get(each.role, len(roles)))


def _named(where: str, roles: int) -> tuple[int, UUID, str] | None:
    """The role, the person and the part of it that a field's name says, if it is a name of these."""
    parts = where.removeprefix(FIELDS).split("/")
    if not where.startswith(FIELDS) or len(parts) != 3 or parts[2] not in ("name", "reach"):
        return None
    try:
        role, key = int(parts[0]), UUID(parts[1])
    except ValueError:
        return None
    return (role, key, parts[2]) if 0 <= role < roles else None
