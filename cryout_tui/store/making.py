"""A new journal: made beside its place, looked at, and only then put there; an older one, brought up to date."""

from pathlib import Path

from cryout_tui.errors import CryoutError, NotKept
from cryout_tui.language import _
from cryout_tui.store import files
from cryout_tui.store.database import CipherDatabase
from cryout_tui.store.files import Found
from cryout_tui.store.keys import Opener
from cryout_tui.store.sentences import plainly


def make(path: Path, secret: Opener | None, migrations: Path) -> None:
    """Make a new journal at `path`; `secret` of None makes it plainly not encrypted.

    With a salted key it opens with the passphrase that came to that key.
    Raises CryoutError when something stands there already, NotKept when the place cannot be written.
    """
    if files.look(path) is not Found.NOTHING:
        raise CryoutError(_("There is a journal at {journal} already. Nothing was changed.").format(journal=path))
    files.make_folder(path.parent)
    unfinished = path.with_name(path.name + ".new")
    try:
        unfinished.unlink(missing_ok=True)
        files.make_empty(unfinished)
        _fill(unfinished, secret, migrations)
        unfinished.rename(path)
        files.settle(path)
    except OSError as error:
        raise NotKept(
            _("The journal cannot be made at {path} ({strerror}); --data-dir names another place.").format(
                path=path, strerror=error.strerror
            )
        ) from error


def migrate(database: CipherDatabase, migrations: Path) -> None:
    """Bring an open journal up to the newest of the numbered `migrations`, each in one piece."""
    from playhouse.migrations import Runner

    Runner(database, str(migrations)).up()


def _fill(path: Path, secret: Opener | None, migrations: Path) -> None:
    database = CipherDatabase(str(path), secret)
    with plainly(path):
        try:
            database.connect()
            migrate(database, migrations)
        finally:
            database.close()
    if (files.look(path) is Found.ENCRYPTED) is not (secret is not None):
        path.unlink()
        raise CryoutError(_("The new journal did not come out as asked, so it was not kept."))
