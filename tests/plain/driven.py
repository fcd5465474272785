"""Lists and pages driven by lines: what is changed on what is told is told, and Home ends it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cryout_tui.asked.ask import Ask
from cryout_tui.asked.passphrase import Given
from cryout_tui.plain.lines import Ended
from cryout_tui.plain.talk import Back, Stop
from cryout_tui.routes.desk import Desk
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from tests.conftest import ToldClock
from tests.plain.driver import HEARD, Driver


class Driven(Driver):
    """`unseen` is what is typed where nothing is shown."""

    def __init__(
        self,
        store: Store,
        typed: Sequence[str] = (),
        *,
        unseen: Sequence[str] = (),
        asides: Mapping[str, Callable[[], None]] | None = None,
    ) -> None:
        super().__init__(store, ToldClock(), typed)
        left = iter(unseen)
        self.talk.hidden = lambda _: next(left)
        self.talk.asides = dict(asides or {})
        self.is_home = False

    def desk(self, settings: Settings | None = None) -> Desk:
        """Return a desk whose screens are told."""
        return replace(
            super().desk(settings), home=self.go_home, change=self.change, binned=lambda: self.talk.say("In the bin.")
        )

    def go_home(self) -> None:
        """It is over."""
        self.is_home = True

    def change(self, change: object) -> None:
        """Tell what changed on what is told."""
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
                getattr(route, "given" if isinstance(said, Given) else HEARD[type(said)])(said)
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
        """What was said so far."""
        out = self.out.getvalue()
        assert not {"\x1b", "\r"} & set(out)
        return out

    @property
    def words(self) -> str:
        """The transcript as one run of words."""
        return " ".join(self.transcript.split())
