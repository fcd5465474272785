"""The line at the top: where one is stays in sight on the narrowest terminal."""

import pytest
from textual.app import App, ComposeResult

from cryout_tui.asked.breadcrumb import breadcrumb
from cryout_tui.domain.steps import Stage
from cryout_tui.screens.base import styled
from cryout_tui.widgets.headline import Headline


class _OneLine(App[None]):
    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage = stage

    def compose(self) -> ComposeResult:
        yield Headline(styled(breadcrumb(self.stage)))


@pytest.mark.parametrize("width", [20, 38, 80])
@pytest.mark.parametrize("stage", Stage)
async def test_the_present_stage_is_in_sight(stage: Stage, width: int) -> None:
    app = _OneLine(stage)
    app.get_theme_variable_defaults = lambda: {"amber": "#d9a066", "faint": "#777777"}  # type: ignore[method-assign]
    async with app.run_test(size=(width, 3)):
        line = app.query_one(Headline).render_line(0).text
        assert stage.upper() in line
        assert len(line) <= width
