"""What the library lz-string packed into base64, as in a backup of FreeCBT: a dictionary that grows, of UTF-16."""

from collections.abc import Iterator

SIGNS = {sign: value for value, sign in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")}
NEW_BYTE, NEW_UNIT, END = 0, 1, 2  # the codes that are no place in the dictionary
RATIO = 400  # units out for each sign in: more is no diary


def unpacked(packed: str) -> str:
    """Return the text; raise ValueError where it is broken, or unpacks to more than a text of its size can."""
    bits = _Bits(packed)
    known: list[str] = ["", "", ""]
    first = _unit(bits, bits.take(2))
    if first is None:
        return ""
    known.append(first)
    told, last, width, room = [first], first, 3, 4
    size, most = 1, RATIO * len(packed)
    while True:
        code = bits.take(width)
        if code == END:
            return "".join(told).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if code in (NEW_BYTE, NEW_UNIT):
            known.append(_unit(bits, code) or "")
            code = len(known) - 1
            room -= 1
            width, room = (width + 1, 1 << width) if room == 0 else (width, room)
        if code > len(known):
            raise ValueError("a place that is not in the dictionary")
        entry = known[code] if code < len(known) else last + last[0]
        told.append(entry)
        size += len(entry)
        if size > most:
            raise ValueError("it unpacks to too much")
        known.append(last + entry[0])
        last = entry
        room -= 1
        width, room = (width + 1, 1 << width) if room == 0 else (width, room)


def _unit(bits: "_Bits", code: int) -> str | None:
    if code == END:
        return None
    if code not in (NEW_BYTE, NEW_UNIT):
        raise ValueError("no unit begins so")
    return chr(bits.take(8 if code == NEW_BYTE else 16))


class _Bits:
    def __init__(self, packed: str) -> None:
        self._bits = self._all(packed)

    @staticmethod
    def _all(packed: str) -> Iterator[int]:
        for sign in packed:
            value = SIGNS[sign] & 63
            for place in (5, 4, 3, 2, 1, 0):
                yield value >> place & 1

    def take(self, count: int) -> int:
        """Return the next number of `count` bits, its lowest bit first; raise ValueError past the end."""
        try:
            return sum(next(self._bits) << place for place in range(count))
        except (StopIteration, KeyError, RuntimeError) as error:
            raise ValueError("it ends in the middle") from error
