"""The screen that shows a value; each is loaded when it is first shown."""

from importlib import import_module

from cryout_tui.asked.ask import Ask
from cryout_tui.screens.asks import AskScreen

ROOM = __name__.rpartition(".")[0]
FACES = {
    "Page": "asks.PageScreen",
    "Wait": "asks.AskScreen",
    "Choice": "asks.ChoiceScreen",
    "Rating": "asks.RatingScreen",
    "Line": "line_ask.LineScreen",
    "Questions": "rows_ask.RowsScreen",
    "TodaysQuestions": "today.TodayScreen",
    "Echo": "echo.EchoScreen",
    "DayList": "day_list.DayListScreen",
    "Proposal": "source.ProposalScreen",
    "Named": "source.NamedScreen",
}


def face(ask: Ask) -> AskScreen:
    """Return the screen that shows `ask`."""
    module, _, name = FACES[type(ask).__name__].rpartition(".")
    screen: AskScreen = getattr(import_module(f"{ROOM}.{module}"), name)(ask)
    return screen
