"""The wheel, installed in an environment of its own, runs in a terminal."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from tests.terminal.session import Session

PROJECT = Path(__file__).parent.parent


def test_the_wheel_brings_its_styles_and_words_and_runs(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(build, cwd=PROJECT, check=True, capture_output=True, timeout=120)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with ZipFile(wheel) as held:
        names = set(held.namelist())
    for name in ("prompts.md", "evidence.json", "LC_MESSAGES/cryout.mo"):
        assert f"cryout_tui/data/hi/{name}" in names
    home = tmp_path / "env"
    # the libraries of this environment are seen from the new one; only the wheel itself is new
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True, timeout=60)
    site = next((home / "lib").glob("python3*")) / "site-packages"
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    (site / "libraries.pth").write_text(libraries + "\n")
    install = ["pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(site), str(wheel)]
    subprocess.run([sys.executable, "-m", *install], check=True, capture_output=True, timeout=120)
    code = "import sys; from cryout_tui.cli import main; sys.exit(main(sys.argv[1:]))"
    python = str(home / "bin" / "python")
    found = subprocess.run(
        [python, "-c", "import cryout_tui; print(cryout_tui.__file__)"], capture_output=True, check=True, cwd=tmp_path
    )
    assert str(site).encode() in found.stdout
    session = Session(["--data-dir", str(tmp_path / "data")], command=[python, "-c", code])
    try:
        session.until("private place")
        assert session.kill(15) == 143
    finally:
        session.close()
