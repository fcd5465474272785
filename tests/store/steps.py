"""Steps on a journal that `Killing` runs and kills; what they are given comes as JSON."""

from pathlib import Path

from cryout_tui.store.keys import Key
from cryout_tui.store.renewal import renew


def renewed(path: str, key: str | None, new: str | None) -> None:
    """Put the journal under another passphrase, or none; `key` in hexadecimal opens it until then."""
    renew(Path(path), None if key is None else Key(bytes.fromhex(key)), new, keep_first=lambda: None)
