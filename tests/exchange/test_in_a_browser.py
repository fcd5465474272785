"""The page of pictures in a real browser: everything is there, and nothing leaves the machine."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from cryout_tui.exchange.html_page import page
from tests.exchange.pictures import LAST, one_of_each, span
from tests.exchange.test_html_page import Read

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-default-apps"),
    *("--proxy-bypass-list=<-loopback>", "--dump-dom"),
)  # fmt: skip
# whom this browser asks by itself, whatever it shows; none of them gives out letters or pictures
BY_ITSELF = ("clients2.google.com", "update.googleapis.com", "accounts.google.com", "redirector.gvt1.com",
             "safebrowsing.googleapis.com", "optimizationguide-pa.googleapis.com", "content-autofill.googleapis.com",
             "android.clients.google.com", "mtalk.google.com", "www.google.com")  # fmt: skip

pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no Chromium here (Debian: apt-get install chromium)"),
    pytest.mark.usefixtures("loopback"),
]


class Recorder:
    """Stands where every request of the browser has to pass, lets none through, and keeps what was asked for."""

    def __init__(self) -> None:
        self._asked: list[str] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._thread = Thread(target=self._listen, daemon=True)
        self._thread.start()

    @property
    def asked(self) -> list[str]:
        """What was asked for, but for what the browser asks by itself."""
        return [each for each in self._asked if not any(f"{host}{end}" in each for host in BY_ITSELF for end in ":/")]

    def _listen(self) -> None:
        while True:
            try:
                asking, _ = self._listening.accept()
            except OSError:
                return
            with asking:
                asking.settimeout(5)
                self._asked.append(asking.recv(2000).decode("latin-1").partition("\r\n")[0])
                asking.sendall(b"HTTP/1.1 403 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(timeout=5)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    recorder = Recorder()
    yield recorder
    recorder.close()


def opened(recorder: Recorder, folder: Path, written: bytes) -> str:
    """Return the page as the browser holds it."""
    file = folder / "page.html"
    file.write_bytes(written)
    place = (f"--user-data-dir={folder / 'profile'}", f"--proxy-server=127.0.0.1:{recorder.port}", file.as_uri())
    assert BROWSER is not None
    done = subprocess.run([BROWSER, *QUIET, *place], capture_output=True, timeout=60, check=True)
    return done.stdout.decode()


def test_every_picture_is_there_and_nothing_is_asked_of_the_network(recorder: Recorder, tmp_path: Path) -> None:
    pictures = one_of_each()
    held = opened(recorder, tmp_path, page(pictures, span(91), LAST))
    read = Read(held.encode())
    assert read.seen.count("svg") == len(pictures)
    assert read.said["h2"] == [each.title for each in pictures]
    assert recorder.asked == []


def test_a_page_that_asks_for_something_is_seen_doing_so(recorder: Recorder, tmp_path: Path) -> None:
    """Without this the silence of the other would say nothing."""
    opened(recorder, tmp_path, b'<img src="http://elsewhere.invalid/seen.png">')
    assert recorder.asked == ["GET http://elsewhere.invalid/seen.png HTTP/1.1"]


def test_even_a_picture_that_asks_for_something_gets_nothing(recorder: Recorder, tmp_path: Path) -> None:
    """What the page says of itself keeps it quiet, whatever is within it."""
    written = page(one_of_each(), span(91), LAST)
    asking = b'<img src="http://elsewhere.invalid/a"><script src="http://elsewhere.invalid/b"></script></main>'
    opened(recorder, tmp_path, written.replace(b"</main>", asking))
    assert recorder.asked == []
