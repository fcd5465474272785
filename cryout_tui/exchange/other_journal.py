"""Another journal of cryout, such as a backup: read as its JSON export would be, and not changed."""

import io
import shlex
from datetime import datetime
from pathlib import Path

from cryout_tui.errors import CryoutError, Damaged, NotKept, WrongPassphrase
from cryout_tui.exchange import json_journal
from cryout_tui.exchange.source import BIGGEST_PIPED, NOTHING_CHANGED, Source, too_large
from cryout_tui.language import _
from cryout_tui.store.files import PLAIN_HEADER
from cryout_tui.store.keys import Opener
from cryout_tui.store.store import Store

ENDING = ".db"
PAGE = 512  # bytes; a journal has a whole number of these
NOT_ONE = _("but not a journal")


def may_be_one(source: Source) -> bool:
    """Say whether a file begins as a journal does; of an encrypted one its name has to say so."""
    head = source.head(PAGE)
    if head.startswith(PLAIN_HEADER):
        return True
    is_text = b"\0" not in head and head.isascii()
    return source.name.lower().endswith(ENDING) and not is_text and bool(source.size) and source.size % PAGE == 0


def as_export(path: Path, opener: Opener | None, *, now: datetime) -> Source:
    """Return all that the journal at `path` holds, as its JSON export, held in memory.

    Raises WrongPassphrase, TooNew, or CryoutError for a file that is damaged, too large, or of an older format.
    """
    if path.stat().st_size > BIGGEST_PIPED:
        raise too_large(BIGGEST_PIPED)
    stream, store = io.BytesIO(), Store(path)
    restored = f"cryout restore {shlex.quote(str(path))}"
    try:
        store.journal.open(opener, looks_only=True)
        if store.journal.faults():
            raise Damaged(_("its pages do not fit together"))
        json_journal.write_to(stream, store, now=now)
    except (Damaged, WrongPassphrase) as error:
        if isinstance(error, WrongPassphrase) and opener is not None:
            raise
        if NOT_ONE in str(error):
            raise CryoutError(str(error)) from error
        raise CryoutError(
            _("{path} is damaged. {NOTHING_CHANGED} What can still be read of it is offered by: {restored}").format(
                path=path, NOTHING_CHANGED=NOTHING_CHANGED, restored=restored
            )
        ) from error
    except NotKept as error:
        raise CryoutError(
            _(
                "{path} is a journal of an older format. {NOTHING_CHANGED} It is put in the journal's "
                "place by: {restored}"
            ).format(path=path, NOTHING_CHANGED=NOTHING_CHANGED, restored=restored)
        ) from error
    finally:
        store.journal.let_go()
    return Source.of(stream.getvalue(), path.name)
