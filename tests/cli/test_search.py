"""`cryout search`, `list` and `show`, as a script has them."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from cryout_tui.cli import main
from cryout_tui.clock import SystemClock
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.reframe import Lens, Reframe
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.text import as_kept
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.hostile import HOSTILE

GATE = Memory(title="The school gate", story="I waited.\nLong.", created_at=EVENING, updated_at=EVENING)
SHUT = Memory(
    title="What is shut", story="sealed words", sealed_until=UNTIL_ASKED, created_at=EVENING, updated_at=EVENING
)


@pytest.fixture
def place(tmp_path: Path) -> list[str]:
    """Options for a journal with a memory, a sealed one, a sitting, a reframe and a reflection."""
    store = Store(tmp_path / "journal.db")
    store.journal.make(None)
    earlier = EVENING - timedelta(days=400)
    for memory in (GATE, SHUT):
        store.memories.put(memory)
    store.sittings.records.put(SittingRecord(memory_id=SHUT.id, began_at=EVENING))
    store.sittings.reframes.put(Reframe(memory_id=GATE.id, sitting_id=None, lens=Lens.KIND, text="A coat", at=EVENING))
    store.reflections.put(Reflection(day=earlier.date(), at=earlier, hurt="the gate", updated_at=earlier))
    store.journal.close()
    return ["--data-dir", str(tmp_path), "--config", str(tmp_path / "c.toml")]


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert main(list(arguments)) == status
    return capsys.readouterr().out


def test_search_prints_the_newest_first(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys, "search", "gate", *place)
    assert out.index("The school gate") < out.index("reflection")
    assert "I waited. Long." in out
    assert GATE.id.hex[:8] in out
    assert "sealed words" not in said(capsys, "search", "words", *place)
    assert "coat" in said(capsys, "search", "kind:reframe", "coat", *place)
    assert said(capsys, "search", "nowhere", *place) == ""


def test_a_day_that_is_none_is_one_sentence(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "kind:memory", "before:2020-13-45", *place]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "2020-13-45 is no day. A day reads like 2026-11-25, 2026-11 or 2026.\n")


def test_json_has_the_names_of_the_export(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(said(capsys, "search", "gate", "--json", *place))["found"]
    assert [each["kind"] for each in found] == ["memory", "reflection"]
    assert found[0]["entry"]["story"] == "I waited.\nLong."
    memories = json.loads(said(capsys, "list", "--json", *place))["memories"]
    assert {each.get("title") for each in memories} == {"The school gate", None}
    assert len(json.loads(said(capsys, "list", "memories", "--json", "--sealed", *place))["memories"][1]) > 10
    assert json.loads(said(capsys, "list", "reflections", "--json", *place))["reflections"][0]["hurt"] == "the gate"
    whole = json.loads(said(capsys, "show", str(GATE.id), "--json", *place))
    assert whole["kind"] == "memory"
    assert whole["memories"][0]["id"] == str(GATE.id)
    assert whole["reframes"][0]["text"] == "A coat"


def test_list_and_show_are_calm_about_a_seal(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    listed = said(capsys, "list", *place)
    assert "The school gate" in listed
    assert "sealed until you ask" in listed
    assert "shut" not in listed
    assert "shut" not in said(capsys, "list", "sittings", *place)
    shut = SHUT.id.hex[:8]
    assert said(capsys, "show", shut, *place) == f"{shut}  sealed until you ask\n"
    assert "sealed words" not in said(capsys, "show", shut, "--json", *place)
    assert "sealed words" in said(capsys, "show", shut, "--sealed", *place)
    assert "What is shut" in said(capsys, "list", "--sealed", *place)
    shown = said(capsys, "show", GATE.id.hex[:8], *place)
    assert "A coat" in shown
    assert "  I waited.\n  Long.\n" in shown


def test_a_reflection_that_echoes_a_sealed_memory_does_not_name_it(
    place: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store(tmp_path / "journal.db")
    store.journal.open(None)
    echo = Reflection(day=EVENING.date(), at=EVENING, text="a look", echo_memory_id=SHUT.id, updated_at=EVENING)
    plain = Reflection(day=EVENING.date(), at=EVENING, text="a smell", echo_memory_id=GATE.id, updated_at=EVENING)
    for each in (echo, plain):
        store.reflections.put(each)
    store.journal.close()
    assert "it reminded you of: a sealed memory" in said(capsys, "show", str(echo.id), *place)
    assert "it reminded you of: The school gate" in said(capsys, "show", str(plain.id), *place)
    for more in ([], ["--json"]):
        assert "shut" not in said(capsys, "show", str(echo.id), *more, *place)
    assert json.loads(said(capsys, "show", str(echo.id), "--json", *place))["reflections"][0]["text"] == "a look"
    assert "What is shut" in said(capsys, "show", str(echo.id), "--sealed", *place)


def test_an_id_that_is_none_says_so(place: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in ("ffff" * 8, "x", "0"):
        said(capsys, "show", wrong, *place, status=1)


def test_nothing_commands_the_terminal_and_json_is_exact(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store(tmp_path / "d" / "journal.db")
    store.journal.make(None)
    strings = [as_kept(each) for each in HOSTILE]
    with store.journal.writing():
        for string in strings:
            store.memories.put(Memory(title=string, story=f"zz {string}", created_at=EVENING, updated_at=EVENING))
    store.journal.close()
    place = ["--data-dir", str(tmp_path / "d")]
    found = json.loads(said(capsys, "search", "zz", "--json", *place))["found"]
    assert sorted(each["entry"]["title"] for each in found) == sorted(strings)
    for out in (said(capsys, "search", "zz", *place), said(capsys, "list", *place)):
        assert not [sign for sign in out if sign != "\n" and (ord(sign) < 32 or 126 < ord(sign) < 160)]
    for string in HOSTILE[::50]:
        said(capsys, "search", "--json", *place, "--", string.encode("utf-8", "replace").decode())


def test_a_command_empties_the_bin_after_thirty_days_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store(tmp_path / "journal.db")
    store.journal.make(None)
    now = SystemClock().now()
    lately = Memory(title="Lately", created_at=now, updated_at=now, deleted_at=now - timedelta(days=29))
    old = Memory(title="Long ago", created_at=EVENING, updated_at=EVENING, deleted_at=now - timedelta(days=31))
    for memory in (lately, old):
        store.memories.put(memory)
    store.journal.close()
    said(capsys, "list", "--data-dir", str(tmp_path), "--config", str(tmp_path / "c.toml"))
    store.journal.open(None)
    assert [each.title for each in store.memories.all()] == ["Lately"]
    store.journal.close()
    assert b"Long ago" not in (tmp_path / "journal.db").read_bytes()


def test_a_reflection_stands_at_the_day_it_is_of(
    place: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store(tmp_path / "journal.db")
    store.journal.open(None)
    of = EVENING.date() - timedelta(days=30)
    late = Reflection(day=of, at=EVENING, text="filled in later", updated_at=EVENING)
    store.reflections.put(late)
    store.journal.close()
    named = f"{of.day} {of:%B %Y}"
    assert f"{late.id.hex[:8]}  {of}  filled in later\n" in said(capsys, "list", "reflections", *place)
    assert f"{late.id.hex[:8]}  reflection · {named}\n" in said(capsys, "search", "filled", *place)
    assert f"reflection · {named}\n" in said(capsys, "show", late.id.hex[:8], *place)


def test_a_journal_that_cannot_be_written_is_read_and_stays_as_it_is(
    place: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (tmp_path / "journal.db").read_bytes()
    monkeypatch.setattr("os.access", lambda place, mode: False)
    for reads in (("list",), ("search", "gate"), ("show", GATE.id.hex[:8]), ("export",), ("export", "--format", "md")):
        assert "The school gate" in said(capsys, *reads, *place)
    said(capsys, "stats", *place)
    assert "can be read but not written" in said(capsys, "doctor", *place)
    assert main(["passphrase", "set", *place]) == 1
    assert (tmp_path / "journal.db").read_bytes() == before
