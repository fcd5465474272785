"""The line to the terminal: how long it takes, and whether it takes anything at all just now."""

import threading
from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import TextIO

BEHIND = 0.1  # seconds after which what was handed over and not taken means that nothing more is to be handed over
SCREENFUL = 1000  # letters; what is shorter says little of the line
GIVEN_UP = 20.0  # seconds after which a terminal that answered before is taken for one that does so no more


class Link:
    """Knows what was handed over and when, what was taken, and how long the last screen took (seconds).

    Where the terminal answers questions, its answer counts: what is taken here may still wait further on. Behind a
    question that waits for its answer no more than a screenful is handed over, and about one before the next question.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._waiting: deque[float] = deque()
        self._asked: float | None = None
        self._will_answer = False
        self._behind_it = 0  # letters handed over after the last question
        self._took = 0.0
        self.on_clear: Callable[[], None] = lambda: None

    def handed(self, size: int = 0) -> None:
        """Something is on its way, so many letters."""
        with self._lock:
            self._waiting.append(self._clock())
            self._behind_it += size

    def taken(self, size: int) -> None:
        """The terminal took the oldest of it, so many letters; once it took all, `on_clear` is called."""
        with self._lock:
            since = self._waiting.popleft() if self._waiting else self._clock()
            is_clear = not self._waiting
            if size >= SCREENFUL and not (self._asked is not None and self._will_answer):
                self._took = self._clock() - since
        if is_clear:
            self.on_clear()

    def asked(self, *, will_answer: bool = True) -> None:
        """The terminal was asked something, behind all that is on its way; nothing waits for one that may be silent."""
        with self._lock:
            if self._asked is None:
                self._asked, self._will_answer, self._behind_it = self._clock(), will_answer, 0

    def begin_anew(self) -> None:
        """Forget what was asked: something else had the terminal, and the answer."""
        with self._lock:
            self._asked, self._took = None, 0.0

    def answered(self) -> None:
        """It answered; `on_clear` is called."""
        with self._lock:
            if self._asked is not None:
                self._took, self._asked = self._clock() - self._asked, None
        self.on_clear()

    @property
    def is_clear(self) -> bool:
        """Whether all that was handed over is taken."""
        with self._lock:
            return not self._waiting

    @property
    def is_stuck(self) -> bool:
        """Whether something waits so long that more would only become old."""
        return self._waited > BEHIND

    @property
    def is_behind(self) -> bool:
        """Whether something waits so long, or so much of it, that more would only become old."""
        return self.is_stuck or (self._unanswered is not None and self._behind_it >= SCREENFUL)

    @property
    def is_worth_asking(self) -> bool:
        """Whether nothing is asked, and a screenful went out since."""
        return self._unanswered is None and self._behind_it >= SCREENFUL

    @property
    def lag(self) -> float:
        """The seconds the last screen took, or what is on its way has taken by now."""
        return max(self._took, self._waited, self._unanswered or 0.0)

    @property
    def _waited(self) -> float:
        with self._lock:
            return self._clock() - self._waiting[0] if self._waiting else 0.0

    @property
    def _unanswered(self) -> float | None:
        """The seconds for which an answer is due; None where none is. One that is given up is forgotten."""
        with self._lock:
            if self._asked is None or not self._will_answer:
                return None
            waits = self._clock() - self._asked
            if waits > GIVEN_UP:
                self._asked = None
            return None if waits > GIVEN_UP else waits


class Measured:
    """A file that tells the link what it took; only the one thread that writes uses it."""

    def __init__(self, file: TextIO, link: Link) -> None:
        self._file = file
        self._link = link

    def write(self, text: str) -> int:
        """Write at once."""
        try:
            written = self._file.write(text)
            self._file.flush()
        finally:
            self._link.taken(len(text))
        return written

    def flush(self) -> None:
        """Nothing is held back."""

    def fileno(self) -> int:
        """Return the descriptor of the file."""
        return self._file.fileno()
