"""Every flow that any test walks is walked with the network forbidden; this shows that it is."""

import asyncio
import socket
import urllib.request

import pytest

from tests.network import Networked


def test_who_asks_for_the_network_fails() -> None:
    with pytest.raises(Networked):
        socket.create_connection(("127.0.0.1", 9))
    with pytest.raises(Networked):
        socket.getaddrinfo("localhost", 80)
    with socket.socket() as asking, pytest.raises(Networked):
        asking.connect(("127.0.0.1", 9))
    with socket.socket(type=socket.SOCK_DGRAM) as asking, pytest.raises(Networked):
        asking.sendto(b"x", ("127.0.0.1", 9))
    with pytest.raises(Networked):
        urllib.request.urlopen("http://127.0.0.1:9/")


async def test_an_app_has_its_own_loop_all_the_same() -> None:
    await asyncio.sleep(0)
