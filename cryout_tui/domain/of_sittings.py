"""The pictures of sittings and practices: before and after, how it was later, what helped, and tears."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from statistics import median, quantiles

from cryout_tui.domain.gathered import Gathered, SatDay
from cryout_tui.domain.picture import (
    COUNTS,
    PAIN,
    BeforeAfter,
    Named,
    Pair,
    Picture,
    Reading,
    Rows,
    Station,
    Stations,
    Tint,
)
from cryout_tui.domain.readings import Finding, of_differences, of_pairs, there_are
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT as FEWEST
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.steps import Tears
from cryout_tui.language import _

Found = tuple[Picture, list[Finding]]
UNREAD = Reading("")
WEIGHT_OF_SITTINGS = 4  # whether sittings ease is what is asked first
MOMENTS: tuple[tuple[str, Callable[[SatDay], int | None]], ...] = (
    (_("before"), lambda sat: sat.before),
    (_("right after"), lambda sat: sat.after),
    (_("later that day"), lambda sat: sat.same_day),
    (_("next morning"), lambda sat: sat.next_day),
)
TOLD_TEARS = {
    Tears.NOT_TODAY: _("not today"),
    Tears.WET_EYES: _("wet eyes"),
    Tears.CRIED: _("I cried"),
    Tears.CRIED_HARD: _("I cried hard"),
}


def before_and_after(gathered: Gathered) -> Found:
    """Return pain before and after each sitting."""
    pairs = _pairs(gathered.sittings)
    picture = BeforeAfter(
        id="pain",
        title=_("Pain before and after each sitting"),
        span=gathered.span,
        n=len(pairs),
        counted="sittings",
        reading=UNREAD,
        axis=PAIN,
        tint=Tint.ROSE,
        pairs=pairs,
    )
    found = of_pairs(pairs, "sittings")
    return picture, there_are(found and replace(found, weight=WEIGHT_OF_SITTINGS))


def _pairs(sittings: Sequence[SatDay]) -> list[Pair]:
    return [
        Pair(each.day, each.before, each.after)
        for each in sittings
        if each.before is not None and each.after is not None
    ]


def after_curve(gathered: Gathered) -> Found:
    """Return the after-curve: pain at each moment around a sitting, of the sittings with any number given later."""
    later = [each for each in gathered.sittings if each.same_day is not None or each.next_day is not None]
    stations = []
    for name, moment in MOMENTS:
        given = [value for each in later if (value := moment(each)) is not None]
        if given:
            stations.append(_station(name, given))
    picture = Stations(
        id="after-curve",
        title=_("After a sitting: the same day and the next morning"),
        span=gathered.span,
        n=len(later),
        counted="sittings",
        reading=UNREAD,
        axis=PAIN,
        tint=Tint.ROSE,
        stations=tuple(stations),
    )
    drops = [each.next_day - each.before for each in later if each.next_day is not None and each.before is not None]
    how = _("The number next morning less the number before, of {count} sittings with both.").format(count=len(drops))
    found = of_differences(drops, _("before the sitting"), how)
    return picture, there_are(found and replace(found, words=_("Next morning {words}").format(words=found.words)))


def _station(name: str, given: Sequence[int]) -> Station:
    low, middle, high = quantiles([*given, *given] if len(given) == 1 else given, n=4, method="inclusive")
    return Station(name, middle, low, high, len(given))


def helped(gathered: Gathered, lens_name: Callable[[Lens], str]) -> Found:
    """Return every practice and lens with how it was before and after it, the one done most often read out.

    The most helpful stands first, of those that were done five times; then the others, last those without numbers.
    """
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for each in gathered.practices:
        if each.before is not None and each.after is not None:
            pairs[each.name].append(Pair(each.day, each.before, each.after))
    for sat in gathered.sittings:
        if sat.lens is not None and not sat.lens.is_whole_answer:
            pairs[lens_name(sat.lens)] += _pairs([sat])
    rows = [
        Named(name, len(of), median(each.before for each in of), median(each.after for each in of))
        for name, of in pairs.items()
        if of
    ]
    rows.sort(key=lambda each: (each.n < FEWEST, (each.after or 0) - (each.before or 0), -each.n, each.name))
    done = Counter(each.name for each in gathered.practices)
    rows += [Named(name, times) for name, times in done.most_common() if not pairs.get(name)]
    picture = Rows(
        id="helped",
        title=_("What helped: practices and lenses, before and after"),
        span=gathered.span,
        n=sum(map(len, pairs.values())),
        counted="times",
        reading=UNREAD,
        axis=PAIN,
        tint=Tint.SAGE,
        rows=tuple(rows),
    )
    return picture, there_are(_most_used(pairs))


def _most_used(pairs: dict[str, list[Pair]]) -> Finding | None:
    """What was done most often; choosing the most helpful one would find one by chance alone."""
    name, most = max(pairs.items(), key=lambda each: len(each[1]), default=("", []))
    found = of_pairs(most, "times")
    words = found and f"{name}: {found.words[0].lower()}{found.words[1:]}"
    return found and replace(
        found, words=words or "", how=_("Of what was done most often: {name}. {how}").format(name=name, how=found.how)
    )


def tears(gathered: Gathered) -> Found:
    """Return how often tears came, as it was said after the waves."""
    said = [each.tears for each in gathered.sittings if each.tears in TOLD_TEARS]
    rows = tuple(Named(name, said.count(kind)) for kind, name in TOLD_TEARS.items() if kind in said)
    picture = Rows(
        id="tears",
        title=_("Tears"),
        span=gathered.span,
        n=len(said),
        counted="sittings",
        reading=UNREAD,
        axis=COUNTS,
        tint=Tint.BLUE,
        rows=rows,
    )
    if len(said) < FEWEST:
        return picture, []
    came = len(said) - said.count(Tears.NOT_TODAY)
    return picture, [
        Finding(
            words=_("They came in {came} of {count} sittings").format(came=came, count=len(said)),
            how=_("Counted, as it was said after."),
        )
    ]
