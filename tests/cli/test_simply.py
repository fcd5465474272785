"""What is read quickly says what the thorough reading says, for every shape; and loads little."""

import argparse
import contextlib
import itertools
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import platformdirs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cryout_tui import paths, places, plain_settings
from cryout_tui.cli import parser, simply
from cryout_tui.cli.help_now import wrapped
from cryout_tui.errors import CryoutError, Holder

WORDS = ("where", "due", "help-now", "PT", "--json", "--js", "--data-dir", "--config=c", "--plain", "", "--", "-1")
HEAVY = ("argparse", "typing", "pathlib", "dataclasses", "platformdirs", "textwrap", "shutil", "tomllib", "datetime")


def test_every_shape_is_read_as_the_parser_reads_it() -> None:
    whole, read = parser.build(), 0
    shapes = itertools.chain.from_iterable(itertools.product(WORDS, repeat=length) for length in range(4))
    for argv in (*shapes, ("--config", "c", "help-now", "PT", "--json", "--data-dir", "where")):
        asked = simply.read(argv)
        if asked is None:
            continue
        with contextlib.suppress(SystemExit):
            assert vars(asked) == vars(whole.parse_args(argv)), argv
            read += 1
            continue
        raise AssertionError(f"{argv} is wrong usage")
    assert read > 30
    assert simply.read(("help-now", "PT", "--json")) is not None
    assert isinstance(whole.parse_args(()), argparse.Namespace)


@pytest.mark.parametrize("command", ["--version", "where", "due", "help-now", "help-now PT"])
def test_a_quick_command_loads_nothing_it_does_not_need(command: str, tmp_path: Path) -> None:
    settings = tmp_path / "c.toml"
    settings.write_text('country = "PT"\ntheme = "dark"\n')
    code = (
        "import sys; from cryout_tui.cli import main; main(sys.argv[1:]); print(sorted(sys.modules), file=sys.stderr)"
    )
    more = [] if command == "--version" else ["--config", str(settings)]
    ran = subprocess.run([sys.executable, "-c", code, *command.split(), *more], capture_output=True, check=True)
    needed = {"datetime"} if command == "due" else set()
    assert [each for each in HEAVY if f"'{each}'".encode() in ran.stderr and each not in needed] == []


HOMES = (None, "", "/", "/h/me", "//h", "relative", "/h//me/")
XDG = (None, "", " ", "/x/data", "/x//data/./", "relative", "~/x")
NAMED = (None, "", "/a//b/../c/", "here/./d", "~/e", "~nobody-here/e", "//f", "/", ".", "g\0h")
KINDS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")


def _as_the_libraries_have_it(named: str | None) -> list[str] | None:
    try:
        found = [
            Path(named).expanduser() if named else platformdirs.user_data_path("cryout", appauthor=False),
            Path(named).expanduser() if named else platformdirs.user_config_path("cryout") / "config.toml",
            platformdirs.user_state_path("cryout", appauthor=False),
        ]
    except RuntimeError:
        return None
    whole = [str(each.absolute()) for each in found]
    return None if any("\0" in each for each in whole) else whole


def test_every_place_is_where_the_libraries_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for home, xdg, named in itertools.product(HOMES, XDG, NAMED):
        for name, value in {"HOME": home, **dict.fromkeys(KINDS, xdg)}.items():
            monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
        found = _as_the_libraries_have_it(named)
        if found is None:
            with pytest.raises(CryoutError):
                places.find(named, named)
            continue
        quick, same = places.find(named, named), paths.find(named, named)
        assert [quick.data, quick.settings, quick.state] == found, (home, xdg, named)
        assert same.named() == quick.named()
        assert (str(same.journal), str(same.due), str(same.log)) == (quick.journal, quick.due, quick.log)


SIGNS = "ab_-.=\"'#[]{}\\ \t\x00\x7f\u00e9\u00a0\u2028019tru"
LINES = st.sampled_from(
    [
        *('theme = "dark"', 'bed="off" # late', "wave_minutes = 5", "vim = true", "  show_titles = false  ", "# note"),
        *(
            "a = 'b'",
            'a = """',
            '"a" = 1',
            "a.b = 1",
            "[keys]",
            'today = "x"',
            "n = 01",
            "n = -1",
            "n = 1_0",
            "n = 1.5",
        ),
        *(
            'e = "\\u0041"',
            'e = "a\tb"',
            "a = [1]",
            "a =",
            "= 1",
            "a",
            "",
            "\t",
            "a = 1 b",
            'a = "x" "y"',
            "a = true#",
            "é = 1",
        ),
        *(
            'country = "PT"',
            'language = "hi"',
            "a = 1\x00",
            "# \x07",
            "# \x7f",
            'a = "\u00a0"',
            "a = 0",
            'a = "#"',
            "a-b = 1",
        ),
    ]
)


@given(
    st.lists(LINES | st.text(alphabet=SIGNS, max_size=8), max_size=4),
    st.sampled_from(["\n", "\r\n", "\r", "\x0b", "\u2028"]),
)
@example(['a = "b"', "c = 3"], "\n")
def test_what_is_read_of_plain_settings_is_what_all_of_toml_says(lines: list[str], end: str) -> None:
    written = end.join(lines)
    said = plain_settings.said(written)
    if said is not None:
        assert said == tomllib.loads(written)


@given(
    st.text(alphabet="ab  -\u00a0\u2028\t\u0928\u093f", max_size=60),
    st.integers(6, 30),
    st.sampled_from(["  ", "    "]),
)
def test_lines_are_folded_as_the_library_folds_them(text: str, width: int, indent: str) -> None:
    assert wrapped(text, width, indent) == textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def test_a_plain_value_is_one_and_never_changes() -> None:
    one = Holder(1, "tty", since="today")
    assert one == Holder(process=1, terminal="tty", since="today") != Holder(2, "tty", "today")
    assert len({one, Holder(1, "tty", "today")}) == 1
    assert one.changed(process=None) == Holder(None, "tty", "today")
    assert repr(one) == "Holder(process=1, terminal='tty', since='today')"
    with pytest.raises(AttributeError):
        one.process = 2  # type: ignore[misc]
    for given_, named in (((1,), {}), ((1, 2, 3, 4), {}), ((1, 2, 3), {"since": 4}), ((1, 2, 3), {"other": 4})):
        with pytest.raises(TypeError):
            Holder(*given_, **named)  # type: ignore[arg-type]
