"""The house: imports point one way, files stay small, nothing happens on import."""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "cryout_tui"
FILES = sorted(HOUSE.rglob("*.py"))
LEVELS = {
    "value": 0, "errors": 0, "clock": 0, "language": 0, "swift": 0, "on_demand": 0, "sooner": 0, "plain_settings": 0.5,
    "places": 0.5, "domain": 1, "live_keys": 1, "spoken": 2, "content": 2, "store": 2, "widgets": 2, "theme": 2,
    "styles": 2,
    "asked": 1.5, "evidence": 2, "hosted": 2, "today_words": 3,
    "terminal": 2, "paths": 2, "palette": 2, "settings": 2, "exchange": 3, "plain": 3, "screens": 3, "pictured": 3,
    "keeper": 4, "routes": 5,
    "care_desk": 6, "teller": 6,
    "opened": 6, "shell": 6, "in_colour": 6, "turns": 6, "reach": 6, "hearing": 6, "searching": 6, "reading": 6,
    "keeping": 6, "put_aside": 6, "the_rest": 6,
    "leaving_out": 6, "day_ways": 6, "own_ways": 6, "setting_ways": 6, "ways": 6, "undoing": 6,
    "helping": 6, "after_help": 6, "looking": 6,
    "looking_back": 6, "locking": 6, "awaiting": 6, "coming_back": 6, "only_looking": 6, "mending": 6,
    "paper_ways": 6, "beginning": 6,
    "app": 7, "alone": 7, "cli": 8,
}  # fmt: skip
MUST_NOT = {
    "swift": ("cryout_tui", "peewee"),
    "asked": ("textual", "peewee", "playhouse", "sqlcipher3", "rich", "msgspec", "cryout_tui.store"),
    "domain": ("textual", "peewee", "playhouse", "sqlcipher3", "rich", "msgspec"),
    "store": ("textual", "rich", "cryout_tui.widgets"),
    "exchange": ("textual", "rich", "peewee"),
    "plain": ("textual", "rich", "peewee"),
    "widgets": ("peewee", "cryout_tui.store", "cryout_tui.content"),
    "screens": ("peewee", "cryout_tui.store", "cryout_tui.app", "cryout_tui.content"),
    "routes": ("peewee", "textual", "rich", "cryout_tui.screens", "cryout_tui.widgets"),
    "teller": ("peewee", "textual", "rich", "cryout_tui.screens", "cryout_tui.widgets"),
    "cli": ("peewee",),
}


def _imports(file: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found += [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [f"{node.module}.{each.name}" for each in node.names]
    return found


def _room(file: Path) -> str:
    return file.relative_to(HOUSE).with_suffix("").parts[0]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_imports_point_one_way(file: Path) -> None:
    room = _room(file)
    for name in _imports(file):
        assert not name.startswith(MUST_NOT.get(room, ("-",))), f"{room} knows {name}"
        parts = name.split(".")
        if parts[0] == "cryout_tui" and len(parts) > 1 and parts[1] in LEVELS and room in LEVELS:
            assert parts[1] == room or LEVELS[parts[1]] <= LEVELS[room], f"{room} knows {name}"


def test_every_room_has_its_level() -> None:
    rooms = {_room(file) for file in FILES} - {"__init__", "__main__"}
    assert rooms <= set(LEVELS)


def test_domain_is_standard_library_only() -> None:
    import sys

    for file in (HOUSE / "domain").glob("*.py"):
        for name in _imports(file):
            top = name.split(".")[0]
            assert top == "cryout_tui" or top in sys.stdlib_module_names


def test_files_fit_in_the_head() -> None:
    long = {str(file.relative_to(HOUSE)): len(file.read_text().splitlines()) for file in FILES}
    assert {name: lines for name, lines in long.items() if lines > 250} == {}


def test_the_screens_do_not_know_each_other_s_steps() -> None:
    for file in (HOUSE / "screens" / "sitting").glob("*.py"):
        known = [name for name in _imports(file) if name.startswith("cryout_tui.screens.sitting.")]
        assert known == []
