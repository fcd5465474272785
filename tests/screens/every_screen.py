"""One of every screen, made as plainly as it can be."""

from collections.abc import Callable, Iterator

from textual.screen import Screen

from cryout_tui import content, evidence
from cryout_tui.asked.ask import Wants
from cryout_tui.asked.breathe import AboutOwnWay, AboutWay, Breathe
from cryout_tui.asked.calendar import Calendar, Day
from cryout_tui.asked.care import Keys, Parting, WhatThisIs, Worse, WorseAnswer
from cryout_tui.asked.choices import DayList, Echo, Named, Proposal
from cryout_tui.asked.code import Code, CodeAgain, CodeWord
from cryout_tui.asked.country import Country
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.find import Find, MoreWords
from cryout_tui.asked.home import Home
from cryout_tui.asked.kept_list import Bin, OwnList, Versions
from cryout_tui.asked.learn import Learn, LearnPage
from cryout_tui.asked.line import Line
from cryout_tui.asked.look_back import OtherYears, WeekPage
from cryout_tui.asked.memories import Memories, OneMemory
from cryout_tui.asked.memory_details import Details, PartTold, Story, Suggest
from cryout_tui.asked.note import Note
from cryout_tui.asked.own_people import AskedOfPerson, OwnPeople, OwnPerson
from cryout_tui.asked.pages import Held, PageBurnt, PageKept
from cryout_tui.asked.passphrase import CopyPassphrase, Passphrase
from cryout_tui.asked.patterns import Numbers, Patterns
from cryout_tui.asked.press_key import PressKey
from cryout_tui.asked.reframe import LensWords, Reframing
from cryout_tui.asked.release import Look, Release, Settle, WaveWords
from cryout_tui.asked.remember import Tell, WaysIn
from cryout_tui.asked.rows import Questions, Row, TodaysQuestions
from cryout_tui.asked.search import Found, Search, WholeEntry
from cryout_tui.asked.source import NamedBefore, Pair, Pick, Side
from cryout_tui.asked.usual import Choice, Page, Rating
from cryout_tui.asked.walk import WalkCue, Weigh
from cryout_tui.domain import answers as said
from cryout_tui.domain.home import HomePage, Way
from cryout_tui.domain.look_back import Compared, Middle, Week, Weight, Written, Wrote, YearDay, week_of
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.memory_list import MemoryLine
from cryout_tui.domain.memory_page import MemoryPage
from cryout_tui.domain.note import NoteLine
from cryout_tui.domain.picture import OverDays, Reading
from cryout_tui.domain.practice_run import Run
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.release_lines import Lines
from cryout_tui.domain.span import Range, Span
from cryout_tui.domain.titles import Titles
from cryout_tui.domain.wave import Wave
from cryout_tui.screens.asks import ChoiceScreen, PageScreen, RatingScreen
from cryout_tui.screens.base import Face
from cryout_tui.screens.bin import BinScreen
from cryout_tui.screens.breathe import BreatheScreen, WayScreen
from cryout_tui.screens.calendar import CalendarScreen, DayScreen
from cryout_tui.screens.care import KeysScreen, PartingScreen
from cryout_tui.screens.code import CodeAgainScreen, CodeScreen, CodeWordScreen
from cryout_tui.screens.copy_passphrase import CopyPassphraseScreen
from cryout_tui.screens.day_list import DayListScreen
from cryout_tui.screens.echo import EchoScreen
from cryout_tui.screens.find import FindScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.learn import LearnPageScreen, LearnScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.look_back import WeekScreen, YearsScreen
from cryout_tui.screens.memories import MemoriesScreen
from cryout_tui.screens.memory import MemoryScreen
from cryout_tui.screens.memory_details import DetailsScreen, StoryScreen, SuggestScreen
from cryout_tui.screens.note import NoteScreen
from cryout_tui.screens.own_breath import OwnWayScreen
from cryout_tui.screens.own_list import OwnListScreen
from cryout_tui.screens.own_people import OwnPeopleScreen, OwnPersonScreen
from cryout_tui.screens.pair import PairScreen
from cryout_tui.screens.patterns import NumbersScreen, PatternsScreen
from cryout_tui.screens.pick import PickScreen
from cryout_tui.screens.press_key import PressKeyScreen
from cryout_tui.screens.rows_ask import RowsScreen
from cryout_tui.screens.search import EntryScreen, SearchScreen
from cryout_tui.screens.sitting.choose import ChooseScreen
from cryout_tui.screens.sitting.page import BurntPage, KeptPage
from cryout_tui.screens.sitting.reframe import ReframeScreen
from cryout_tui.screens.sitting.release import ReleaseScreen
from cryout_tui.screens.sitting.settle import SettleScreen
from cryout_tui.screens.sitting.tell import TellScreen
from cryout_tui.screens.source import NamedBeforeScreen, NamedScreen, ProposalScreen
from cryout_tui.screens.today import TodayScreen
from cryout_tui.screens.versions import VersionsScreen
from cryout_tui.screens.walk import CueScreen, WeighScreen
from cryout_tui.screens.welcome import CountryScreen, PassphraseScreen
from cryout_tui.screens.what_this_is import WhatThisIsScreen
from cryout_tui.screens.words import WordsScreen
from cryout_tui.screens.worse import WorseAnswerScreen, WorseScreen
from tests.conftest import EVENING, ToldClock

TOP = ("", "")
TODAY = EVENING.date()
GATE = Memory(title="The school gate", created_at=EVENING, updated_at=EVENING)
TITLES = Titles(TODAY, True)
ROW = Row("pain", "how strong", "How strong is it?", {})
ENTRIES = (Entry("a", "one"), Entry("b", "another"))
CHOICES = (("yes", said.Said(True)), ("no", said.Said(False)))
A_LINE = MemoryLine(id=GATE.id, title=GATE.title)


A_YEAR_DAY = YearDay(TODAY.replace(year=2025), 5, 6, [Wrote(TODAY, "a line", "a question")], weight=Weight.LIGHT)
A_WEEK = Week(
    span=week_of(TODAY), is_this=False, days=6, sittings=1, hurts=2, numbers=[Compared("sleep", Middle(5, 6), None)],
    practices=[("Long breath out", 2)], written=Written(lines=[Wrote(TODAY, "a line", "a question")]),
)  # fmt: skip


def _way():  # type: ignore[no-untyped-def]
    return content.ways_to_breathe()[0]


def _sleep() -> OverDays:
    return OverDays(
        id="sleep",
        title="Sleep",
        span=Span(TODAY, TODAY),
        n=1,
        counted="days",
        reading=Reading(""),
        values=[(TODAY, 5)],
    )


def _wave() -> Wave:
    return Wave(sitting_id=GATE.id, pattern="long-exhale", planned_seconds=300.0, active_seconds=20.0, at=EVENING)


def _wave_words() -> WaveWords:
    return WaveWords(lines=Lines("a", ["b"], ["c"], ["d"]), number=0, time_up="", long="", anger=["e"], numb="f")


def _run() -> Run:
    return Run(pattern=_way().pattern.id, minutes=3, at=EVENING)


def _reframe() -> ReframeScreen:
    ask = Reframing(
        TOP, [], GATE, lenses=list(Lens), lens=Lens.CHILD, turn=0, words=lambda *_: LensWords("child", ["?"], ""),
        where="test", draft=None, earlier=[],
    )  # fmt: skip
    return ReframeScreen(ask)


def _release() -> ReleaseScreen:
    ask = Release(
        TOP, GATE.title, _wave(), words=_wave_words(), look=Look(), pattern=content.default_pattern("in_release"),
        motion="full", clock=ToldClock(),
    )  # fmt: skip
    return ReleaseScreen(ask)


def _settle() -> SettleScreen:
    ask = Settle(
        TOP, [], settling="", settled="", passed=0.0, pattern=content.default_pattern("after_tears"), motion="full",
        clock=ToldClock(),
    )  # fmt: skip
    return SettleScreen(ask)


def _breathe() -> BreatheScreen:
    return BreatheScreen(Breathe(TOP, _way(), _run(), opening="", line="", motion="full", clock=ToldClock()))


def _tell() -> TellScreen:
    return TellScreen(Tell(TOP, [], GATE, where="test", drafts={}, plenty_after=1200.0, clock=ToldClock()))


MADE: dict[str, Callable[[], Screen[None]]] = {
    "PageScreen": lambda: PageScreen(Page(TOP, ["a line"])),
    "ChoiceScreen": lambda: ChoiceScreen(Choice(TOP, [], CHOICES)),
    "RatingScreen": lambda: RatingScreen(Rating(TOP, [], ROW)),
    "PatternsScreen": lambda: PatternsScreen(Patterns(TOP, Range.THREE_MONTHS, begins=lambda: None)),
    "NumbersScreen": lambda: NumbersScreen(Numbers(TOP, _sleep())),
    "CalendarScreen": lambda: CalendarScreen(Calendar(TOP, TODAY, today=TODAY, marks={})),
    "DayListScreen": lambda: DayListScreen(
        DayList(TOP, [], [("21:14", Wants("a"))], names=["the reflection of today"])
    ),
    "DayScreen": lambda: DayScreen(Day(TOP, [], names=[], can_change=True)),
    "BinScreen": lambda: BinScreen(Bin(TOP, [], ENTRIES)),
    "BreatheScreen": _breathe,
    "CopyPassphraseScreen": lambda: CopyPassphraseScreen(CopyPassphrase(TOP, ["a line"])),
    "WayScreen": lambda: WayScreen(AboutWay(TOP, _way(), 3, cares=[])),
    "KeysScreen": lambda: KeysScreen(Keys(TOP, [("f1", "help now")])),
    "PartingScreen": lambda: PartingScreen(Parting(TOP, ["It is kept and closed."], seconds=600)),
    "HomeScreen": lambda: HomeScreen(
        Home(TOP, HomePage("now", ["Good evening."], [Way("today", "t", "Today", "")], 0, []))
    ),
    "LearnScreen": lambda: LearnScreen(Learn(TOP, evidence.pages(), not_advice="")),
    "LearnPageScreen": lambda: LearnPageScreen(LearnPage(TOP, evidence.pages(), 0)),
    "WeekScreen": lambda: WeekScreen(WeekPage(TOP, A_WEEK, has_earlier=True, leaves_out=True)),
    "YearsScreen": lambda: YearsScreen(OtherYears(TOP, [A_YEAR_DAY], year=TODAY.year, leaves_out=True)),
    "LineScreen": lambda: LineScreen(Line(TOP, [], "What hurt today?", where="test")),
    "LockScreen": lambda: LockScreen(encrypted=True),
    "MemoriesScreen": lambda: MemoriesScreen(Memories(TOP, lambda *_: [A_LINE], titles=TITLES)),
    "MemoryScreen": lambda: MemoryScreen(OneMemory(TOP, MemoryPage(memory=GATE), today=TODAY)),
    "DetailsScreen": lambda: DetailsScreen(Details(TOP, "", [PartTold("age", "age", "")])),
    "StoryScreen": lambda: StoryScreen(Story(TOP, "", "", where="test")),
    "SuggestScreen": lambda: SuggestScreen(
        Suggest(TOP, [], "?", where="test", mark=",", ideas=["sad", "left out"])
    ),
    "NoteScreen": lambda: NoteScreen(Note(TOP, [], [NoteLine("a", "I take: pills.")])),
    "OwnListScreen": lambda: OwnListScreen(
        OwnList(TOP, ["a line"], ENTRIES, live=frozenset("a"), archived=frozenset("b"))
    ),
    "OwnWayScreen": lambda: OwnWayScreen(AboutOwnWay(TOP, _way(), 3, cares=[])),
    "OwnPersonScreen": lambda: OwnPersonScreen(OwnPerson(TOP, "a friend", [AskedOfPerson("Name", "test/a", "", None)])),
    "OwnPeopleScreen": lambda: OwnPeopleScreen(OwnPeople(TOP, [], ENTRIES, kept=frozenset(), can_undo=False)),
    "PairScreen": lambda: PairScreen(Pair(TOP, "Which hurts more?", "", Side("one"), Side("two"))),
    "PressKeyScreen": lambda: PressKeyScreen(PressKey(TOP, ["on Home: Today"], usual="t", trouble="It is taken.")),
    "PickScreen": lambda: PickScreen(Pick(TOP, "Which?", [GATE], titles=TITLES, several=False)),
    "RowsScreen": lambda: RowsScreen(Questions(TOP, [], [ROW], at=0)),
    "EchoScreen": lambda: EchoScreen(Echo(TOP, [], CHOICES, skip=said.Echoes(None), chosen=0)),
    "FindScreen": lambda: FindScreen(Find(TOP, "Which?", lambda _: ENTRIES, where="test")),
    "TodayScreen": lambda: TodayScreen(TodaysQuestions(TOP, [], [ROW], at=0)),
    "WordsScreen": lambda: WordsScreen(MoreWords(TOP, "How did you sleep?", ["bad dreams", "fine"])),
    "SearchScreen": lambda: SearchScreen(Search(TOP, lambda *_: Found([]))),
    "EntryScreen": lambda: EntryScreen(WholeEntry(TOP, [("", "a line", "")])),
    "ChooseScreen": lambda: ChooseScreen(WaysIn(TOP, [], [A_LINE], titles=TITLES, ways=("a", "b", "c"))),
    "ReframeScreen": _reframe,
    "ReleaseScreen": _release,
    "KeptPage": lambda: KeptPage(PageKept(TOP, [], where="test", draft=None)),
    "BurntPage": lambda: BurntPage(PageBurnt(TOP, Held(), motion="full")),
    "SettleScreen": _settle,
    "TellScreen": _tell,
    "ProposalScreen": lambda: ProposalScreen(Proposal(TOP, [], CHOICES)),
    "NamedScreen": lambda: NamedScreen(Named(TOP, ["named"])),
    "NamedBeforeScreen": lambda: NamedBeforeScreen(NamedBefore(TOP, [], [("today", "none")])),
    "VersionsScreen": lambda: VersionsScreen(Versions(TOP, [], ENTRIES)),
    "WeighScreen": lambda: WeighScreen(Weigh(TOP, GATE.title, ROW, question="?")),
    "CueScreen": lambda: CueScreen(WalkCue(TOP, [], "A bench.", where="test", period="school")),
    "CountryScreen": lambda: CountryScreen(Country(TOP, [], content.countries())),
    "WhatThisIsScreen": lambda: WhatThisIsScreen(WhatThisIs(TOP, ["a line"], "better to wait", ["a state"])),
    "WorseScreen": lambda: WorseScreen(Worse(TOP, "What made it worse?", [("the walk", "")])),
    "WorseAnswerScreen": lambda: WorseAnswerScreen(WorseAnswer(TOP, ["left out"])),
    "PassphraseScreen": lambda: PassphraseScreen(Passphrase(TOP, [])),
    "CodeScreen": lambda: CodeScreen(Code(TOP, ["abandon"] * 24)),
    "CodeAgainScreen": lambda: CodeAgainScreen(CodeAgain(TOP, ["abandon"] * 24)),
    "CodeWordScreen": lambda: CodeWordScreen(CodeWord(TOP, 7)),
}  # fmt: skip


def kinds(kind: type[Face] = Face) -> Iterator[type[Face]]:
    """Return every kind of screen that is in the program."""
    for each in kind.__subclasses__():
        yield each
        yield from kinds(each)
