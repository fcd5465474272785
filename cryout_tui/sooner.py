"""What makes the start quick in ways that are not usual. Each does without itself where it does not fit.

- A data class has its methods written and compiled one by one, each time the program starts: with a hundred of them
  that is a good part of a start. All but `__init__` are made of plain functions here.
- Textual loads its list of commands by name, with all the widgets in it, and asyncio the network, before anything is
  drawn. The first is put off, the second left out: nothing here speaks to a network, saves what it downloaded, or
  prints its colours in a table.
"""

import dataclasses
import operator
import sys
import typing
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import Any

KNOWN = ((3, 11), (3, 12))  # the versions of Python whose data classes are made of these functions
LEFT_OUT = {  # what Textual loads at once, and what it takes from there
    "ssl": (),
    "platformdirs": ("user_downloads_path",),
    "rich.table": ("Table",),
    "textual.command": (
        *("CommandListItem", "CommandPalette", "DiscoveryHit"),
        *("Hit", "Hits", "Provider", "SimpleProvider"),
    ),
}


def begin() -> None:
    """Call it before anything heavy is loaded."""
    if sys.version_info[:2] in KNOWN:
        vars(dataclasses).update(_repr_fn=_repr, _cmp_fn=_compare, _hash_fn=_hash, _frozen_get_del_attr=_frozen)


def load_textual() -> None:
    """Load Textual without what is put off; what was loaded already is left as it is."""
    if "textual.app" in sys.modules:
        return
    without: dict[str, ModuleType | None] = {name: _stand_in(name, names) for name, names in LEFT_OUT.items()}
    without["typing_extensions"] = typing  # from Python 3.11 on it has all that Textual asks for
    without = {name: module for name, module in without.items() if name not in sys.modules}
    sys.modules.update(without)  # type: ignore[arg-type]
    try:
        with suppress(ImportError):  # another Textual may ask for more: it is loaded with everything then
            import textual.app  # noqa: F401
    finally:
        for name in without:
            del sys.modules[name]
    import_module("textual.app")


def load_commands() -> None:
    """Load what was put off, and let Textual have it."""
    import textual.app
    import textual.command

    for name in LEFT_OUT["textual.command"]:
        if hasattr(textual.app, name):
            setattr(textual.app, name, getattr(textual.command, name))


def _stand_in(module: str, names: Sequence[str]) -> ModuleType | None:
    """Return a module with these classes, all empty; without any, what says that there is no such module."""
    stand_in = ModuleType(module)
    vars(stand_in).update({name: type(name, (), {}) for name in names})
    return stand_in if names else None


# the methods of a data class, as the standard library has them, made without compiling anything


def _values(names: Sequence[str]) -> Callable[[object], tuple[Any, ...]]:
    """Return what reads the fields of an object, as a tuple."""
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda each: tuple(getattr(each, name) for name in names)


def _repr(fields: Sequence["dataclasses.Field[Any]"], globals: object) -> Callable[..., str]:
    names = [each.name for each in fields]

    def __repr__(self: object) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({values})"

    made: Callable[..., str] = dataclasses._recursive_repr(__repr__)  # type: ignore[attr-defined]
    return made


def _compare(name: str, op: str, self_tuple: str, other_tuple: str, globals: object) -> Callable[..., Any]:
    values = _values([each.removeprefix("self.") for each in self_tuple.strip("(),").split(",") if each])
    compare: Callable[..., bool] = getattr(operator, name)

    def method(self: object, other: object) -> Any:
        return compare(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented

    method.__name__ = name
    return method


def _hash(fields: Sequence["dataclasses.Field[Any]"], globals: object) -> Callable[[object], int]:
    values = _values([each.name for each in fields])

    def __hash__(self: object) -> int:
        return hash(values(self))

    return __hash__


def _frozen(
    cls: type[Any], fields: Sequence["dataclasses.Field[Any]"], globals: object
) -> tuple[Callable[..., None], ...]:
    names = frozenset(each.name for each in fields)

    def __setattr__(self: object, name: str, value: object) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: object, name: str) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__
