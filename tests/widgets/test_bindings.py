"""Every key in the app has a name, and the table of names tells the truth about it."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

import cryout_tui
from cryout_tui.care_desk import KEYS
from cryout_tui.domain.bindings import EVERYWHERE, PARTS, ROWS
from cryout_tui.domain.bound import LETTERS, places, usual
from cryout_tui.live_keys import VIM

PART_OF = {  # what stands on a screen, and the part it is in the table
    "Menu": "menu", "Rows": "rows", "Album": "album", "Month": "month", "Words": "words list", "Field": "field",
    "Several": "field", "Secret": "input", "Aside": "input", "Narrowing": "input",
}  # fmt: skip


def ours() -> Iterator[type[Widget] | type[App[object]]]:
    for each in pkgutil.walk_packages(cryout_tui.__path__, "cryout_tui."):
        if not each.name.startswith(("cryout_tui.cli", "cryout_tui.__main__")):
            importlib.import_module(each.name)
    yield from (each for each in {*_under(Widget), *_under(App)} if each.__module__.startswith("cryout_tui."))


def _under(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from _under(each)


def _place(kind: type) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__.removesuffix("Screen")).lower()


def test_every_key_of_every_screen_has_a_name_and_stands_in_the_table_where_it_works() -> None:
    for kind in ours():
        is_leaf = issubclass(kind, Screen) and not kind.__subclasses__()
        for key, bindings in kind._merged_bindings.key_to_bindings.items():  # type: ignore[union-attr]
            for binding in bindings:
                if binding.id is None:  # one of Textual's own
                    assert all(binding not in _made(each) for each in kind.__mro__ if _is_ours(each)), binding
                    continue
                assert key in usual()[binding.id], (kind, binding)
                if is_leaf and "ctrl" not in key:
                    where = places(binding.id)
                    assert EVERYWHERE in where or _place(kind) in where, (kind, binding)


def _is_ours(kind: type) -> bool:
    return kind.__module__.startswith("cryout_tui.")


def _made(kind: type) -> list[object]:
    return list(kind.__dict__.get("BINDINGS", ()))


def test_every_part_that_has_keys_is_in_the_table() -> None:
    for kind in ours():
        if not issubclass(kind, Screen | App) and kind.__dict__.get("BINDINGS"):
            names = {binding.id for binding in kind.BINDINGS}  # type: ignore[union-attr]
            told = {name for name, _, where in ROWS for place in where.split(", ") if place == PART_OF[kind.__name__]}
            assert names - {"go_on", "up", "down"} <= told | {"first", "last"}, kind


def test_the_table_has_no_name_that_is_nowhere() -> None:
    made = {b.id for kind in ours() for each in kind._merge_bindings().key_to_bindings.values() for b in each}
    assert set(usual()) == (made - {None}) | set(LETTERS)
    assert set(VIM) <= set(usual())
    shown = {name for name, _, _ in KEYS} - {""}
    assert shown <= set(usual())
    screens = {_place(kind) for kind in ours() if issubclass(kind, Screen)}
    assert {place for _, _, where in ROWS for place in where.split(", ")} <= screens | set(PARTS) | {EVERYWHERE}
