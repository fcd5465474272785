"""The first picture, and ready for keys: the time until a key pressed again and again is answered on the screen."""

import re
import select
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from figures import Figure, beside, options, said
from peers import Peer, found
from places import DOWN, HOME
from terminal import COMMAND, FLOORS, journal
from watched import Watched, p50

SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-OQ-WYZ\\`-~])")
EVERY = 0.01  # seconds between two presses of the key
SILENCE = 0.08  # seconds; what came before it is then looked at
MOST = 20.0


class Start(NamedTuple):
    """Seconds until the first picture, and until a key was answered."""

    first: float
    ready: float


def start(program: Watched, key: bytes, is_answered: Callable[[str], bool]) -> Start:
    """Return how a program that was just begun starts; raise TimeoutError if it never answers."""
    first, pressed, waiting = 0.0, 0.0, []
    while (now := time.perf_counter()) < program.began + MOST and not program.is_over:
        if select.select([program.master], [], [], EVERY)[0]:
            now, data = program.came()
            waiting.append((now, data))
            if not first and SEQUENCE.sub(b"", data).strip():
                first = now
        if first and now - pressed >= EVERY:
            program.write(key)
            pressed = now
        if waiting and (now - waiting[-1][0] > SILENCE or now - waiting[0][0] > 0.6):
            for at, data in waiting:
                program.show([(at, data)])
                if first and is_answered(program.sight.text):
                    return Start(first - program.began, at - program.began)
            waiting = []
    raise TimeoutError(f"no key was answered; the screen:\n{program.sight.text}")


def moved() -> Callable[[str], bool]:
    """Return what says whether the mark of a list stands elsewhere than at first."""
    seen: list[int] = []

    def is_answered(text: str) -> bool:
        marked = [index for index, line in enumerate(text.split("\n")) if "\u258c" in line]
        if len(marked) != 1 or HOME not in text:
            return False
        seen.append(marked[0])
        return marked[0] != seen[0]

    return is_answered


def ours(options: list[str]) -> Start:
    """Return a start of the app on that journal."""
    return _ended(Watched(COMMAND, *options), DOWN, moved())


def stock() -> Start:
    """Return a start of the smallest Textual app."""
    return _ended(Watched(sys.executable, str(FLOORS / "answering.py")), b"k", lambda text: "answered" in text)


def _ended(program: Watched, key: bytes, is_answered: Callable[[str], bool]) -> Start:
    with program:
        return start(program, key, is_answered)


def of_peers(peers: list[Peer], floor: Start, runs: int) -> tuple[dict[str, str], dict[str, str]]:
    """Return how the peers start, against the floor."""
    firsts, readies = {}, {}
    for peer in peers:
        try:
            taken = [_ended(peer.begun(), peer.key, peer.is_answered) for _ in range(runs)]
        except TimeoutError:
            firsts[peer.name] = readies[peer.name] = "did not start"
            continue
        firsts[peer.name] = f"{p50([each.first for each in taken]) / floor.first:.2f}x"
        readies[peer.name] = f"{p50([each.ready for each in taken]) / floor.ready:.2f}x"
    return firsts, readies


def measure(runs: int, peers: list[Peer]) -> Iterator[Figure]:
    """Yield the figures of a start."""
    year, ten = journal(365), journal(3650)
    taken: list[list[Start]] = [[], [], []]
    for _ in range(runs):
        for each, into in zip((stock, lambda: ours(year), lambda: ours(ten)), taken, strict=True):
            into.append(each())
    floor, one, many = (Start(*(p50(each) for each in zip(*into, strict=True))) for into in taken)
    firsts, readies = of_peers(peers, floor, max(2, runs // 4))
    for name, goal, place, beside_it in (("first picture", 0.15, 0, firsts), ("ready for keys", 1.15, 1, readies)):
        yield Figure(
            f"{name}, a year of entries; ten years",
            f"{goal}x a minimal Textual app",
            f"{one[place] / floor[place]:.2f}x; {many[place] / floor[place]:.2f}x ({one[place] * 1000:.0f} ms)",
            f"1.0x ({floor[place] * 1000:.0f} ms)",
            beside(beside_it),
        )


if __name__ == "__main__":
    asked = options(__doc__, runs=(15, "starts of each"))
    said(measure, asked.runs, found(asked.peers))
