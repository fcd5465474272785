"""What a picture says in one line: never a cause, nothing under five, and chance named where chance can do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from cryout_tui.domain import dates
from cryout_tui.domain.picture import Pair, Reading, count_told
from cryout_tui.domain.ranks import looked_at_together, middle_between, signed_rank
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT as FEWEST
from cryout_tui.language import _, ngettext

CLAIMED_UNDER = 0.05
RANKS = _("Wilcoxon's signed-rank test, two-sided")


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
    one_of = _(" As one of {count} looked at together (Holm's correction): p {p}.") if count > 1 else ""
    one_of = one_of.format(count=count, p=_p(together))
    under = dates.number(CLAIMED_UNDER)
    how = _("{how} p {p}.{one_of} Under {under} it is said, else it may be chance.").format(
        how=finding.how, p=_p(finding.chance), one_of=one_of, under=under
    )
    if together < CLAIMED_UNDER:
        return True, Reading(_sentence(finding.words, finding.among), how)
    if finding.otherwise:
        return False, Reading(_sentence(finding.otherwise), how)
    among = _("{among}; a coincidence can do this") if finding.among else _("a coincidence can do this")
    among = among.format(among=finding.among)
    return False, Reading(_sentence(finding.words, among), how)


def _sentence(words: str, among: str = "") -> str:
    return _("{words} ({among}).").format(words=words, among=among) if among else _("{words}.").format(words=words)


def _p(chance: float) -> str:
    if chance < 0.001:
        return _("under {number}").format(number=dates.number(0.001))
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
        words = _("Lower after in {lower} of {count} {counted}, in the middle by {middle}").format(
            lower=lower, count=len(drops), counted=_(counted), middle=number(middle)
        )
    elif middle < 0:
        words = _("Higher after in {higher} of {count} {counted}, in the middle by {value}").format(
            higher=higher, count=len(drops), counted=_(counted), value=number(-middle)
        )
    else:
        words = _("Lower after in {lower} of {count} {counted}, higher in {higher}, in the middle the same").format(
            lower=lower, count=len(drops), counted=_(counted), higher=higher
        )
    how = _(
        "The number before less the number after, of the {count} {counted} with both: in the middle "
        "{middle}{between}. {RANKS}:"
    ).format(count=len(drops), counted=_(counted), middle=number(middle), between=_between(drops), RANKS=RANKS)
    return Finding(words=words, chance=signed_rank(drops), how=how)


def of_differences(differences: Sequence[float], what: str, how: str) -> Finding | None:
    """Return how much higher or lower it was `what`, pair by pair; None under five pairs. `how` says what they are."""
    if len(differences) < FEWEST:
        return None
    middle = round(median(differences), 1)
    words = _("{value} higher than {what}") if middle > 0 else _("{value} lower than {what}")
    words = (words if middle else _("the same as {what}")).format(value=number(abs(middle)), what=what)
    pairs = ngettext("{count} pair", "{count} pairs", len(differences)).format(count=len(differences))
    how = _("{how} In the middle {middle}{between}. {RANKS}:").format(
        how=how, middle=f"{middle:+g}" if middle else 0, between=_between(differences), RANKS=RANKS
    )
    return Finding(words=words, among=pairs, chance=signed_rank(differences), how=how)


def level(values: Sequence[float], counted: str) -> Finding | None:
    """Return where the values (of a scale) lie; it claims nothing. None under five."""
    if len(values) < FEWEST:
        return None
    if min(values) == max(values):
        words = _("Always {value}").format(value=number(values[0]))
        return Finding(words=words, among=count_told(len(values), counted))
    low, middle, high = (number(each) for each in quantiles(values, n=4, method="inclusive"))
    is_wide = low != high
    spread = _("; half of the {counted} between {low} and {high}") if is_wide else _(", as on half of the {counted}")
    spread = spread.format(counted=_(counted), low=low, high=high)
    how = _("The middle (median) of {count} {counted}, and the quarters around it.").format(
        count=len(values), counted=_(counted)
    )
    return Finding(words=_("In the middle {middle}{spread}").format(middle=middle, spread=spread), how=how)


def _between(values: Sequence[float]) -> str:
    found = middle_between(values)
    if found is None:
        return ""
    low, high = found
    return _(" (between {low} and {high}, right in 95 of 100 such lists)").format(low=number(low), high=number(high))
