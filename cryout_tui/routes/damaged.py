"""A journal that cannot be opened: look at what can be read, put a backup in its place, or leave."""

from collections.abc import Callable
from typing import Any

from cryout_tui.asked.ask import Noted, Said, Top, Wants, titled
from cryout_tui.asked.passphrase import CopyPassphrase
from cryout_tui.asked.usual import Choice, Wait
from cryout_tui.domain.holdings import missing_told
from cryout_tui.errors import CryoutError
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.routes.desk import Desk
from cryout_tui.store.mending import Mending, Outlook

TOP: Top = (titled("cryout"), "")
UNREADABLE = _("The journal is damaged. Nothing was written to it.")
WORKS = _("Help now (f1) and Ground (f2) work as ever.")
InThread = Callable[[Callable[[], Any], Callable[[Any], None]], None]


class DamagedRoute:
    """Asks for the passphrase where one is needed, looks in a thread, and shows the three ways."""

    name = "home"

    def __init__(
        self,
        desk: Desk,
        mending: Mending,
        why: str,
        *,
        said: str = "",
        secret: str | None,
        in_thread: InThread,
        opened: Callable[[], None],
        leave: Callable[[], None],
    ) -> None:
        self.desk = desk
        self.mending = mending
        self.why = said or (UNREADABLE if mending.has_file else why)
        self.secret = secret
        self.in_thread = in_thread
        self.opened = opened
        self.leave = leave
        self.outlook = Outlook()
        self.is_busy = False

    def show(self) -> None:
        """Ask for the passphrase, or look at once."""
        if self.secret is None and self.mending.asks:
            self._ask("")
        else:
            self._look()

    def _ask(self, trouble: str) -> None:
        lines = [self.why, named(WORKS), trouble or _("With the passphrase it can be seen what is there.")]
        self.desk.show(CopyPassphrase(TOP, lines, is_way_out=True))

    def _look(self) -> None:
        self._wait(_("Looking at what can be read. That can take a minute."))
        self.in_thread(lambda: self.mending.look(self.secret), self._looked)

    def _wait(self, line: str, *, is_change: bool = False) -> None:
        self.is_busy = is_change
        self.desk.show(Wait(TOP, [self.why, named(WORKS), line], is_way_out=True))

    def _looked(self, found: Outlook | CryoutError) -> None:
        self.is_busy = False
        if isinstance(found, CryoutError):
            self.secret = None
            self._ask(str(found))
            return
        self.outlook = found
        self._choose()

    def _choose(self, trouble: str = "") -> None:
        choices: list[tuple[str, Wants]] = []
        if self.outlook.has_entries:
            choices.append((_("look at what can be read"), Wants("look")))
        if self.outlook.newer:
            choices.append((_("put the backup in its place, with what is newer"), Wants("restore")))
        elif self.outlook.copy is not None:
            choices.append((_("put the backup in its place"), Wants("restore")))
        elif self.outlook.has_entries:
            choices.append((_("put what can be read in its place"), Wants("restore")))
        choices.append((_("leave"), Wants("leave")))
        below = [("", f"{line}\n", "") for line in _told(self.outlook)]
        lines = [self.why, *([trouble] if trouble else [])]
        self.desk.show(Choice(TOP, lines, choices, below=below, is_way_out=True))

    def answered(self, event: Said) -> None:
        """Go on from a choice, or with a passphrase."""
        if not isinstance(event.answer, Wants):
            return
        if isinstance(event.ask, CopyPassphrase):
            self.secret = event.answer.what
            self._look()
        elif event.answer.what == "look":
            self._wait(_("It is opened, to look at."))
            self.in_thread(lambda: self.mending.open_readable(self.secret), self._done)
        elif event.answer.what == "restore":
            copy = self.outlook.copy
            self._wait(_("{what} is put in its place.").format(what=self._what_comes), is_change=True)
            self.in_thread(lambda: self.mending.restore(copy, self.secret), self._done)
        else:
            self.leave()

    def _done(self, result: object) -> None:
        self.is_busy = False
        if isinstance(result, CryoutError):
            self._choose(str(result))
            return
        path = getattr(result, "path", None)
        if path is not None:
            self.desk.store.journal.notes.append(self._what_was_done(path))
        self.opened()

    @property
    def _what_comes(self) -> str:
        copy = self.outlook.copy
        return _("What could be read") if copy is None else _("The backup of {made}").format(made=copy.told)

    def _what_was_done(self, kept: object) -> str:
        done = _("{what} is in place.").format(what=self._what_comes)
        if self.outlook.newer:
            done += _(" Newer than it, and brought over: {newer}.").format(newer=self.outlook.newer)
        done += _(" What was there is kept as it was: {kept}").format(kept=kept)
        readable = self.mending.where_readable_is
        if readable is None:
            return done
        return done + "\n" + _("What could be read of it is in {readable}").format(readable=readable)

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def left(self) -> None:
        """Out; a backup that is put in place is waited for."""
        if not self.is_busy:
            self.leave()


def _told(outlook: Outlook) -> list[str]:
    """Return what can be read, and what the newest backup has against it."""
    lines = []
    lost = _(" Not readable: {lost}.").format(lost=outlook.lost) if outlook.lost else ""
    if outlook.readable is not None and outlook.has_entries:
        lines.append(
            _("What can be read: {told}, to {newest_told}.{lost}").format(
                told=outlook.readable.told, newest_told=outlook.readable.newest_told, lost=lost
            )
        )
    elif outlook.readable is not None or outlook.is_lost:
        lines.append(_("Nothing of it can be read.{lost}").format(lost=lost))
    if outlook.copy is None or outlook.in_copy is None:
        return [*lines, _("There is no whole backup that opens with it.")]
    told = _("The newest whole backup, of {made}: {told}, to {newest_told}.").format(
        made=outlook.copy.told, told=outlook.in_copy.told, newest_told=outlook.in_copy.newest_told
    )
    if outlook.readable is not None:
        more = missing_told(outlook.in_copy, outlook.readable)
        told += _(" It has more: {more}.").format(more=more) if more else ""
        told += (
            _(" What is newer is brought over with it: {newer}.").format(newer=outlook.newer) if outlook.newer else ""
        )
    return [*lines, told]
