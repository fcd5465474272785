"""Reframe: the event in sight, a lens to look through, and a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reframe import Lens, Reframe
from cryout_tui.language import _


@dataclass(frozen=True, slots=True)
class LensWords:
    """What a lens says: its name, its questions of the present turn, and a way to begin."""

    name: str
    questions: Sequence[str]
    starter: str


@dataclass(frozen=True)
class Reframing(Ask):
    """The page, looked at through `lens` at its `turn`-th showing; `words(lens, turn)` gives what a lens says.

    What is typed is the draft at `where`; `earlier` are the reframes of before, with how true each felt (0 to 10).
    `by_keys` are lines that name keys, said where there are keys.
    """

    lines: Sequence[str]
    memory: Memory
    lenses: Sequence[Lens] = field(kw_only=True)
    lens: Lens = field(kw_only=True)
    turn: int = field(kw_only=True)
    words: Callable[[Lens, int], LensWords] = field(kw_only=True)
    where: str = field(kw_only=True)
    draft: Draft | None = field(kw_only=True)
    earlier: Sequence[tuple[Reframe, int | None]] = field(kw_only=True)
    by_keys: Sequence[str] = field(default=(), kw_only=True)

    def beside(self, lens: Lens, by: int) -> Lens:
        """Return the lens so many after `lens`."""
        return self.lenses[(self.lenses.index(lens) + by) % len(self.lenses)]

    def number(self, lens: Lens) -> str:
        """Return which of how many a lens is."""
        return _("{number} of {count}").format(number=self.lenses.index(lens) + 1, count=len(self.lenses))


@dataclass(frozen=True, slots=True)
class Looked:
    """Another lens, or other questions; to be kept so that the page comes back as it was."""

    ask: Reframing
    lens: Lens
    turn: int


def written(lens: Lens, text: str) -> said.Answer:
    """Return what a page says once it is gone on from: nothing, where nothing stands on it."""
    return said.Reframed(lens, text) if text.strip() else said.WentOn()
