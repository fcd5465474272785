"""Esc, until something is drawn, and the way out, until the process is gone."""

from collections.abc import Callable, Iterator

from figures import Figure, beside, options, said
from peers import Peer, found
from places import floor, home
from watched import Watched, p50

ESC, CTRL_Q, F1, F2 = b"\x1b", b"\x11", b"\x1bOP", b"\x1bOQ"


def escapes(program: Watched, away: bytes, times: int) -> float:
    """Return the median seconds of Esc, back from where a key leads."""
    taken = []
    for _ in range(times):
        program.walk([away])
        taken.append(program.answer(ESC))
    return p50(taken)


def leaves(begun: Callable[[], Watched], keys: bytes, times: int) -> float:
    """Return the median seconds of leaving."""
    taken = []
    for _ in range(times):
        with begun() as program:
            taken.append(program.gone(keys))
    return p50(taken)


def of_peers(peers: list[Peer], times: int) -> tuple[dict[str, str], dict[str, str]]:
    """Return the same of the peers."""
    escaped, left = {}, {}
    for peer in peers:
        try:
            with peer.in_field() as program:
                escaped[peer.name] = f"{program.answer(ESC) * 1000:.0f} ms"
        except (TimeoutError, OSError):
            escaped[peer.name] = "nothing drawn"
        try:
            left[peer.name] = f"{leaves(peer.stands, peer.leave, max(1, times // 3)) * 1000:.0f} ms"
        except (TimeoutError, OSError):
            left[peer.name] = "did not leave"
    return escaped, left


def measure(times: int, peers: list[Peer]) -> Iterator[Figure]:
    """Yield the figures of going back and of leaving."""
    with home() as app, floor("empty_screen", shows="ready") as bare:
        ours, anew, stock = escapes(app, F1, times), escapes(app, b"b", times), escapes(bare, F2, times)
    escaped, left = of_peers(peers, times)
    told = f"{ours * 1000:.0f} ms; {anew * 1000:.0f} ms"
    yield Figure(
        "Esc, back to what lay under a page; to Home made anew",
        "30 ms",
        told,
        f"{stock * 1000:.0f} ms",
        beside(escaped),
    )
    ours = leaves(home, CTRL_Q, times)
    stock = leaves(lambda: floor("minimal", shows="ready"), CTRL_Q, times)
    yield Figure("leaving", "100 ms", f"{ours * 1000:.0f} ms", f"{stock * 1000:.0f} ms", beside(left))


if __name__ == "__main__":
    asked = options(__doc__, times=(8, "times of each"))
    said(measure, asked.times, found(asked.peers))
