"""The first start, passphrases and the recovery code, as plain lines."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.passphrase import NOT_THE_SAME, CopyPassphrase, Given, Passphrase
from cryout_tui.domain import answers as said
from cryout_tui.domain.short_passphrase import HINT
from cryout_tui.errors import WrongPassphrase
from cryout_tui.live_keys import named
from cryout_tui.routes.code import CodeRoute
from cryout_tui.routes.opening import Opening
from cryout_tui.store.store import Store
from tests.plain.driven import Driven
from tests.plain.whole import Whole

SECRET = "four words in a row"


def opened(driven: Driven) -> list[str | None]:
    """Walk the first start; return what the journal was made with."""
    made: list[str | None] = []

    def make(secret: str | None, fails: Callable[[], None]) -> None:
        made.append(secret)
        driven.is_home = True

    route = Opening(driven.desk(), make=make, made=driven.go_home, leave=driven.go_home)
    route.show()
    driven.drive(route)
    return made


def test_a_passphrase_is_typed_twice_and_never_said(store: Store) -> None:
    driven = Driven(store, ("", "1", "1"), unseen=("short", "other", SECRET, SECRET))
    assert opened(driven) == [SECRET]
    assert HINT in driven.words
    assert NOT_THE_SAME in driven.words
    assert SECRET not in driven.transcript
    assert "other" not in driven.transcript.partition("What you type is not shown.")[2].split()


def test_an_empty_passphrase_leads_back_to_the_choice(store: Store) -> None:
    driven = Driven(store, ("", "yes", "1", "2"), unseen=("",))
    assert opened(driven) == [None]
    assert driven.transcript.count("Everything you write goes into one file") == 2


def test_a_passphrase_that_is_there_is_a_wish_and_an_empty_one_is_none(store: Store) -> None:
    asked = CopyPassphrase(("", ""), [named("Help now (f1) and Ground (f2) work as ever.")])
    driven = Driven(store, unseen=(SECRET, ""))
    assert driven.tell(asked) == Said(asked, Wants(SECRET))
    assert driven.tell(asked) is None
    assert "Help now and Ground work as ever." in driven.transcript
    assert SECRET not in repr(Given(Passphrase(("", ""), []), SECRET))


class _Words:
    """A code route whose words are at hand."""

    def __init__(self, store: Store, *typed: str) -> None:
        self.driven = Driven(store, typed)
        self.is_over = False

        def over() -> None:
            self.is_over = self.driven.is_home = True

        route: Any = CodeRoute.__new__(CodeRoute)
        route.is_again, route.name, route.desk, route.then = True, "home", self.driven.desk(), over
        route.words, route.asked, route.at = tuple(f"word{number:02}" for number in range(24)), [], "words"
        self.route = route


def test_two_words_of_the_code_are_asked_back(store: Store) -> None:
    first = _Words(store, "", "", "help", "back", "back")
    first.route.show()
    said_first = first.driven.drive(first.route)
    assert " 24  word23" in said_first
    assert "Four letters are enough." in said_first
    assert "Here they are again." in first.driven.words  # help is a word of the list, and none of these
    assert first.is_over


def test_a_word_asked_back_is_whatever_was_typed(store: Store) -> None:
    from cryout_tui.asked.code import CodeWord

    asked = CodeWord(("", ""), 7)
    helped: list[bool] = []
    driven = Driven(store, ("", "help now", "skip"), asides={"help now": lambda: helped.append(True), "help": exit})
    assert driven.tell(asked) == Said(asked, said.Wrote("skip"))
    assert helped == [True]


def test_a_locked_journal_knows_help_and_a_word_with_a_space_is_a_passphrase(tmp_path: Path) -> None:
    store = Store(tmp_path / "journal.db")
    store.journal.make("stop")
    store.journal.close()
    whole = Whole(store, tmp_path, hidden=["help now", " stop"])
    out = whole.talk(("", "stop"))
    assert "Someone to talk to" in out
    assert "Type a number, a letter or a name" in out
    store.journal.close()
    whole.hidden = ["stop"]
    assert "Good evening" not in whole.talk(())
    whole.hidden = ["wrong"]
    with pytest.raises(WrongPassphrase):
        whole.talk(())
