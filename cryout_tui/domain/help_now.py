"""Help now: whom to call, in which order, and how sure each number is."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from cryout_tui.domain.help_facts import Directory, Emergency, Facts, Label, Line, Seen, Shared
from cryout_tui.domain.help_words import Words
from cryout_tui.domain.languages import language
from cryout_tui.domain.text import first_sentence, one_line
from cryout_tui.language import _
from cryout_tui.value import Value

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from cryout_tui.domain.kept import OwnPerson

LONGEST = 200  # characters of the person's own words shown here; all of them stand in their list


class Look(StrEnum):
    """How a part of the page is shown."""

    HEADING = "heading"
    SAID = "said"
    NAME = "name"
    NUMBER = "number"
    QUIET = "quiet"


class Part(Value):
    """One line of the page."""

    look: Look
    text: str


def unlisted(named: str) -> str:
    """Return what is said of a country that is not in the list."""
    return _('There are no lines for "{named}" in the list.').format(named=named)


def page(facts: Facts, words: Words, *, own: "Sequence[OwnPerson]" = (), unknown: str = "") -> list[Part]:
    """Return Help now; `own` are the person's own people, `unknown` a country that was asked for and is not known.

    The order: the emergency number, the person's own people, lines seen in sure sources, text and chat, less sure
    ones, the worldwide lists, then old and unconfirmed ones under their own names, then what helps meanwhile.
    """
    emergency = facts.emergency if facts.emergency and facts.emergency.numbers else None
    urgent = [each for each in facts.shared if each.is_emergency]
    listening = [each for each in facts.shared if not each.is_emergency]
    parts = _emergency(emergency, words) if emergency else [Part(Look.NAME, facts.danger)]
    if facts.code is None:
        parts += _said([unlisted(unknown)] if unknown else words.no_country)
    parts += [] if emergency else _shared(urgent, words)
    parts += _own(own)
    parts += [Part(Look.HEADING, _("Someone to talk to")), Part(Look.SAID, words.open[1])]
    parts += _national(facts, words) if facts.code else [*_shared(listening, words), *_saying(words)]
    parts += _directories(facts.directories, words)
    parts += _later(facts.lines, words)
    parts += [Part(Look.HEADING, _("Right now")), *_said(words.stay)]
    return parts + [Part(Look.HEADING, _("For someone else")), *_said(words.someone_else)]


def at_once(facts: Facts, words: Words) -> list[Part]:
    """Return whom to call without a key pressed: the emergency number, and the surest line or the worldwide list.

    Where no country is known, the emergency number that many countries share stands in for one of their own.
    """
    emergency = facts.emergency
    parts = _emergency(emergency, words) if emergency and emergency.numbers else [Part(Look.SAID, facts.danger)]
    if facts.code is None:
        return parts + _shared((each for each in facts.shared if each.is_emergency), words) + _lists(facts)
    for line in sorted(facts.lines, key=lambda each: each.audience != "anyone"):
        if line.is_sure and line.confidence == "high" and line.phone:
            return parts + _line(line, words)
    return parts + _lists(facts)


def _lists(facts: Facts) -> list[Part]:
    return _directory(facts.directories[0])


def to_be_heard(facts: Facts, words: Words) -> list[Part]:
    """Return the numbers of several countries on which people listen; none where the country has its own."""
    return [] if facts.code else _shared((each for each in facts.shared if not each.is_emergency), words)


def for_the_young(facts: Facts) -> list[Part]:
    """Return the worldwide list of lines for children and young people; of all lines where there is none."""
    lists = facts.directories
    return _directory(next((each for each in lists if each.for_the_young), lists[0]))


def _emergency(emergency: Emergency, words: Words) -> list[Part]:
    parts = [Part(Look.NAME, words.open[0].replace("{emergency}", _(" or ").join(emergency.numbers)))]
    parts.append(Part(Look.NUMBER, "   ".join(emergency.numbers)))
    if emergency.note:
        parts.append(Part(Look.QUIET, emergency.note))
    return [*parts, _seen(emergency.seen, words)]


def _own(own: "Sequence[OwnPerson]") -> list[Part]:
    parts = [Part(Look.HEADING, _("Your own people"))] if own else []
    for person in own:
        name, reach, role = _short(person.name), _short(person.reach), _short(person.role)
        parts.append(Part(Look.NAME, name or role))
        parts += [Part(Look.NUMBER, reach)] if reach else []
        parts += [Part(Look.QUIET, role)] if name else []
    return parts


def _short(words: str) -> str:
    shown = one_line(words).strip()
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1].rstrip()}\u2026"


def _national(facts: Facts, words: Words) -> list[Part]:
    """The sure lines of a country; what to say stands after the first of them."""
    sure = [line for line in facts.lines if line.is_sure]
    calls = [line for line in sure if line.phone]
    written = [part for line in sure for part in _written(line, words)]
    groups = [
        [part for line in calls if line.confidence == "high" for part in _line(line, words)],
        [Part(Look.HEADING, _("Text or chat")), Part(Look.SAID, words.open[4]), *written] if written else [],
        [part for line in calls if line.confidence != "high" for part in _line(line, words)],
    ]
    if written and groups[2]:
        groups[2].insert(0, Part(Look.HEADING, _("More to call")))
    filled = [group for group in groups if group] or [[]]
    first, *others = filled
    aside = [] if written else [Part(Look.SAID, words.open[4])]
    return [*first, *_saying(words), *aside, *(part for group in others for part in group)]


def _saying(words: Words) -> list[Part]:
    return [Part(Look.HEADING, _("What to say first")), *_said(words.open[2:4])]


def _later(lines: Sequence[Line], words: Words) -> list[Part]:
    old = [line for line in lines if line.labels == (Label.OLD,)]
    unsure = [line for line in lines if Label.UNSURE in line.labels]
    parts: list[Part] = []
    for name, note, group in ((_("Old"), words.notes[2], old), (_("Not confirmed"), words.notes[1], unsure)):
        if group:
            parts += [Part(Look.HEADING, name), Part(Look.SAID, note)]
        for line in group:
            parts += _line(line, words, with_ways=True)
    return parts


def _line(line: Line, words: Words, *, with_ways: bool = False) -> list[Part]:
    parts = [Part(Look.NAME, line.service)]
    if line.phone:
        parts.append(Part(Look.NUMBER, "   ".join(line.phone)))
    if with_ways:
        parts += _ways(line)
    return [*parts, *_about(line, words)]


def _written(line: Line, words: Words) -> list[Part]:
    ways = _ways(line)
    return [Part(Look.NAME, line.service), *ways, *_about(line, words, is_again=bool(line.phone))] if ways else []


def _ways(line: Line) -> list[Part]:
    text = line.text if line.text.startswith("text ") or not line.text else _("text: {text}").format(text=line.text)
    ways = (
        text,
        line.whatsapp and f"WhatsApp: {line.whatsapp}",
        line.chat and _("chat: {chat}").format(chat=line.chat),
    )
    return [Part(Look.NUMBER, way) for way in ways if way]


def _about(line: Line, words: Words, *, is_again: bool = False) -> list[Part]:
    """When, in which language and for whom; where and when it was seen. Shown once before, the rest is left out."""
    about = [line.hours, ", ".join(language(code) for code in line.languages)]
    about += [line.audience if line.audience != "anyone" else "", line.scope if line.scope != "national" else ""]
    said = [] if is_again else [" \u00b7 ".join(filter(None, about)), line.note, line.website]
    parts = [Part(Look.QUIET, each) for each in said if each]
    parts.append(_seen(line.seen, words))
    if Label.STALE in line.labels:
        parts.append(Part(Look.QUIET, words.notes[1]))
    if line.labels == (Label.UNSURE, Label.OLD):
        parts.append(Part(Look.QUIET, words.notes[2]))
    return parts


def _seen(seen: Seen, words: Words) -> Part:
    sentence = first_sentence(words.notes[0])[0]
    return Part(Look.QUIET, sentence.replace("{source}", seen.source).replace("{date}", seen.month))


def _shared(shared: Iterable[Shared], words: Words) -> list[Part]:
    parts: list[Part] = []
    for each in shared:
        parts += [Part(Look.NAME, each.what), Part(Look.NUMBER, each.number), Part(Look.QUIET, each.area)]
        parts.append(_seen(each.seen, words))
    return parts


def _directories(directories: Iterable[Directory], words: Words) -> list[Part]:
    parts = [Part(Look.HEADING, _("Worldwide lists")), Part(Look.SAID, first_sentence(words.notes[0])[1])]
    for each in directories:
        parts += _directory(each)
    return parts


def _directory(each: Directory) -> list[Part]:
    named = [Part(Look.NAME, each.name), Part(Look.NUMBER, each.url), Part(Look.QUIET, each.what)]
    return [*named, Part(Look.QUIET, _("Seen in: {month}.").format(month=each.month))]


def _said(said: Iterable[str]) -> list[Part]:
    return [Part(Look.SAID, each) for each in said]
