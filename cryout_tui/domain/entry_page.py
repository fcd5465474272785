"""A whole entry as lines to read, the same on the screen and in the shell."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from cryout_tui.domain.dates import dated
from cryout_tui.domain.memory import UNTIL_ASKED, Memory, Period
from cryout_tui.domain.reflection import RATED, Reflection
from cryout_tui.domain.reframe import Lens, Reframe
from cryout_tui.domain.scale import Scale
from cryout_tui.domain.search_words import Kind
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.steps import Tears
from cryout_tui.domain.titles import SEALED
from cryout_tui.domain.whole import Whole
from cryout_tui.language import _

PERIODS = {
    Period.BEFORE_SCHOOL: _("before school"),
    Period.EARLY_SCHOOL: _("early school"),
    Period.LATE_CHILDHOOD: _("late childhood"),
    Period.TEENS: _("teens"),
    Period.LEAVING_HOME: _("leaving home"),
    Period.GROWN: _("grown"),
    Period.NOW: _("now"),
    Period.EARLIER: _("earlier"),
    Period.LAST_MONTH: _("last month"),
}
TEARS = {
    Tears.NOT_TODAY: _("not today"),
    Tears.WET_EYES: _("wet eyes"),
    Tears.CRIED: _("cried"),
    Tears.CRIED_HARD: _("cried hard"),
    Tears.RATHER_NOT_SAY: _("rather not say"),
}


class Look(Enum):
    """How a line looks."""

    HEADING = "heading"
    TEXT = "text"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of the page; the words in it are the person's, or about them."""

    look: Look
    text: str


def lines(whole: Whole, lens_name: Callable[[Lens], str], *, today: date | None) -> list[PageLine]:
    """Return everything of an entry, in the order one reads it.

    A memory that rests sealed `today` is not named in what belongs to it; None names it all the same.
    """
    titles = [SEALED if today is not None and each.is_sealed(today) else each.title for each in whole.memories]
    shown: list[PageLine] = []
    if whole.kind is Kind.MEMORY:
        shown += _memory(whole.memories[0])
    for person in whole.people:
        shown += _texts(Look.HEADING, person.name)
        shown += _texts(Look.ABOUT, person.role, person.reach)
    if whole.kind is Kind.SITTING:
        shown += _sitting(whole, titles)
    for reframe in whole.reframes:
        shown += _texts(Look.HEADING, *(titles if whole.kind is Kind.REFRAME else ()))
        shown += _reframe(whole, reframe, lens_name(reframe.lens))
    if whole.kind is Kind.MEMORY:
        shown += [
            PageLine(Look.ABOUT, _("sat with it on {day}").format(day=day(each.began_at))) for each in whole.sittings
        ]
        shown += [line for each in whole.pains if each.value is not None for line in _pain(each.value, each.at)]
    for reflection in whole.reflections:
        shown += _reflection(reflection, whole.scales)
    if whole.kind is Kind.REFLECTION:
        shown += [PageLine(Look.ABOUT, _("it reminded you of: {title}").format(title=title)) for title in titles]
    return shown


def about(whole: Whole) -> str:
    """Return in a few words what the entry is and from when."""
    days: dict[Kind, list[date]] = {
        Kind.MEMORY: [each.created_at for each in whole.memories],
        Kind.REFRAME: [each.at for each in whole.reframes],
        Kind.REFLECTION: [each.day for each in whole.reflections],
        Kind.SITTING: [each.began_at for each in whole.sittings],
        Kind.PERSON: [],
    }
    return " \u00b7 ".join([_(whole.kind.value), *(day(at) for at in days[whole.kind])])


def day(at: datetime | date) -> str:
    """Return a day as it is shown."""
    return dated(at, "%-d %B %Y")


def sealed(until: date | None) -> str:
    """Return the calm line that stands for a sealed memory."""
    return _("sealed until you ask") if until in (None, UNTIL_ASKED) else _("sealed until {day}").format(day=day(until))


def _texts(look: Look, *texts: str | None) -> Iterator[PageLine]:
    return (PageLine(look, text) for text in texts if text)


def _memory(memory: Memory) -> Iterator[PageLine]:
    yield PageLine(Look.HEADING, memory.title)
    place = [memory.age_text, memory.place, PERIODS[memory.period] if memory.period else ""]
    yield from _texts(Look.ABOUT, " \u00b7 ".join(part for part in place if part))
    yield from _texts(Look.TEXT, memory.story)
    named = ((_("with"), memory.people), (_("felt"), memory.feelings), (_("wounded by"), memory.wounded_by))
    yield from (PageLine(Look.ABOUT, f"{name}: {', '.join(words)}") for name, words in named if words)


def _sitting(whole: Whole, titles: list[str]) -> Iterator[PageLine]:
    record: SittingRecord = whole.sittings[0]
    yield PageLine(Look.HEADING, titles[0] if titles else _("A sitting on {day}").format(day=day(record.began_at)))
    for wave in whole.waves:
        minutes = round(wave.active_seconds / 60)
        tears = _(", tears: {tears}").format(tears=TEARS[wave.tears]) if wave.tears else ""
        yield PageLine(Look.ABOUT, _("a wave of {minutes} min{tears}").format(minutes=minutes, tears=tears))
    for pain in whole.pains:
        if pain.value is not None:
            yield from _pain(pain.value, pain.at)
    yield from _texts(Look.TEXT, record.kind_thing)


def _pain(value: int, at: datetime) -> Iterator[PageLine]:
    yield PageLine(
        Look.ABOUT, _("pain {value} on {day}, {hour}").format(value=value, day=day(at), hour=dated(at, "%H:%M"))
    )


def _reframe(whole: Whole, reframe: Reframe, lens: str) -> Iterator[PageLine]:
    felt = [each.value for each in whole.beliefs if each.reframe_id == reframe.id and each.value is not None]
    true = _(" · felt true {value} of 10").format(value=felt[-1]) if felt else ""
    yield PageLine(Look.HEADING, f"{lens or reframe.lens.replace('_', ' ')} \u00b7 {day(reframe.at)}{true}")
    yield from _texts(Look.TEXT, reframe.text)
    yield from _texts(
        Look.ABOUT, _("what says no: {says_no}").format(says_no=reframe.says_no) if reframe.says_no else None
    )


def _reflection(reflection: Reflection, scales: Iterable[Scale]) -> Iterator[PageLine]:
    yield PageLine(Look.HEADING, day(reflection.day))
    rated = [(_(question.value), reflection.rating(question)) for question in RATED]
    rated += [(each.called, reflection.rating(each.id)) for each in scales]
    yield from _texts(Look.ABOUT, " \u00b7 ".join(f"{name} {value}" for name, value in rated if value is not None))
    more = ((_("sleep"), reflection.sleep_more), (_("belly"), reflection.belly_more))
    yield from (PageLine(Look.ABOUT, f"{name}: {', '.join(words)}") for name, words in more if words)
    yield from _texts(Look.TEXT, reflection.hurt)
    if reflection.text:
        yield from _texts(Look.ABOUT, reflection.prompt)
    yield from _texts(Look.TEXT, reflection.text)
