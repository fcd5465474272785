"""Hosted: no program, no stop, no copy, and no file but the person's own."""

import os
import signal
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from cryout_tui import hosted
from cryout_tui.cli import main
from cryout_tui.errors import NotKept
from cryout_tui.exchange.note_file import meant, write
from cryout_tui.hosted import HOSTED, LEADS_OUT


@pytest.fixture
def home(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The home of a hosted account; what being hosted sets is set back."""
    own_home.mkdir(parents=True, exist_ok=True)
    monkeypatch.setenv(HOSTED, "1")
    for name in LEADS_OUT:
        monkeypatch.setenv(name, "touch /tmp/ran")
    stops = signal.getsignal(signal.SIGTSTP)
    yield own_home
    signal.signal(signal.SIGTSTP, stops)


@pytest.mark.parametrize("place", ["a.md", "notes/a.md", ".local/share/cryout", "x/../a"])
def test_a_place_in_the_home_folder_is_taken(home: Path, place: str) -> None:
    assert hosted.within(home / place) == (home / place).resolve()


@pytest.mark.parametrize(
    "place", ["/etc/passwd", "/tmp/a", "{home}/../a", "{home}/out/a", "~nobody-of-that-name/a", "\0"]
)
def test_a_place_outside_is_refused_in_a_sentence(home: Path, place: str) -> None:
    (home / "out").symlink_to("/tmp")
    for check in (hosted.within, hosted.place_for_new):
        with pytest.raises(NotKept, match="Nothing was changed"):
            check(Path(place.format(home=home)))


@pytest.mark.parametrize("place", [".bashrc", ".ssh/rc", "a/.b", ".config/autostart/a.desktop"])
def test_a_new_file_is_not_put_where_it_could_start_something(home: Path, place: str) -> None:
    with pytest.raises(NotKept, match="hidden"):
        hosted.place_for_new(home / place)


def test_the_note_and_a_picture_stay_in_the_home_folder(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "out.md"
    with pytest.raises(NotKept, match="outside your account"):
        write(meant(str(outside), "md"), "x")
    assert not outside.exists()
    write(meant("~/note.md", "md"), "x")
    assert (home / "note.md").read_text() == "x"


@pytest.mark.parametrize(
    "words",
    [
        ["export", "-o", "/tmp/never.json"],
        ["--data-dir", "/tmp/never", "where"],
        ["--config", "/tmp/never.toml", "where"],
        ["backup", "/tmp/never.db"],
        ["backup", "{home}/.hidden"],
        ["restore", "/etc/hostname"],
        ["import", "/etc/hostname"],
        ["--passphrase-file", "/etc/hostname", "search", "a"],
    ],
)
def test_a_command_names_no_place_outside(home: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--hosted", *(each.format(home=home) for each in words)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("Nothing was changed.") == 1
    assert not list(Path("/tmp").glob("never*"))


def test_being_hosted_forgets_what_could_start_a_program_and_lets_nothing_stop_it(home: Path) -> None:
    hosted.begin(Namespace(command=None, data_dir=str(home / "j")))
    assert not set(LEADS_OUT) & set(os.environ)
    assert signal.getsignal(signal.SIGTSTP) is signal.SIG_IGN
    os.kill(os.getpid(), signal.SIGTSTP)


def test_the_environment_names_no_place_outside(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRYOUT_DATA_DIR", "/tmp/never")
    assert main(["--hosted", "where"]) == 1
