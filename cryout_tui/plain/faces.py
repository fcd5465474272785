"""The teller of a value; each is loaded when it is first told."""

from importlib import import_module

from cryout_tui.asked.ask import Ask
from cryout_tui.plain.talk import Talk
from cryout_tui.plain.told import Told

ROOM = __name__.rpartition(".")[0]
FACES = {
    "Home": "home.ToldHome",
    "Page": "usual.ToldPage",
    "Named": "usual.ToldPage",
    "Wait": "usual.ToldWait",
    "Choice": "usual.ToldChoice",
    "DayList": "usual.ToldDays",
    "Echo": "usual.ToldChoice",
    "Proposal": "usual.ToldChoice",
    "Rating": "usual.ToldRating",
    "Questions": "rows.ToldQuestions",
    "TodaysQuestions": "rows.ToldTodaysQuestions",
    "Line": "line.ToldLine",
}


def face(talk: Talk, ask: Ask) -> Told:
    """Return the teller of `ask`."""
    module, _, name = FACES[type(ask).__name__].rpartition(".")
    told: Told = getattr(import_module(f"{ROOM}.{module}"), name)(talk, ask)
    return told
