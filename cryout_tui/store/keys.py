"""What opens a journal: its passphrase, or the key that the passphrase and the file's salt come to."""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from cryout_tui.errors import Damaged
from cryout_tui.language import _

ROUNDS = 256_000  # of PBKDF2 with HMAC-SHA512, as SQLCipher 4 has it where nothing else is said
KEY_BYTES, SALT_BYTES = 32, 16
SPELT_OUT = re.compile(r"x'([0-9a-f]{64})(?:[0-9a-f]{32})?'", re.IGNORECASE)  # the library takes it for the key itself


@dataclass(frozen=True, slots=True)
class Key:
    """The 32 bytes that open one file; with another salt the same passphrase comes to others."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:  # the library would take any other length for a passphrase
            raise ValueError(f"a key is {KEY_BYTES} bytes")


@dataclass(frozen=True, slots=True)
class SaltedKey(Key):
    """A key with the salt a new file is to begin with, so that the passphrase of another one opens it as well."""

    salt: bytes = field(repr=False)


Opener = str | Key


def key_of(passphrase: str, salt: bytes) -> Key:
    """Return the key that `passphrase`, as `passphrase.fit` gives it, comes to; takes 0.2 s on purpose."""
    spelt = SPELT_OUT.fullmatch(passphrase)
    if spelt is not None:
        return Key(bytes.fromhex(spelt[1]))
    return Key(hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, KEY_BYTES))


def salt_of(journal: Path) -> bytes:
    """Return the salt of an encrypted journal: the first 16 bytes of its file. Raises Damaged for a shorter one."""
    with journal.open("rb") as file:
        salt = file.read(SALT_BYTES)
    if len(salt) < SALT_BYTES:
        raise Damaged(
            _("{journal} is not a journal: it is only {count} bytes long. Nothing was changed.").format(
                journal=journal, count=len(salt)
            )
        )
    return salt


def as_pragma(opener: Opener) -> str:
    """Return the statement that hands `opener` to the library."""
    if isinstance(opener, SaltedKey):
        return f"PRAGMA key = \"x'{opener.raw.hex()}{opener.salt.hex()}'\""
    if isinstance(opener, Key):
        return f"PRAGMA key = \"x'{opener.raw.hex()}'\""
    return "PRAGMA key = '{}'".format(opener.replace("'", "''"))
