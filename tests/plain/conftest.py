"""Plain lines listen for ctrl+c while they wait; a test leaves the ear as it found it."""

import signal
from collections.abc import Iterator

import pytest

from cryout_tui import live_keys
from cryout_tui.teller.conversation import WORDS_FOR_KEYS


@pytest.fixture(autouse=True)
def words_stand_for_keys() -> Iterator[None]:
    live_keys.use_words(WORDS_FOR_KEYS)
    yield
    live_keys.use_words({})


@pytest.fixture(autouse=True)
def ctrl_c_is_heard_as_before() -> Iterator[None]:
    heard = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, heard)
