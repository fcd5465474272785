"""The breath while nothing is pressed: bytes and pictures a second, and the part of a core, each way of moving."""

import select
import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import processes
from figures import Figure, options, said
from places import floor, release
from watched import Watched

GOALS = {"full": "2,000 bytes/s at 15 pictures/s, 5 % of a core", "gentle": "600 bytes/s", "words": "60 bytes/s"}
NAMES = {"full": "breathing circle", "gentle": "breathing row", "words": "breathing in words"}
DRAINED = 3.0  # seconds: what one drew while the next was begun is not of these seconds
APART = 0.02  # seconds; what comes closer is one picture


class Breath(NamedTuple):
    """A second of breathing: bytes, pictures, hundredths of a core."""

    size: float
    pictures: float
    core: float


def breaths(programs: Sequence[Watched], seconds: float) -> list[Breath]:
    """Return how each breathes, all in the same `seconds`."""
    ids = [processes.of_session(each.process.pid) for each in programs]
    before = [processes.cpu(each) for each in ids]
    sizes, pictures, last = ([0.0] * len(programs) for _ in range(3))
    end = time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        waiting = {each.master: number for number, each in enumerate(programs) if not each.is_over}
        for ready in select.select(list(waiting), [], [], left)[0]:
            number = waiting[ready]
            now, data = programs[number].came()
            sizes[number] += len(data)
            pictures[number] += now - last[number] > APART
            last[number] = now
            programs[number].show([(now, data)])
    used = [processes.cpu(each) - had for each, had in zip(ids, before, strict=True)]
    taken = zip(sizes, pictures, used, strict=True)
    return [Breath(size / seconds, drawn / seconds, core / seconds * 100) for size, drawn, core in taken]


def measure(seconds: float) -> Iterator[Figure]:
    """Yield the figures of each way of moving, beside a circle drawn whole in a bare app."""
    programs = [floor("circle", shows="ready"), *(release(motion) for motion in GOALS)]
    breaths(programs, DRAINED)
    stock, *ours = breaths(programs, seconds)
    for program in programs:
        program.end()
    for (motion, goal), found in zip(GOALS.items(), ours, strict=True):
        yield Figure(NAMES[motion], goal, _told(found), _told(stock) if motion == "full" else "-")


def _told(found: Breath) -> str:
    return f"{found.size:,.0f} bytes/s, {found.pictures:.1f} pictures/s, {found.core:.2f} % of a core"


if __name__ == "__main__":
    asked = options(__doc__, seconds=(20.0, "seconds of breathing"))
    said(measure, asked.seconds)
