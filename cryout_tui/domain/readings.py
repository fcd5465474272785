"""What a picture says in one line: never a cause, nothing under five, and chance named where chance can do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from cryout_tui.domain import dates
from cryout_tui.domain.picture import Pair, Reading
from cryout_tui.domain.ranks import looked_at_together, middle_between, signed_rank
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT as FEWEST

CLAIMED_UNDER = 0.05
RANKS = "Wilcoxon's signed-rank test, two-sided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What numbers say, before it is known how many readings stand beside it.

    `chance`: how often chance alone does as much, 0 to 1; None where nothing is claimed. `otherwise` is said in its
    place where chance can do it. `weight`: how much it is asked for beside the others of the same look.
    """

    words: str
    among: str = ""
    chance: float | None = None
    how: str = ""
    otherwise: str = ""
    weight: int = 1


def readings(pictures: Sequence[Sequence[Finding]]) -> list[Reading]:
    """Return the line in words of each picture, its findings held against all that are looked at together.

    What chance alone could not have done is said; where that is nothing, the last finding is told for what it is. A
    picture without findings has an empty line.
    """
    claims = [each for findings in pictures for each in findings if each.chance is not None]
    together = iter(looked_at_together([each.chance or 0.0 for each in claims], [each.weight for each in claims]))
    told = (
        [_told(each, None if each.chance is None else next(together), len(claims)) for each in findings]
        for findings in pictures
    )
    return [_line(each) for each in told]


def there_are(*findings: Finding | None) -> list[Finding]:
    """Return those that were found."""
    return [each for each in findings if each is not None]


def _line(told: Sequence[tuple[bool, Reading]]) -> Reading:
    said = [reading.words for is_sure, reading in told if is_sure] or [reading.words for _, reading in told[-1:]]
    return Reading(" ".join(said), " ".join(reading.method for _, reading in told))


def _told(finding: Finding, together: float | None, count: int) -> tuple[bool, Reading]:
    """Return whether it is sure, and what is said of it."""
    if finding.chance is None or together is None:
        return False, Reading(_sentence(finding.words, finding.among), finding.how)
    one_of = "" if count == 1 else f" As one of {count} looked at together (Holm's correction): p {_p(together)}."
    under = dates.number(CLAIMED_UNDER)
    how = f"{finding.how} p {_p(finding.chance)}.{one_of} Under {under} it is said, else it may be chance."
    if together < CLAIMED_UNDER:
        return True, Reading(_sentence(finding.words, finding.among), how)
    if finding.otherwise:
        return False, Reading(_sentence(finding.otherwise), how)
    among = f"{finding.among}; a coincidence can do this" if finding.among else "a coincidence can do this"
    return False, Reading(_sentence(finding.words, among), how)


def _sentence(words: str, among: str = "") -> str:
    return f"{words} ({among})." if among else f"{words}."


def _p(chance: float) -> str:
    if chance < 0.001:
        return f"under {dates.number(0.001)}"
    return f"= {dates.number(chance, '.3f' if chance < 0.1 else '.2f')}"


def number(value: float) -> str:
    """Return a value as it is shown: 4, 4.5, 1.4."""
    return dates.number(round(value, 1))


def of_pairs(pairs: Sequence[Pair], counted: str) -> Finding | None:
    """Return how it was after against before (0 to 10), pair by pair; None under five pairs.

    `counted` names what the pairs are of, such as `sittings` or `times`.
    """
    if len(pairs) < FEWEST:
        return None
    drops = [each.before - each.after for each in pairs]
    lower, higher, middle = sum(each > 0 for each in drops), sum(each < 0 for each in drops), median(drops)
    if middle > 0:
        words = f"Lower after in {lower} of {len(drops)} {counted}, in the middle by {number(middle)}"
    elif middle < 0:
        words = f"Higher after in {higher} of {len(drops)} {counted}, in the middle by {number(-middle)}"
    else:
        words = f"Lower after in {lower} of {len(drops)} {counted}, higher in {higher}, in the middle the same"
    how = (
        f"The number before less the number after, of the {len(drops)} {counted} with both: in the middle "
        f"{number(middle)}{_between(drops)}. {RANKS}:"
    )
    return Finding(words=words, chance=signed_rank(drops), how=how)


def of_differences(differences: Sequence[float], what: str, how: str) -> Finding | None:
    """Return how much higher or lower it was `what`, pair by pair; None under five pairs. `how` says what they are."""
    if len(differences) < FEWEST:
        return None
    middle = round(median(differences), 1)
    by = "the same as" if middle == 0 else f"{number(abs(middle))} {'higher' if middle > 0 else 'lower'} than"
    how = f"{how} In the middle {f'{middle:+g}' if middle else 0}{_between(differences)}. {RANKS}:"
    return Finding(words=f"{by} {what}", among=f"{len(differences)} pairs", chance=signed_rank(differences), how=how)


def level(values: Sequence[float], counted: str) -> Finding | None:
    """Return where the values (of a scale) lie; it claims nothing. None under five."""
    if len(values) < FEWEST:
        return None
    if min(values) == max(values):
        return Finding(words=f"Always {number(values[0])}", among=f"{len(values)} {counted}")
    low, middle, high = (number(each) for each in quantiles(values, n=4, method="inclusive"))
    spread = f"; half of the {counted} between {low} and {high}" if low != high else f", as on half of the {counted}"
    how = f"The middle (median) of {len(values)} {counted}, and the quarters around it."
    return Finding(words=f"In the middle {middle}{spread}", how=how)


def _between(values: Sequence[float]) -> str:
    found = middle_between(values)
    if found is None:
        return ""
    low, high = found
    return f" (between {number(low)} and {number(high)}, right in 95 of 100 such lists)"
