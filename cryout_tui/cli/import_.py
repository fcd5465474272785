"""`cryout import`: what an export of cryout or another program holds and this journal does not, all or nothing."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cryout_tui.cli import import_journal, opening
from cryout_tui.cli.counts import counted
from cryout_tui.cli.progress import Progress
from cryout_tui.cli.stopping import Stopping
from cryout_tui.clock import SystemClock
from cryout_tui.domain.text import one_line
from cryout_tui.errors import CryoutError
from cryout_tui.exchange import recognise
from cryout_tui.exchange.coming import Coming
from cryout_tui.exchange.source import BIGGEST_PIPED, NOTHING_CHANGED, Source, too_large
from cryout_tui.exchange.taking_in import Report, look, take
from cryout_tui.language import _
from cryout_tui.paths import Paths
from cryout_tui.store.backups import Backups
from cryout_tui.store.holding import Holding
from cryout_tui.store.store import Store

BESIDE_THE_SCREEN = 2000  # entries: more would keep an open screen from writing for too long
SHOWN = 10  # of what could not be read


def run(asked: Namespace, paths: Paths) -> None:
    """Add what the file holds and the journal does not; a backup of the journal is made before.

    Raises CryoutError in one sentence, with nothing changed; KeyboardInterrupt too, and says so.
    """
    try:
        _run(asked, paths)
    except KeyboardInterrupt:
        print(_("Stopped. {NOTHING_CHANGED}").format(NOTHING_CHANGED=NOTHING_CHANGED), file=sys.stderr)
        raise


def _run(asked: Namespace, paths: Paths) -> None:
    coming = _Coming(asked)
    passphrase = opening.passphrase_for(paths, asked.passphrase_file)
    if coming.kind == "journal":
        coming.source = import_journal.read(asked, paths, passphrase)
    store = opening.opened(paths, passphrase)
    try:
        report = coming.look(store)
    finally:
        store.journal.close()
    if report.unread_count:
        _say_unread(report, is_refused=not asked.skip_unreadable)
    if asked.dry_run or not report.to_come:
        _say(report, coming.kind, _("Would add") if asked.dry_run else _("Added"))
        return
    with _held(paths, report.to_come), Stopping() as stopping:
        store = opening.opened(paths, passphrase)
        try:
            Backups(paths.backups).keep(store.journal, "before-import", now=SystemClock().now())
            report = coming.take(store, stopping)
            store.due.write(SystemClock().now())
        finally:
            store.journal.close()
        _say(report, coming.kind, _("Added"))


class _Coming:
    """The file that is named, read twice: to see what would come, and to take it in."""

    def __init__(self, asked: Namespace) -> None:
        self._asked = asked
        self._folder = Path(asked.file) if asked.file != "-" and Path(asked.file).is_dir() else None
        self.source = None if self._folder else _source(asked.file)
        self.kind = asked.format
        if self.kind == "auto" and self.source:
            self.kind = recognise.recognised(self.source)

    def look(self, store: Store) -> Report:
        with Progress(_("reading")) as progress:
            self._follow(progress)
            return look(store, self._read, progress.tick)

    def take(self, store: Store, stopping: Stopping) -> Report:
        def done(count: int) -> None:
            stopping.tick()
            progress.tick(count)

        with Progress(_("adding")) as progress:
            self._follow(progress)
            return take(store, self._read, done)

    def _follow(self, progress: Progress) -> None:
        if self.source:
            self.source.far = progress.far

    def _read(self) -> Coming:
        if self._folder:
            return recognise.read_folder(self._folder, self.kind, self._asked.timeformat)
        assert self.source is not None
        return recognise.read(self.source, self.kind, self._asked.timeformat)


def _source(name: str) -> Source:
    if name != "-":
        return Source.at(Path(name))
    data = sys.stdin.buffer.read(BIGGEST_PIPED + 1)
    if len(data) > BIGGEST_PIPED:
        raise too_large(BIGGEST_PIPED)
    return Source.of(data)


@contextmanager
def _held(paths: Paths, count: int) -> Iterator[None]:
    """Keep a screen from opening meanwhile, where many entries come; raise CryoutError where one is open."""
    if count <= BESIDE_THE_SCREEN:
        yield
        return
    try:
        holding = Holding(paths.lock)
    except CryoutError as error:
        raise CryoutError(
            _(
                "{count} entries are too many to add while cryout is open on this journal. Leave it "
                "first. {NOTHING_CHANGED}"
            ).format(count=f"{count:,}", NOTHING_CHANGED=NOTHING_CHANGED)
        ) from error
    try:
        yield
    finally:
        holding.close()


def _say_unread(report: Report, *, is_refused: bool) -> None:
    """Tell what could not be read; raise CryoutError where that is to stop it."""
    for each in report.unread[:SHOWN]:
        print(one_line(_("Could not be read: {place}: {why}.").format(place=each.place, why=each.why)), file=sys.stderr)
    if report.unread_count > SHOWN:
        print(_("And {count} more.").format(count=f"{report.unread_count - SHOWN:,}"), file=sys.stderr)
    if is_refused:
        raise CryoutError(
            _("{NOTHING_CHANGED} With --skip-unreadable the rest is added without them.").format(
                NOTHING_CHANGED=NOTHING_CHANGED
            )
        )


def _say(report: Report, kind: str, done: str) -> None:
    """Tell what came, what was here already, and what has no place here."""
    added = ", ".join(counted(name, count) for name, count in report.added.items() if count) or _("nothing new")
    said = [
        _("Read as {kind}.").format(kind=kind) if kind not in ("json", "auto") else "",
        f"{done}: {added}.",
    ]
    if report.there.total():
        said.append(_("Here already: {total}.").format(total=f"{report.there.total():,}"))
    if report.unread_count:
        said.append(_("Could not be read: {unread_count}.").format(unread_count=f"{report.unread_count:,}"))
    print(" ".join(each for each in said if each), file=sys.stderr)
    for what, count in report.noted.items():
        print(f"{what[0].upper()}{what[1:]}: {count:,}.", file=sys.stderr)
