"""The screen that shows a value; each is loaded when it is first shown."""

from importlib import import_module

from cryout_tui.asked.ask import Ask
from cryout_tui.screens.base import Face

ROOM = __name__.rpartition(".")[0]
FACES = {
    "Page": "asks.PageScreen",
    "Wait": "asks.AskScreen",
    "Choice": "asks.ChoiceScreen",
    "Rating": "asks.RatingScreen",
    "Line": "line_ask.LineScreen",
    "PressKey": "press_key.PressKeyScreen",
    "Questions": "rows_ask.RowsScreen",
    "TodaysQuestions": "today.TodayScreen",
    "Echo": "echo.EchoScreen",
    "DayList": "day_list.DayListScreen",
    "Proposal": "source.ProposalScreen",
    "Named": "source.NamedScreen",
    "NamedBefore": "source.NamedBeforeScreen",
    "Pair": "pair.PairScreen",
    "Pick": "pick.PickScreen",
    "WalkCue": "walk.CueScreen",
    "Weigh": "walk.WeighScreen",
    "AboutWay": "breathe.WayScreen",
    "AboutOwnWay": "own_breath.OwnWayScreen",
    "Breathe": "breathe.BreatheScreen",
    "Ground": "ground.GroundScreen",
    "WaysIn": "sitting.choose.ChooseScreen",
    "Tell": "sitting.tell.TellScreen",
    "Release": "sitting.release.ReleaseScreen",
    "PageKept": "sitting.page.KeptPage",
    "PageBurnt": "sitting.page.BurntPage",
    "Settle": "sitting.settle.SettleScreen",
    "Reframing": "sitting.reframe.ReframeScreen",
}


def face(ask: Ask) -> Face:
    """Return the screen that shows `ask`."""
    module, _, name = FACES[type(ask).__name__].rpartition(".")
    screen: Face = getattr(import_module(f"{ROOM}.{module}"), name)(ask)
    return screen
