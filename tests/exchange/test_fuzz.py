"""Any bytes at all: they come in whole, or not at all with a sentence. Never anything else."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from cryout_tui.domain.daily import OwnQuestion
from cryout_tui.errors import CryoutError
from cryout_tui.exchange import json_journal, recognise
from cryout_tui.exchange.coming import Unread
from cryout_tui.exchange.source import Source
from cryout_tui.exchange.taking_in import shelves, take
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.exchange.test_coming_in import a_zip, sample

SEEDS = {
    "json": "own", "jrnl": "jrnl.json", "jrnl-text": "jrnl.txt", "dayone": "dayone.zip", "daylio-csv": "daylio.csv",
    "daylio": "x.daylio", "freecbt": "freecbt.json", "quirk": "FreeCBT-backup.txt", "text": "README.md",
}  # fmt: skip
PIECES = [
    b"", b"\0", b"\xff", b'"', b"\\", b"{", b"}", b"[", b"]", b",", b"-1", b"1e999", b"null", b"9" * 30, b"NaN",
    b"\xed\xa0\x80", b"0001-01-01T00:00:00+14:00", b"9999-12-31", b"\\ud800", b"\n", b"\r", b"\xe2\x80\xa8", b"=",
]  # fmt: skip
QUICK, LONG = 40, 10_000


def seed(kind: str, store: Store) -> bytes:
    if SEEDS[kind] == "own":
        store.questions.put(OwnQuestion(text="Who was kind?", created_at=EVENING))
        written = json_journal.write(store, now=EVENING)
        store.journal.close()
        store.journal.open(None)
        return written
    return sample(SEEDS[kind]).head(1 << 20)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Change, cut, double and put in a few bytes; in a zip, now and then, what is packed."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(changed) + 1)
        length = chance.choice((0, 1, 2, 8, 60))
        match chance.randrange(4):
            case 0:
                changed[at : at + length] = chance.choice(PIECES)
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at : at + length] * chance.choice((1, 2, 50))
            case 3:
                changed = changed[: at + 1] if chance.random() < 0.2 else changed
                changed[at : at + 1] = chance.randbytes(1)
    return bytes(changed)


def case(kind: str, data: bytes, chance: random.Random) -> bytes:
    if kind not in ("dayone", "daylio") or chance.random() < 0.3:
        return mutated(data, chance)
    name = "Journal.json" if kind == "dayone" else "backup.daylio"
    with recognise.Zipped(Source.of(data)).open(name) as stream:
        return a_zip(**{name: mutated(stream.read(), chance)})


def holds(store: Store) -> int:
    return sum(len(list(shelf.all())) for shelf in shelves(store).values())


def refusal(source: Source, kind: str, store: Store, *, is_kept: bool) -> str | None:
    """Read a file, and keep what is in it; return the sentence in which it is refused, or None."""
    try:
        if is_kept:
            take(store, lambda: recognise.read(source, kind))
        else:
            assert all(each.why for each in recognise.read(source, kind) if isinstance(each, Unread))
    except CryoutError as error:
        return str(error)
    return None


def fuzz(kind: str, store: Store, cases: int, seeded: int) -> int:
    """Read that many broken files; return how many were refused."""
    data, chance = seed(kind, store), random.Random(f"{kind} {seeded}")
    refused = 0
    for number in range(cases):
        source = Source.of(case(kind, data, chance), "a file")
        is_kept = number % (cases // 20) == 0
        before = holds(store) if is_kept else 0
        said = refusal(source, kind, store, is_kept=is_kept)
        with suppress(CryoutError):
            recognise.recognised(source)
        if said is not None:
            refused += 1
            assert said.endswith("Nothing was changed.")
            assert "\n" not in said
            assert not is_kept or holds(store) == before
    return refused


@pytest.mark.parametrize("kind", SEEDS)
def test_any_bytes_come_in_or_are_refused_in_a_sentence(store: Store, kind: str) -> None:
    assert fuzz(kind, store, QUICK, 0) < QUICK


@pytest.mark.long
@pytest.mark.parametrize("kind", SEEDS)
def test_ten_thousand_files_of_each_format(store: Store, kind: str) -> None:
    refused = fuzz(kind, store, LONG, 1)
    assert (refused > 0) is (kind != "text")  # any bytes may be a text, or else are told as one that cannot be read
    assert refused < LONG


def test_a_folder_of_any_bytes(store: Store, tmp_path: Path) -> None:
    chance = random.Random(2)
    for number in range(40):
        (tmp_path / f"{number}.md").write_bytes(
            mutated(b"---\ndate: 2020-01-01\n---\nwords\n[2020-01-01 10:00] x", chance)
        )
    take(store, lambda: recognise.read_folder(tmp_path, "auto"))
