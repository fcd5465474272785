"""Help now by keys: in every country, before a journal, on the lock, with broken lists; and the person's own people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from cryout_tui import content, spoken
from cryout_tui.app import CryoutApp
from cryout_tui.asked.country import GUESSED
from cryout_tui.domain.help_facts import DANGER
from cryout_tui.domain.kept import OwnPerson
from cryout_tui.domain.text import as_kept
from cryout_tui.screens.asks import PageScreen
from cryout_tui.screens.base import Column
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.lock import LockScreen
from cryout_tui.screens.own_people import OwnPeopleScreen, OwnPersonScreen
from cryout_tui.screens.welcome import CountryScreen
from cryout_tui.settings import Settings
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from cryout_tui.widgets.hanging import Hanging
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until

ROLES = content.own_roles()
ANA = OwnPerson(role=ROLES[0], name="Ana", reach="555 0101")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the program's words and lists, a copy that may be broken."""
    folder = tmp_path / "data-of-ours"
    folder.mkdir()
    for each in filter(Path.is_file, Path(content.DATA).iterdir()):
        (folder / each.name).write_bytes(each.read_bytes())
    monkeypatch.setattr(content, "DATA", folder)
    yield folder
    spoken.document.cache_clear()
    spoken.prompts.cache_clear()


async def at_help(app: CryoutApp, pilot: Pilot[None]) -> None:
    """Press f1 and wait for its page."""
    await pilot.press("f1")
    await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
    await until(pilot, lambda: "someone is in danger" in flat(app))


async def at_people(app: CryoutApp, pilot: Pilot[None]) -> None:
    """From Home to the list of own people."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await at_help(app, pilot)
    await pilot.press("p")
    await until(pilot, lambda: isinstance(app.screen, OwnPeopleScreen))
    await pilot.pause(0.15)


async def back_at_list(app: CryoutApp, pilot: Pilot[None]) -> None:
    """Wait for the list, and let the key that led to it rest."""
    await until(pilot, lambda: isinstance(app.screen, OwnPeopleScreen))
    await pilot.pause(0.15)


def flat(app: CryoutApp) -> str:
    """What is on the screen, as one line."""
    return " ".join(shown(app).split())


@pytest.mark.parametrize("country", ["US", "GB", "IN", "GH", None])
async def test_at_40x16_the_emergency_number_is_on_top_and_everything_can_be_scrolled_to(
    app: CryoutApp, country: str | None
) -> None:
    app.settings = Settings(country=country)
    async with app.run_test(size=(40, 16)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await at_help(app, pilot)
        top = shown(app).splitlines()
        screen, column = app.screen, app.screen.query_one(Column)
        assert isinstance(screen, HelpNowScreen)
        numbers = content.help_facts(country, today=app.clock.now().date()).emergency
        if numbers is not None:
            assert all(number in "".join(top[:5]) for number in numbers.numbers)
        page = screen.query_one(Hanging)
        rows = [row.plain for row in page._rows(page.size.width)]
        assert max(cell_len(row) for row in rows) <= page.size.width <= 40
        letters = "".join("".join(rows).split())
        assert all("".join(part.text.split()) in letters for part in screen.ask.parts)
        for _ in range(len(rows)):
            if column.scroll_offset.y >= column.max_scroll_y:
                break
            await pilot.press("pagedown")
        await until(pilot, lambda: "call with them." in flat(app))


async def test_before_there_is_a_journal_help_is_a_key_away_and_no_people_are_named(app: CryoutApp) -> None:
    app.opened.is_first_time = True
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, PageScreen))
        await at_help(app, pilot)
        assert "own people" not in shown(app)
        await pilot.press("p", "c")
        await until(pilot, lambda: isinstance(app.screen, CountryScreen))
        await pilot.press(*"portug", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        assert app.settings.country == "PT"
        assert "Portugal" in shown(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PageScreen))


async def test_the_lock_hides_own_people_and_keeps_help(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    store.people.put(ANA)
    store.journal.close()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await at_help(app, pilot)
        assert flat(app).index("in danger") < flat(app).index("Ana") < flat(app).index("Someone to talk to")
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.pause(0.15)
        await at_help(app, pilot)
        assert "Ana" not in shown(app)
        assert "own people" not in shown(app)


@pytest.mark.parametrize("name", ["crisis-lines.json", "prompts.md"])
@pytest.mark.parametrize("written", [None, b"\xff{", b"{}"], ids=repr)
async def test_broken_files_leave_help_and_tell_the_log_alone(
    app: CryoutApp, data: Path, tmp_path: Path, name: str, written: bytes | None
) -> None:
    app.settings = Settings(country="PT")
    async with app.run_test(size=(80, 60)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        (data / name).unlink()
        if written is not None:
            (data / name).write_bytes(written)
        spoken.document.cache_clear()
        spoken.prompts.cache_clear()
        await at_help(app, pilot)
        assert (DANGER if name == "crisis-lines.json" else "call 112 first") in flat(app)
        assert "findahelpline.com" in flat(app)
        assert "cannot be read" not in flat(app)
        assert name in (tmp_path / "log").read_text()
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, CountryScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))


async def test_a_guess_stands_first_as_a_guess_and_enter_does_not_take_it(
    app: CryoutApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "pt_PT.UTF-8")
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await at_help(app, pilot)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, CountryScreen))
        await until(pilot, lambda: GUESSED in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        assert app.settings.country is None
        await pilot.pause(0.15)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, CountryScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        assert app.settings.country == "PT"
        await until(pilot, lambda: "call 112 first" in flat(app))


async def test_someone_is_named_and_comes_first_in_help_now(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await at_people(app, pilot)
        assert all(role in flat(app) for role in ROLES)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, OwnPersonScreen))
        await pilot.press(*"Ana", "enter")
        await pilot.press(*"555", "enter")
        await back_at_list(app, pilot)
        assert "Ana" in shown(app)
        assert [(each.role, each.name, each.reach) for each in store.people.all()] == [(ROLES[0], "Ana", "555")]
        assert not store.drafts.under("own-people/")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await until(pilot, lambda: "Ana" in shown(app))


async def test_what_helps_asks_for_one_line_alone(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await at_people(app, pilot)
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, OwnPersonScreen))
        assert len(app.screen.query(Field)) == 1
        await pilot.press(*"tea", "escape")
        await back_at_list(app, pilot)
        assert [(each.role, each.name) for each in store.people.all()] == [(ROLES[3], "tea")]


async def test_cut_off_while_typing_they_are_there_the_next_time(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await at_people(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, OwnPersonScreen))
        await pilot.press(*"Rui", "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.pause(0.15)
        await pilot.press("enter")
        await at_people(app, pilot)
        assert "Rui" in shown(app)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, OwnPersonScreen))
        await pilot.press("escape")
        await back_at_list(app, pilot)
        assert [each.name for each in store.people.all()] == ["Rui"]


async def test_someone_is_changed_taken_out_and_put_back(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    store.people.put(ANA)
    store.journal.close()
    async with app.run_test() as pilot:
        await at_people(app, pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, OwnPersonScreen))
        await pilot.press("s", "enter", "escape")
        await back_at_list(app, pilot)
        assert [each.name for each in store.people.all()] == ["Anas"]
        await pilot.press("d", "n")
        assert list(store.people.all())
        await pilot.press("d")
        await pilot.pause(0.15)
        await pilot.press("y")
        await until(pilot, lambda: not list(store.people.all()))
        await back_at_list(app, pilot)
        await pilot.press("u")
        await until(pilot, lambda: [each.name for each in store.people.all()] == ["Anas"])
        await until(pilot, lambda: "Anas" in shown(app))


async def test_help_over_the_list_of_people_leads_back_to_it(app: CryoutApp) -> None:
    async with app.run_test() as pilot:
        await at_people(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, OwnPersonScreen))
        await pilot.press("A")
        await at_help(app, pilot)
        assert "own people" not in shown(app).splitlines()[-1]
        await pilot.press("p", "escape")
        await until(pilot, lambda: isinstance(app.screen, OwnPersonScreen))
        assert app.screen.query(Field).first().text == "A"


@pytest.mark.usefixtures("painted")
async def test_any_words_are_kept_while_they_are_typed(app: CryoutApp, store: Store) -> None:
    async with app.run_test(size=(40, 16)) as pilot:
        await at_people(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, OwnPersonScreen))
        name = app.screen.query(Field).first()
        for words in (each for each in HOSTILE[::8] if len(each) < 3000):
            name.replace_all(words)
            if not store.drafts.under("own-people/"):
                await pilot.pause()  # from its first letter on the field is known
            app.keep_before_the_end()
            draft = store.drafts.get(name.where)
            assert draft is not None
            assert draft.text == as_kept(words)
        name.replace_all("[b]Ana[/b] $HOME")
        await pilot.press("escape")
        await back_at_list(app, pilot)
        assert "[b]Ana[/b] $HOME" in flat(app)


@pytest.mark.usefixtures("painted")
async def test_any_names_are_shown_in_the_list_and_in_help_now(app: CryoutApp, store: Store) -> None:
    store.journal.open(None)
    with store.journal.writing():
        for words in HOSTILE[::8]:
            store.people.put(OwnPerson(role=ROLES[1], name=as_kept(words), reach=as_kept(words)))
    store.journal.close()
    async with app.run_test(size=(40, 16)) as pilot:
        await at_people(app, pilot)
        await pilot.press("end", "home", "escape")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await until(pilot, lambda: "someone is in danger" in flat(app))


def toasts(app: CryoutApp) -> str:
    """What is said over the screen, where it is seen."""
    return " ".join(str(each.render()) for each in app.screen.query(Toast) if each.region)


async def test_nothing_lies_over_help_and_what_was_said_is_there_after_it(app: CryoutApp) -> None:
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.notify("Said before.", timeout=60)
        await until(pilot, lambda: "Said before." in toasts(app))
        await at_help(app, pilot)
        app.notify("Said meanwhile.", timeout=60)
        await pilot.pause(0.15)
        assert "Said" not in flat(app)
        assert toasts(app) == ""
        await pilot.press("escape")
        await until(pilot, lambda: "Said before." in toasts(app) and "Said meanwhile." in toasts(app))
        await at_help(app, pilot)
        app.notify("Old by now.", timeout=60)
        await pilot.pause(0.05)
        app.clear_notifications()
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.pause(0.15)
        assert not list(app._notifications)


async def test_that_words_are_not_kept_yet_is_not_hidden_by_help(
    app: CryoutApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        monkeypatch.setattr(app, "keep_before_the_end", lambda: False)
        await at_help(app, pilot)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: "not on the disk yet" in toasts(app))
        assert isinstance(app.screen, HomeScreen)


async def test_a_country_that_cannot_be_written_down_is_taken_for_now_and_said_so(app: CryoutApp) -> None:
    async with app.run_test(notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.opened.settings_path.write_text("theme = [")
        await at_help(app, pilot)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, CountryScreen))
        await pilot.press(*"Portugal", "enter")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        assert app.settings.country == "PT"
        await pilot.press("escape")
        await until(pilot, lambda: "For now it is so; the settings file could not be changed" in toasts(app))
    assert app.opened.settings_path.read_text() == "theme = ["
