"""Which backups still open with what opened the journal before."""

from pathlib import Path

from cryout_tui.store import first_page
from cryout_tui.store.files import PLAIN_HEADER
from cryout_tui.store.keys import SALT_BYTES, Key, Opener, key_of


def opened_by(opener: Opener | None, folder: Path) -> list[Path]:
    """Return the backups in `folder` that `opener` opens, the newest first; those not encrypted for None.

    A passphrase takes 0.2 s for every time it was set anew; a file that cannot be read is none of them.
    """
    keys: dict[bytes, Key] = {}
    return [each for each in sorted(folder.glob("*.db"), reverse=True) if _opens(opener, each, keys)]


def _opens(opener: Opener | None, path: Path, keys: dict[bytes, Key]) -> bool:
    try:
        page = first_page.read(path)
    except OSError:
        return False
    if opener is None or page.startswith(PLAIN_HEADER):
        return opener is None and page.startswith(PLAIN_HEADER)
    if isinstance(opener, Key):
        return first_page.fits(page, opener)
    salt = page[:SALT_BYTES]
    if salt not in keys:
        keys[salt] = key_of(opener, salt)
    return first_page.fits(page, keys[salt])
