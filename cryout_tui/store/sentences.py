"""What the library's errors mean, in sentences a person can act on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee
from sqlcipher3 import dbapi2 as sqlcipher

from cryout_tui.errors import CryoutError, Damaged, NotKept, WrongPassphrase
from cryout_tui.language import _

NO_JOURNAL = _("{path} is a database, but not a journal, or damaged. Nothing was changed.")
OLDER = _("This journal is of an older format, and it cannot be changed here. It is whole.")
NEWER = _("This journal was made by a newer cryout (format {version}; this one knows {newest}). Nothing was changed.")
OF_DAMAGE = ("malformed", "no such table", "Could not decode", "vtable constructor failed")


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn the library's errors into sentences, none of them with a word the person wrote."""
    try:
        yield
    except (peewee.DatabaseError, sqlcipher.DatabaseError) as error:
        raise _sentence(path, str(error)) from None
    except UnicodeDecodeError:  # the library quotes what it could not read
        raise _sentence(path, "malformed") from None


def _sentence(path: Path, reason: str) -> CryoutError:
    if "not a database" in reason:
        return WrongPassphrase(_("That passphrase does not open it, or the file is damaged. Nothing was changed."))
    if any(each in reason for each in OF_DAMAGE):
        return Damaged(
            _("The journal {path} is damaged. Nothing was written to it; a backup may help.").format(path=path)
        )
    if "full" in reason:
        return NotKept(_("The disk is full. What was kept before is safe."))
    if "disk I/O" in reason:
        return NotKept(_("The disk does not take it: it may be full or failing. What was kept before is safe."))
    if "readonly" in reason or "unable to open" in reason:
        return NotKept(_("{path} cannot be written. What was kept before is safe.").format(path=path))
    if "locked" in reason or "busy" in reason:
        return NotKept(_("Another program is holding the journal. What was kept before is safe."))
    return CryoutError(_("The journal could not do that. What was kept before is safe."))
