"""Words that are offered below a line: which of them, and how one is put into the line."""

from collections.abc import Sequence

from cryout_tui.domain.memory import parted


def beginning_with(words: str, ideas: Sequence[str], mark: str) -> tuple[str, ...]:
    """Return those of `ideas` with a word that begins like what is typed after the last `mark`; all where none does."""
    typed = _typed_last(words, mark)
    alike = tuple(idea for idea in ideas if _begins(idea, typed))
    return tuple(ideas) if typed in ideas or not alike else alike


def with_idea(words: str, idea: str, mark: str) -> str:
    """Return `words` with `idea` in it, or taken out where it was; a beginning of it typed last is completed."""
    named = parted(words, mark)
    if idea in named:
        return f"{mark} ".join(each for each in named if each != idea)
    typed = _typed_last(words, mark)
    begun = named[:-1] if named and typed and idea.casefold().startswith(typed.casefold()) else named
    return f"{mark} ".join((*begun, idea))


def _typed_last(words: str, mark: str) -> str:
    return " ".join(words.replace("\n", mark).rpartition(mark)[2].split())


def _begins(idea: str, typed: str) -> bool:
    whole, begin = idea.casefold(), typed.casefold()
    return whole.startswith(begin) or f" {begin}" in whole
