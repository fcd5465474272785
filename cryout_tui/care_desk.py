"""What is always a key away: help now, ground, the keys, the short close."""

from cryout_tui import content
from cryout_tui.clock import Clock
from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.pacing import ORIENT_AFTER
from cryout_tui.errors import CryoutError
from cryout_tui.routes.closing_screens import parting_lines
from cryout_tui.screens.care import Exercise, GroundScreen, HelpNowScreen, KeysScreen, PartingScreen
from cryout_tui.store.store import Store

GROUNDS = ("senses", "feet", "when", "hands", "cold", "naming", "move", "kind", "far-away")

KEYS = (
    ("enter", "go on; on nothing, skip"),
    ("esc", "one step back; nothing typed is lost"),
    ("0-9, left, right", "a rating; 1 then 0 is ten; x skips"),
    ("up, down, j, k", "move"),
    ("tab, shift+tab", "move between fields"),
    ("f1", "help now: people to call"),
    ("f2, ctrl+g", "ground: leave whatever is on the screen, and come back to it"),
    ("ctrl+l", "hide and lock at once"),
    ("ctrl+p", "everything by name"),
    ("ctrl+s", "keep (it is kept all the time)"),
    ("ctrl+z", "in a field undo; elsewhere put cryout to the background"),
    ("ctrl+y", "in a field: redo"),
    ("ctrl+c", "in a field: copy what is marked"),
    ("ctrl+q", "quit; everything is kept"),
    ("?", "these keys"),
    ("t, s, n", "on Home: Today, Sit with it, start anew"),
    ("space", "in release: still"),
    ("+ and -", "in release: a minute longer, a minute shorter"),
    ("c, t", "in release: the cue off or on, the time"),
    ("f5, ctrl+o", "on a page: go on"),
    ("ctrl+n, f3", "in reframe: the next lens, the one before"),
    ("ctrl+t", "in reframe other questions; in Today another question"),
    ("f6, f7", "in reframe: not yet, nothing good"),
    ("ctrl+r, f4", "in reframe: what was written earlier, fold the event"),
    ("c", "in help now: another country"),
)


class CareDesk:
    """Builds those screens; they need nothing that could be broken or locked."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock

    def help_now(self, country: str | None) -> HelpNowScreen:
        """Return Help now; the person's own people come first while the journal is open."""
        return HelpNowScreen(content.help_page(country, today=self.clock.now().date(), own=self._own()))

    def ground(self, *, in_sitting: bool) -> GroundScreen:
        """Return Ground, every exercise at hand."""
        exercises = [self._exercise(name) for name in GROUNDS]
        return GroundScreen(
            content.lines("ground.open")[:3],
            exercises,
            ending=content.line("ground.after", 1),
            other=content.line("ground.not-helping", 0),
            in_sitting=in_sitting,
        )

    def _exercise(self, name: str) -> Exercise:
        blanks = {"{name}": "...", "{place}": "...", "{year}": str(self.clock.now().year)}
        steps = []
        for step in content.lines(f"ground.{name}"):
            for blank, said in blanks.items():
                step = step.replace(blank, said)
            steps.append(step)
        return Exercise(content.heading(f"ground.{name}") or "when things feel unreal", steps)

    def keys(self) -> KeysScreen:
        """Return every key."""
        return KeysScreen(KEYS)

    def parting(self) -> PartingScreen:
        """Return the short close."""
        return PartingScreen(parting_lines(self.clock.now()), seconds=ORIENT_AFTER.total_seconds())

    def _own(self) -> list[OwnPerson]:
        if not self.store.journal.is_open:
            return []
        try:
            return list(self.store.people.all())
        except CryoutError:
            return []
