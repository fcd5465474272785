"""A key until its letter stands, and the bytes it takes: in an editor with 5 kB, against a bare empty TextArea."""

from collections.abc import Iterator, Sequence

from figures import Figure, beside, options, said
from peers import Peer, found
from places import floor, hurt, reframe
from watched import Echo, Watched, letters, p50, p95

BLOCK = 8  # keys typed in one program, and taken back, before it is the turn of the next
BACK = b"\x7f" * BLOCK
MOST_SILENT = 2  # blocks in which a letter never came, after which a program has no further turn


def in_turn(programs: Sequence[Watched], keys: int) -> list[list[Echo]]:
    """Return the echoes of each program."""
    taken: list[list[Echo]] = [[] for _ in programs]
    silent = [0] * len(programs)
    for begun in range(0, keys, BLOCK):
        for number, (program, into) in enumerate(zip(programs, taken, strict=True)):
            if silent[number] >= MOST_SILENT:
                continue
            try:
                into += [program.echo(letter) for letter in letters(BLOCK, begun)]
            except (TimeoutError, OSError):
                silent[number] += 1
            program.walk([BACK])
    return taken


def in_editors(peers: list[Peer]) -> dict[str, Watched]:
    """Return the peers that could be brought to a text field."""
    standing = {}
    for peer in peers:
        try:
            standing[peer.name] = peer.in_field()
        except (TimeoutError, OSError):
            continue
    return standing


def measure(keys: int, peers: list[Peer]) -> Iterator[Figure]:
    """Yield the figures of a key."""
    beside_us = in_editors(peers)
    stock = [floor("text_area", "0"), floor("text_area", shows="again")]
    programs = [*stock, reframe(), hurt(), *beside_us.values()]
    empty, full, ours, line, *theirs = in_turn(programs, keys)
    for program in programs:
        program.end()
    others = dict(zip(beside_us, theirs, strict=True))
    for name, taken in (("key to echo in a 5 kB text", ours), ("key to echo in Today", line)):
        yield Figure(
            f"{name}, p50 / p95",
            "1.0x at p95 a bare empty TextArea",
            _against(taken, empty),
            f"{_against(full, empty)} with 5 kB, {_told(empty)} empty",
            beside({who: _told(each) for who, each in others.items()}),
        )
    yield Figure(
        "bytes a key in an editor with 5 kB; in Today",
        "100",
        f"{_size(ours)}; {_size(line)}",
        f"{_size(full)}; empty {_size(empty)}",
        beside({who: _size(each) for who, each in others.items()}),
    )


def _seconds(taken: Sequence[Echo]) -> list[float]:
    return [each.seconds for each in taken]


def _against(taken: Sequence[Echo], floor: Sequence[Echo]) -> str:
    if not taken or not floor:
        return "no echo"
    (fifty, most), (least, worst) = ((p50(_seconds(each)), p95(_seconds(each))) for each in (taken, floor))
    return f"{fifty / least:.2f}x / {most / worst:.2f}x ({_told(taken)})"


def _told(taken: Sequence[Echo]) -> str:
    if not taken:
        return "no echo"
    return f"{p50(_seconds(taken)) * 1000:.1f} / {p95(_seconds(taken)) * 1000:.1f} ms"


def _size(taken: Sequence[Echo]) -> str:
    return f"{p50([each.size for each in taken]):,.0f}" if taken else "no echo"


if __name__ == "__main__":
    asked = options(__doc__, keys=(120, "keys pressed in each"))
    said(measure, asked.keys, found(asked.peers))
