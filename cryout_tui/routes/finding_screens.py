"""What the screens of finding the source are built with."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from cryout_tui import content
from cryout_tui.asked.ask import Ask, Top, Wants
from cryout_tui.asked.choices import Named, Proposal
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.source import Pair, Pick, Side
from cryout_tui.asked.usual import Page
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.naming import earliest_alike, may_be_source
from cryout_tui.domain.source import FEWEST, Finding
from cryout_tui.domain.text import one_line
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.left_out import left_out
from cryout_tui.routes.source_history import SourceHistoryRoute

FIND, SOURCE = "find_source", "source"  # the ways in from a sitting
ANOTHER, SEVERAL, NOT_YET, NOBODY = "another", "several", "not_yet", "nobody"

TOO_FEW = _("With three memories or more that hurt, pairs of them can be compared. They can wait until you have them.")
GOES_ON = _("That is enough comparing for one day. It goes on from here next time.")
BESIDE_TWO = [_("another one"), _("several others, or more than two")]  # "close" would say two things of two
NONE_HURTS = _("None of them seems to hurt much to hold right now.")


def comparable(desk: Desk) -> list[Memory]:
    """Return the memories that may be compared: not in the bin, not sealed, not happy alone."""
    today = desk.now().date()
    return [each for each in desk.store.memories.kept() if may_be_source(each, today)]


def the_source(desk: Desk) -> Memory | None:
    """Return the one memory named the source; None where there is none, or several, or it rests sealed."""
    sources = [desk.store.memories.get(key) for key in desk.store.memory_list.sources()]
    named = [each for each in sources if may_be_source(each, desk.now().date())]
    return named[0] if len(named) == 1 else None


def source_ways(desk: Desk) -> list[Entry]:
    """Return the ways in that have to do with the source."""
    source = the_source(desk)
    ways = [Entry(SOURCE, _("the source"), hint=desk.titles().of(source))] if source is not None else []
    if (
        left_out(desk.store).offers_way("finding")
        and desk.store.memory_list.count_comparable(desk.now().date(), FEWEST) >= FEWEST
    ):
        ways.append(Entry(FIND, _("find the source"), hint=_("pair by pair")))
    return ways


class FindingScreens:
    """Builds screens; changes nothing."""

    def __init__(self, desk: Desk, top: Top) -> None:
        self.desk = desk
        self.top = top
        self.titles = desk.titles()

    def too_few(self) -> Ask:
        """Return the page that says there is too little to compare."""
        return Page(self.top, [TOO_FEW], is_way_out=True)

    def pair(self, left: Memory, right: Memory, more: int | None, *, is_way_out: bool) -> Ask:
        """Return the two memories side by side; about `more` pairs follow, or nobody knows how many."""
        asks = content.line("compare.ask", 0)
        pace = content.line("compare.pace", 2) if more is None else content.line("compare.pace", 0, n=more)
        return Pair(self.top, asks, pace, _side(left), _side(right), is_way_out=is_way_out)

    def proposal(
        self, finding: Finding, memories: Mapping[UUID, Memory], *, goes_on: bool, is_way_out: bool
    ) -> Proposal:
        """Return what is proposed, and what may be said to it."""
        lines = [GOES_ON] if goes_on else []
        confirm = list(content.lines("compare.confirm"))
        choices: list[tuple[str, Wants]] = []
        if finding.proposed is None:
            lines.append(NONE_HURTS)
        elif finding.close is not None:
            one, other = (memories[key] for key in finding.close)
            lines += content.lines("compare.close")
            choices += [(_quoted(each), Wants(str(each.id))) for each in (one, other)]
            choices.append((_("both of them"), Wants(f"{one.id} {other.id}")))
            confirm[1:3] = BESIDE_TWO
        else:
            proposed = memories[finding.proposed]
            lines.append(content.line("compare.propose", 0, memory=one_line(proposed.title)))
            choices.append((confirm[0], Wants(str(proposed.id))))
        listed = []
        if finding.proposed is not None:
            proposed = memories[finding.proposed]
            earliest = earliest_alike(proposed, memories.values())
            if earliest is not None:
                listed.append(
                    ("", _("The earliest with the same feeling: {memory}").format(memory=_told(earliest)), "$muted")
                )
                taken = {answer.what for _name, answer in choices}
                if str(earliest.id) not in taken:
                    choices.append(
                        (_("the earliest: {memory}").format(memory=_quoted(earliest)), Wants(str(earliest.id)))
                    )
        wants = (ANOTHER, SEVERAL, NOT_YET, NOBODY)
        choices += [(name, Wants(what)) for name, what in zip(confirm[1:], wants, strict=True)]
        has_history = SourceHistoryRoute.holds_any(self.desk)
        return Proposal(self.top, lines, choices, listed=listed, has_history=has_history, is_way_out=is_way_out)

    def pick(self, memories: Sequence[Memory], *, several: bool, chosen: Iterable[UUID]) -> Ask:
        """Return the memories to choose from, the likeliest first."""
        question = _("Which ones?") if several else _("Which one?")
        return Pick(self.top, question, memories, titles=self.titles, several=several, chosen=chosen)

    def last(self, is_named: bool) -> Ask:
        """Return what is said once it is named, or not."""
        said = content.lines("compare.propose")
        return Named(self.top, said[1:] if is_named else said[2:], has_history=True, is_way_out=True)


def _side(memory: Memory) -> Side:
    """Nothing of the story is quoted unasked."""
    return Side(memory.title, age(memory))


def age(memory: Memory) -> str:
    """Return when it was, as cards show it: "age 6", "age about 5", or the person's own words."""
    said = one_line(memory.age_text).strip()
    if not said and memory.age_from is not None:
        span = {memory.age_from, memory.age_to or memory.age_from}
        said = "\u2013".join(map(str, sorted(span)))
    return _("age {said}").format(said=said) if said[:1].isdigit() or said.startswith("about") else said


def _quoted(memory: Memory) -> str:
    return f'"{one_line(memory.title)}"'


def _told(memory: Memory) -> str:
    known = age(memory)
    return _quoted(memory) + (f", {known}" if known else "")
