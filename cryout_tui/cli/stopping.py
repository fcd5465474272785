"""Ctrl+C in the midst of a change, taken where it is known whether anything was changed."""

import signal
import threading
from types import FrameType
from typing import Any


class Stopping:
    """While it is entered, ctrl+c waits until `tick` is called; once `tick` is called no more, it is too late."""

    def __init__(self) -> None:
        self._is_asked = False
        self._before: Any = None

    def __enter__(self) -> "Stopping":
        is_main = threading.current_thread() is threading.main_thread()
        if is_main and signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # nobody asked to leave it alone
            self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self._is_asked = True

    def tick(self) -> None:
        """Raise KeyboardInterrupt where ctrl+c was pressed."""
        if self._is_asked:
            raise KeyboardInterrupt
