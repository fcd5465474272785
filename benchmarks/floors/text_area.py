"""The floor: a bare TextArea holding 5 kB."""

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        area = TextArea("words and words again. " * 217)
        yield area

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)


Bare().run(mouse=False)
