"""What every value that is shown has, and what is said to it."""

from dataclasses import dataclass, field

from cryout_tui.domain import answers as said

Words = str | tuple[tuple[str, str], ...]  # plain, or in pieces, each with its style
Top = tuple[Words, Words]
Led = tuple[str, str, str]  # what leads, the text, the text's style


@dataclass(frozen=True, slots=True)
class Wants:
    """A wish that is no answer to the question, such as another screen."""

    what: str


Answer = said.Answer | Wants
Choices = list[tuple[str, Answer]]


@dataclass(frozen=True)
class Ask:
    """One question, or a few lines to read. Where it `is_way_out`, one step back leaves."""

    top: Top
    is_way_out: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Said:
    """It was answered, or skipped; of several, which one (`row`), and which comes next."""

    ask: Ask
    answer: Answer
    row: str | None = None
    next_row: str | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """A value was given, and may still be changed."""

    ask: Ask
    answer: said.Answer
    row: str | None = None


def titled(title: str) -> Words:
    """Return a title for the top line."""
    return ((title, "$bright bold"),)


def plain(words: Words) -> str:
    """Return the words without their styles."""
    return words if isinstance(words, str) else "".join(piece for piece, _ in words)


@dataclass(frozen=True, slots=True)
class Briefly:
    """What is said for a few seconds about what was done, or could not be."""

    words: str


@dataclass(frozen=True, slots=True)
class Quietly:
    """One line that is said under what is shown, and stays with it."""

    words: str
