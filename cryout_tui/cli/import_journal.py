"""Another journal as what is imported: found, opened with its passphrase, and read."""

from argparse import Namespace
from pathlib import Path

from cryout_tui.cli import secret
from cryout_tui.clock import SystemClock
from cryout_tui.errors import CryoutError, NoPassphrase, WrongPassphrase
from cryout_tui.exchange.other_journal import as_export
from cryout_tui.exchange.source import NOTHING_CHANGED, Source
from cryout_tui.language import _
from cryout_tui.paths import Paths
from cryout_tui.store import files
from cryout_tui.store.files import Found


def read(asked: Namespace, paths: Paths, own: str | None) -> Source:
    """Return what the journal that is named holds; `own` is the passphrase of the one it comes into.

    Raises CryoutError in a sentence; WrongPassphrase where none that is known opens it, and none can be asked for.
    """
    if asked.file == "-":
        raise CryoutError(
            _("A journal is read from its file, and not from standard input. {NOTHING_CHANGED}").format(
                NOTHING_CHANGED=NOTHING_CHANGED
            )
        )
    path = Path(asked.file)
    if path.samefile(paths.journal):
        raise CryoutError(_("That is this journal itself. {NOTHING_CHANGED}").format(NOTHING_CHANGED=NOTHING_CHANGED))
    now = SystemClock().now()
    if files.look(path) is not Found.ENCRYPTED:
        return as_export(path, None, now=now)
    for each in dict.fromkeys((secret.given(asked.backup_passphrase_file or asked.passphrase_file), own)):
        try:
            if each is not None:
                return as_export(path, each, now=now)
        except WrongPassphrase:
            continue
    try:
        return as_export(path, secret.asked(_("The passphrase of {name}: ").format(name=path.name)), now=now)
    except (NoPassphrase, WrongPassphrase) as error:
        raise WrongPassphrase(
            _(
                "That passphrase does not open {path}, or it is damaged. {NOTHING_CHANGED} Its own "
                "passphrase can come from --backup-passphrase-file FILE."
            ).format(path=path, NOTHING_CHANGED=NOTHING_CHANGED)
        ) from error
