"""The usual ways to ask: a page to read, a choice, a rating."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Answer, Ask, Led
from cryout_tui.asked.rows import Row


@dataclass(frozen=True)
class Page(Ask):
    """A few lines to read, one after the other when `one_by_one`."""

    lines: Sequence[str]
    one_by_one: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Wait(Ask):
    """A few lines while something is done; nothing is asked."""

    lines: Sequence[str]


@dataclass(frozen=True)
class Choice(Ask):
    """A question with a few answers; `skip` is what an empty answer says, where it may be skipped.

    `hints` says a word about a choice, by its place. One that is `certain` is asked once more, `surely`,
    and in `surely_told` where there are no keys.
    `listed` stands above the question and `below` under the choices. `at` is the one that is marked first, `keys` are
    the keys that take them; `shows_all_first`: nothing is chosen that was not yet seen.
    `by_keys` are lines that name keys, said where there are keys.
    """

    lines: Sequence[str]
    choices: Sequence[tuple[str, Answer]]
    question: str = field(default="", kw_only=True)
    skip: Answer | None = field(default=None, kw_only=True)
    hints: Mapping[int, str] = field(default_factory=dict, kw_only=True)
    certain: frozenset[int] = field(default=frozenset(), kw_only=True)
    surely: str = field(default="", kw_only=True)
    surely_told: str = field(default="", kw_only=True)
    listed: Sequence[Led] = field(default=(), kw_only=True)
    below: Sequence[Led] = field(default=(), kw_only=True)
    at: int = field(default=0, kw_only=True)
    keys: Sequence[str] = field(default="123456789", kw_only=True)
    shows_all_first: bool = field(default=True, kw_only=True)
    by_keys: Sequence[str] = field(default=(), kw_only=True)


@dataclass(frozen=True)
class Rating(Ask):
    """One rating from 0 to 10; `low` is said where it is 3 or less."""

    lines: Sequence[str]
    row: Row
    low: str = field(default="", kw_only=True)
