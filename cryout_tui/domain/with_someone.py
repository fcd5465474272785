"""Memories that are better told with someone trained beside one: what wounded, or what was felt, says so."""

from cryout_tui.domain.memory import Memory

WOUNDED_BY = frozenset({"someone close to me", "someone I trusted", "someone with power over me"})
FELT = frozenset({"used", "not protected", "punished for being me", "wounded by someone close"})


def better_with_someone(memory: Memory) -> bool:
    """Say whether what is kept of a memory may mean abuse or violence: reason for one quiet line, and no more."""
    return not WOUNDED_BY.isdisjoint(memory.wounded_by) or not FELT.isdisjoint(memory.feelings)
