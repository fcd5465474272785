"""A route and its tellers, driven by lines as the command does it, over a real store."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cryout_tui.asked.ask import Ask, Noted, Said
from cryout_tui.asked.passphrase import Given
from cryout_tui.domain.kept import Draft
from cryout_tui.plain.faces import face
from cryout_tui.plain.lines import Ended, Lines
from cryout_tui.plain.talk import Back, Stop, Talk
from cryout_tui.plain.told import Told
from cryout_tui.routes.desk import Desk
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from cryout_tui.store.writer import Writer
from tests.conftest import ToldClock

HEARD = {Said: "answered", Noted: "noted", Given: "given"}


@dataclass
class Driven:
    """What is typed, what came out, and the teller that is on; `home` ends it."""

    store: Store
    typed: Sequence[str] = ()
    settings: Settings = field(default_factory=Settings)
    unseen: Sequence[str] = ()  # what is typed where nothing is shown
    asides: Mapping[str, Callable[[], None]] = field(default_factory=dict)
    told: Told | None = None
    is_home: bool = False

    def __post_init__(self) -> None:
        self.out = io.StringIO()
        lines = Lines(io.StringIO("".join(f"{each}\n" for each in self.typed)), self.out)
        unseen = iter(self.unseen)
        self.clock = ToldClock()
        self.talk = Talk(lines, keep=self._keep, hidden=lambda _: next(unseen), asides=self.asides)

    def desk(self) -> Desk:
        """Return a desk whose screens are tellers."""
        no: Any = lambda *_: None  # noqa: E731
        return Desk(
            store=self.store, clock=self.clock, settings=self.settings, writer=Writer(no), moving=lambda: "words",
            show=self.show, change=self.change, home=self.go_home, ground=no, help_now=no, part=no, today=no,
            memories=no, breathe=no, settled=no, binned=lambda: self.talk.say("In the bin."), worse=no, country=no,
        )  # fmt: skip

    def go_home(self) -> None:
        self.is_home = True

    def show(self, ask: Ask) -> None:
        self.told = face(self.talk, ask)

    def change(self, change: object) -> None:
        if self.told is not None:
            self.told.changed(change)

    def drive(self, route: Any) -> str:
        """Answer the route until Home, until stop, or until there is nothing more to read; return what was said."""
        while not self.is_home and self.told is not None:
            try:
                said = self.told.next()
            except Back:
                route.left()
            except (Stop, Ended):
                break
            else:
                getattr(route, HEARD[type(said)])(said)
        return self.transcript

    def tell(self, ask: Ask) -> object:
        """Tell one value, and return what was said to it; None where it was left."""
        self.show(ask)
        assert self.told is not None
        try:
            return self.told.next()
        except Back:
            return None

    @property
    def transcript(self) -> str:
        """What was said so far, its folded lines put together again."""
        out = self.out.getvalue()
        assert not {"\x1b", "\r"} & set(out)
        return out

    @property
    def words(self) -> str:
        """The transcript as one run of words."""
        return " ".join(self.transcript.split())

    def _keep(self, where: str, text: str) -> None:
        self.store.drafts.keep(Draft(where=where, text=text, cursor=len(text), at=self.clock.now()))
