"""The note to bring: lines offered, ticked and changed by the person, and the whole of it as a file."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import mean

from cryout_tui.domain.never_neglected import LASTING_WEEKS, Day
from cryout_tui.domain.rating import HIGHEST
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT
from cryout_tui.domain.text import one_line
from cryout_tui.language import _

WEEKS = LASTING_WEEKS  # what a doctor is told of: as long as what the cards call lasting
OWN = "own."
OPEN = "\u2026"
BLANK = re.compile(r"\{(\w+)\}")
RATINGS = re.compile(r"[^\s,]+ \{\w+\}(?:, [^\s,]+ \{\w+\})+")
ENDED = re.compile(r"\}[.\u0964]")  # a blank at the end of a sentence
WELL = {"sleep": _("10 is deep"), "belly": _("10 is easy")}  # these two are better when higher: a reader cannot know


class For(StrEnum):
    """Whom the note is for."""

    DOCTOR = "doctor"
    CLOSE = "close"


class Format(StrEnum):
    """What the file is, by the ending of its name."""

    MARKDOWN = "md"
    TEXT = "txt"
    PAGE = "html"


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A line that can be ticked; `above` is a heading over it."""

    id: str
    words: str
    is_ticked: bool = False
    is_own: bool = False
    above: str = ""

    @property
    def blank(self) -> str | None:
        """The name of what the person has to fill in yet, if anything."""
        found = None if self.is_own else BLANK.search(self.words)
        return found[1] if found else None

    @property
    def shown(self) -> str:
        """The line as it is read, with a sign where something is to be filled in."""
        return self.words if self.blank is None else BLANK.sub(OPEN, self.words)

    def filled(self, words: str) -> "NoteLine":
        """Return the line with its blank filled in, ticked; the words are the person's, and hold no blanks."""
        said = words.strip().rstrip(".\u0964") if ENDED.search(self.words) else words.strip()
        return replace(self, words=BLANK.sub(lambda _found: said, self.words, count=1), is_own=True, is_ticked=True)

    def changed(self, words: str) -> "NoteLine":
        """Return the line in other words, ticked."""
        return replace(self, words=words.strip(), is_own=True, is_ticked=True)


def filled_in(template: str, days: Mapping[date, Day], today: date) -> str | None:
    """Return a line with the averages of the last weeks in it (0 to 10), or None where it would say nothing.

    Each is a mean of the days rated, rounded; one with fewer than five days is left out. How low it is inside is
    10 less how it is inside, for a reader takes a higher number for lower.
    """
    run = RATINGS.search(template)
    if run is None:
        return template
    within = {day: said for day, said in days.items() if today - timedelta(weeks=WEEKS) < day <= today}
    values = {
        "sleep": [each.sleep for each in within.values() if each.sleep is not None],
        "belly": [each.belly for each in within.values() if each.belly is not None],
        "anxious": [each.anxious for each in within.values() if each.anxious is not None],
        "inside": [HIGHEST - each.inside for each in within.values() if each.inside is not None],
    }
    parts = []
    for part in run[0].split(", "):
        name = BLANK.findall(part)[0]
        if len(given := values.get(name, [])) >= FEWEST_FOR_A_VERDICT:
            shown = f"{_rounded(given)} ({WELL[name]})" if name in WELL else str(_rounded(given))
            parts.append(part.replace("{" + name + "}", shown))
    if not parts:
        return None
    weeks = -(-((today - min(within)).days + 1) // 7)
    line = template.replace(run[0], ", ".join(parts))
    return (line.replace(_("{weeks} weeks"), _("a week")) if weeks == 1 else line).replace("{weeks}", str(weeks))


def _rounded(values: Sequence[int]) -> int:
    return int(mean(values) + 0.5)  # half a point goes up, not to the even number


# how it is kept


def written(lines: Sequence[NoteLine]) -> str:
    """Return what was done to the lines, to be kept: the ticked ones, and the words of those that were changed."""
    return json.dumps([[each.id, each.words if each.is_own else None, each.is_ticked] for each in lines])


def read(text: str, offered: Sequence[NoteLine]) -> list[NoteLine]:
    """Return the lines offered as they were left, and the person's own after them; raise ValueError for other text."""
    found = json.loads(text)
    if not isinstance(found, list) or not all(_is_kept(each) for each in found):
        raise ValueError("This is no note.")
    kept = {key: (words, is_ticked) for key, words, is_ticked in found}
    lines = []
    for line in offered:
        words, is_ticked = kept.get(line.id, (None, False))
        is_open = words is None and line.blank is not None
        changed = line if words is None else replace(line, words=words, is_own=True)
        lines.append(replace(changed, is_ticked=is_ticked and not is_open))
    own = ((key, words, is_ticked) for key, (words, is_ticked) in kept.items() if key.startswith(OWN))
    return lines + [NoteLine(key, words, is_ticked, True) for key, words, is_ticked in own if words]


def _is_kept(each: object) -> bool:
    match each:
        case [str(), str() | None, bool()]:
            return True
    return False


# the whole of it


def paragraphs(lines: Sequence[NoteLine]) -> list[str]:
    """Return what the note says: the ticked lines, with nothing in them that could command a terminal."""
    said = [one_line(each.words).strip() for each in lines if each.is_ticked]
    return [each for each in said if each]
