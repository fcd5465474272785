"""The floor: a bare TextArea holding 5 kB, or as many signs as are given, the cursor in the middle if that is given."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import TextArea

COUNT = int(sys.argv[1]) if sys.argv[1:] else 4991


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        area = TextArea(("words and words again. " * (COUNT // 23 + 1))[:COUNT])
        yield area

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.move_cursor((0, COUNT // 2) if "middle" in sys.argv else area.document.end)


Bare().run(mouse=False)
