"""The way to the terminal: words whose signs join in their place, and other keys for the F-keys."""

from cryout_tui.swift.driver import SleepingDriver
from cryout_tui.swift.parser import GuardedParser
from cryout_tui.terminal.f_keys import as_f_key
from cryout_tui.terminal.marks import in_place


class KeyParser(GuardedParser):
    """Takes alt and a digit for an F-key."""

    def as_key(self, piece: str) -> str:
        return as_f_key(piece)


class GuardedDriver(SleepingDriver):
    """Takes any bytes; tells of a terminal that is gone by hanging up."""

    parser_class = KeyParser

    def write(self, data: str) -> None:
        super().write(in_place(data))
