"""A field shows the place where one types, also where a row was added by the last key."""

from textual.app import App, ComposeResult

from cryout_tui.widgets.field import Typing


class _One(App[None]):
    CSS = "Typing { height: 4; width: 20; border: none; padding: 0; }"

    def compose(self) -> ComposeResult:
        yield Typing("aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk ")


async def test_a_word_that_begins_a_new_last_row_is_seen_at_once() -> None:
    app = _One()
    async with app.run_test(size=(30, 10)) as pilot:
        area = app.query_one(Typing)
        area.focus()
        area.move_cursor(area.document.end)
        for letter in "wordsandwords in a row that wraps again":
            await pilot.press("space" if letter == " " else letter)
            row = area.wrapped_document.location_to_offset(area.cursor_location).y - area.scroll_offset.y
            assert 0 <= row < area.size.height, letter
