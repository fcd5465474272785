"""Text as it is kept: every letter as typed, and nothing that could command a terminal."""

import re

PICTURES = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)}
KEPT = {
    **PICTURES,
    0x7F: 0x2421,
    **dict.fromkeys(range(128, 160), 65533),
    **dict.fromkeys(range(55296, 57344), 65533),
    0x85: 0x0A,
    0x2028: 0x0A,
    0x2029: 0x0A,
}
# a bidi control can make a line show other words than it holds; right-to-left letters need none of them
BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
SENTENCE = "(?<=[.?\u0964])\\s"  # a full stop, or the danda that ends a sentence of Hindi
SHOWN = {**KEPT, 0x09: 0x20, 0x0A: 0x20, 0x85: 0x20, 0x2028: 0x20, 0x2029: 0x20, **dict.fromkeys(BIDI)}


def as_kept(text: str) -> str:
    """Return `text` as the journal keeps it.

    Line ends become one newline. Control characters become their visible pictures (ESC becomes ␛), those of
    the 8-bit set and broken halves of characters become U+FFFD. Everything else stays letter by letter.
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(KEPT)


def one_line(text: str) -> str:
    """Return `text` as it is shown on one line."""
    return text.replace("\r\n", " ").replace("\r", " ").translate(SHOWN)


def folded(text: str) -> str:
    """Return `text` as it is compared: case and accents aside."""
    import unicodedata  # large, and asked for where something is compared alone

    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()


def sentences(text: str) -> list[str]:
    """Return the sentences of `text`."""
    return re.split(SENTENCE, text)


def first_sentence(text: str) -> tuple[str, str]:
    """Return the first sentence of `text` and what comes after it."""
    first, *rest = re.split(SENTENCE, text, maxsplit=1)
    return first, "".join(rest)
