"""Whether a key opens a file, told from its first page alone: no connection, no lock, thousands of tries a second."""

import hashlib
import hmac
from pathlib import Path

from cryout_tui.store.keys import KEY_BYTES, SALT_BYTES, Key

PAGE, SEAL = 4096, 64  # bytes of a page, and of the HMAC at its end
UNLIKE, QUICK_ROUNDS = 0x3A, 2  # SQLCipher 4: the salt of the seal's key, and how often it is gone round
FIRST = (1).to_bytes(4, "little")


def read(path: Path) -> bytes:
    """Return the first page of a file that nothing in this process has open; less of it where the file is shorter."""
    with path.open("rb") as file:
        return file.read(PAGE)


def fits(page: bytes, key: Key) -> bool:
    """Say whether `key` is the one that sealed this first page."""
    if len(page) < PAGE:
        return False
    salt = bytes(each ^ UNLIKE for each in page[:SALT_BYTES])
    seals = hashlib.pbkdf2_hmac("sha512", key.raw, salt, QUICK_ROUNDS, KEY_BYTES)
    sealed = hmac.digest(seals, page[SALT_BYTES:-SEAL] + FIRST, "sha512")
    return hmac.compare_digest(sealed, page[-SEAL:])
