"""Nothing of an encrypted journal is anywhere a run has written, and no run asks for the network."""

import re
import shutil
from pathlib import Path

import pytest

from cryout_tui.store.store import Store
from tests.terminal.conftest import Person
from tests.terminal.session import COMMAND
from tests.trust.canaries import CANARY, plant

PASSPHRASE = "zq7 correct horse"
WRITES = re.compile(r'(?:openat|open|creat|mkdir|rename\w*|link\w*|symlink\w*)\(.*?"([^"]+)".*')
OURS_TO_WRITE = re.compile(r"^/dev/(tty|null|pts/\d+|ptmx)$|^/proc/self/|\.pyc(\.\d+)?$|__pycache__$")

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="no strace here (Debian: apt-get install strace)"
)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "pass"
    file.write_text(f"{PASSPHRASE}\n")
    file.chmod(0o600)
    return file


@pytest.fixture
def watched(person: Person, secret: Path) -> Person:
    """A person with an encrypted journal that holds the word everywhere."""
    assert person.run("--passphrase-file", str(secret), "init").returncode == 0
    store = Store(person.folder / "journal.db")
    store.journal.open(PASSPHRASE)
    plant(store)
    store.journal.close()
    return person


def test_no_word_is_left_anywhere_and_the_network_is_asked_for_nothing(
    watched: Person, secret: Path, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tmp").mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path / "tmp"))
    log = tmp_path / "trace"
    trace = ["strace", "-f", "-qq", "--seccomp-bpf", "-s", "4096", "-o", str(log), "-e"]
    session = watched.start(command=[*trace, "trace=%network,openat,open,creat,mkdir,rename,renameat2,link", COMMAND])
    session.until("passphrase")
    session.type(PASSPHRASE)
    session.press("enter")
    session.until("Sit with it", 30)
    assert CANARY in session.text
    session.press("m")
    session.until("open.*back")
    session.press("enter")
    session.until("the source")
    session.press("esc", "esc", "/")
    session.type(CANARY)
    session.until(f"(?s){CANARY}.*{CANARY}")
    session.press("esc", "esc", "esc")
    session.until("Sit with it")
    session.press("t")
    session.until("How does it look")
    session.press(*("down",) * 8)
    session.until("What hurt")
    session.type(f"{CANARY} today")
    session.until(f"{CANARY} today")
    assert _others_see() == []
    session.press("ctrl+l")
    session.until("passphrase", 30)
    assert CANARY not in session.text
    session.press("ctrl+q")
    assert session.ended() == 0
    title = rb"\x1b\][012];([^\x07\x1b]*)"
    assert [each for each in re.findall(title, bytes(session.raw)) if b"zq7" in each] == []
    said = f"--passphrase-file {secret}".split()
    assert watched.run(*said, "today", "-", input=CANARY.encode()).returncode == 0
    assert watched.run(*said, "search", CANARY).returncode == 0
    assert watched.run(*said, "doctor").returncode == 0
    other = tmp_path / "other"
    other.write_text(f"{PASSPHRASE} again\n")
    other.chmod(0o600)
    assert watched.run(*said, "passphrase", "change", "--new-passphrase-file", str(other)).returncode == 0
    assert len(list((watched.folder / "backups").glob("journal-*.db"))) >= 2  # of the day, and before the change
    assert _found(tmp_path, own_home, but=(secret, other, log)) == []
    traced = log.read_text(errors="replace")
    assert [line for line in traced.splitlines() if "AF_INET" in line] == []
    written = [line for line in traced.splitlines() if re.search(r"O_WRONLY|O_RDWR|O_CREAT|mkdir|rename|link\(", line)]
    places = [found[1] for line in written if (found := WRITES.search(line)) and "= -1" not in line]
    assert any(each.endswith("journal.db-journal") for each in places)
    ours = (str(tmp_path), str(own_home))
    assert [each for each in places if not each.startswith(ours) and not OURS_TO_WRITE.search(each)] == []


def _others_see() -> list[str]:
    """Return what of the word any other process can see: arguments and environments."""
    seen = []
    for each in Path("/proc").glob("[0-9]*"):
        for name in ("cmdline", "environ", "comm"):
            try:
                held = (each / name).read_bytes()
            except OSError:
                continue
            if CANARY.encode() in held and b"pytest" not in held:
                seen.append(f"{each.name}/{name}")
    return seen


def _found(*folders: Path, but: tuple[Path, ...]) -> list[str]:
    """Return the files under `folders` that hold the word, or the passphrase."""
    every = [each for folder in folders for each in folder.rglob("*")]
    files = [each for each in every if each.is_file() and not each.is_symlink() and each not in but]
    return [str(each) for each in files if any(word in each.read_bytes() for word in (CANARY.encode(), b"zq7 correct"))]
