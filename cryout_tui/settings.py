"""What the person chose, kept in config.toml: read forgivingly, written without losing their comments."""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryout_tui.domain.breath import Motion
from cryout_tui.domain.day import DAY_ENDS, day_end
from cryout_tui.domain.pacing import BED, bedtime
from cryout_tui.errors import NotKept
from cryout_tui.palette import AUTO, CHOICES


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose; `keys` names bindings by their ids; `bed` and `day_ends` are hours.

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
    interface: str = "full"
    screen_reader: bool = False
    show_cursor: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def cursor_follows(self) -> bool:
        """Whether the terminal's own cursor stands at what is marked."""
        return self.show_cursor or self.screen_reader


def _quoted(word: str) -> str:
    return f'"{word}"'


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
        'a country in two capital letters, such as "PT"',
    ),
    "theme": (_one_of(*CHOICES), f"{', '.join(map(_quoted, CHOICES[:-1]))} or {_quoted(CHOICES[-1])}"),
    "motion": (_one_of("full", "gentle", "words", "off"), '"full", "gentle", "words" or "off"'),
    "wave_minutes": (lambda value: type(value) is int and (value == 0 or 3 <= value <= 20), "3 to 20, or 0 for open"),
    "show_titles": (lambda value: isinstance(value, bool), "true or false"),
    "bed": (_read_by(bedtime), 'an hour such as "23:30", or "off"'),
    "day_ends": (_read_by(day_end), 'an hour from "00:00" to "12:00", such as "04:00"'),
    "lock_after": (lambda value: type(value) is int and 0 <= value <= 120, "1 to 120, or 0 for never"),
    "quiet_line": (lambda value: isinstance(value, bool), "true or false"),
    "show_tears": (lambda value: isinstance(value, bool), "true or false"),
    "exclude_painful": (lambda value: isinstance(value, bool), "true or false"),
    "interface": (_one_of("full", "plain"), '"full" or "plain"'),
    "screen_reader": (lambda value: isinstance(value, bool), "true or false"),
    "show_cursor": (lambda value: isinstance(value, bool), "true or false"),
    "keys": (
        lambda value: isinstance(value, dict) and all(isinstance(each, str) for each in value.values()),
        'names of keys, such as today = "t"',
    ),
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
        return Settings(), [f"{path} could not be read ({error.strerror}); the usual settings are used."]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        place = re.search(r"at line \d+", str(error))
        return Settings(), [f"{path} is not valid TOML {place[0] if place else ''}; the usual settings are used."]
    good: dict[str, Any] = {}
    warnings = []
    for name, value in found.items():
        if name not in ALLOWED:
            warnings.append(f'{path}, line {_line(written, name)}: "{name}" is not a setting.')
        elif not ALLOWED[name][0](value):
            warnings.append(f'{path}, line {_line(written, name)}: "{name}" can be {ALLOWED[name][1]}.')
        else:
            good[name] = value
    return Settings(**good), warnings


def _line(written: str, name: str) -> int:
    names = re.compile(rf'^\s*(\[\s*)?["\']?{re.escape(name)}["\']?\s*[=\].]')
    return next((number for number, each in enumerate(written.splitlines(), 1) if names.match(each)), 1)


def change(path: Path, **values: object) -> None:
    """Write these settings into the file, leaving everything else in it as it is; raise NotKept when it cannot be."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
        for name, value in values.items():
            document[name] = value
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = path.with_name(f".{path.name}.{os.getpid()}")
        descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600)
        with open(descriptor, "w", encoding="utf-8") as file:
            file.write(tomlkit.dumps(document))
        unfinished.replace(path)
    except (OSError, TOMLKitError, UnicodeDecodeError) as error:
        raise NotKept(f"The settings in {path} could not be changed; they stay as they are.") from error
