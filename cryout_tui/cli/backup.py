"""`cryout backup` and `cryout restore`: a whole journal out, and one back in its place."""

import codecs
import contextlib
import os
import sys
from argparse import Namespace
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryout_tui.cli import backup_words, opening, secret
from cryout_tui.clock import SystemClock
from cryout_tui.domain.dates import dated
from cryout_tui.domain.holdings import Holdings, table
from cryout_tui.domain.keeping import FORM, copy_named
from cryout_tui.errors import CryoutError, Damaged, NoPassphrase, TooNew, WrongPassphrase
from cryout_tui.language import _
from cryout_tui.paths import Paths
from cryout_tui.plain.meant import is_yes
from cryout_tui.store import files, passphrase
from cryout_tui.store.backups import READABLE, Backups, copied_to
from cryout_tui.store.checking import holdings, whole
from cryout_tui.store.files import Found
from cryout_tui.store.journal import FORMAT
from cryout_tui.store.restoring import Chosen, restore
from cryout_tui.store.stamp import SHUT, Stamp

ARCHIVE = b"PK\x03\x04"
UNREAD = "\ufffd"
BEGINNING = 512  # bytes
UNKNOWN = _("The passphrase of the journal that is here (enter, where it is not known): ")


def say(sentence: str) -> None:
    """Talk, on standard error."""
    print(sentence, file=sys.stderr)


def backup(asked: Namespace, paths: Paths) -> None:
    """Make a backup: in the folder of backups, or in a file that is not there yet."""
    target = Path(asked.file) if asked.file else None
    if target is not None and os.path.lexists(target):
        raise CryoutError(_("{target} is there already. It was not written over.").format(target=target))
    store = opening.open_store(paths, asked.passphrase_file)
    try:
        if target is None:
            target = Backups(paths.backups).keep(store.journal, "asked", now=SystemClock().now())
        else:
            copied_to(target, store.journal.beside(), store.journal.key())
        is_encrypted = store.journal.is_encrypted
    finally:
        store.journal.close()
    opens = (
        _("It opens with the passphrase of today.")
        if is_encrypted
        else _("It is not encrypted, as the journal is not.")
    )
    say(_("A whole backup is in {target}. {opens}").format(target=target, opens=opens))


@dataclass(frozen=True, slots=True)
class _Here:
    """The journal that is in place: what it holds, or why that cannot be read."""

    holdings: Holdings | None = None
    opener: str | None = None
    why_not: str = ""


def restore_(asked: Namespace, paths: Paths) -> None:
    """Put a backup in the journal's place, after showing what it holds and asking; what is there now is kept."""
    source = Path(asked.file)
    if not os.path.lexists(source):
        raise CryoutError(_("There is no file {source}. Nothing was changed.").format(source=source))
    if _is_for_import(source):
        raise CryoutError(
            _("{source} is no journal, so nothing was changed. What it holds is added by: {here}").format(
                source=source, here=backup_words.here(asked, "import", asked.file)
            )
        )
    files.look_inside(source)
    lock = opening.hold(paths)
    try:
        here = _here(paths, asked.passphrase_file)
        chosen, held, made = _chosen(source, here, paths, asked)
        _show(held, here, made)
        if not asked.yes and not _agrees(_("Put it in the journal's place? What is there now is kept. yes or no: ")):
            raise CryoutError(_("Nothing was changed."))
        before = restore(chosen, paths.journal, here.opener, Backups(paths.backups), now=SystemClock().now())
        _remember(paths, chosen)
    finally:
        lock.close()
    if before is None:
        say(_("It is in place."))
    elif before.is_backup:
        say(_("It is in place. What was there is a backup now: {path}").format(path=before.path))
    else:
        say(_("It is in place. What was there is kept as it was now: {path}").format(path=before.path))


def _is_for_import(source: Path) -> bool:
    """Say whether a file is text or an archive: of a journal that asks for a passphrase no beginning is text."""
    if not source.is_file():
        return False
    with contextlib.suppress(OSError), source.open("rb") as file:
        begins = file.read(BEGINNING)
        if begins.startswith(ARCHIVE):
            return True
        return bool(begins) and b"\0" not in begins and UNREAD not in _decoded(begins)
    return False


def _decoded(begins: bytes) -> str:
    """Return bytes as text; a sign that is cut off at their end is left out."""
    return codecs.getincrementaldecoder("utf-8")(errors="replace").decode(begins)


def _here(paths: Paths, passphrase_file: str | None) -> _Here:
    try:
        found = files.look(paths.journal)
    except Damaged as error:
        return _Here(why_not=str(error))
    if found is Found.NOTHING:
        return _Here(why_not=_("There is no journal here now."))
    opener = None
    if found is Found.ENCRYPTED:
        typed = secret.given(passphrase_file)
        if typed is None:
            with contextlib.suppress(NoPassphrase):  # nobody to ask: it is not needed to set the journal aside
                typed = secret.asked(UNKNOWN)
        if not typed:
            return _Here(why_not=_("The journal here cannot be read without its passphrase. It is set aside as it is."))
        opener = passphrase.fit(typed)
    try:
        return _Here(holdings(paths.journal, opener), opener)
    except (Damaged, WrongPassphrase, TooNew) as error:
        return _Here(opener=opener, why_not=_("{error} It is set aside as it is.").format(error=error))


def _chosen(source: Path, here: _Here, paths: Paths, asked: Namespace) -> tuple[Chosen, Holdings, str]:
    """Return the journal to be put in place, what it holds and when it was made; of a damaged one what is readable."""
    is_itself = paths.journal.exists() and source.samefile(paths.journal)
    opener = _opener(source, here, asked)
    copy = copy_named(source.name)
    written = datetime.fromtimestamp(source.stat().st_mtime)
    made = copy.told if copy else _("not said; last written {day}").format(day=dated(written, "%d %B %Y"))
    try:
        held = whole(source, opener)
    except Damaged:
        return _readable(source, opener, paths, asked)
    if is_itself:
        raise CryoutError(_("That is the journal itself, and it is whole. Nothing was changed."))
    if held.version > FORMAT:
        raise TooNew(
            _("This backup was made by a newer cryout (format {version}). Nothing was changed.").format(
                version=held.version
            )
        )
    return Chosen(source, opener), held, made


def _opener(source: Path, here: _Here, asked: Namespace) -> str | None:
    """Return the passphrase that opens the backup: today's, or its own, which is asked for."""
    if files.look_inside(source) is Found.PLAIN:
        return None
    given = secret.given(asked.backup_passphrase_file or asked.passphrase_file)
    for each in filter(None, (given, here.opener)):
        try:
            holdings(source, passphrase.fit(each))
        except WrongPassphrase:
            continue
        except Damaged:
            pass
        return passphrase.fit(each)
    say(_("This backup has another passphrase than the journal that is here."))
    try:
        return passphrase.fit(secret.asked(_("The passphrase of the backup: ")))
    except NoPassphrase as error:
        raise WrongPassphrase(
            _(
                "That passphrase does not open the backup, or it is damaged. Nothing was changed. "
                "Its own passphrase can come from --backup-passphrase-file FILE."
            )
        ) from error


def _readable(source: Path, opener: str | None, paths: Paths, asked: Namespace) -> tuple[Chosen, Holdings, str]:
    """Save what can be read of a damaged file; raise Damaged where that is nothing, naming the newest backup."""
    from cryout_tui.store.salvage import save_readable

    say(
        _("{source} is damaged. What can be read of it is saved into a new file; it stays as it is itself.").format(
            source=source
        )
    )
    backups = Backups(paths.backups)
    backups.sweep_readable()
    target = backups.folder / f"{READABLE}{SystemClock().now().strftime(FORM)}.db"
    newest = backups.newest_whole(opener)
    instead = ""
    if newest is not None:
        way = backup_words.here(asked, "restore", str(backups.path(newest[0])))
        instead = _(" The newest whole backup holds {told}. It is put in place by: {way}").format(
            told=newest[1].told, way=way
        )
    try:
        saved = save_readable(source, opener, target)
    except Damaged as error:
        raise Damaged(f"{error}{instead}") from error
    held = holdings(target, opener)
    say(_("What could be read is in {target}.").format(target=target))
    say(_("Not readable: {what}.").format(what=saved.lost_told or _("nothing that is counted")))
    if instead and not any(held.counts.values()):
        raise Damaged(
            _("No entry of {source} can be read. Nothing was changed.{instead}").format(source=source, instead=instead)
        )
    say(instead.strip() or _("There is no whole backup that opens with it."))
    return Chosen(target, opener), held, _("now, of what can be read")


def _show(held: Holdings, here: _Here, made: str) -> None:
    for row in table(held, here.holdings, names=(_("in the backup"), _("here now"))):
        print(f"{row[0]:<20} {row[1]:>24} {row[2]:>24}".rstrip())
    print(f"{'made':<20} {made}")
    if here.why_not:
        print(here.why_not)


def _agrees(question: str) -> bool:
    try:
        with open("/dev/tty", "r+b", buffering=0) as terminal:
            terminal.write(question.encode())
            return is_yes(terminal.readline().decode(errors="replace"))
    except OSError as error:
        raise CryoutError(
            _("There is no terminal to ask at, so nothing was changed. --yes goes on unasked.")
        ) from error


def _remember(paths: Paths, chosen: Chosen) -> None:
    """Know the number of what is in place now, so that it is not taken for a file that somebody put back."""
    from cryout_tui.store.checking import looked_at

    with looked_at(paths.journal, chosen.opener) as database:
        knows = database.execute_sql("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchone()
        row = database.execute_sql("SELECT value FROM meta WHERE name = ?", (SHUT,)).fetchone() if knows else None
    Stamp(paths.stamp).put(paths.journal, int(row[0]) if row else 0)
