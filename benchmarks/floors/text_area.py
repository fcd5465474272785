"""The floor: a bare TextArea holding 5 kB, or as many times a few words as the argument says."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import TextArea

TIMES = int(sys.argv[1]) if len(sys.argv) > 1 else 217


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        area = TextArea("words and words again. " * TIMES)
        yield area

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)


Bare().run(mouse=False)
