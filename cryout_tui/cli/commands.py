"""The commands that read or change the journal without the screens."""

import sys
from argparse import Namespace

from cryout_tui.cli import opening, secret
from cryout_tui.clock import SystemClock
from cryout_tui.errors import CryoutError, WrongUsage
from cryout_tui.language import _
from cryout_tui.paths import Paths
from cryout_tui.store import files
from cryout_tui.store.files import Found

LONGEST_TODAY = 8 * 1024 * 1024
NOTHING = _("Nothing came in, so nothing was kept.")


def say(sentence: str) -> None:
    """Talk, on standard error."""
    print(sentence, file=sys.stderr)


def init(asked: Namespace, paths: Paths) -> None:
    """Make a journal without the screens."""
    if files.look(paths.journal) is not Found.NOTHING:
        raise CryoutError(
            _("There is a journal at {journal} already. Nothing was changed.").format(journal=paths.journal)
        )
    chosen = None if asked.no_passphrase else secret.chosen(asked.passphrase_file)
    store = opening.store_at(paths)
    store.journal.make(chosen)
    opening.leave_first_start(store)
    opening.remember(paths)
    say(
        _("Made a journal at {journal}, {how}.").format(
            journal=paths.journal, how=_("not encrypted") if chosen is None else _("encrypted")
        )
    )
    if chosen is not None:
        from cryout_tui.cli.paper import show_code

        show_code(store)
    store.journal.close()


def passphrase(asked: Namespace, paths: Paths) -> None:
    """Set a passphrase, change it, or take it away."""
    from cryout_tui.cli import passphrase

    passphrase.run(asked, paths)


def recover(asked: Namespace, paths: Paths) -> None:
    """Open the journal with its recovery code, and give it a new passphrase."""
    from cryout_tui.cli import recover

    recover.run(asked, paths)


def today(asked: Namespace, paths: Paths) -> None:
    """Keep standard input as a reflection of today, or of the day that is named."""
    from cryout_tui.cli.day import day_asked
    from cryout_tui.domain.day import day_at
    from cryout_tui.domain.day_named import day_said
    from cryout_tui.domain.reflection import Reflection
    from cryout_tui.domain.text import as_kept

    settings = opening.settings_of(paths)
    named = day_asked(asked.day, SystemClock().now(), settings.day_ends)
    data = sys.stdin.buffer.read(LONGEST_TODAY + 1)
    if len(data) > LONGEST_TODAY:
        raise CryoutError(
            _("That is more than {size} MB. Nothing was kept.").format(size=LONGEST_TODAY // 1024 // 1024)
        )
    typed = data.decode("utf-8", errors="replace")
    if not as_kept(typed).strip():
        raise CryoutError(NOTHING)
    now = SystemClock().now()
    today = day_at(now, settings.day_ends)
    day = named or today
    try:
        store = opening.open_store(paths, asked.passphrase_file)
        store.reflections.put(Reflection(day=day, at=now, text=as_kept(typed), updated_at=now))
    except CryoutError as error:
        error.args = (_("{error} What came in was not kept.").format(error=error),)
        raise
    store.due.write(now)
    store.journal.close()
    if typed.encode("utf-8", errors="replace") != data:
        say(_("Some bytes were not UTF-8 and were kept as a replacement sign."))
    say(_("Kept.") if named is None else _("Kept: {day_said}.").format(day_said=day_said(day, today)))


def stats(asked: Namespace, paths: Paths) -> None:
    """Print what the pictures say."""
    from cryout_tui.cli import stats

    stats.run(asked, paths)


def must_be_dash(asked: Namespace) -> None:
    """Refuse words as an argument: shells remember them."""
    if asked.dash not in (None, "-"):
        raise WrongUsage(_("Words are not taken as an argument, because shells remember those. Try: cryout today -"))
