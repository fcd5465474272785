"""What the command hands to the app."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cryout_tui.clock import Clock
from cryout_tui.domain.breath import Motion
from cryout_tui.domain.home import HomePage
from cryout_tui.domain.place import Place
from cryout_tui.errors import CryoutError, Damaged, Holder, NotKept
from cryout_tui.language import _
from cryout_tui.settings import Settings
from cryout_tui.store import files
from cryout_tui.store.files import Found
from cryout_tui.store.holding import Hold, holder
from cryout_tui.store.store import Store

if TYPE_CHECKING:
    from cryout_tui.store.mending import Mending

GENTLY = "gently"  # what the journal calls it
ONLY_A_LOOK = _("This is only a look, and nothing is kept.")


@dataclass
class Opened:
    """A store, perhaps still shut, and how this terminal wants things shown.

    `given` returns a passphrase that is had without asking, and `secret` is it; `begun` is what was typed of one before
    the lock stands; `remember` notes that a journal was
    made here; `stands` is called once the app has drawn its first screen. It starts with `first_way`, or with another
    `day` of Today, where that was asked for. `held_by` is the window that has the journal; `why_looks_only` says why
    nothing can be kept. `is_locked`: it begins behind the lock, and comes back to where it was; `looks_at` is that
    place in a look that was locked, and stays a look. `hand_over` ends this process for one that begins so, with what
    was typed and not used, and with True after a stop; `is_orphan` says that nobody waits for it any more. `daily`
    begins the backup of the day, and is given what to call when it failed. `damage` is why the journal cannot be
    opened, and `mending` knows the ways out, or `mends` returns what does. `is_far`: the person sits at the other end
    of a line. `is_light` is whether the terminal's ground is; where the app `asks_ground` of it once more, `ground_is`
    is called with the answer. `home` is what Home shows, where it was looked up already and nothing comes before it.
    """

    store: Store
    clock: Clock
    settings: Settings
    settings_path: Path
    log: Path
    is_first_time: bool = False
    secret: str | None = None
    begun: str = ""
    first_way: str = "home"
    day: date | None = None
    notes: Sequence[str] = ()
    few_glyphs: bool = False
    no_colour: bool = False
    is_light: bool = False
    asks_ground: bool = False
    ground_is: Callable[[bool], object] = field(default=lambda light: None)
    motion: Motion = "full"
    is_far: bool = False
    backups: Path | None = None
    hold: Hold | None = None
    held_by: Holder | None = None
    why_looks_only: str = ""
    looks_at: Place | None = None
    is_locked: bool = False
    hand_over: Callable[[bytes, bool], None] | None = None
    is_orphan: Callable[[], bool] = field(default=lambda: False)
    given: Callable[[], str | None] = field(default=lambda: None)
    remember: Callable[[], None] = field(default=lambda: None)
    stands: Callable[[], None] = field(default=lambda: None)
    daily: Callable[[Callable[[CryoutError], object]], object] = field(default=lambda say: None)
    mending: "Mending | None" = None
    mends: Callable[[], "Mending | None"] = field(default=lambda: None)
    home: HomePage | None = None
    damage: CryoutError | None = None
    _is_encrypted: bool | None = None

    @property
    def is_encrypted(self) -> bool:
        """Whether the journal asks for a passphrase; looked up once, for it never changes while it is open."""
        if self._is_encrypted is None:
            with suppress(Damaged):
                self._is_encrypted = self.store.journal.is_encrypted
        return bool(self._is_encrypted)

    @property
    def where_backups_are(self) -> str:
        """The folder of copies, where there are any."""
        has_any = self.backups is not None and any(self.backups.glob("*.db"))
        return str(self.backups) if has_any else ""

    @property
    def says_gently(self) -> bool:
        """Whether it is still to be said that less moves for someone far away: once in a journal."""
        journal = self.store.journal
        is_unsaid = self.is_far and self.settings.motion is None and journal.is_open and not journal.looks_only
        return is_unsaid and self.store.meta.get(GENTLY) is None

    def take_hold(self) -> None:
        """Take the journal for this window; where its place cannot be written, it is only looked at.

        Raises HeldElsewhere while another window has it, and NotKept where there is no journal and none can be made.
        """
        if self.hold is None or self.why_looks_only:
            return
        path = self.store.journal.path
        try:
            files.check_place(path)
        except NotKept as why:
            if files.look(path) is Found.NOTHING:
                raise
            reason = str(why).removesuffix(_(" Nothing was changed."))
            self.why_looks_only = _("{reason} {ONLY_A_LOOK} Another place can be named: cryout --data-dir DIR.").format(
                reason=reason, ONLY_A_LOOK=ONLY_A_LOOK
            )
            return
        if self.looks_at is not None:
            self.look_only(holder(self.hold.path))
            return
        self.hold.take()

    def look_only(self, other: Holder | None) -> None:
        """From now on only look at what another window has, or had."""
        self.why_looks_only = (
            _("{ONLY_A_LOOK} It is open {other}.").format(ONLY_A_LOOK=ONLY_A_LOOK, other=other)
            if other
            else ONLY_A_LOOK
        )

    def open(self, secret: str | None) -> None:
        """Open the journal; raises what taking hold of it does, and what the journal's `open` does."""
        self.take_hold()
        self.store.journal.open(secret, looks_only=bool(self.why_looks_only))
        self._is_encrypted = self.store.journal.is_encrypted
