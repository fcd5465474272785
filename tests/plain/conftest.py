"""Plain lines listen for ctrl+c while they wait; a test leaves the ear as it found it."""

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def ctrl_c_is_heard_as_before() -> Iterator[None]:
    heard = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, heard)
