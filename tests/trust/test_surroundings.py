"""A machine that is not as it should be: no home, planted links, no terminal. One sentence, and no harm."""

import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cryout_tui.cli import main
from cryout_tui.store.store import Store
from tests.terminal.session import COMMAND

HOMES = (
    {"HOME": "/dev/null"},
    {"HOME": "/proc/nowhere"},
    {"HOME": "/dev/null", "XDG_DATA_HOME": "relative"},
    {"HOME": "/dev/null", "XDG_DATA_HOME": ""},
    {"XDG_DATA_HOME": "/dev/null"},
    {"XDG_DATA_HOME": "/proc/nowhere"},
    {"CRYOUT_DATA_DIR": "/dev/null"},
)


@pytest.fixture(params=HOMES, ids=str)
def nowhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in os.environ if each.startswith("XDG_") or each == "HOME"]:
        monkeypatch.delenv(name)
    for name, value in request.param.items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("nowhere")
def test_without_a_place_to_keep_things_it_says_so_in_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a line")))
    for command in (["init", "--no-passphrase"], ["list"], ["export"], ["today", "-"]):
        assert main(command) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert len(told.err.splitlines()) == 1
        assert "Traceback" not in told.err
    assert main(["init", "--no-passphrase"]) == 1
    assert "--data-dir" in capsys.readouterr().err


@pytest.mark.usefixtures("nowhere")
def test_help_and_a_breath_and_the_room_need_no_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help-now"]) == 0
    assert "112" in capsys.readouterr().out
    assert main(["ground"]) == 0
    assert main(["where"]) == 0
    assert main(["due"]) == 0


@pytest.mark.parametrize("state", ["/dev/null", "/proc/nowhere"])
def test_a_state_folder_that_cannot_be_written_takes_nothing_away(
    state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", state)
    monkeypatch.setenv("XDG_CONFIG_HOME", state)
    assert main(["--data-dir", str(tmp_path / "d"), "init", "--no-passphrase"]) == 0
    assert main(["--data-dir", str(tmp_path / "d"), "list"]) == 0


def test_under_any_umask_everything_is_its_owner_s_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "data"
    made = subprocess.run(
        ["sh", "-c", f"umask 000; {COMMAND} --data-dir {folder} init --no-passphrase"], capture_output=True
    )
    assert made.returncode == 0
    for each in [folder, folder.parent, *folder.rglob("*")]:
        assert stat.S_IMODE(each.stat().st_mode) & 0o077 == 0, each


@pytest.mark.parametrize("name", ["journal.db", "journal.lock", "journal.db.new"])
def test_a_planted_link_leads_to_nothing_written(tmp_path: Path, name: str) -> None:
    folder, target = tmp_path / "data", tmp_path / "target"
    folder.mkdir()
    (folder / name).symlink_to(target)
    main(["--data-dir", str(folder), "init", "--no-passphrase"])
    assert not target.exists()


def test_a_planted_folder_of_backups_is_a_sentence_and_loses_nothing(store: Store, tmp_path: Path) -> None:
    store.journal.close()
    folder = store.journal.path.parent
    (folder / "backups").write_text("not a folder")
    before = store.journal.path.read_bytes()
    file = tmp_path / "in.json"
    file.write_text(
        '{"format": "cryout", "schema_version": 1, "exported_at": "2026-11-23T21:14:03+01:00",'
        ' "people": [{"id": "11111111-1111-4111-8111-111111111111", "role": "friend", "name": "A", "reach": ""}]}'
    )
    assert main(["--data-dir", str(folder), "import", str(file)]) == 1
    assert store.journal.path.read_bytes() == before


ENDS = {
    "nothing to read": {"stdin": subprocess.DEVNULL},
    "a pipe to read": {"stdin": subprocess.PIPE},
    "nowhere to draw": {"stdout": subprocess.DEVNULL},
}


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
def test_without_a_terminal_at_both_ends_it_ends_at_once(ends: dict[str, int], tmp_path: Path) -> None:
    ran = subprocess.run(
        [COMMAND, "--data-dir", str(tmp_path)],
        **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **ends},
        timeout=10,
        start_new_session=True,
    )  # type: ignore[call-overload]
    assert ran.returncode == 2
    assert b"--plain" in ran.stderr


def test_closed_descriptors_end_it_at_once(tmp_path: Path) -> None:
    ran = subprocess.run(["sh", "-c", f"{COMMAND} --data-dir {tmp_path} <&- >&-"], stderr=subprocess.PIPE, timeout=10)
    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr


ASKED = """
import ctypes, os, resource
from cryout_tui.terminal import process
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
ctypes.CDLL(None).prctl(process.DUMPABLE, 1, 0, 0, 0)
print(os.stat("/proc/self/mem").st_uid == os.getuid())
process.keep_to_itself()
print(os.stat("/proc/self/mem").st_uid, resource.getrlimit(resource.RLIMIT_CORE)[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux says it in /proc")
def test_no_other_process_of_the_same_person_can_read_its_memory_and_there_is_no_core() -> None:
    ran = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, check=True)
    assert ran.stdout.split() == [b"True", b"0", b"0"]  # the kernel hands its memory to the administrator alone
