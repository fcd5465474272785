"""`cryout passphrase set|change|remove`: the journal with another passphrase, or with none."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from cryout_tui.cli import opening, paper, secret
from cryout_tui.cli.commands import say
from cryout_tui.clock import SystemClock
from cryout_tui.errors import CryoutError, NoPassphrase
from cryout_tui.language import _, ngettext
from cryout_tui.paths import Paths
from cryout_tui.plain.meant import is_yes
from cryout_tui.store import files, passphrase, still_open
from cryout_tui.store.backups import Backups
from cryout_tui.store.files import Found
from cryout_tui.store.keys import Opener
from cryout_tui.store.renewal import renew
from cryout_tui.store.store import Store
from cryout_tui.terminal.unseen import Unseen

BEFORE = "before-passphrase"
MEANS = _("Without a passphrase, anyone who can open this account, or its disk, can read the journal.")
NOT_YES = _("Nothing was changed.")


def run(asked: Namespace, paths: Paths) -> None:
    """Set a passphrase, change it or take it away; say what opens now, and what still opens with the old one."""
    _must_fit(asked.what, is_encrypted=_is_encrypted(paths))
    held = opening.hold(paths)
    try:
        with Unseen() as terminal:
            given = None if asked.what == "set" else secret.given(asked.passphrase_file)
            current = secret.asked(at=terminal) if given is None and asked.what != "set" else given
            store = opening.opened(paths, current)
            key = store.journal.key()
            store.journal.close()
            new = None if asked.what == "remove" else new_passphrase(asked, terminal)
        if asked.what == "remove":
            _must_be_wanted(asked)
        renewed(store, paths, key, new)
        say(_opens_now(paths, new))
        if given is not None and new is not None:
            say(_("The old passphrase still stands where it was read from; the new one is for you to put there."))
        say_backups(paths, None if current is None else passphrase.fit(current))
        show_code(store, new)
    finally:
        held.close()


def _is_encrypted(paths: Paths) -> bool:
    if opening.is_first_time(paths):
        raise CryoutError(
            _("There is no journal at {journal} yet. cryout, or cryout init, makes one.").format(journal=paths.journal)
        )
    return files.look(paths.journal) is Found.ENCRYPTED


def _must_fit(what: str, *, is_encrypted: bool) -> None:
    if what == "set" and is_encrypted:
        raise CryoutError(
            _("This journal has a passphrase. For another: cryout passphrase change. Nothing was changed.")
        )
    if what != "set" and not is_encrypted:
        raise CryoutError(_("This journal has no passphrase. For one: cryout passphrase set. Nothing was changed."))


def _must_be_wanted(asked: Namespace) -> None:
    if asked.yes:
        return
    say(MEANS)
    if not sys.stdin.isatty():
        raise CryoutError(_("With --yes that is done without asking. Nothing was changed."))
    print(_("Take the passphrase away (yes/no)? "), end="", file=sys.stderr, flush=True)
    if not is_yes(sys.stdin.readline()):
        raise CryoutError(NOT_YES)


def new_passphrase(asked: Namespace, at: Unseen) -> str:
    """Return a passphrase that can be used: from its file, or typed twice; raise CryoutError without one."""
    if asked.new_passphrase_file is not None:
        return secret.taken(secret.in_file(asked.new_passphrase_file), NOT_YES)
    try:
        return secret.taken(secret.typed_twice(_("The new passphrase: "), NOT_YES, at), NOT_YES)
    except NoPassphrase:
        raise NoPassphrase(
            _(
                "There is no terminal to ask for the new passphrase at. It can come from --new-passphrase-file FILE. "
                "Nothing was changed."
            )
        ) from None


def renewed(store: Store, paths: Paths, opener: Opener | None, new: str | None) -> None:
    """Put the journal, shut, under a new passphrase, or under none, and leave it open."""
    key = renew(paths.journal, opener, new, keep_first=_keeps_a_copy(paths, opener))
    store.journal.open(key)


def _keeps_a_copy(paths: Paths, opener: Opener | None) -> Callable[[], Path]:
    return lambda: Backups(paths.backups).keep_file(paths.journal, opener, BEFORE, now=SystemClock().now())


def _opens_now(paths: Paths, new: str | None) -> str:
    if new is None:
        return _("The journal at {journal} is not encrypted any more. {MEANS}").format(
            journal=paths.journal, MEANS=MEANS
        )
    return _("The journal at {journal} opens with the new passphrase now, and with it alone.").format(
        journal=paths.journal
    )


def say_backups(paths: Paths, old: Opener | None) -> None:
    """Say how many backups open with what opened the journal before."""
    count = len(still_open.opened_by(old, paths.backups))
    if not count:
        return
    how = _("are not encrypted") if old is None else _("still open with what opened the journal before")
    if count == 1:
        how = _("is not encrypted") if old is None else _("still opens with what opened the journal before")
    say(
        ngettext("{count} backup in {folder} {how}.", "{count} backups in {folder} {how}.", count).format(
            count=count, folder=paths.backups, how=how
        )
    )


def show_code(store: Store, new: str | None) -> None:
    """Show the code of the new passphrase, where there is one, and shut the journal."""
    try:
        if new is not None:
            say(_("A new passphrase has a new recovery code."))
            paper.show_code(store)
        else:
            store.code.settle()
    finally:
        store.journal.close()
