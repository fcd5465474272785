"""No test gets to the network: what asks for it fails, there and then."""

import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest


class Networked(AssertionError):
    """Something asked for the network."""


def _within_the_machine(name: str) -> Callable[..., Any]:
    own = getattr(socket.socket, name)

    def guarded(self: socket.socket, *given: Any) -> Any:
        if self.family != socket.AF_UNIX:
            raise Networked(name)
        return own(self, *given)

    return guarded


def _never(*given: Any, **options: Any) -> Any:
    raise Networked("a name, or another machine")


METHODS = {name: _within_the_machine(name) for name in ("connect", "connect_ex", "sendto", "bind")}
FUNCTIONS = {name: getattr(socket, name) for name in ("getaddrinfo", "create_connection", "create_server")}


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Forbid the network to every flow that any test walks; who needs a server of its own says `loopback`."""
    with pytest.MonkeyPatch.context() as patch:
        for name, guarded in METHODS.items():
            patch.setattr(socket.socket, name, guarded)
        for name in FUNCTIONS:
            patch.setattr(socket, name, _never)
        yield


@pytest.fixture(scope="module")
def loopback() -> Iterator[None]:
    """Let a test speak with a server of its own on this machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in METHODS:
            patch.delattr(socket.socket, name)
        for name, own in FUNCTIONS.items():
            patch.setattr(socket, name, own)
        yield
