"""Every goal in one run: ours beside stock Textual and the peers, a line a figure; `--only` takes some of the parts."""

import statistics
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

import breathing
import echoing
import idling
import leaving
import many_idle
import peers
import slow_line
import starting
from figures import Figure
from terminal import COMMAND, a_run, in_turn

HERE = Path(__file__).parent
ENTRIES = 50_000  # memories and as many reflections
MOST = 900  # seconds for the search, which fills its journal first
COMMANDS = {"where": ["where"], "due": ["due"], "help-now": ["help-now", "PT"], "--version": ["--version"]}


def commands(runs: int, folder: Path | None) -> Iterator[Figure]:
    """Yield the figures of the commands against an interpreter that does nothing."""
    from terminal import journal

    place = journal()
    floor, *taken = in_turn(
        runs,
        lambda: a_run([sys.executable, "-c", "pass"]),
        *(lambda each=each: a_run([COMMAND, *place, *each]) for each in COMMANDS.values()),  # type: ignore[misc]
    )
    told = ", ".join(f"{name} {each / floor:.1f}x" for name, each in zip(COMMANDS, taken, strict=True))
    beside = peers.jrnl(folder, max(3, runs // 4))
    yield Figure("commands, against python -c pass", "2.5x", told, f"1.0x ({floor * 1000:.0f} ms)", beside)


def search() -> Iterator[Figure]:
    """Yield the figures of the search, as `search.py` tells them."""
    said = [sys.executable, str(HERE / "search.py"), str(ENTRIES)]
    try:
        told = subprocess.run(said, capture_output=True, text=True, timeout=MOST).stdout
    except subprocess.TimeoutExpired:
        told = ""
    ours = "; ".join(line.strip() for line in told.splitlines()) or "it did not end"
    yield Figure("search as you type, 100,000 entries, first page", "p95 20 ms", ours)


def main() -> None:
    """Measure each part and print its figures."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, help="the folder with the environments of the peers (see peers.py)")
    parser.add_argument("--only", nargs="*", default=[], metavar="PART", help="some of the parts")
    parser.add_argument(
        "--share", type=float, default=1.0, help="of the usual runs, keys and seconds: 0.3 is a quick look"
    )
    asked = parser.parse_args()
    others = peers.found(asked.peers)

    def times(usual: int) -> int:
        return max(2, round(usual * asked.share))

    parts: dict[str, Callable[[], Iterator[Figure]]] = {
        "starting": lambda: starting.measure(times(15), others),
        "echoing": lambda: echoing.measure(times(120), others),
        "idling": lambda: idling.measure(times(20), others),
        "breathing": lambda: breathing.measure(times(20)),
        "leaving": lambda: leaving.measure(times(8), others),
        "slow_line": lambda: slow_line.measure(times(24), 2),
        "commands": lambda: commands(times(30), asked.peers),
        "search": search,
        "many_idle": lambda: many_idle.measure(times(100), times(60)),
    }
    for name, measure in parts.items():
        if asked.only and name not in asked.only:
            continue
        began = time.perf_counter()
        try:
            for figure in measure():
                print(figure, flush=True)
        except (TimeoutError, OSError, statistics.StatisticsError) as error:
            print(f"{name}: not measured: {str(error).splitlines()[0]}", flush=True)
        print(f"  ({name} took {time.perf_counter() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
