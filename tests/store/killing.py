"""Steps on a journal, each in a process of its own that may be killed in the midst of it.

One small clean process is started once and forked for every step: a fork of the tests' own process would take its
threads and open files along, and a new interpreter each time would take longer than the step.
"""

import contextlib
import importlib
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from sqlcipher3 import dbapi2

from cryout_tui.store import database, keys

PACE = 0.0005  # seconds between two looks at the child
LONGEST = 60.0
FEW, USUAL = 4, keys.ROUNDS
DONE, RAISED = 0, 1


@dataclass(frozen=True, slots=True)
class Ran:
    """How a step ended: killed, or by itself after `seconds`, with the sentence of the error it raised, if any."""

    killed: bool
    seconds: float
    error: str = ""

    @property
    def done(self) -> bool:
        """Whether it came to its end."""
        return not self.killed and not self.error


class Killing:
    """Runs steps, named `module:function`, with arguments that JSON can carry; to be used in a `with`.

    They run `going_round` a passphrase a FEW times: an encrypted journal is to be made and looked at so too.
    """

    def __init__(self, *preload: str) -> None:
        self._served = subprocess.Popen(
            [sys.executable, "-m", "tests.store.killing", *preload],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        )  # fmt: skip

    def __enter__(self) -> "Killing":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._served.stdin is not None
        assert self._served.stdout is not None
        self._served.stdin.close()
        self._served.stdout.close()
        self._served.wait(10)

    def run(self, step: str, *arguments: Any, after: float | None = None, most_bytes: int | None = None) -> Ran:
        """Run a step; kill it `after` so many seconds, or let it write no file longer than `most_bytes`."""
        assert self._served.stdin is not None
        assert self._served.stdout is not None
        self._served.stdin.write(json.dumps([step, arguments, after, most_bytes]) + "\n")
        return Ran(*json.loads(self._served.stdout.readline()))


@contextlib.contextmanager
def going_round(times: int) -> Iterator[None]:
    """Go round a passphrase so many times; what is made meanwhile opens with as many alone."""
    rounds, after = keys.ROUNDS, database.AFTER_KEY
    others = [each for each in after if not each.startswith(("cipher_compatibility", "kdf_iter"))]
    keys.ROUNDS = times
    database.AFTER_KEY = (f"kdf_iter = {times}" if times != USUAL else "cipher_compatibility = 4", *others)
    _go_round(times)
    try:
        yield
    finally:
        keys.ROUNDS, database.AFTER_KEY = rounds, after
        _go_round(rounds)


def _go_round(times: int) -> None:
    with contextlib.closing(dbapi2.connect(":memory:")) as connection:  # what is said on one is meant for all
        connection.execute(f"PRAGMA cipher_default_kdf_iter = {times}")


def _serve() -> None:
    database.BEFORE_KEY = ()  # locked memory is ten times slower, and left to the tests that start the command
    for each in sys.argv[1:]:
        importlib.import_module(each)
    with going_round(FEW):
        for line in sys.stdin:
            print(json.dumps(_forked(*json.loads(line))), flush=True)


def _forked(step: str, arguments: list[Any], after: float | None, most_bytes: int | None) -> list[Any]:
    told, tell = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if not child:
        os.close(told)
        _run(step, arguments, most_bytes, tell)
    os.close(tell)
    killed = _waited_for(child, began + (LONGEST if after is None else after))
    seconds = time.monotonic() - began
    with open(told, "rb") as said:
        error = said.read().decode("utf-8", errors="replace")
    return [killed, seconds, error]


def _waited_for(child: int, end: float) -> bool:
    """Wait for the child's end, and bring it about when it is time; say whether it was."""
    while True:
        if os.waitpid(child, os.WNOHANG)[0]:
            return False
        left = end - time.monotonic()
        if left <= 0:
            os.kill(child, signal.SIGKILL)
            return os.WIFSIGNALED(os.waitpid(child, 0)[1])
        time.sleep(min(PACE, left))


def _run(step: str, arguments: list[Any], most_bytes: int | None, tell: int) -> None:
    error = ""
    try:
        if most_bytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
        name, _, function = step.partition(":")
        getattr(importlib.import_module(name), function)(*arguments)
    except BaseException as raised:  # told to who asked, whatever it is
        error = f"{type(raised).__name__}: {raised}"
    with contextlib.suppress(OSError):
        os.write(tell, error.encode(errors="replace")[:4000])
    os._exit(RAISED if error else DONE)


if __name__ == "__main__":
    _serve()
