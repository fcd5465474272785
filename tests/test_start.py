"""The start stays light: what is loaded when Home stands, and what is loaded on demand is what it was taken for."""

import dataclasses
import re
import subprocess
import sys
from dataclasses import FrozenInstanceError, dataclass, field
from importlib import import_module
from pathlib import Path

import pytest
from textual.message import Message

from cryout_tui import sooner, the_rest
from cryout_tui.app import CryoutApp
from cryout_tui.store.store import Store

HOUSE = Path(the_rest.__file__).parent
MAY_BE_LOADED = {  # of the rooms that hold the ways; each of the others is loaded when gone to
    "asked": {"ask", "entry", "home"},
    "routes": {"card_due", "desk", "home", "left_out"},
    "screens": {"base", "faces", "home", "keyed"},
    "widgets": {"hanging", "headline", "key_line", "menu"},
}
NOT_OF_THE_STORE = {
    *("backups", "bringing", "candidates", "checking", "copying", "daily", "days", "gathering", "look_back"),
    *("memory_pages", "mending", "own_questions", "own_scales", "restoring", "salvage", "search", "todays"),
    *("versions", "wholes"),
}
FOREIGN = ("ssl", "platformdirs", "tomlkit", "msgspec", "mnemonic", "textual.command")
FIELDS = ("textual.widgets._input", "textual.widgets._text_area")


def test_home_loads_what_home_needs_and_no_more(store: Store, tmp_path: Path) -> None:
    store.journal.close()
    script = [sys.executable, "-W", "error", "-m", "tests.home_stands", str(tmp_path / "journal")]
    loaded = set(subprocess.run(script, capture_output=True, text=True, check=True).stdout.split())
    assert "cryout_tui.screens.home" in loaded
    for room, may in MAY_BE_LOADED.items():
        there = {name.split(".")[2] for name in loaded if name.startswith(f"cryout_tui.{room}.")}
        assert there <= may, room
    heavy = {*FOREIGN, *FIELDS, *(f"cryout_tui.store.{name}" for name in NOT_OF_THE_STORE)}
    assert heavy & loaded == set()
    assert not [name for name in loaded if re.match(r"cryout_tui\.(exchange|plain|teller)\b", name)]


def test_another_textual_that_asks_for_more_is_loaded_whole() -> None:
    script = """
import sys
from cryout_tui import sooner
sooner.LEFT_OUT.update({"rich.table": ("Nothing",)})
sooner.load_textual()
import textual.app, textual.design, rich.table, ssl, typing_extensions
assert textual.design.Table is rich.table.Table
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_what_is_loaded_afterwards_is_there() -> None:
    names = list(the_rest._names())
    for name in names:
        import_module(name)
    assert {f"cryout_tui.{each}" for each in ("screens.help_now", "screens.sitting.tell", "routes.today")} < set(names)


def _messages(kind: type[Message]) -> set[str]:
    return {vars(kind).get("handler_name", "")}.union(*(_messages(each) for each in kind.__subclasses__()))


def test_every_message_the_app_listens_to_is_one() -> None:
    for name in the_rest._names():
        import_module(name)
    known = _messages(Message)
    for kind in CryoutApp.__mro__:
        if kind.__module__.startswith("cryout_tui"):
            assert {name for name in vars(kind) if name.startswith("on_")} <= known | {"on_event"}, kind


def test_every_class_that_is_asked_for_by_name_is_there() -> None:
    named = re.compile(r'"((?:textual\.)?[a-z_.]+):([A-Z]\w+)"')
    found = {each for file in HOUSE.rglob("*.py") for each in named.findall(file.read_text())}
    assert len(found) > 20
    for module, name in found:
        of = module if module.startswith("textual.") else f"cryout_tui.{module}"
        assert isinstance(getattr(import_module(of), name), type)


def _made(*, frozen: bool) -> type:
    @dataclass(frozen=frozen, slots=frozen, unsafe_hash=True, order=True)
    class Made:
        """Something."""

        one: int
        two: list[int] | tuple[int, ...] = field(default=(), compare=False)
        three: str = "3"

    return Made


@pytest.mark.parametrize("frozen", [True, False])
def test_a_data_class_is_the_same_when_made_sooner(monkeypatch: pytest.MonkeyPatch, frozen: bool) -> None:
    usual = _made(frozen=frozen)
    for name in ("_repr_fn", "_cmp_fn", "_hash_fn", "_frozen_get_del_attr"):
        monkeypatch.setattr(dataclasses, name, getattr(dataclasses, name))
    sooner.begin()
    quick = _made(frozen=frozen)
    for made in (usual, quick):
        one, same, other = made(1), made(1, (2,)), made(2)
        assert one == same
        assert one != other
        assert one != 1
        assert one < other >= same
        assert len({one, same, other}) == 2
        assert repr(one).endswith("Made(one=1, two=(), three='3')")
        with pytest.raises(TypeError):
            one < 1  # noqa: B015
        if frozen:
            with pytest.raises(FrozenInstanceError, match="cannot assign to field 'one'"):
                one.one = 2
            with pytest.raises(FrozenInstanceError, match="cannot delete field 'one'"):
                del one.one
        else:
            one.one = 2
            assert one == other
    assert hash(usual(1)) == hash(quick(1))
    assert [each.__qualname__ for each in (quick.__eq__, quick.__hash__)] == [
        each.__qualname__ for each in (usual.__eq__, usual.__hash__)
    ]


def test_a_data_class_of_one_field_or_none_is_the_same_when_made_sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_repr_fn", "_cmp_fn", "_hash_fn", "_frozen_get_del_attr"):
        monkeypatch.setattr(dataclasses, name, getattr(dataclasses, name))
    sooner.begin()
    one = dataclasses.make_dataclass("one", [("it", float)], frozen=True)
    none = dataclasses.make_dataclass("none", [], frozen=True)
    nan = float("nan")
    assert one(nan) == one(nan)  # as tuples are compared
    assert hash(one(1.0)) == hash((1.0,))
    assert none() == none()
    assert hash(none()) == hash(())
