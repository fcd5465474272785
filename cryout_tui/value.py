"""Plain values that never change, for what is to be quick: `dataclasses` alone takes as long to load as all of Python.

Written as a frozen dataclass is, and checked as one; a default has to be a value that cannot be changed either.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self, dataclass_transform
else:

    def dataclass_transform(**_options):
        return lambda base: base


@dataclass_transform(frozen_default=True)
class Value:
    """A value of the fields its class names; two with the same ones are equal."""

    _fields: "tuple[str, ...]" = ()

    def __init_subclass__(cls) -> None:
        cls._fields = tuple(cls.__dict__.get("__annotations__", ()))

    def __init__(self, *given: object, **named: object) -> None:
        fields, own = self._fields, self.__dict__
        if len(given) > len(fields):
            raise TypeError(f"{type(self).__name__} takes {len(fields)} values.")
        own.update(zip(fields, given, strict=False))
        for name, value in named.items():
            if name in own or name not in fields:
                raise TypeError(f"{type(self).__name__} takes no {name}, or not twice.")
            own[name] = value
        missing = [name for name in fields if name not in own and not hasattr(type(self), name)]
        if missing:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}.")

    def changed(self, **values: "Any") -> "Self":
        """Return the same with these values in place of its own."""
        return type(self)(**{name: getattr(self, name) for name in self._fields} | values)

    def _values(self) -> "tuple[object, ...]":
        return tuple(getattr(self, name) for name in self._fields)

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self._values(), strict=True))
        return f"{type(self).__name__}({told})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"A {type(self).__name__} never changes.")

    __delattr__ = None  # type: ignore[assignment]
