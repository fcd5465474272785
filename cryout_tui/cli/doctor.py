"""`cryout doctor`: whether the journal and its newest backup are whole, and who can read them."""

import json
import os
import platform
import shutil
import stat
from argparse import Namespace
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from cryout_tui import __version__
from cryout_tui.cli import backup_words, opening
from cryout_tui.domain.dates import number
from cryout_tui.errors import CryoutError, Damaged
from cryout_tui.language import N_, _
from cryout_tui.paths import Paths
from cryout_tui.store.backups import Backups
from cryout_tui.store.checking import holdings_of, places_told, whole
from cryout_tui.store.holding import holder
from cryout_tui.store.keys import Opener
from cryout_tui.store.restoring import UNFINISHED

LIBRARIES = ("textual", "peewee", "sqlcipher3")
FEWEST = 1_000_000  # bytes: with less the disk is as good as full
NOTHING_LEAVES = _("nothing: no network, no account, no telemetry")
Say = Callable[[str, object], None]


def run(asked: Namespace, paths: Paths) -> None:
    """Say how everything stands; others' rights are taken away. Raises Damaged, or CryoutError for a bad backup."""
    told: dict[str, object] = {}

    def say(name: str, what: object) -> None:
        told[name] = what
        if not asked.json:
            for line in what if isinstance(what, list) else [what]:
                print(f"{_(name) + ':':<15} {line}")

    try:
        _look(asked, paths, say)
    finally:
        if asked.json:
            print(json.dumps(told, ensure_ascii=False))


def _look(asked: Namespace, paths: Paths, say: Say) -> None:
    from cryout_tui.terminal.process import describe

    for name, place in paths.named().items():
        say(name, place)
    for line in describe():
        name, _colon, what = line.partition(":")
        say(name, what.strip())
    say(
        N_("versions"),
        f"cryout {__version__}, Python {platform.python_version()}, {', '.join(_versions())}",
    )
    say(N_("leaves here"), NOTHING_LEAVES)
    say(N_("rights"), _rights(paths) or _("yours alone, every file and folder"))
    say(N_("left over"), _left_over(paths) or _("nothing"))
    say(N_("free room"), _room(paths))
    say(N_("open in"), holder(paths.lock) or _("no other place"))
    if opening.is_first_time(paths):
        say(N_("whole"), _("there is no journal yet"))
        return
    _journal(asked, paths, say)


def _journal(asked: Namespace, paths: Paths, say: Say) -> None:
    passphrase = opening.passphrase_for(paths, asked.passphrase_file)
    try:
        store = opening.opened_to_read(paths, passphrase)
        say(N_("encrypted"), _("yes") if store.journal.is_encrypted else _("no, as chosen"))
        if store.journal.notes:
            say(N_("note"), list(store.journal.notes))
        faults = store.journal.faults()
        opener = store.journal.key()
        if not faults:
            with store.journal.reading() as database:
                held = holdings_of(database, paths.journal)
        store.journal.let_go() if faults else store.journal.close()
    except Damaged:
        say(N_("whole"), _("no"))
        _backup(asked, paths, passphrase, say)
        raise
    if faults:
        say(N_("whole"), _("no, damaged in {places_told}").format(places_told=places_told(len(faults))))
        _backup(asked, paths, passphrase, say)
        raise Damaged(
            _("The journal is damaged in {places_told}. Nothing was written to it.").format(
                places_told=places_told(len(faults))
            )
        )
    say(N_("whole"), _("yes, every page"))
    say(N_("holds"), held.told)
    troubles = [each for each in (_backup(asked, paths, opener, say), _little_room(paths)) if each]
    if troubles:
        raise CryoutError(" ".join(troubles))


def _backup(asked: Namespace, paths: Paths, opener: Opener | None, say: Say) -> str:
    """Say how the newest backup stands; return a sentence where it is not whole."""
    newest = next(iter(Backups(paths.backups).all()), None)
    if newest is None:
        say(N_("newest backup"), _("there is none yet"))
        return ""
    place = paths.backups / newest.name
    try:
        held = whole(place, opener)
    except Damaged:
        say(N_("newest backup"), _("{told}: damaged").format(told=newest.told))
        return _("The newest backup, {place}, is damaged. A new one is made by: {here}").format(
            place=place, here=backup_words.here(asked, "backup")
        )
    except CryoutError:
        say(
            N_("newest backup"),
            _("{told}: not looked at, it has another passphrase than today's").format(told=newest.told),
        )
        return ""
    say(N_("newest backup"), _("{told}: whole, {holds}").format(told=newest.told, holds=held.told))
    return ""


def _versions() -> list[str]:
    from sqlcipher3 import dbapi2 as sqlcipher

    connection = sqlcipher.connect(":memory:")
    cipher = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    found = [
        f"SQLCipher {cipher[0] if cipher else _('none')}",
        f"SQLite {sqlcipher.sqlite_version}",
    ]
    for name in LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(_("{name}, of no known version").format(name=name))
    return found


def _places(paths: Paths) -> list[Path]:
    own = [paths.data, paths.backups, paths.journal, paths.due, paths.lock, paths.state, paths.stamp, paths.log]
    inside = list(paths.backups.iterdir()) if paths.backups.is_dir() else []
    return [each for each in [*own, paths.settings, *inside] if each.exists()]


def _rights(paths: Paths) -> list[str]:
    """Take others' rights away; return a sentence for each place that had any, or belongs to somebody else."""
    said = []
    for place in _places(paths):
        there = place.stat()
        mode = stat.S_IMODE(there.st_mode)
        if there.st_uid != os.geteuid():
            said.append(
                _("{place} belongs to another user of this machine (number {st_uid})").format(
                    place=place, st_uid=there.st_uid
                )
            )
        if mode & 0o077:
            said.append(_tightened(place, mode))
    return said


def _tightened(place: Path, mode: int) -> str:
    try:
        place.chmod(mode & 0o700)
    except OSError:
        return _("others can read {place} (mode {mode}), and that could not be changed").format(
            place=place, mode=f"{mode:03o}"
        )
    return _("others could read {place} (mode {mode}); now it is yours alone").format(place=place, mode=f"{mode:03o}")


def _left_over(paths: Paths) -> list[str]:
    """Return what something that was cut off has left; each is taken away by what makes the next of its kind."""
    beside = [paths.journal.with_name(f"{paths.journal.name}{end}") for end in (".new", UNFINISHED, "-journal")]
    found = [*beside, *Backups(paths.backups).unfinished()]
    return [str(each) for each in found if each.exists()]


def _room(paths: Paths) -> str:
    free, size = _free(paths), _size(paths)
    return _("{free}; the journal has {size}").format(free=_mb(free), size=_mb(size))


def _mb(size: float) -> str:
    return f"{number(size / 1000000, '.1f')} MB"


def _little_room(paths: Paths) -> str:
    """Return a sentence where there is too little room for new words, or for a backup."""
    free, size = _free(paths), _size(paths)
    if free < FEWEST:
        return _("The disk is full, or nearly: new words may not be kept. What was kept before is safe.")
    if free < 2 * size:
        return _("There is room for new words, but no longer for what a backup takes, {size}.").format(
            size=_mb(2 * size)
        )
    return ""


def _free(paths: Paths) -> int:
    place = next(each for each in (paths.data, *paths.data.parents) if each.exists())
    return shutil.disk_usage(place).free


def _size(paths: Paths) -> int:
    return paths.journal.stat().st_size if paths.journal.is_file() else 0
