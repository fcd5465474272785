"""What the person chose, kept in config.toml: read forgivingly, written without losing their comments."""

import os
import re
import tomllib
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cryout_tui.domain.breath import Motion
from cryout_tui.domain.day import DAY_ENDS, day_end
from cryout_tui.domain.pacing import BED, bedtime
from cryout_tui.errors import NotKept
from cryout_tui.language import AUTO, N_, SPOKEN, _
from cryout_tui.palette import CHOICES


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose; `keys` are those that are not the usual ones, by the names of bindings, looked through.

    `bed` and `day_ends` are hours; `vim` adds the letters that move in vim.

    `clipboard` says whether a copy goes to the terminal's, where the person said so.
    `wave_minutes` is 3 to 20, or 0 for open; `lock_after` is 1 to 120 minutes without a key, or 0 for never.
    """

    country: str | None = None
    theme: str = AUTO
    motion: Motion | None = None
    wave_minutes: int = 5
    show_titles: bool = True
    bed: str = BED
    day_ends: str = DAY_ENDS
    lock_after: int = 5
    quiet_line: bool = True
    show_tears: bool = False
    exclude_painful: bool = True
    language: str = AUTO
    clipboard: bool | None = None
    vim: bool = False
    interface: str = "full"
    screen_reader: bool = False
    show_cursor: bool = False
    changed_cells: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def cursor_follows(self) -> bool:
        """Whether the terminal's own cursor stands at what is marked."""
        return self.show_cursor or self.screen_reader

    @property
    def sends_changes(self) -> bool:
        """Whether only the cells that changed are sent; `CRYOUT_ALL_CELLS` says no for this time."""
        return self.changed_cells and not os.environ.get("CRYOUT_ALL_CELLS")


def _one_of(*words: str) -> Callable[[object], bool]:
    return lambda value: value in words


def _read_by(read: Callable[[str], object]) -> Callable[[object], bool]:
    def is_read(value: object) -> bool:
        if not isinstance(value, str):
            return False
        try:
            read(value)
        except ValueError:
            return False
        return True

    return is_read


ALLOWED: dict[str, tuple[Callable[[object], bool], str]] = {
    "country": (
        lambda value: isinstance(value, str) and re.fullmatch("[A-Z]{2}", value) is not None,
        N_('a country in two capital letters, such as "PT"'),
    ),
    "theme": (_one_of(*CHOICES), N_('"auto", "dark", "light", "high-contrast" or "high-contrast-light"')),
    "motion": (_one_of("full", "gentle", "words", "off"), N_('"full", "gentle", "words" or "off"')),
    "wave_minutes": (
        lambda value: type(value) is int and (value == 0 or 3 <= value <= 20),
        N_("3 to 20, or 0 for open"),
    ),
    "show_titles": (lambda value: isinstance(value, bool), N_("true or false")),
    "bed": (_read_by(bedtime), N_('an hour such as "23:30", or "off"')),
    "day_ends": (_read_by(day_end), N_('an hour from "00:00" to "12:00", such as "04:00"')),
    "lock_after": (lambda value: type(value) is int and 0 <= value <= 120, N_("1 to 120, or 0 for never")),
    "quiet_line": (lambda value: isinstance(value, bool), N_("true or false")),
    "show_tears": (lambda value: isinstance(value, bool), N_("true or false")),
    "exclude_painful": (lambda value: isinstance(value, bool), N_("true or false")),
    "language": (_one_of(AUTO, *SPOKEN), N_('"auto", "en" or "hi"')),
    "clipboard": (lambda value: isinstance(value, bool), N_("true or false")),
    "interface": (_one_of("full", "plain"), N_('"full" or "plain"')),
    "screen_reader": (lambda value: isinstance(value, bool), N_("true or false")),
    "show_cursor": (lambda value: isinstance(value, bool), N_("true or false")),
    "changed_cells": (lambda value: isinstance(value, bool), N_("true or false")),
    "vim": (lambda value: isinstance(value, bool), N_("true or false")),
    "keys": (lambda value: isinstance(value, dict), N_('a table, in which a name has a key, such as today = "t"')),
}


def load(path: Path) -> tuple[Settings, list[str]]:
    """Return the settings and a sentence for everything in the file that was left out.

    A missing or empty file means defaults; a file that cannot be read is a sentence too, and left as it is.
    """
    try:
        written = path.read_text(encoding="utf-8")
        found = tomllib.loads(written)
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), []
    except OSError as error:
        unread = _("{path} could not be read ({strerror}); the usual settings are used.")
        return Settings(), [unread.format(path=path, strerror=error.strerror)]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        found_at = re.search(r"at line (\d+)", str(error))
        told = _(" at line {line}").format(line=found_at[1]) if found_at else ""
        broken = _("{path} is not valid TOML{place}; the usual settings are used.")
        return Settings(), [broken.format(path=path, place=told)]
    good: dict[str, Any] = {}
    warnings = []
    for name, value in found.items():
        if name not in ALLOWED:
            unknown = _('{path}, line {line}: "{name}" is not a setting.')
            warnings.append(unknown.format(path=path, line=_line(written, name), name=name))
        elif not ALLOWED[name][0](value):
            allowed, other = _(ALLOWED[name][1]), _('{path}, line {line}: "{name}" can be {allowed}.')
            warnings.append(other.format(path=path, line=_line(written, name), name=name, allowed=allowed))
        else:
            good[name] = value
    if good.get("keys"):
        from cryout_tui.domain.own_keys import look_through

        own = look_through(good["keys"])
        good["keys"] = own.keys
        where = _("{path}, line {line}: ")
        for name, words in own.said:
            warnings.append(where.format(path=path, line=_line(written, name, within="keys")) + words)
    return Settings(**good), warnings


def _line(written: str, name: str, *, within: str = "") -> int:
    """Return the line a name stands on, of a table from its heading on; the first where it is not found."""
    lines = written.splitlines()
    start = _line(written, within) - 1 if within else 0
    names = re.compile(rf"""^\s*(\[\s*)?({within}\s*\.\s*)?["']?{re.escape(name)}["']?\s*[=\].]""")
    return next((number for number, each in enumerate(lines[start:], start + 1) if names.match(each)), start + 1)


def changed(settings: Settings, path: Path, **values: object) -> Settings:
    """Write these as `change` does, and return the settings as they are then; `keys` are those that change."""
    change(path, **values)
    keys = values.pop("keys", None)
    if isinstance(keys, Mapping):
        from cryout_tui.domain.own_keys import with_key

        own = settings.keys
        for name, key in keys.items():
            own = with_key(own, name, key)
        values["keys"] = own
    return replace(settings, **values)  # type: ignore[arg-type]


def change_for_now(path: Path, **values: object) -> None:
    """Write these as `change` does, of settings that work already; raise NotKept, and say so, when it cannot be."""
    try:
        change(path, **values)
    except NotKept as error:
        told = _("For now it is so; the settings file could not be changed, and is as it was.")
        raise NotKept(told) from error


def refused(name: str, value: object) -> str:
    """Say what a setting can be, where `value` is none of that, or nothing."""
    allowed, words = ALLOWED[name]
    return "" if allowed(value) else _("It can be {words}.").format(words=_(words))


def _put(document: MutableMapping[str, Any], name: str, value: object) -> None:
    """Put a value in its place, or take it out."""
    if isinstance(value, Mapping):
        table = document.setdefault(name, {})
        for key, each in value.items():
            _put(table, key, each)
    elif value is None:
        document.pop(name, None)
    else:
        document[name] = value


def change(path: Path, **values: object) -> None:
    """Write these settings into the file, leaving everything else in it as it is; raise NotKept when it cannot be.

    None takes a setting out of the file. `keys` is a table; what is not in the one given stays as well.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
        for name, value in values.items():
            _put(document, name, value)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = path.with_name(f".{path.name}.{os.getpid()}")
        descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
        with open(descriptor, "w", encoding="utf-8") as file:
            file.write(tomlkit.dumps(document))
        unfinished.replace(path)
    except (OSError, TOMLKitError, UnicodeDecodeError) as error:
        unchanged = _("The settings in {path} could not be changed; they stay as they are.")
        raise NotKept(unchanged.format(path=path)) from error
