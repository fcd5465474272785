"""Left alone: bytes a second, wake-ups a second of all threads of all processes, and the part of a core."""

from collections.abc import Iterator

from echoing import in_editors
from figures import Figure, beside, options, said
from peers import Peer, found
from places import floor, home, reframe
from watched import Idle, idle

STILL = 4.0  # seconds in which whatever was to be done after a start is done


def measure(seconds: float, peers: list[Peer]) -> Iterator[Figure]:
    """Yield the figures of doing nothing, all programs at once."""
    beside_us = in_editors(peers)
    programs = [home(), reframe(), floor("minimal", shows="ready"), floor("text_area", shows="again")]
    programs += beside_us.values()
    idle(programs, STILL)
    at_home, editor, minimal, area, *theirs = idle(programs, seconds)
    for program in programs:
        program.end()
    yield Figure(
        "idle, bytes and wake-ups a second: on Home; in the editor",
        "0 bytes, 1 wake-up",
        f"{_told(at_home)}; {_told(editor)}",
        f"a TextArea {_told(area)}; a minimal app {_told(minimal)}",
        beside({who: _told(each) for who, each in zip(beside_us, theirs, strict=True)}),
    )


def _told(found: Idle) -> str:
    return f"{found.size:,.0f} bytes, {found.wakeups:.2f} wake-ups, {found.core:.2f} % of a core"


if __name__ == "__main__":
    asked = options(__doc__, seconds=(20.0, "seconds of doing nothing"))
    said(measure, asked.seconds, found(asked.peers))
