"""Close, where it ends higher than it began: why Ground comes first, and what is said once it was done; by keys."""

from dataclasses import replace
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain import answers as said_
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Step
from cryout_tui.routes.close_ground import HEAVIER, ground_words
from cryout_tui.routes.closing_screens import closing_lines
from cryout_tui.screens.asks import ChoiceScreen, PageScreen, RatingScreen
from cryout_tui.screens.ground import GroundScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.store.store import Store
from tests.conftest import EVENING
from tests.screens.conftest import until
from tests.screens.test_ground import through
from tests.screens.test_pacing import said

STRONG, NEAR, TONIGHT, *_ = content.lines("close.higher")
ONE_PERSON = content.line("close.person")


def ended(before: int | None, after: int | None) -> Sitting:
    """Return a sitting at Ground within Close, with its pains (0 to 10)."""
    sitting = Sitting(began_at=EVENING, step=Step.GROUND)
    given = ((Moment.ARRIVE, before), (Moment.CLOSE, after))
    pains = (Pain(sitting_id=sitting.id, moment=moment, value=value, at=EVENING) for moment, value in given)
    return replace(sitting, pains=tuple(pains))


@pytest.mark.parametrize(
    ("before", "after", "kept", "first", "choice"),
    [
        (3, 6, None, HEAVIER, "Ground, two minutes"),
        (5, 10, None, HEAVIER, "Ground, two minutes"),
        (8, 8, None, STRONG, "Ground, two minutes"),
        (None, 7, None, STRONG, "Ground, two minutes"),
        (3, 6, "", "Ground is done.", "go on"),
        (3, 6, "changed by hand", "Ground is done.", "go on"),
        (3, 6, "4", "It is at 4 now, after Ground. Good to know.", "go on"),
        (3, 6, "5", "It is at 5 now, after Ground.", "people to call"),
        (8, 9, "9", "It is at 9 now, after Ground.", "people to call"),
    ],
)
def test_the_first_line_and_the_first_choice_go_by_the_cause(
    before: int | None, after: int | None, kept: str | None, first: str, choice: str
) -> None:
    lines, choices = ground_words(ended(before, after), kept, EVENING)
    assert lines[0].startswith(first)
    assert choices[0][0] == choice
    assert {"people to call", "go on"} <= {name for name, _ in choices}


@pytest.mark.parametrize(("hour", "day"), [(9, "today"), (17, "today"), (18, "tonight"), (23, "tonight")])
def test_before_the_evening_it_is_nothing_big_today(hour: int, day: str) -> None:
    lines, _ = ground_words(ended(3, 6), None, EVENING.replace(hour=hour))
    assert f"Nothing big {day}:" in " ".join(lines)


def test_the_minute_of_closing_names_the_later_number() -> None:
    assert "Pain was 3. It is 8." in " ".join(closing_lines(ended(3, 8), EVENING))
    assert "Pain was 3. It is 5." in " ".join(closing_lines(ended(3, 8), EVENING, grounded=5))


@pytest.fixture
def near_its_end(app: CryoutApp, store: Store) -> None:
    """A sitting begun at 3 that stands at its last number."""
    store.journal.open(None)
    began = EVENING - timedelta(minutes=30)
    store.sittings.save(replace(ended(3, None), began_at=began, step=Step.NOW))
    store.journal.close()


async def at_ground(app: CryoutApp, pilot: Pilot[None]) -> None:
    """Give an 8 after a 3."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("s")
    await until(pilot, lambda: isinstance(app.screen, RatingScreen))
    await pilot.press("8", "enter")
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
    assert "It is heavier than when you came." in said(app)


@pytest.mark.parametrize(("after_wave", "grounds"), [(9, True), (4, False), (None, False)])
def test_where_the_number_at_close_is_skipped_the_one_after_the_wave_stands(
    after_wave: int | None, grounds: bool
) -> None:
    sitting = ended(4, None)
    waved = Pain(sitting_id=sitting.id, moment=Moment.RELEASE, value=after_wave, at=EVENING)
    at_now = replace(sitting, step=Step.NOW, pains=(*sitting.pains, waved))
    assert (at_now.after(said_.Rated(None), now=EVENING).step is Step.GROUND) is grounds


@pytest.mark.parametrize(
    ("after", "shows", "choice"), [("9", ONE_PERSON, "people to call"), ("4", NEAR, "go on"), ("", NEAR, "go on")]
)
@pytest.mark.usefixtures("near_its_end")
async def test_what_ground_left_is_heard(app: CryoutApp, after: str, shows: str, choice: str) -> None:
    async with app.run_test() as pilot:
        await at_ground(app, pilot)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await through(pilot)
        await pilot.press(*after, "escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and shows in said(app))
        assert app.screen.ask.choices[0][0] == choice
        assert "heavier than when you came" not in said(app)
        await pilot.press(str([name for name, _ in app.screen.ask.choices].index("go on") + 1))
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        pages = " ".join(app.screen.ask.lines)
        assert f"Pain was 3. It is {after or 8}." in pages
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RatingScreen))
        await pilot.press("7", "enter")
        await until(pilot, lambda: "heavier than when you came" in said(app))


@pytest.mark.usefixtures("near_its_end")
async def test_ground_looked_at_and_left_changes_nothing(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await at_ground(app, pilot)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, GroundScreen))
        await pilot.press("enter", "escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "heavier than when you came" in said(app)
