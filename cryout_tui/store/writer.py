"""The writer: a thread that keeps what is typed, so that a slow disk never holds up a key."""

import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue

from cryout_tui.errors import CryoutError
from cryout_tui.language import _

GATHER = 0.05  # seconds from the first change to its keeping: well under the promised 250 ms, busy machine included
RETRY = 1.0  # seconds between tries while the disk does not take it
NOT_KEPT = _("What you type could not be kept just now. It is tried again every second.")

Job = Callable[[], None]


class Writer:
    """Runs the newest job of every key soon after it comes.

    `put` and `flush` may be called from a signal handler: SimpleQueue is safe to enter again.
    `on_trouble` is called from the thread with a sentence when keeping fails, and with None when it works again.
    """

    def __init__(self, on_trouble: Callable[[str | None], None] = lambda _: None) -> None:
        self.on_trouble = on_trouble
        self._queue: SimpleQueue[tuple[str, Job] | threading.Event | None] = SimpleQueue()
        self._waiting: dict[str, Job] = {}
        self._trouble: str | None = None
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    @property
    def trouble(self) -> str | None:
        """Why it cannot keep just now; None while it can."""
        return self._trouble

    def put(self, key: str, job: Job) -> None:
        """Run `job` within 250 ms, in place of an earlier one of the same key that still waits."""
        self._queue.put((key, job))

    def flush(self, seconds: float = 1.5) -> bool:
        """Wait at most `seconds` until everything put so far was tried; say whether all of it is kept."""
        done = threading.Event()
        self._queue.put(done)
        return done.wait(seconds) and not self._waiting

    def stop(self) -> None:
        """Keep what waits, and end the thread."""
        self._queue.put(None)
        self._thread.join(3.0)

    def _run(self) -> None:
        while True:
            asked = self._gather()
            self._keep()
            for each in asked:
                if each is None:
                    return
                each.set()

    def _gather(self) -> list[threading.Event | None]:
        """Wait for something to do, then a moment for more; being asked for ends the wait at once."""
        end: float | None = time.monotonic() + RETRY if self._waiting else None
        while True:
            left = None if end is None else max(0.0, end - time.monotonic())
            try:
                item = self._queue.get(timeout=left)
            except Empty:
                return []
            if not isinstance(item, tuple):
                return [item]
            self._waiting[item[0]] = item[1]
            end = min(end or float("inf"), time.monotonic() + GATHER)

    def _keep(self) -> None:
        for key, job in list(self._waiting.items()):
            try:
                job()
            except Exception as error:  # the thread must outlive whatever it meets: it keeps every word
                self._tell(str(error) if isinstance(error, CryoutError) else NOT_KEPT)
                return
            del self._waiting[key]
        self._tell(None)

    def _tell(self, trouble: str | None) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self.on_trouble(trouble)
