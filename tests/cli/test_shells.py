"""What is made from the commands: completions that the shells finish by, and a man page without a warning."""

import contextlib
import os
import pty
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from cryout_tui.cli.parser import build
from cryout_tui.cli.told import commands, whole
from tests.cli.test_commands import run

EVERY = [each.name for each in commands(build())]
CASES = [
    ("", EVERY),
    ("he", ["help-now"]),
    ("--data", ["--data-dir"]),
    ("--data-dir x s", [each for each in EVERY if each.startswith("s")]),
    ("export --format js", ["json"]),
    ("import --format js", ["json"]),
    ("export --ran", ["--range"]),
    ("completions ", ["bash", "zsh", "fish"]),
    ("passphrase c", ["change"]),
    ("restore ba", ["back up.db"]),
    ("--config b", ["back up.db"]),
    ("--data-dir f", ["folder"]),
    ("search ba", []),
    ("show ", []),
]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "back up.db").touch()
    (tmp_path / "folder").mkdir()
    return tmp_path


def script(shell: str) -> str:
    made = run("completions", shell)
    assert (made.returncode, made.stderr) == (0, b"")
    return made.stdout.decode()


def asked(shell: str, text: str, here: Path) -> str:
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"{shell} is not on this machine")
    quiet = {"bash": ["--norc"], "fish": ["--no-config"]}[shell]
    ran = subprocess.run(
        [path, *quiet, "-c", text], capture_output=True, cwd=here, timeout=60, env={**os.environ, "HOME": str(here)}
    )
    assert ran.stderr == b""
    return ran.stdout.decode()


def test_bash_finishes_commands_options_and_their_values(here: Path) -> None:
    text = [script("bash")]
    for line, _ in CASES:
        words = ["cryout", *line.split(" ")]
        told = " ".join(f"'{each}'" for each in words)
        text.append(f"COMP_WORDS=({told}); COMP_CWORD={len(words) - 1}; COMPREPLY=(); _cryout")
        text.append('printf "%s\\n" "${COMPREPLY[@]}"; echo ====')
    found = asked("bash", "\n".join(text), here).split("====\n")
    for (line, expected), answer in zip(CASES, found, strict=False):
        assert sorted(filter(None, answer.splitlines())) == sorted(expected), line


def test_fish_finishes_commands_options_and_their_values(here: Path) -> None:
    text = [script("fish")]
    text += [f"complete -C 'cryout {line}'; echo ====" for line, _ in CASES]
    found = asked("fish", "\n".join(text), here).split("====\n")
    for (line, expected), answer in zip(CASES, found, strict=False):
        names = [each.partition("\t")[0].rstrip("/").replace("\\", "") for each in answer.splitlines()]
        assert sorted(names) == sorted(expected), line


def test_zsh_finishes_commands_options_and_their_values(here: Path) -> None:
    path = shutil.which("zsh")
    if path is None:
        pytest.skip("zsh is not on this machine")
    (here / "_cryout").write_text(script("zsh"))
    child, master = pty.fork()
    if child == 0:
        os.chdir(here)
        os.execvpe(path, ["zsh", "-f", "-i"], {**os.environ, "TERM": "dumb", "HOME": str(here)})
    typed = ["PS1=", "autoload -Uz compinit; compinit -D -u", "source ./_cryout"]
    for line, expected in CASES:
        if len(expected) == 1:
            typed.append(f"cryout {line}\t\x01print -r -- +\x05+")
    for each in [*typed, "exit"]:
        os.write(master, f"{each}\r".encode())
    found = b""
    with contextlib.suppress(OSError):
        while more := os.read(master, 4096):
            found += more
    os.waitpid(child, 0)
    answers = re.findall(r"^\+cryout (.*?) ?\+\r$", found.decode(), re.M)
    assert answers == [f"{line.rpartition(' ')[0]} {names[0]}".strip() for line, names in CASES if len(names) == 1]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_and_option_is_finished_in_every_shell(shell: str) -> None:
    text = script(shell)
    for each in (whole(build()), *commands(build())):
        assert each.name in text
        for option in each.options:
            assert all(flag.lstrip("-") in text for flag in option.flags), option


def test_the_man_page_is_made_of_every_command_and_formats_without_a_warning(tmp_path: Path) -> None:
    made = run("man")
    assert (made.returncode, made.stderr) == (0, b"")
    page = tmp_path / "cryout.1"
    page.write_bytes(made.stdout)
    assert made.stdout.isascii()
    headings = re.findall(r"^\.SH \"?([A-Z ]+)", made.stdout.decode(), re.M)
    assert headings == [
        *("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "KEYS", "FILES", "ENVIRONMENT", "EXIT STATUS"),
        "HELP NOW",
    ]
    plain = made.stdout.decode().replace("\\-", "-").replace("\\fB", "").replace("\\fR", "")
    for each in commands(build()):
        assert f"cryout {each.name}" in plain
        assert all(flag in plain for option in each.options for flag in option.flags)
    if shutil.which("groff") is None:
        pytest.skip("groff is not on this machine")
    drawn = subprocess.run(["groff", "-man", "-ww", "-Tutf8", str(page)], capture_output=True, timeout=60)
    assert (drawn.returncode, drawn.stderr) == (0, b"")
    assert "shows people to call" in re.sub(r"\x1b\[\d*m|\s+", " ", drawn.stdout.decode()).replace("  ", " ")
