"""The settings as they are usually written, a name and a plain value a line: read without what reads all of TOML."""

from cryout_tui.language import SPOKEN

BIGGEST = 65536  # bytes; what is longer is left to what reads anything
TRUTHS = {"true": True, "false": False}
LONGEST_NUMBER = 9  # digits

Settings = dict[str, str | bool | int]


def read(file: str) -> Settings | None:
    """Return what a file of settings says, not looked through; None where it takes more than this to read it."""
    try:
        with open(file, "rb") as opened:
            written = opened.read(BIGGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError):
        return None
    try:
        return said(written.decode("utf-8")) if len(written) <= BIGGEST else None
    except UnicodeDecodeError:
        return None


def said(written: str) -> Settings | None:
    """Return the names and values of plain lines; None where any of them is not plain, or a name comes twice."""
    found: Settings = {}
    for line in written.replace("\r\n", "\n").split("\n"):
        words = line.strip(" ")
        if not words.replace("\t", " ").isprintable():
            return None
        if not words or words[0] == "#":
            continue
        name, _equals, rest = words.partition("=")
        name, value = name.rstrip(" "), _value(rest.strip(" "))
        if value is None or name in found or not (name.isascii() and name.replace("_", "a").isalnum()):
            return None
        found[name] = value
    return found


def _value(words: str) -> str | bool | int | None:
    """A text without an escape, a truth or a number, perhaps with a comment behind it; None for anything else."""
    if words[:1] == '"':
        text, end, rest = words[1:].partition('"')
        is_plain = end and "\\" not in text and "\t" not in text and (not rest or rest.lstrip(" ")[:1] == "#")
        return text if is_plain and words[:3] != '"""' else None
    word = words.partition("#")[0].rstrip(" ")
    if word in TRUTHS:
        return TRUTHS[word]
    is_number = word.isascii() and word.isdigit() and len(word) <= LONGEST_NUMBER
    return int(word) if is_number and (word == "0" or word[0] != "0") else None


def language(settings: Settings) -> str | None:
    """Return the language that is chosen there, where it is one that is spoken here."""
    chosen = settings.get("language")
    return chosen if isinstance(chosen, str) and chosen in SPOKEN else None


def country(settings: Settings) -> str | None:
    """Return the country that is chosen there, where it is the code of one."""
    chosen = settings.get("country")
    is_code = isinstance(chosen, str) and len(chosen) == 2 and all("A" <= letter <= "Z" for letter in chosen)
    return str(chosen) if is_code else None
