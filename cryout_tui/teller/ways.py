"""Where one can go in lines, by name."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from cryout_tui.domain.home import PATTERNS, THIS_DAY, WEEK
from cryout_tui.domain.undone import done_again, taken_back
from cryout_tui.language import _
from cryout_tui.plain.lines import WIDEST
from cryout_tui.routes.arrive_screens import breath_for
from cryout_tui.routes.bin import BinRoute
from cryout_tui.routes.breathe import BreatheRoute
from cryout_tui.routes.finding import FindingRoute
from cryout_tui.routes.left_out import asked_for
from cryout_tui.routes.memories import MemoriesRoute
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.routes.to_source import ToSource
from cryout_tui.routes.walk import WalkRoute
from cryout_tui.teller.at_home import LOOKS, NAMES
from cryout_tui.teller.conversation import NOTHING_KEPT
from cryout_tui.teller.days import Days

if TYPE_CHECKING:
    from cryout_tui.routes.look_back import LookBackRoute
    from cryout_tui.routes.patterns import PatternsRoute

QUIET_LINE = _("The quiet line is {state}.")
NOTHING_TO_UNDO, NOTHING_TO_REDO = _("There is nothing to undo."), _("There is nothing to do again.")


class Ways(Days):
    """Goes where a name leads; a route then knows the way."""

    def go(self, way: str) -> None:
        """Go where `way` says, home where it says nothing known; what was left out comes back by its name."""
        if self.store.journal.looks_only and way not in LOOKS:
            self.talk.say(NOTHING_KEPT)
            way = "home"
        elif way in NAMES.values():
            asked_for(self.store, way)
        ways: dict[str, Callable[[], None]] = {
            "today": self.go_today,
            "another_day": lambda: self._days(self.go_home).ask(),
            "sit": self.go_sit,
            "anew": lambda: self.go_sit(anew=True),
            "source": lambda: self.go_sit(to_source=True),
            "breathe": self.go_breathe,
            "memories": self.go_memories,
            "walk": self.go_walk,
            "finding": self.go_find,
            "bin": self.go_bin,
            "settings": self.go_settings,
            "note": self.go_note,
            "scales": lambda: self.go_scales(self.go_home),
            "questions": self.go_questions,
            "passphrase": self.go_passphrase,
            "calendar": lambda: self._patterns(self.go_home).show_calendar(back=self.go_home),
            PATTERNS: lambda: self._patterns(None).show(),
            WEEK: lambda: self._look_back(self.go_home).show_week(),
            THIS_DAY: lambda: self._look_back(self.go_home).show_years(),
            "search": self.search,
            "learn": self.learn,
            "people": self.own_people,
            "worse": self.ask_what_was_worse,
            "country": self.choose_country,
            "what_this_is": self.say_what_this_is,
            "quiet_line": self.turn_quiet_line,
            "undo": self.undo,
            "redo": self.redo,
        }
        ways.get(way, self.go_home)()

    # sittings

    def go_sit(self, *, anew: bool = False, to_source: bool = False) -> None:
        """The open sitting, or a new one."""
        sittings = self.store.sittings
        sitting = sittings.open()
        if sitting is not None and anew:
            SittingRoute(self.desk(), sitting).rest()
            sitting = None
        latest = sittings.latest()
        if sitting is None and latest is not None and sittings.closed_today(self.clock.now()):
            sitting = sittings.get(latest.id)
        self.route = route = (ToSource if to_source else SittingRoute)(self.desk(), sitting)
        route.show()

    def go_find(self) -> None:
        """The pairs of memories, to find the source; while the deep path is closed, what closed it."""
        if self.store.sittings.closed_today(self.clock.now()):
            self.go_sit()
            return
        self.route = route = FindingRoute(self.desk(), self.go_home)
        route.show()

    def go_walk(self) -> None:
        """The walk through the years where it stands."""
        if self.store.sittings.closed_today(self.clock.now()):
            self.go_sit()
            return
        self.route = route = WalkRoute(self.desk(), lambda: self.part() if route.has_hurt else self.go_home())
        route.show()

    # the rest

    def go_breathe(self) -> None:
        """The ways to breathe, or the one that is under way; from a sitting, what fits how strong it is."""
        at = breath_for(self.route.sitting) if isinstance(self.route, SittingRoute) else None
        self.route = route = BreatheRoute(self.desk(), at=at)
        route.show()

    def go_memories(self) -> None:
        """Everything kept."""
        self.route = route = MemoriesRoute(self.desk())
        route.show()

    def go_bin(self) -> None:
        """What is in the bin."""
        self.route = route = BinRoute(self.desk(), self.go_home)
        route.renew()

    def go_note(self) -> None:
        """The note to bring where it stands."""
        from cryout_tui.routes.note import NoteRoute

        self.route = route = NoteRoute(self.desk())
        route.show()

    def go_settings(self) -> None:
        """Every setting."""
        from cryout_tui.care_desk import KEYS
        from cryout_tui.routes.settings import SettingsRoute

        self.route = route = SettingsRoute(self.desk(), self, KEYS, self.go_home)
        route.show()

    def go_questions(self) -> None:
        """The person's own daily questions."""
        from cryout_tui.routes.own_questions import QuestionsRoute

        self.route = route = QuestionsRoute(self.desk(), self.go_home, "")
        route.renew()

    def _patterns(self, back: Callable[[], None] | None) -> "PatternsRoute":
        from cryout_tui.routes.patterns import PatternsRoute

        def change(day: date) -> None:
            self._days(lambda: self._patterns(back).show_calendar(day, back=back)).show(day)

        def week() -> None:
            self._look_back(lambda: self.go(PATTERNS)).show_week()

        self.route = route = PatternsRoute(self.desk(), self.look, aside=at_once, day=change, week=week)
        return route

    def _look_back(self, back: Callable[[], None]) -> "LookBackRoute":
        from cryout_tui.routes.look_back import LookBackRoute

        self.route = route = LookBackRoute(self.desk(), back)
        return route

    def go_passphrase(self) -> None:
        """What can be done about the passphrase."""
        from cryout_tui.routes.passphrase import PassphraseRoute

        self.route = route = PassphraseRoute(self.desk(), aside=at_once, show_code=self._show_code_again)
        route.show()

    def _show_code_again(self) -> None:
        from cryout_tui.routes.code import CodeRoute

        self.route = route = CodeRoute(self.desk(), "passphrase", self.go_passphrase, is_again=True)
        route.show()

    def turn_quiet_line(self) -> None:
        """Turn the quiet line on or off."""
        self.change_setting(quiet_line=not self.settings.quiet_line)
        self.talk.say(QUIET_LINE.format(state=_("on") if self.settings.quiet_line else _("off")))

    def undo(self) -> None:
        """Take back the latest change."""
        self.store.todays.settle(self.clock.now(), day_ends=self.settings.day_ends)
        self._step(self.store.changes.undo(), taken_back, NOTHING_TO_UNDO)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self.store.changes.redo(), done_again, NOTHING_TO_REDO)

    def _step(self, said: str | None, told: Callable[..., str], nothing: str) -> None:
        words = nothing if said is None else told(said, width=WIDEST, shows_titles=self.settings.show_titles)
        self.go_home()
        self.talk.say(words)


def at_once(read: Callable[[], Any], then: Callable[[Any], object]) -> None:
    """Read, and go on with what came."""
    then(read())
