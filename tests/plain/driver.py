"""A route talked with in lines, over a real journal; time passes where the script says so."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask, Noted, Said
from cryout_tui.asked.breathe import Breathed
from cryout_tui.asked.reframe import Looked
from cryout_tui.asked.release import Passed, Settled
from cryout_tui.asked.remember import WasTold
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.text import as_kept
from cryout_tui.plain.faces import face
from cryout_tui.plain.lines import Ended, Lines
from cryout_tui.plain.talk import Back, Stop, Talk
from cryout_tui.plain.told import Told
from cryout_tui.routes.desk import Desk, Route
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from cryout_tui.store.writer import Writer
from tests.conftest import ToldClock

HEARD = {
    Said: "answered",
    Noted: "noted",
    WasTold: "told",
    Passed: "passed",
    Settled: "settling",
    Breathed: "breathed",
    Looked: "looked",
}
Script = Sequence[str | float]


class Scripted(Lines):
    """Types the lines of a script, and lets the seconds in it pass."""

    def __init__(self, script: Script, clock: ToldClock, out: io.StringIO) -> None:
        super().__init__(io.StringIO(), out)
        self.script = list(script)
        self.clock = clock

    def ask(self, mark: str = ": ") -> str:
        while self.script and not isinstance(self.script[0], str):
            self.clock.advance(float(self.script.pop(0)))
        if not self.script:
            raise Ended
        self.out.write(f"{mark}\n")
        return as_kept(str(self.script.pop(0)))

    def ask_within(self, seconds: float) -> str | None:
        if not self.script:
            raise Ended
        first = self.script[0]
        if isinstance(first, str):
            self.script.pop(0)
            return as_kept(first)
        passes = min(float(first), seconds)
        self.clock.advance(passes)
        self.script[0] = float(first) - passes
        if self.script[0] < 1e-6:
            self.script.pop(0)
        return None


@dataclass
class Talked:
    """What was said, and where it led."""

    out: str = ""
    events: list[object] = field(default_factory=list)
    led: list[str] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)


class Driver:
    """Shows what the route shows, and gives it what is said, until it leads away or nothing more is typed."""

    def __init__(self, store: Store, clock: ToldClock, script: Script) -> None:
        self.store, self.clock = store, clock
        self.out = io.StringIO()
        self.lines = Scripted(script, clock, self.out)
        asides = {"help now": self.leads("help_now"), "ground": self.leads("ground")}
        self.talk = Talk(self.lines, keep=self._keep, hidden=lambda words: "", asides=asides)
        self.told: Told | None = None
        self.is_over = False
        self.talked = Talked()

    def leads(self, where: str, *, ends: bool = False) -> Callable[..., None]:
        """Return what notes that it led somewhere."""

        def go(*_: object) -> None:
            self.talked.led.append(where)
            self.is_over |= ends

        return go

    def desk(self, settings: Settings | None = None) -> Desk:
        """Return a desk whose screens are told."""
        return Desk(
            store=self.store,
            clock=self.clock,
            settings=settings or Settings(),
            writer=_AtOnce(lambda trouble: None),
            moving=lambda: "words",
            show=self.show,
            change=lambda change: None,
            home=self.leads("home", ends=True),
            ground=self.leads("ground"),
            help_now=self.leads("help_now"),
            part=self.leads("part", ends=True),
            today=self.leads("today", ends=True),
            memories=self.leads("memories", ends=True),
            breathe=self.leads("breathe", ends=True),
            settled=lambda: None,
            binned=lambda: None,
            worse=self.leads("worse"),
            country=self.leads("country"),
        )

    def show(self, ask: Ask) -> None:
        """Tell it next."""
        self.told = face(self.talk, ask)
        self.talked.asks.append(type(ask).__name__)

    def run(self, route: Route) -> Talked:
        """Talk, and return what was said."""
        try:
            while not self.is_over:
                self._turn(route)
        except (Ended, Stop) as end:
            self.talked.led.append(type(end).__name__)
        self.talked.out = self.out.getvalue()
        assert "\x1b" not in self.talked.out
        assert "\r" not in self.talked.out
        return self.talked

    def _turn(self, route: Route) -> None:
        assert self.told is not None
        try:
            said = self.told.next()
        except Back:
            route.left()
            return
        self.talked.events.append(said)
        getattr(route, HEARD[type(said)])(said)

    def _keep(self, where: str, text: str) -> None:
        self.store.drafts.keep(Draft(where=where, text=text, cursor=len(text), at=self.clock.now()))


class _AtOnce(Writer):
    """Keeps at once, in this thread."""

    def put(self, name: str, keep: Callable[[], object]) -> None:
        keep()
