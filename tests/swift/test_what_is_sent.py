"""What is sent of a screen: what changed, nothing that stands there, and all of it where that is not known."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

from cryout_tui.swift import display
from cryout_tui.swift.drawn import take_over
from cryout_tui.swift.sgr import change
from cryout_tui.swift.shadow import Shadow
from cryout_tui.swift.signs import Foreign
from tests.swift.model import Model
from tests.swift.recorder import Both

RED, BLUE = Style(color="#ff0000", bgcolor="#101010"), Style(color="#0000ff", bgcolor="#101010")
PACKAGE = Path(display.__file__).parent


def _strip(*parts: tuple[str, Style | None]) -> Strip:
    return Strip([Segment(*each) for each in parts])


def _drawn(shadow: Shadow, *parts: tuple[str, Style | None], x: int = 0, y: int = 0) -> str:
    return shadow.draw([(y, x, _strip(*parts))], ColorSystem.TRUECOLOR)


def test_what_stands_there_is_not_sent_again_but_once_it_may_be_gone() -> None:
    shadow = Shadow(Size(20, 2))
    assert "words" in _drawn(shadow, ("words", RED))
    assert _drawn(shadow, ("words", RED)) == ""
    assert _drawn(shadow, ("wor", RED), ("ds", RED)) == ""
    assert "y" in _drawn(shadow, ("wordy", RED))
    shadow.forget()
    assert "wordy" in _drawn(shadow, ("wordy", RED))


def test_one_letter_is_one_letter() -> None:
    shadow = Shadow(Size(80, 24))
    _drawn(shadow, ("words and words" + " " * 65, None), y=9)
    assert _drawn(shadow, ("words and Words" + " " * 65, None), y=9) == "\x1b[10;11HW"


def test_colours_that_stay_are_not_sent_again() -> None:
    sent = _drawn(Shadow(Size(20, 1)), ("ab", RED), ("cd", BLUE))
    assert sent.count("48;2;16;16;16") == 1
    assert change("1;31", "31") == "\x1b[0;31m"
    assert change("31", "1;31") == "\x1b[1m"
    assert change("31;44", "44") == "\x1b[39m"
    assert change("4", "4;21") == "\x1b[0;4;21m"


def test_half_of_a_wide_sign_takes_the_other_half_along() -> None:
    shadow, shown = Shadow(Size(6, 1)), Model(6, 1)
    shown.feed(_drawn(shadow, ("a\u597dbc ", None)))
    shown.feed(_drawn(shadow, ("ab", None)))
    assert shadow.row(0).cell(2)[0] is None
    shown.feed(_drawn(shadow, ("abxbc ", None)))
    assert "".join(each.text for each in shown.rows[0]) == "abxbc "


def test_after_a_sign_terminals_do_not_agree_on_the_place_is_said_again() -> None:
    sent = _drawn(Shadow(Size(20, 1)), ("\u2764\ufe0fa", None))
    assert sent.endswith("\u2764\ufe0f\x1b[1;3Ha")


def test_marks_that_were_cut_from_their_sign_are_drawn_on_it() -> None:
    shadow, shown = Shadow(Size(6, 1)), Model(6, 1)
    parts = [(0, 0, _strip(("ao\u0308", RED))), (0, 2, _strip(("\u0323x", RED)))]
    for _ in range(2):
        shown.feed(shadow.draw(parts, ColorSystem.TRUECOLOR))
        assert [each.text for each in shown.rows[0][:3]] == ["a", "o\u0308\u0323", "x"]
    assert shadow.draw(parts[1:], ColorSystem.TRUECOLOR) == ""
    untouched = Shadow(Size(6, 1))
    assert "\u0323" not in untouched.draw(parts[1:], ColorSystem.TRUECOLOR)


def test_what_lies_beyond_the_edge_is_not_drawn() -> None:
    """As it happens while a screen that became smaller is still drawn for what it was."""
    shadow = Shadow(Size(2, 1))
    parts = ["ab", "cd\u4f60", "\u0323\u4f60x", "e"]
    fragments = [(0, 2 * at, _strip((part, RED))) for at, part in enumerate(parts)]
    fragments += [(1, 0, _strip(("below", RED))), (0, 0, _strip(("", RED))), (0, 0, _strip(("\u0323a", RED)))]
    sent = shadow.draw(fragments, ColorSystem.TRUECOLOR)
    assert "ab" in sent
    assert not {*"cdex"} & {*sent.replace("ab", "").replace("m", "")}


def test_what_commands_the_terminal_is_left_to_textual_and_nothing_is_known_after_it() -> None:
    shadow = Shadow(Size(20, 1))
    _drawn(shadow, ("words", RED))
    with pytest.raises(Foreign):
        _drawn(shadow, ("a\x1b[2Jb", RED))
    assert "words" in _drawn(shadow, ("words", RED))


def test_what_was_drawn_before_is_taken_over() -> None:
    before = "\x1b[?1049h\x1b[?25l\x1b[0;38;2;255;0;0;48;2;16;16;16m\x1b[1;1Hwords \x1b[2;1H      \x1b[0m\x1b[H"
    shadow = Shadow(Size(6, 2))
    assert take_over(shadow, before)
    assert _drawn(shadow, ("words ", RED)) == "\x1b[m"
    assert _drawn(shadow, ("w0rds ", RED)).endswith("0\x1b[m")
    assert not take_over(Shadow(Size(7, 2)), before)
    assert not take_over(Shadow(Size(6, 3)), before)
    for strange in ("\x1b[3Jwords", "\x1b[1;1H\u597d", "\x1b[9;1Hwords", "words and words", "a\x07"):
        untouched = Shadow(Size(6, 2))
        assert not take_over(untouched, strange)
        assert untouched.row(0).cell(0)[0] is None


async def _run(app: Both) -> None:
    import asyncio

    running = asyncio.create_task(app.run_async(size=(40, 12)))
    while app.theirs.width != 40 and not running.done():
        await asyncio.sleep(0.001)
    app.exit()
    await running


async def test_it_steps_aside_where_textual_is_another_one_and_says_so_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(display.MADE_OF, LayoutUpdate, ("strips", "region", "more"))
    app = Both(["one", "two", "three"], None)
    await _run(app)
    assert app.stepped == ["LayoutUpdate is another one"]
    assert app.frames == 0
    assert any("one" in each for each in app.whole)


async def test_it_steps_aside_where_something_inside_is_not_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise AttributeError("secret words")

    monkeypatch.setattr(Shadow, "draw", broken)
    app = Both(["one", "two", "three"], None)
    await _run(app)
    assert app.stepped == ["AttributeError"]
    assert any("one" in each for each in app.whole)


async def test_turned_off_everything_is_drawn_as_textual_does() -> None:
    app = Both(["one", "two", "three"], None)
    app.sends_changes = False
    await _run(app)
    assert app.frames == 0
    assert not app.stepped
    assert any("one" in each for each in app.whole)


def test_it_knows_nothing_of_the_app_and_works_in_any_other(tmp_path: Path) -> None:
    house = PACKAGE.parent.name.removesuffix("_tui")
    for file in PACKAGE.iterdir():
        if file.is_file():
            assert house not in file.read_text(encoding="utf-8").casefold(), file.name
    shutil.copytree(PACKAGE, tmp_path / "elsewhere")
    used = "from textual.app import App; from elsewhere.paced import PacedDisplay; from elsewhere import driver\n"
    used += "class Mine(PacedDisplay, App): pass\nprint(Mine(driver_class=driver.SleepingDriver).sends_changes)"
    ran = subprocess.run([sys.executable, "-c", used], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (ran.stdout, ran.stderr) == ("True\n", "")
