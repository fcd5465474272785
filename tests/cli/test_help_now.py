"""`cryout help-now`: the same facts as a page and as a document, also when the lists are broken."""

import io
import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from cryout_tui import content, spoken
from cryout_tui.cli import main
from cryout_tui.domain.help_facts import DIRECTORIES
from tests.cli.test_commands import run
from tests.terminal.session import Session

BROKEN_LISTS = {"missing": None, "not JSON": b"{", "not UTF-8": b"\xff\xfe", "not a list": b"[]", "empty": b"{}"}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the program's words and lists, a copy that may be broken."""
    folder = tmp_path / "data-of-ours"
    folder.mkdir()
    for each in filter(Path.is_file, Path(content.DATA).iterdir()):
        (folder / each.name).write_bytes(each.read_bytes())
    monkeypatch.setattr(content, "DATA", folder)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name))
    spoken.document.cache_clear()
    spoken.prompts.cache_clear()
    yield folder
    spoken.document.cache_clear()
    spoken.prompts.cache_clear()


def logs(tmp_path: Path) -> str:
    """What the log says."""
    found = list((tmp_path / "home").rglob("cryout.log"))
    return "".join(each.read_text() for each in found)


def test_the_document_has_what_the_page_has() -> None:
    told = json.loads(run("help-now", "GB", "--json").stdout)
    assert told["country"] == {"code": "GB", "name": "United Kingdom"}
    assert told["said"] is None
    assert told["emergency"]["numbers"] == ["999", "112"]
    assert told["danger"] == "If someone is in danger right now, call 999 or 112 first."
    samaritans = told["lines"][0]
    assert (samaritans["service"], samaritans["phone"], samaritans["date"]) == ("Samaritans", ["116 123"], "2026-06")
    page = " ".join(run("help-now", "GB").stdout.decode().split())
    for line in told["lines"]:
        assert line["source"]
        assert line["date"]
        assert all(number in page for number in [*line["phone"], line["text"], line["chat"], line["note"]])
    assert [each["url"] for each in told["directories"]] == [each.url for each in DIRECTORIES]
    assert len(told["what_to_say"]) == 4
    assert len(told["right_now"]) == 3


def test_an_unknown_country_is_no_error(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help-now", "Atl\x1b[31mantis"]) == 0
    told = capsys.readouterr()
    assert 'There are no lines for "Atl\u241b[31mantis" in the list.' in told.out
    assert "https://findahelpline.com" in told.out
    assert told.err == ""
    assert main(["help-now", "Atlantis", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["country"] is None
    assert document["said"] == 'There are no lines for "Atlantis" in the list.'
    assert [each["number"] for each in document["shared_numbers"]] == ["112", "116 123", "116 111"]


@pytest.mark.parametrize("broken", BROKEN_LISTS)
@pytest.mark.parametrize("more", [[], ["--json"]], ids=["page", "document"])
def test_a_broken_list_is_told_to_the_log_alone(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], broken: str, more: list[str]
) -> None:
    written = BROKEN_LISTS[broken]
    (data / "crisis-lines.json").unlink()
    if written is not None:
        (data / "crisis-lines.json").write_bytes(written)
    assert main(["help-now", "PT", *more]) == 0
    told = capsys.readouterr()
    assert "If someone is in danger right now, call your local emergency number first." in told.out
    assert all(each.url in told.out for each in DIRECTORIES)
    assert told.err == ""
    assert "broken" not in told.out
    assert "cannot be read" not in told.out
    assert "crisis-lines.json" in logs(tmp_path)
    log = next((tmp_path / "home").rglob("cryout.log"))
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


@pytest.mark.parametrize("written", [None, b"", b"\xff", b"### `help.open`\n- only one\n"], ids=repr)
def test_broken_sentences_take_no_number_away(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], written: bytes | None
) -> None:
    (data / "prompts.md").unlink()
    if written is not None:
        (data / "prompts.md").write_bytes(written)
    assert main(["help-now", "US"]) == 0
    told = capsys.readouterr().out
    assert "call 911 first" in told
    assert "Put a light on" in told
    assert "prompts.md: help.open" in logs(tmp_path)


def test_a_whole_list_leaves_the_log_alone(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help-now", "PT"]) == 0
    assert logs(tmp_path) == ""


def test_nothing_is_wider_than_a_screen(capsys: pytest.CaptureFixture[str]) -> None:
    for code in content.countries():
        assert main(["help-now", code]) == 0
    assert max(len(line) for line in capsys.readouterr().out.splitlines()) <= 76


def test_a_journal_that_cannot_be_one_names_the_way_to_people(tmp_path: Path) -> None:
    (tmp_path / "journal.db").touch()
    session = Session(("--data-dir", str(tmp_path)))
    try:
        assert session.ended() == 5
        assert "People to call: cryout help-now" in session.raw.decode()
    finally:
        session.close()
    assert b"1411" in run("help-now", "PT", "--data-dir", str(tmp_path)).stdout


def test_help_is_a_key_away_where_the_journal_is_damaged(tmp_path: Path) -> None:
    place = ("--data-dir", str(tmp_path))
    assert run("init", "--no-passphrase", *place).returncode == 0
    (tmp_path / "journal.db").write_bytes(b"SQLite format 3\x00" + b"\x07" * 9000)
    session = Session(place)
    try:
        session.until("the file is damaged")
        session.press("f1")
        session.until("someone is in danger right now")
        session.press("esc", "ctrl+q")
        assert session.ended() == 0
    finally:
        session.close()


def test_the_words_printed_are_utf_8_or_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", out)
    assert main(["help-now", "ES"]) == 0
    out.flush()
