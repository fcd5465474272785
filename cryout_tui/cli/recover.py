"""`cryout recover`: the journal opened with the 24 words of its recovery code, and a new passphrase for it."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from cryout_tui.cli import opening, passphrase, secret
from cryout_tui.cli.commands import say
from cryout_tui.domain import code
from cryout_tui.domain.code import COUNT, Heard, Opened
from cryout_tui.domain.columns import columns
from cryout_tui.errors import CryoutError, NoPassphrase, WrongPassphrase
from cryout_tui.language import _
from cryout_tui.paths import Paths
from cryout_tui.store import files, first_page, still_open
from cryout_tui.store.code import listed
from cryout_tui.store.files import Found
from cryout_tui.store.keys import Key
from cryout_tui.terminal import other_page
from cryout_tui.terminal.unseen import Unseen

BELONGS = _(
    "A code belongs to the passphrase that was set when it was shown, and every backup opens with the code of its time."
)
DOES_NOT = _("This code does not open this journal.")
FOLLOW = _("They are kept here; the others can follow.")
ANEW = _("All of them once more, from the first one on.")
NOT_CHANGED = _("Nothing was changed.")
ASKS = [
    _(
        "The 24 words of the recovery code, in their order, on one line or on many. The first four letters of a word "
        "are enough; ? stands for one that cannot be read. An empty line is the end."
    ),
    "",
]


def run(asked: Namespace, paths: Paths) -> None:
    """Open the journal with its code, ask for a new passphrase, and show the new code."""
    if opening.is_first_time(paths):
        raise CryoutError(
            _("There is no journal at {journal} yet. cryout, or cryout init, makes one.").format(journal=paths.journal)
        )
    if files.look(paths.journal) is not Found.ENCRYPTED:
        raise CryoutError(_("This journal is not encrypted: it opens without a code. Nothing was changed."))
    held = opening.hold(paths)
    try:
        page = first_page.read(paths.journal)
        with Unseen() as terminal:
            found = _from_file(asked.code_file, page, paths) if asked.code_file else _typed(page, paths, terminal)
            key = Key(found.raw)
            store = opening.opened(paths, key)
            store.journal.close()
            new = passphrase.new_passphrase(asked, terminal)
        passphrase.renewed(store, paths, key, new)
        say(
            _("The journal at {journal} opens with the new passphrase now. The old one and this code do not.").format(
                journal=paths.journal
            )
        )
        passphrase.say_backups(paths, key)
        passphrase.show_code(store, new)
    finally:
        held.close()


def _from_file(name: str, page: bytes, paths: Paths) -> Opened:
    said = code.heard(secret.whole_file(Path(name).expanduser()), listed())
    found = _found(said, page)
    if found is None:
        raise WrongPassphrase(" ".join(_why_not(said, paths)))
    for sentence in _mended(said, found):
        say(sentence)
    return found


def _typed(page: bytes, paths: Paths, terminal: Unseen) -> Opened:
    """Ask for the words, on a page that is cleared, until they open the journal or nothing is typed."""
    if not other_page.is_there():
        raise NoPassphrase(
            _("There is no terminal to ask for the words at. They can come from --code-file FILE. Nothing was changed.")
        )
    above: Sequence[str] = ()
    kept = ""
    with other_page.other_page() as shown:
        while True:
            shown.show(_page(above, kept, shown.size[0]))
            typed = _lines(shown, kept)
            said = code.heard(typed, listed())
            if len(said.words) == len(code.heard(kept, listed()).words):
                raise NoPassphrase(
                    (
                        _("No more words were given. {NOT_CHANGED}")
                        if kept
                        else _("No words were given. {NOT_CHANGED}")
                    ).format(NOT_CHANGED=NOT_CHANGED)
                )
            above, kept = (_counted(said), FOLLOW if len(said.words) < COUNT else ANEW), ""
            if len(said.words) < COUNT:
                kept = typed
            elif len(said.words) == COUNT:
                terminal.hide()  # the next that is typed may be the new passphrase
                found = _found(said, page)
                if found is not None:
                    return _told(shown, _mended(said, found), found)
                terminal.show()
                above = _why_not(said, paths)


def _page(above: Sequence[str], kept: str, width: int) -> list[str]:
    """Return the lines that ask for the words, with those that are there already."""
    words = code.heard(kept, listed()).words
    there = [*columns(words, width - 1), ""] if words else []
    return [*above, *([""] if above else []), *ASKS, *there]


def _told(shown: other_page.OtherPage, mended: Sequence[str], found: Opened) -> Opened:
    """Say which words were others, until Enter."""
    if mended:
        shown.show([*mended, ""])
        shown.ask(_("Enter goes on. "))
    return found


def _lines(shown: other_page.OtherPage, kept: str) -> str:
    """Return what is kept and the lines up to an empty one, or up to the last word."""
    typed = kept
    while True:
        line = shown.ask("")
        typed = f"{typed}\n{line}"
        if not line.strip() or len(code.heard(typed, listed()).words) >= COUNT:
            return typed


def _found(said: Heard, page: bytes) -> Opened | None:
    return code.opened(said, listed(), lambda raw: first_page.fits(page, Key(raw)))


def _why_not(said: Heard, paths: Paths) -> list[str]:
    """Return why these words do not open the journal, a sentence each."""
    if len(said.words) != COUNT:
        return [_counted(said), NOT_CHANGED]
    unknown = [_unknown(place, said.words[place]) for place in said.unknown]
    return [*unknown, DOES_NOT, _opens_backups(said, paths) or BELONGS, NOT_CHANGED]


def _counted(said: Heard) -> str:
    return _("A code has {COUNT} words, and these are {count}.").format(COUNT=COUNT, count=len(said.words))


def _unknown(place: int, word: str) -> str:
    maybe = _(" or ").join(code.alike(word, listed()))
    if word.startswith("?"):
        return _("Word {number} is left open.").format(number=place + 1)
    return _('Word {number}, "{word}", is not in the list{maybe}.').format(
        number=place + 1, word=word, maybe=_(": it may be {maybe}").format(maybe=maybe) if maybe else ""
    )


def _mended(said: Heard, found: Opened) -> Sequence[str]:
    return [
        _('Word {number} was given as "{given}"; the journal opens with "{word}" there.').format(
            number=place + 1, given=said.words[place], word=word
        )
        for place, word in found.mended
    ]


def _opens_backups(said: Heard, paths: Paths) -> str:
    """Say which backup these very words open, where they open one."""
    whole = code.opened(said, listed(), lambda raw: bool(still_open.opened_by(Key(raw), paths.backups)))
    if whole is None:
        return ""
    newest = still_open.opened_by(Key(whole.raw), paths.backups)[0]
    return _("It opens a backup, of the passphrase of its time: {newest}.").format(newest=newest)
