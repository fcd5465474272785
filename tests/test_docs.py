"""The README names every command and key, and says what the app says of itself."""

from pathlib import Path

from cryout_tui import content
from cryout_tui.care_desk import KEYS
from cryout_tui.cli.parser import build
from cryout_tui.domain.intended import INTENDED

README = (Path(__file__).parent.parent / "README.md").read_text()


def test_every_command_and_option_is_in_the_readme() -> None:
    parser = build()
    commands = next(action for action in parser._actions if action.dest == "command")
    assert commands.choices is not None
    for name in commands.choices:
        assert f"cryout {name}" in README, name
    for option in (
        "--data-dir",
        "--config",
        "--passphrase-file",
        "--dry-run",
        "--skip-unreadable",
        "--timeformat",
        "--sealed",
        "--json",
        "--no-passphrase",
        "--version",
        "--minutes",
        "--plain",
        "--hosted",
        "--yes",
        "--new-passphrase-file",
        "--code-file",
    ):
        assert option in README, option


def test_every_way_to_breathe_is_in_the_readme() -> None:
    for way in content.ways_to_breathe():
        assert f"`{way.pattern.id}`" in README, way.pattern.id


def test_every_key_is_in_the_readme() -> None:
    for _, key, _ in KEYS:
        for each in key.replace(" and ", ", ").split(", "):
            assert f"`{each}`" in README, each


def test_what_it_is_not_is_said_in_the_same_words() -> None:
    assert INTENDED in " ".join(README.split())


def test_what_control_characters_become_is_told() -> None:
    assert "U+FFFD" in README
