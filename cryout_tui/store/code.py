"""The recovery code: the journal's key as 24 words of BIP-39, for paper."""

from functools import cache
from hmac import compare_digest

from cryout_tui.errors import CryoutError
from cryout_tui.store.journal import Journal
from cryout_tui.store.keys import Key, key_of
from cryout_tui.store.meta import Meta
from cryout_tui.store.passphrase import fit

OWED = "code"  # in meta: the words of this key were not shown yet


class Code:
    """The words of the open journal, and whether they are still to be shown: once, after every new passphrase."""

    def __init__(self, journal: Journal, meta: Meta) -> None:
        self.journal = journal
        self.meta = meta

    def owe(self) -> None:
        """Note that the words are still to be shown."""
        self.meta.put(OWED, "owed")

    def is_owed(self) -> bool:
        """Say whether the words are still to be shown; where there is no key there are none."""
        return self.meta.get(OWED) is not None and self.journal.key() is not None

    def settle(self) -> None:
        """Note that they were shown, or that they are not wanted."""
        self.meta.put(OWED, None)

    def opens(self, secret: str) -> bool:
        """Say whether `secret` is the passphrase of the open journal; takes 0.2 s on purpose."""
        with self.journal.reading() as database:
            salt = database.execute_sql("PRAGMA cipher_salt").fetchone()
        key = self.journal.key()
        if key is None or salt is None:
            return False
        try:
            return compare_digest(key_of(fit(secret), bytes.fromhex(salt[0])).raw, key.raw)
        except CryoutError:  # one that no journal can have
            return False

    def words(self) -> tuple[str, ...]:
        """Return the 24 words, or none where the journal is not encrypted; takes 0.2 s the first time."""
        key = self.journal.key()
        return () if key is None else words_of(key)


@cache
def listed() -> tuple[str, ...]:
    """Return the 2048 words in their order."""
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").wordlist)


def words_of(key: Key) -> tuple[str, ...]:
    """Return the 24 words of a key."""
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").to_mnemonic(key.raw).split())
