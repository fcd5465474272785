"""A question answered in words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.domain.kept import Draft


@dataclass(frozen=True)
class Line(Ask):
    """A question answered in a line, or in many; an empty line skips it. What is typed is the draft at `where`.

    `ideas` may be put into the line, parted by a comma. `swap` names what another question is called, where there is
    one. What is `is_free`, or `is_long`, is told in the person's own words, and no name of anything; what `is_long` may
    have several lines.
    """

    lines: Sequence[str]
    question: str
    where: str = field(kw_only=True)
    draft: Draft | None = field(default=None, kw_only=True)
    hint: str = field(default="", kw_only=True)
    ideas: Sequence[str] = field(default=(), kw_only=True)
    swap: str = field(default="", kw_only=True)
    is_free: bool = field(default=False, kw_only=True)
    is_long: bool = field(default=False, kw_only=True)
