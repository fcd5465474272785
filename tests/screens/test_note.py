"""The note to bring, by keys: built line by line, shown whole, saved."""

import os
from pathlib import Path

import pytest
from textual.pilot import Pilot

from cryout_tui import content
from cryout_tui.app import CryoutApp
from cryout_tui.domain.kept import NOTE_SAVED, Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.text import as_kept
from cryout_tui.screens.asks import ChoiceScreen, PageScreen
from cryout_tui.screens.home import HomeScreen
from cryout_tui.screens.line_ask import LineScreen
from cryout_tui.screens.note import Lines, NoteScreen
from cryout_tui.store.store import Store
from cryout_tui.widgets.field import Field
from tests.conftest import EVENING
from tests.hostile import HOSTILE
from tests.screens.conftest import shown, until
from tests.store.test_lately import note

SIZES = [(80, 24), (40, 16)]
FIRST = content.line("note.to-doctor")


@pytest.fixture
def home(own_home: Path) -> Path:
    own_home.mkdir()
    return own_home


async def open_note(pilot: Pilot[None], app: CryoutApp) -> None:
    """Open the note by its name, from Home."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    names = {each.title: each.callback for each in app.get_system_commands(app.screen)}
    before = app.screen
    names["Note to bring"]()
    await until(pilot, lambda: app.screen is not before and app.screen.is_mounted)
    await pilot.pause(0.15)


async def turned(pilot: Pilot[None], app: CryoutApp, *keys: str) -> None:
    """Press keys that show another screen, and wait until it stands."""
    for key in keys:
        before = app.screen
        await pilot.press(key)
        await until(pilot, lambda before=before: app.screen is not before and app.screen.is_mounted)
        await pilot.pause(0.15)


async def to_kind(pilot: Pilot[None], app: CryoutApp) -> None:
    """From the lines, through the whole note, to what the file is to be."""
    await turned(pilot, app, "f5")
    assert isinstance(app.screen, PageScreen)
    while isinstance(app.screen, PageScreen):
        await pilot.press("enter")
        await pilot.pause(0.15)
    await until(pilot, lambda: isinstance(app.screen, ChoiceScreen) and app.focused is not None)


def marks(app: CryoutApp) -> str:
    return "".join(each.mark for each in app.screen.query_one(Lines).entries)


async def rewrite(pilot: Pilot[None], app: CryoutApp, text: str) -> None:
    app.screen.query_one(Field).replace_all(text)
    await pilot.pause(0)


def leave(store: Store, **drafts: str) -> None:
    """Leave a note in the journal, as it was when the app was killed."""
    store.journal.open(None)
    for where, text in drafts.items():
        store.drafts.keep(Draft(where=where.replace("__", "/"), text=as_kept(text), cursor=0, at=EVENING))
    store.journal.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("key", "name", "begins"), [("1", "note.html", "<!doctype html>"), ("2", "note.txt", FIRST)])
async def test_a_note_is_ticked_shown_whole_and_saved(
    app: CryoutApp, store: Store, home: Path, size: tuple[int, int], key: str, name: str, begins: str
) -> None:
    store.journal.open(None)
    store.memories.put(Memory(title="The school gate", story="long", created_at=EVENING, updated_at=EVENING))
    for days in range(6):
        note(store, days, sleep=3, inside=2)
    store.journal.close()
    async with app.run_test(size=size) as pilot:
        await open_note(pilot, app)
        await turned(pilot, app, "1")
        assert isinstance(app.screen, NoteScreen)
        assert set(marks(app)) == {"·", "+", "→"}  # all off at first
        await pilot.press("space", "down", "space")
        await until(pilot, lambda: marks(app).startswith("✓✓"))
        await pilot.press("down")
        await turned(pilot, app, "enter")
        assert "since about …." in said(app)
        await pilot.press(*"May")
        await turned(pilot, app, "enter")
        assert marks(app).startswith("✓✓✓")
        await to_kind(pilot, app)
        assert "not encrypted" in " ".join(shown(app).split())
        await turned(pilot, app, key)
        assert app.screen.query_one(Field).text == f"~/{name}"
        await turned(pilot, app, "enter")
        assert f"Savedas{home / name}" in said(app).replace(" ", "")
        file = home / name
        assert file.stat().st_mode & 0o777 == 0o600
        saved = file.read_text()
        assert saved.startswith(begins)
        assert "For about a week: sleep 3 (10 is deep), low 8 (0 to 10)." in saved
        assert "since about May." in saved
        assert "school" not in saved
        assert store.drafts.get(NOTE_SAVED) is not None
        while not isinstance(app.screen, HomeScreen):
            await pilot.press("enter")
            await pilot.pause(0.15)


async def test_a_line_of_one_s_own_is_added_changed_and_taken_out(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        await turned(pilot, app, "2")
        await pilot.press("end", "up")
        await turned(pilot, app, "enter")
        await pilot.press(*"Come by")
        await turned(pilot, app, "enter")
        assert "✓  Come by" in shown(app)
        await turned(pilot, app, "e")
        await pilot.press("end", *" on Sunday")
        await turned(pilot, app, "enter")
        assert "✓  Come by on Sunday" in shown(app)
        await turned(pilot, app, "e")
        await rewrite(pilot, app, "")
        await turned(pilot, app, "enter")
        assert "Come by" not in shown(app)
        await pilot.press("home")
        await turned(pilot, app, "e")
        await rewrite(pilot, app, "Please read this.")
        await turned(pilot, app, "enter")
        assert "✓  Please read this." in shown(app)
        await turned(pilot, app, "e")
        await rewrite(pilot, app, " ")
        await turned(pilot, app, "enter")
        assert content.line("note.to-someone-close")[:30] in shown(app)
        assert "✓" not in shown(app)


async def test_a_blank_left_empty_is_skipped(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        await turned(pilot, app, "1")
        await pilot.press("down")
        await turned(pilot, app, "space", "enter")
        assert "✓" not in marks(app)
        assert app.screen.query_one(Lines).at == 1


async def test_with_nothing_ticked_there_is_no_whole(app: CryoutApp, store: Store) -> None:
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        await turned(pilot, app, "1")
        await pilot.press("f5")
        await until(pilot, lambda: "Nothing is ticked yet." in shown(app))


@pytest.mark.usefixtures("painted")
async def test_every_hostile_word_stays_a_word_in_every_field(app: CryoutApp, store: Store, home: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await open_note(pilot, app)
        await turned(pilot, app, "2")
        for words in HOSTILE[::15]:
            await pilot.press("end", "up")
            await turned(pilot, app, "enter")
            await rewrite(pilot, app, words)
            await turned(pilot, app, "enter")
            assert isinstance(app.screen, NoteScreen)
        await turned(pilot, app, "f5")
        assert isinstance(app.screen, PageScreen)


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("words", HOSTILE[5::40])
async def test_every_hostile_word_fills_a_blank_and_is_shown_whole(
    app: CryoutApp, store: Store, home: Path, words: str
) -> None:
    leave(store, note__at="doctor blank:note.to-doctor.2", **{"note__doctor__typed__blank:note.to-doctor.2": words})
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        assert isinstance(app.screen, LineScreen)
        await turned(pilot, app, "enter")
        assert isinstance(app.screen, NoteScreen)
        await pilot.press("home", "space")
        await until(pilot, lambda: marks(app).startswith("✓"))
        await to_kind(pilot, app)
        await turned(pilot, app, "3", "enter")
        assert (home / "note.md").exists()


async def test_a_file_that_is_there_is_left_and_another_name_offered(app: CryoutApp, store: Store, home: Path) -> None:
    (home / "note.md").write_text("mine")
    leave(store, note__at="close path:md", note__close__lines='[["own.1", "Come by", true]]')
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        await turned(pilot, app, "enter")
        assert "left as it is" in said(app)
        assert app.screen.query_one(Field).text == str(home / "note-2.md")
        await turned(pilot, app, "enter")
        assert (home / "note.md").read_text() == "mine"
        assert (home / "note-2.md").read_text() == "Come by\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
async def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(
    app: CryoutApp, store: Store, home: Path
) -> None:
    await refused(app, store, home, "~/note.md", lambda: home.chmod(0o500))
    home.chmod(0o700)


@pytest.mark.parametrize("typed", ["~/none/note.md", "/proc/note.md", "~nobody-of-that-name/x", "/dev/null/x"])
async def test_a_place_that_cannot_be_is_said_in_one_sentence(
    app: CryoutApp, store: Store, home: Path, typed: str
) -> None:
    await refused(app, store, home, typed)


async def refused(app: CryoutApp, store: Store, home: Path, typed: str, before=lambda: None) -> None:  # type: ignore[no-untyped-def]
    leave(store, note__at="close path:txt", note__path__txt=typed, note__close__lines='[["own.1", "Come by", true]]')
    before()
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        await pilot.press("enter")
        await until(pilot, lambda: "It is kept here" in said(app) or "The note is kept here" in said(app))
        assert isinstance(app.screen, LineScreen)
        assert app.screen.query_one(Field).text == typed
        assert list(app._notifications) == []  # said above the field, over nothing
        assert store.drafts.get("note/close/lines") is not None


def said(app: CryoutApp) -> str:
    return " ".join(shown(app).split()) + " ".join(each.message for each in app._notifications)


@pytest.mark.parametrize(
    ("place", "face"),
    [
        ("lines", NoteScreen),
        ("add", LineScreen),
        ("change:own.1", LineScreen),
        ("blank:note.to-someone-close.4", LineScreen),
        ("whole", PageScreen),
        ("kind", ChoiceScreen),
        ("path:html", LineScreen),
        ("path:exe", ChoiceScreen),
        ("change:nothing", ChoiceScreen),
        ("blank:note.to-someone-close.0", NoteScreen),
        ("", ChoiceScreen),
    ],
)
async def test_cut_off_it_goes_on_where_it_stood(app: CryoutApp, store: Store, place: str, face: type) -> None:
    leave(store, note__at=f"close {place}", note__close__lines='[["own.1", "Come by", true]]')
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        assert isinstance(app.screen, face)
        await pilot.press("ctrl+l")
        assert app._place is not None
        assert app._place.way == "note"


async def test_the_words_and_the_cursor_come_back(app: CryoutApp, store: Store) -> None:
    leave(store, note__at="close add", note__close__typed__add="half a sen")
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        field = app.screen.query_one(Field)
        assert (field.text, field.cursor_index) == ("half a sen", 0)
        await pilot.press("end", *"tence")
        await turned(pilot, app, "escape")
        assert isinstance(app.screen, NoteScreen)
        assert store.drafts.get("note/close/typed/add").text == "half a sentence"  # type: ignore[union-attr]


@pytest.mark.usefixtures("painted")
@pytest.mark.parametrize("text", ["{}", "[1]", *HOSTILE[::60]])
async def test_a_note_changed_by_hand_begins_anew(app: CryoutApp, store: Store, text: str) -> None:
    leave(store, note__at=text, note__doctor__lines=text)
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        assert isinstance(app.screen, ChoiceScreen)
        await turned(pilot, app, "1")
        assert "✓" not in marks(app)


async def test_begun_anew_nothing_is_left_of_it(app: CryoutApp, store: Store) -> None:
    leave(store, note__close__lines='[["own.1", "Come by", true]]')
    async with app.run_test() as pilot:
        await open_note(pilot, app)
        await pilot.press("3")
        await until(pilot, lambda: "cannot be taken back" in shown(app))
        await turned(pilot, app, "y")
        assert store.drafts.under("note/") == []
        assert "begin anew" not in shown(app)
