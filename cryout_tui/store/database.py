"""One keyed connection to one file, with the settings that keep it whole and quiet."""

import logging
from pathlib import Path
from typing import Any

from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2 as sqlcipher

from cryout_tui.domain.text import folded
from cryout_tui.store.keys import Opener, as_pragma

QUIET = "cipher_log_level = NONE"
BEFORE_KEY = ("cipher_memory_security = ON",)
AFTER_KEY = (
    "cipher_compatibility = 4",
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "temp_store = 2",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "busy_timeout = 5000",
)
OLDEST_SAFE_SQLITE = (3, 51, 3)


class CipherDatabase(SqlCipherDatabase):
    """Peewee's SQLite on the SQLCipher library, keyed or plainly not; one connection, guarded by the journal's lock."""

    def __init__(self, path: str, opener: Opener | None, *, looks_only: bool = False) -> None:
        # at DEBUG peewee would log every parameter, so every word
        logging.getLogger("peewee").setLevel(logging.WARNING)
        self._opener = opener
        self.looks_only = looks_only
        self.watches_texts = False
        super().__init__(path, thread_safe=False, autoconnect=False)

    def _connect(self) -> Any:
        mode = "ro" if self.looks_only else "rw"  # never made by opening: SQLite would make what is gone anew
        place = f"{Path(self.database).absolute().as_uri()}?mode={mode}"
        connection = sqlcipher.connect(place, uri=True, isolation_level=None, check_same_thread=False)
        try:
            connection.execute(f"PRAGMA {QUIET}")
            if self._opener is None:
                # its tables are read before each piece of memory is locked, which takes ten times as long and more:
                # there is no key yet and no word of anybody, and what is freed from here on is wiped all the same
                connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").close()
            for pragma in BEFORE_KEY:
                connection.execute(f"PRAGMA {pragma}")
            if self._opener is not None:
                connection.execute(as_pragma(self._opener))
            for pragma in AFTER_KEY:
                connection.execute(f"PRAGMA {pragma}")
            connection.create_function("folded", 1, folded, deterministic=True)
            self._add_conn_hooks(connection)
        except BaseException:
            connection.close()
            raise
        finally:
            self._opener = None
        return connection


def library_is_fit() -> bool:
    """Say whether the library can encrypt and has no known way to damage a file."""
    connection = sqlcipher.connect(":memory:")
    try:
        version = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return bool(version and version[0]) and sqlcipher.sqlite_version_info >= OLDEST_SAFE_SQLITE
