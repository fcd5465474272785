"""Memories that are better told with someone trained beside one: what wounded, or what was felt, says so."""

from collections.abc import Iterable

WOUNDED_BY = frozenset({"someone close to me", "someone I trusted", "someone with power over me"})
FELT = frozenset({"used", "not protected", "punished for being me", "wounded by someone close"})


def better_with_someone(wounded_by: Iterable[str], feelings: Iterable[str]) -> bool:
    """Say whether what is kept of a memory may mean abuse or violence: reason for one quiet line, and no more.

    Both are in the words of the English lists.
    """
    return not WOUNDED_BY.isdisjoint(wounded_by) or not FELT.isdisjoint(feelings)
