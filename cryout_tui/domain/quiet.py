"""The quiet line: words that can mean someone is in danger. Nothing here is kept, and silence proves nothing."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

IDLE = 3.0  # seconds without a key before a text is looked at: never while someone types
MOST_A_DAY = 2  # lines; more would nag, and the line is meant to be kind even where it is wrong
ARMS_AGAIN = 1 / 3  # of the text, changed since its line was shown: it is then another text

_APOSTROPHES = dict.fromkeys(map(ord, "'\u2019\u2018\u02bc\u00b4`"))


class Phrases:
    """The phrases of each tier, gravest first, and those not meant, which are taken out before."""

    def __init__(self, tiers: Mapping[str, Sequence[str]], not_meant: Sequence[str]) -> None:
        self.tiers = {phrase: tier for tier, phrases in tiers.items() for phrase in phrases}
        self.order = tuple(tiers)
        self._said = _any_of(self.tiers)
        self._not_meant = _any_of(not_meant)

    def heard(self, text: str) -> Counter[str]:
        """Return how often each tier is named in `text`."""
        plain = " ".join(text.translate(_APOSTROPHES).lower().split())
        meant = self._not_meant.sub(" ", plain)
        return Counter(self.tiers[each] for each in self._said.findall(meant))


def _any_of(phrases: Sequence[str] | Mapping[str, str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if phrases else re.compile("(?!)")


@dataclass
class Entry:
    """A text that is written: as it was at the last look, and as it was when each tier's line was shown."""

    seen: str
    shown: dict[str, str] = field(default_factory=dict)


class QuietLine:
    """Says which line a text may want, at most once a tier and text, and twice a day; forgets it all at the end."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.entries: dict[str, Entry] = {}
        self.days: Counter[date] = Counter()

    def forget(self) -> None:
        """Let go of every text seen so far."""
        self.entries.clear()

    def tier(self, where: str, before: str, now: str, today: date) -> str | None:
        """Return the tier to speak to in what changed of the text `where` since the last look, or None.

        `before` is the text as it was when its field was opened.
        """
        entry = self.entries.setdefault(where, Entry(before))
        heard = self.phrases.heard(now) - self.phrases.heard(entry.seen)
        entry.seen = now
        if self.days[today] >= MOST_A_DAY:
            return None
        for tier in self.phrases.order:
            if heard[tier] and _is_another(entry.shown.get(tier), now):
                entry.shown[tier] = now
                self.days[today] += 1
                return tier
        return None


def _is_another(shown: str | None, now: str) -> bool:
    return shown is None or changed(shown, now) >= ARMS_AGAIN


def changed(before: str, after: str) -> float:
    """Return which part of a text changed, 0 to 1: all but what both begin and end with."""
    longer, shorter = max(len(before), len(after)), min(len(before), len(after))
    begins = next((index for index in range(shorter) if before[index] != after[index]), shorter)
    rest = shorter - begins
    ends = next((index for index in range(rest) if before[-1 - index] != after[-1 - index]), rest)
    return (longer - begins - ends) / longer if longer else 0.0
