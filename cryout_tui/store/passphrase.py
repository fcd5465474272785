"""What may be a passphrase."""

import unicodedata

from cryout_tui.errors import CryoutError
from cryout_tui.language import _


def fit(passphrase: str) -> str:
    """Return `passphrase` as it opens the journal: NFC, every space kept.

    Raises CryoutError for one that cannot be used. An empty one would mean no encryption at all.
    """
    if not passphrase:
        raise CryoutError(_("A passphrase needs at least one character."))
    if "\0" in passphrase:
        raise CryoutError(_("A passphrase cannot hold a NUL character."))
    if any("\ud800" <= character <= "\udfff" for character in passphrase):
        raise CryoutError(_("That passphrase holds a broken character. Another one, please."))
    return unicodedata.normalize("NFC", passphrase)
