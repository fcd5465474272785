"""The pictures of a span of days: which there are, what each shows, and what it says in a line."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cryout_tui.domain.course import Values, around_sittings, course
from cryout_tui.domain.gathered import Felt, Gathered
from cryout_tui.domain.of_sittings import after_curve, before_and_after, helped, tears
from cryout_tui.domain.picture import COUNTS, PAIN, Axis, Named, OverDays, Picture, Reading, Rows, Tint
from cryout_tui.domain.ranks import ahead
from cryout_tui.domain.readings import Finding, readings, there_are
from cryout_tui.domain.reflection import FEWEST_FOR_A_VERDICT as FEWEST
from cryout_tui.domain.reflection import Question
from cryout_tui.domain.reframe import Lens
from cryout_tui.language import _

Found = tuple[Picture, list[Finding]]
UNREAD = Reading("")
MASK = Axis(-10, 10, _("points"), _("darker outside"), _("brighter outside"))


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question of Today as a picture: its title, what its ends mean, and its colour."""

    question: Question
    title: str
    axis: Axis
    tint: Tint


RATED = (
    _Asked(Question.INSIDE, _("How it is inside"), Axis(low=_("very dark"), high=_("light")), Tint.AMBER),
    _Asked(Question.SLEEP, _("Sleep"), Axis(low=_("not at all"), high=_("deep and rested")), Tint.BLUE),
    _Asked(Question.BELLY, _("Belly"), Axis(low=_("blocked, sore or upset"), high=_("easy")), Tint.SAGE),
    _Asked(Question.ANXIOUS, _("Anxious"), Axis(low=_("not at all"), high=_("it fills me")), Tint.ROSE),
    _Asked(Question.ANGRY, _("Angry"), Axis(low=_("not at all"), high=_("boiling")), Tint.ROSE),
    _Asked(Question.FRUSTRATED, _("Frustrated"), Axis(low=_("not at all"), high=_("against a wall")), Tint.ROSE),
)


def pictures(gathered: Gathered, lens_name: Callable[[Lens], str]) -> tuple[Picture, ...]:
    """Return the pictures that have anything to show, in the order they are looked at, each with its line in words.

    A claim is held against all the others of the same look: of diaries that hold no difference, fewer than one in
    twenty is told of any.
    """
    found = [each for each in _found(gathered, lens_name) if each[0].n]
    told = readings([findings for _, findings in found])
    return tuple(replace(picture, reading=reading) for (picture, _), reading in zip(found, told, strict=True))


def _found(gathered: Gathered, lens_name: Callable[[Lens], str]) -> Iterator[Found]:
    yield before_and_after(gathered)
    if gathered.source is not None:
        yield _source(gathered)
        yield _beliefs(gathered)
    yield after_curve(gathered)
    yield _mask(gathered)
    for rated in RATED:
        values = [(each.day, each.rating(rated.question)) for each in gathered.days]
        yield _rated(gathered, rated.question.value, rated.title, rated.axis, rated.tint, _given(values))
    for scale in gathered.scales:
        own = [(each.day, dict(each.own).get(scale.id)) for each in gathered.days]
        yield _rated(
            gathered, f"own/{scale.id}", scale.name, Axis(low=scale.low, high=scale.high), Tint.AMBER, _given(own)
        )
    yield helped(gathered, lens_name)
    yield _echoes(gathered)
    if gathered.shows_tears:
        yield tears(gathered)


def _given(values: Sequence[tuple[date, int | None]]) -> list[tuple[date, float]]:
    return [(day, value) for day, value in values if value is not None]


def _rated(gathered: Gathered, key: str, title: str, axis: Axis, tint: Tint, values: Values) -> Found:
    picture = _over_days(gathered, key, title, axis, tint, values)
    return picture, there_are(course(values, gathered.span, "days"), around_sittings(values, picture.sittings))


def _over_days(gathered: Gathered, key: str, title: str, axis: Axis, tint: Tint, values: Values) -> OverDays:
    return OverDays(
        id=key,
        title=title,
        span=gathered.span,
        n=len(values),
        counted="days",
        reading=UNREAD,
        axis=axis,
        tint=tint,
        values=values,
        sittings=tuple(dict.fromkeys(each.day for each in gathered.sittings)),
    )


def _mask(gathered: Gathered) -> Found:
    said = ((each.day, each.rating(Question.OUTSIDE), each.rating(Question.INSIDE)) for each in gathered.days)
    gaps = [(day, float(out - within)) for day, out, within in said if out is not None and within is not None]
    picture = _over_days(gathered, "mask", _("The mask: outside less inside"), MASK, Tint.AMBER, gaps)
    return picture, there_are(course(gaps, gathered.span, "days"))


def _source(gathered: Gathered) -> Found:
    title = _("{source}: how strong it is to hold").format(source=gathered.source)
    return _felt(gathered, "source", title, PAIN, Tint.ROSE, _first_of_day(gathered.source_pains))


def _beliefs(gathered: Gathered) -> Found:
    axis = Axis(low=_("not true at all"), high=_("wholly true"))
    title = _("{source}: how true its reframes feel").format(source=gathered.source)
    return _felt(gathered, "belief", title, axis, Tint.SAGE, [(each.day, each.value) for each in gathered.beliefs])


def _felt(gathered: Gathered, key: str, title: str, axis: Axis, tint: Tint, values: Values) -> Found:
    picture = _over_days(gathered, key, title, axis, tint, values)
    return replace(picture, counted="times"), there_are(course(values, gathered.span, "times"))


def _first_of_day(felt: Sequence[Felt]) -> list[tuple[date, float]]:
    """How it was when one came to it: what a sitting does with it shows in the picture of sittings."""
    first: dict[date, float] = {}
    for each in felt:
        first.setdefault(each.day, each.value)
    return list(first.items())


def _echoes(gathered: Gathered) -> Found:
    times = sum(each.times for each in gathered.echoes)
    rows = tuple(Named(each.title, each.times) for each in gathered.echoes)
    picture = Rows(
        id="echoes",
        title=_("What the hurts of the days echo"),
        span=gathered.span,
        n=times,
        counted="hurts",
        reading=UNREAD,
        axis=COUNTS,
        tint=Tint.ROSE,
        rows=rows,
    )
    return picture, there_are(_foremost(rows, times))


def _foremost(rows: Sequence[Named], times: int) -> Finding | None:
    """Return which memory the hurts lead to more than to any other, where one does; None under five echoes of it."""
    if times < FEWEST:
        return None
    how = _("Counted: {times} hurts that are tied to a memory.").format(times=times)
    if len(rows) == 1:
        return Finding(words=_('All {times} lead to "{name}"').format(times=times, name=rows[0].name), how=how)
    most, second = rows[0], rows[1]
    spread = _("They lead to {count} memories, to none of them clearly more than to another").format(count=len(rows))
    if most.n < FEWEST:
        return Finding(words=spread, how=how)
    return Finding(
        words=_('{n} of {times} lead to "{name}", more than to any other').format(
            n=most.n, times=times, name=most.name
        ),
        chance=min(1.0, ahead(most.n, second.n) * len(rows)),
        how=_("{how} The first held against the second by the sign test, {count} times for as many memories:").format(
            how=how, count=len(rows)
        ),
        otherwise=spread,
    )
