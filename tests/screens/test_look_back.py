"""Looking back, through the keyboard: a week in a page, and this day in other years."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from cryout_tui.app import CryoutApp
from cryout_tui.asked.look_back import BEHIND, LEFT_OUT, NO_WEEK, NONE_ELSE, RULE, SHOWN
from cryout_tui.domain.kept import Practice
from cryout_tui.domain.memory import UNTIL_ASKED, Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.domain.sitting_record import SittingRecord
from cryout_tui.domain.steps import Step
from cryout_tui.domain.text import as_kept
from cryout_tui.domain.wave import Wave
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.look_back import WeekScreen, YearsScreen
from cryout_tui.screens.patterns import PatternsScreen
from cryout_tui.settings import load
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until

TODAY = EVENING.date()
LINES = {0: "line 0", 1: "line 1", 2: "I was so alone I wanted to die.", 5: "a good line"}


@pytest.fixture
def keep(store: Store) -> Callable[..., None]:
    """Open the journal, keep what is given, and leave it open for the app."""
    store.journal.open(None)

    def keep(days_ago: int, **said: object) -> None:
        at = EVENING - timedelta(days=days_ago)
        store.reflections.put(Reflection(day=at.date(), at=at, updated_at=at, **said))  # type: ignore[arg-type]

    return keep


def sat(store: Store, days_ago: int, title: str, *, kind: str | None = None, sealed: bool = False) -> None:
    at = EVENING - timedelta(days=days_ago)
    until_asked = UNTIL_ASKED if sealed else None
    memory = Memory(title=title, story="never quoted", created_at=at, updated_at=at, sealed_until=until_asked)
    store.memories.put(memory)
    record = SittingRecord(memory_id=memory.id, began_at=at, ended_at=at, step=Step.CLOSED, kind_thing=kind)
    store.sittings.records.put(record)
    store.sittings.waves.put(Wave(sitting_id=record.id, pattern="long-exhale", at=at))


def plain(app: CryoutApp) -> str:
    """Return what is on the screen, its rows joined."""
    return " ".join(shown(app).split())


async def by_name(pilot: Pilot[None], name: str) -> None:
    await pilot.press("ctrl+p", *("space" if each == " " else each for each in name.lower()))
    await until(pilot, lambda: name in shown(pilot.app))  # type: ignore[arg-type]
    await pilot.press("enter")


async def test_a_week_is_a_page_and_the_weeks_before_it_too(
    app: CryoutApp, store: Store, keep: Callable[..., None]
) -> None:
    for ago in range(13):  # a Monday: this week has one day so far
        keep(ago, inside=6 if ago else 4, sleep=5, outside=7, hurt="what she said" if ago < 2 else None,
             text=LINES.get(ago), prompt="What was kind?")  # fmt: skip
    sat(store, 3, "The school gate", kind="a walk")
    sat(store, 4, "A shut one", sealed=True, kind="a secret")
    store.practices.put(Practice(practice="ground/feet", seconds=60, at=EVENING))
    async with app.run_test(size=(80, 60)) as pilot:
        await by_name(pilot, "This week")
        await until(pilot, lambda: isinstance(app.screen, WeekScreen))
        said = plain(app)
        assert "1 day written \u00b7 1 practice \u00b7 1 hurt named" in said
        assert "inside 4 n 1 sleep" in said
        assert "lines of 1 harder day, kept folded" in said
        assert "line 0" not in said
        assert "23 to 29 Nov 2026" in said
        assert "later" not in said
        await pilot.press("p")
        await until(pilot, lambda: "Mon 23 \u00b7 What was kind? line 0" in plain(app))
        assert SHOWN in plain(app)
        await pilot.press("p")
        await until(pilot, lambda: RULE in plain(app))
        await pilot.press("right", "left")
        await until(pilot, lambda: "16 to 22 Nov 2026" in shown(app))
        said = plain(app)
        assert "7 days written \u00b7 2 sittings \u00b7 1 hurt named" in said
        assert "inside 6 n 7 6 n 5" in said
        assert "mask 1 n 7 1 n 5" in said
        assert "The school gate" in said
        assert "a sealed memory" in said
        assert "a walk" in said
        assert "lines of 2 harder days, kept folded" in said
        assert "Wed 18 \u00b7 What was kind? a good line" in said
        for never in ("line 1", "die", "what she said", "never quoted", "A shut one", "a secret"):
            assert never not in said
        await pilot.press("left")
        await until(pilot, lambda: "9 to 15 Nov 2026" in shown(app))
        assert "5 days written" in plain(app)
        assert "earlier" not in plain(app)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "9 to 15 Nov 2026" in shown(app))
        await pilot.press("right", "right")
        await until(pilot, lambda: "This week" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_where_titles_are_hidden_a_week_hides_them(
    app: CryoutApp, store: Store, keep: Callable[..., None]
) -> None:
    keep(0, sleep=5)
    sat(store, 0, "The school gate")
    app.settings = replace(app.settings, show_titles=False)
    async with app.run_test(size=(40, 16)) as pilot:
        app.go_week()
        await until(pilot, lambda: isinstance(app.screen, WeekScreen))
        assert "sleep" in shown(app)
        await pilot.press("pagedown")
        await until(pilot, lambda: "a memory" in plain(app))
        assert "The school gate" not in shown(app)


async def test_patterns_leads_to_this_week_and_back(app: CryoutApp, keep: Callable[..., None]) -> None:
    keep(0, sleep=5)
    async with app.run_test() as pilot:
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, WeekScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen))


async def test_a_week_of_nothing_says_so(app: CryoutApp, keep: Callable[..., None]) -> None:
    async with app.run_test() as pilot:
        app.go_week()
        await until(pilot, lambda: NO_WEEK in shown(app))
        await pilot.press("d")
        await until(pilot, lambda: "Nothing was written on this day" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, WeekScreen))


def on_this_day(year: int) -> int:
    return (TODAY - TODAY.replace(year=year)).days


async def test_painful_days_are_left_out_until_they_are_asked_for_this_once(
    app: CryoutApp, store: Store, keep: Callable[..., None]
) -> None:
    keep(on_this_day(2025), inside=6, text="a good line", prompt="What was kind?", hurt=None)
    keep(on_this_day(2024), inside=2, text="a dark line")
    keep(on_this_day(2023), inside=6, text="a hurt line", hurt="what she said")
    keep(on_this_day(2021), text="an unknown line")
    keep(on_this_day(2022), inside=6, text="a sat line")
    sat(store, on_this_day(2022), "The school gate")
    async with app.run_test(size=(80, 40)) as pilot:
        await by_name(pilot, "This day in other years")
        await until(pilot, lambda: isinstance(app.screen, YearsScreen))
        said = plain(app)
        assert "Sunday 23 November 2025 a year ago inside 6 What was kind? a good line" in said
        assert RULE in said
        assert said.index(LEFT_OUT) < said.index("23 November 2025")
        assert f"5 years ago {BEHIND}" in said
        for left_out in ("a dark line", "a hurt line", "a sat line", "an unknown line", "2024"):
            assert left_out not in said
        await pilot.press("p")
        await until(pilot, lambda: SHOWN in plain(app))
        said = plain(app)
        assert "2 years ago inside 2 a dark line" in said
        for there in ("a hurt line", "a sat line", "an unknown line"):
            assert there in said
        assert "what she said" not in said
        assert "The school gate" not in said
        await pilot.press("p")
        await until(pilot, lambda: RULE in plain(app))
        assert "a dark line" not in shown(app)
        await pilot.press("p", "w", "escape")
        await until(pilot, lambda: RULE in plain(app))
        assert "a dark line" not in shown(app)
        await pilot.press("p", "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, YearsScreen))
        assert "a dark line" not in shown(app)


async def test_where_every_day_is_painful_nothing_of_it_stands_there(app: CryoutApp, keep: Callable[..., None]) -> None:
    keep(on_this_day(2025), inside=2, text="a dark line")
    async with app.run_test() as pilot:
        app.go_this_day()
        await until(pilot, lambda: NONE_ELSE in shown(app))
        assert "a dark line" not in shown(app)
        app.settings = replace(app.settings, exclude_painful=False)
        app.go_this_day()
        await until(pilot, lambda: "a dark line" in shown(app))


def test_the_setting_can_be_written_down(tmp_path: Path) -> None:
    file = tmp_path / "c.toml"
    assert load(file)[0].exclude_painful
    file.write_text("exclude_painful = false\n")
    assert load(file) == (replace(load(tmp_path / "none")[0], exclude_painful=False), [])
    file.write_text('exclude_painful = "no"\n')
    assert load(file)[1] == [f'{file}, line 1: "exclude_painful" can be true or false.']


@pytest.mark.usefixtures("painted")
async def test_whatever_was_written_it_is_shown_as_it_is(
    app: CryoutApp, store: Store, keep: Callable[..., None]
) -> None:
    with store.journal.writing():
        for first in range(0, len(HOSTILE), 160):
            some = "\n".join(HOSTILE[first : first + 40])
            keep(on_this_day(2025), text=as_kept(some), prompt=as_kept(HOSTILE[first]))
        for each in HOSTILE[::16]:
            keep(0, text=as_kept(each), prompt=as_kept(each))
            sat(store, 0, as_kept(each), kind=as_kept(each))
    app.settings = replace(app.settings, exclude_painful=False)
    async with app.run_test(size=(60, 30)) as pilot:
        app.go_week()
        await until(pilot, lambda: isinstance(app.screen, WeekScreen))
        await pilot.press("pagedown", "pagedown")
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, YearsScreen))
        assert "[/" in shown(app)
        await pilot.press("pagedown", "pagedown")
