"""The loop: a route makes what is asked, a teller tells it, and what was said leads on."""

from collections.abc import Callable

from cryout_tui import content, live_keys
from cryout_tui.asked.ask import Ask, Noted, Said
from cryout_tui.asked.breathe import Breathed
from cryout_tui.asked.passphrase import Given
from cryout_tui.asked.reframe import Looked
from cryout_tui.asked.release import Passed, Settled
from cryout_tui.asked.remember import WasTold
from cryout_tui.care_desk import CareDesk
from cryout_tui.domain.breath import Motion
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.left_out import Part
from cryout_tui.domain.quiet import QuietLine
from cryout_tui.domain.span import Look
from cryout_tui.domain.titles import Titles
from cryout_tui.errors import CryoutError, LooksOnly
from cryout_tui.language import _
from cryout_tui.opened import Opened
from cryout_tui.plain.faces import face
from cryout_tui.plain.lines import Ended, Lines
from cryout_tui.plain.talk import Back, Stop, Talk
from cryout_tui.plain.told import Told
from cryout_tui.routes.desk import Desk, Route
from cryout_tui.routes.left_out import left_out
from cryout_tui.settings import changed
from cryout_tui.store.writer import Writer

HEARD = {  # what a teller says, and the method of a route that hears it
    Said: "answered",
    Noted: "noted",
    Given: "given",
    WasTold: "told",
    Passed: "passed",
    Settled: "settling",
    Breathed: "breathed",
    Looked: "looked",
}
WORDS_FOR_KEYS = {
    "f1": f'"{_("help now")}"',
    "f2": f'"{_("ground")}"',
    "ctrl+g": f'"{_("ground")}"',
    "ctrl+q": f'"{_("stop")}"',
    "ctrl+p": _("at home"),
    "ctrl+l": f'"{_("hide")}"',
}
NOTHING_KEPT = _("This is only a look, and nothing is kept.")


class LedElsewhere(Exception):
    """What was told over a question led on from it."""


class Conversation:
    """Owns the store, the clock and the settings; a route knows the way, and a teller tells what it shows."""

    def __init__(self, opened: Opened, lines: Lines, hidden: Callable[[str], str]) -> None:
        """`hidden` asks for a passphrase in its words, and returns it without showing it."""
        self.opened, self.lines = opened, lines
        self.store, self.clock, self.settings = opened.store, opened.clock, opened.settings
        self.writer = Writer(self._keeping)
        self.care = CareDesk(self.store, self.clock, opened.log)
        self.quiet = QuietLine(content.quiet_phrases())
        live_keys.use_words(WORDS_FOR_KEYS)
        self.talk = Talk(lines, keep=self._keep, hidden=hidden, asides=self.asides(), unanswered=self.unanswered)
        self.route: Route | None = None
        self.told: Told | None = None
        self.notes = list(opened.notes)
        self.is_over = self.is_leaving = self.has_heard = False
        self.first_way, self.first_day = opened.first_way, opened.day
        self.is_for_today = opened.first_way == "today"
        self.look = Look()
        self.after_parting: Callable[[], None] = lambda: self.go("home")

    # the loop

    def run(self) -> None:
        """Talk until it is over; raise KeyboardInterrupt for ctrl+c, with everything kept."""
        self.begin()
        while not self.is_over and self.told is not None:
            self._turn(self.told)
        self.writer.flush()

    def _turn(self, told: Told) -> None:
        try:
            said = told.next()
        except Back:
            self.carefully(self.go_back)
        except (Stop, Ended):
            self.stop()
        except LedElsewhere:
            return
        else:
            self.has_heard = True
            self.carefully(lambda: self.hear(said))

    def hear(self, said: object) -> None:
        """Give the route what was said."""
        route = self.route
        if route is None:
            return
        name = HEARD.get(type(said))
        if name is not None:
            getattr(route, name)(said)

    def carefully(self, do: Callable[[], object]) -> None:
        """Do it, and say in one sentence when it could not be done; what was asked is asked again."""
        try:
            do()
        except LooksOnly:
            self.talk.say(NOTHING_KEPT)
        except CryoutError as error:
            self.talk.say(str(error))

    # what the other parts of it know

    def asides(self) -> dict[str, Callable[[], None]]:
        """Return what can be had wherever something is asked, by its words."""
        raise NotImplementedError

    def unanswered(self, typed: str) -> None:
        """Called with what was typed where a number was asked for."""
        raise NotImplementedError

    def begin(self) -> None:
        """Show what comes first."""
        raise NotImplementedError

    def go(self, way: str) -> None:
        """Go where `way` says."""
        raise NotImplementedError

    def go_back(self) -> None:
        """One step back, as the route knows it; from home there is none."""
        if self.route is not None:
            self.route.left()

    def stop(self) -> None:
        """It is enough: out of a sitting through its short close."""
        raise NotImplementedError

    def part(self) -> None:
        """Say the short close of a sitting, and what comes after it."""
        raise NotImplementedError

    def help_now(self) -> None:
        """Whom to call."""
        raise NotImplementedError

    def ground(self, first: str = "") -> None:
        """Come back to the room."""
        raise NotImplementedError

    def ask_what_was_worse(self) -> None:
        """What made it worse."""
        raise NotImplementedError

    def choose_country(self) -> None:
        """The country for help now."""
        raise NotImplementedError

    # what a route may use

    def desk(self) -> Desk:
        """Return what a route may use."""
        return Desk(
            store=self.store,
            clock=self.clock,
            settings=self.settings,
            writer=self.writer,
            moving=self._moving,
            show=self.show,
            change=self._change_told,
            home=lambda: self.go("home"),
            ground=self.ground,
            help_now=self.help_now,
            part=self.part,
            today=lambda: self.go("today"),
            memories=lambda: self.go("memories"),
            breathe=lambda: self.go("breathe"),
            settled=lambda: None,
            binned=lambda: self.talk.say(_("In the bin. At home, undo takes it back.")),
            worse=self.ask_what_was_worse,
            country=self.choose_country,
        )

    def show(self, ask: Ask) -> None:
        """Tell `ask` next."""
        self.told = face(self.talk, ask)

    def over(self, ask: Ask | None, led: Callable[[object], Ask | None]) -> None:
        """Tell `ask` over what is asked now, and whatever `led` says comes of it, until that is nothing, or back."""
        under, told = self.told, None
        try:
            while ask is not None and not self.is_over:
                if told is None or told.ask is not ask:
                    self.told = told = face(self.talk, ask)
                ask = led(told.next())
        except Back:
            pass
        finally:
            if self.told is told:  # else it led elsewhere
                self.told = under

    def titles(self) -> Titles:
        """Return how titles are told now."""
        return Titles(self.clock.now().date(), self.settings.show_titles)

    def change_setting(self, **values: object) -> None:
        """Change settings, here and in their file; raise NotKept, with nothing changed, when that failed."""
        self.settings = changed(self.settings, self.opened.settings_path, **values)
        live_keys.use(self.settings.keys, vim=self.settings.vim)

    def _change_told(self, update: object) -> None:
        if self.told is not None:
            self.told.changed(update)

    def _moving(self) -> Motion:
        return "off" if left_out(self.store).has(Part.BREATHING) else "words"

    # keeping

    def _keep(self, where: str, text: str) -> None:
        """Keep what was typed in a field so far, at once."""
        if not self.store.journal.is_open or self.store.journal.looks_only:
            return
        before = self.store.drafts.get(where)
        self.store.drafts.keep(Draft(where=where, text=text, cursor=len(text), at=self.clock.now()))
        self.hear_quietly(where, before.text if before else "", text)

    def hear_quietly(self, where: str, before: str, now: str) -> None:
        """Answer what changed in a text with one kind line, where it may want one."""
        if not self.settings.quiet_line:
            return
        tier = self.quiet.tier(where, before, now, self.clock.now().date())
        if tier is not None:
            self.talk.say(content.line(f"quiet.{tier}"))

    def _keeping(self, trouble: str | None) -> None:
        """Called from the writer's thread when keeping fails, and when it works again."""
        self.lines.say(trouble or _("It is kept again."))
