"""Widgets, keys, resizes, overlays, a stop and a foreign hand: each frame is as Textual would have drawn it."""

import asyncio
import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from textual.events import Paste
from textual.geometry import Size
from textual.widgets import ProgressBar

from tests.screens.keys import quiet
from tests.swift.recorder import Both, Recorder
from tests.swift.test_same_cells import TEXTS

UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)  # a shorter script takes minutes to be found
FRAMES = int(os.environ.get("FRAMES", "20000"))  # of the long run
# signs of no width at the beginning of a text are drawn beside it by Textual, once more each time, and left out by the
# changed cells; where it cuts a sign in two, it takes what follows for narrower than it is, and moves the rest
LETTERED = [each for each in TEXTS if each[0] not in "\u202e\u200b" and not {*"\u200d\ufe0f\u0323\u093f"} & {*each}]
KEYS = (
    "a", "b", "space", "enter", "tab", "tab", "shift+tab", "up", "down", "left", "right", "pagedown", "pageup", "home",
    "end", "backspace", "delete", "ctrl+z", "ctrl+y", "shift+left", "ctrl+o", "escape",
)  # fmt: skip
SCRIBBLES = ("\x1b[2;3HA message from root", "\x1b[31m\x1b[4;1Hred\x1b[0m", "\x1b[1;1H" + "x" * 20 + "\n")
STEPS = st.one_of(
    *[st.tuples(st.just("key"), st.sampled_from(KEYS))] * 3,
    st.tuples(st.just("paste"), st.sampled_from(LETTERED)),
    st.tuples(st.just("size"), st.tuples(st.integers(20, 60), st.integers(4, 24))),
    st.tuples(st.just("notify"), st.sampled_from(LETTERED)),
    st.tuples(st.just("progress"), st.integers(0, 10)),
    st.tuples(st.just("theme"), st.sampled_from(("textual-light", "textual-dark", "nord"))),
    st.tuples(st.sampled_from(("redraw", "suspend")), st.sampled_from(SCRIBBLES)),
)
SCRIPT = st.tuples(
    st.lists(st.lists(st.sampled_from([*LETTERED, "\n"]), max_size=8).map("".join), min_size=3, max_size=5),
    st.lists(STEPS, min_size=5, max_size=40),
    st.sampled_from((None, "truecolor", "256", "standard")),
)


def _act(app: Both, kind: str, with_it: object) -> None:
    if kind == "key":
        app.simulate_key(str(with_it))
    elif kind == "paste":
        app.post_message(Paste(str(with_it)))
    elif kind == "size":
        assert isinstance(app._driver, Recorder)
        app._driver.resize(Size(*with_it))  # type: ignore[misc]
    elif kind == "notify":
        app.notify(str(with_it), markup=False)
    elif kind == "progress":
        app.screen_stack[0].query_one(ProgressBar).update(progress=with_it)  # type: ignore[arg-type]
    elif kind == "theme":
        app.theme = str(with_it)
    elif kind == "redraw":
        app.scribble(str(with_it))
        app.action_redraw()
    else:
        with app.suspend():
            app.scribble(str(with_it))


async def _walk(script: tuple) -> int:
    """Go through it; return how many frames there were."""
    texts, acts, colours = script
    app = Both(texts, colours)
    running = asyncio.create_task(app.run_async(size=(40, 12)))
    while not app.frames and not running.done():
        await asyncio.sleep(0.001)
    with app._context():
        for kind, with_it in acts:
            if not running.done():
                _act(app, kind, with_it)
                await quiet(app)
        app.exit()
    await running
    if app._exception is not None:
        raise app._exception
    assert not app.stepped
    assert not app.differences
    return app.frames


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), phases=UNSHRUNK)
@given(SCRIPT)
def test_every_frame_is_as_textual_would_have_drawn_it(script: tuple) -> None:
    assert asyncio.run(_walk(script))


@pytest.mark.long
def test_very_many_frames_are_as_textual_would_have_drawn_them(capfd: pytest.CaptureFixture[str]) -> None:
    seen = 0

    @settings(max_examples=100, deadline=None, database=None, suppress_health_check=list(HealthCheck), phases=UNSHRUNK)
    @given(SCRIPT)
    def walk(script: tuple) -> None:
        nonlocal seen
        seen += asyncio.run(_walk(script))

    while seen < FRAMES:
        walk()
    with capfd.disabled():
        print(f"\n{seen} frames of widgets without a difference")
