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
    "PressKey": "press_key.ToldPressKey",
    "Line": "line.ToldLine",
    "Memories": "memories.ToldMemories",
    "OneMemory": "memory.ToldMemory",
    "Details": "memory_details.ToldDetails",
    "Suggest": "memory_details.ToldSuggest",
    "Story": "memory_details.ToldStory",
    "Bin": "kept_list.ToldBin",
    "Versions": "kept_list.ToldKeptList",
    "OwnList": "kept_list.ToldOwnList",
    "Note": "note.ToldNote",
    "Calendar": "calendar.ToldCalendar",
    "Day": "calendar.ToldDay",
    "WeekPage": "look_back.ToldWeek",
    "OtherYears": "look_back.ToldYears",
    "Patterns": "patterns.ToldPatterns",
    "Numbers": "patterns.ToldNumbers",
    "Find": "find.ToldFind",
    "MoreWords": "find.ToldMoreWords",
    "Code": "code.ToldCode",
    "CodeAgain": "code.ToldCode",
    "CodeWord": "code.ToldCodeWord",
    "CopyPassphrase": "passphrase.ToldCopyPassphrase",
    "Passphrase": "passphrase.ToldPassphrase",
    "Country": "country.ToldCountry",
    "HelpNow": "care.ToldHelpNow",
    "Keys": "care.ToldKeys",
    "Parting": "care.ToldParting",
    "WhatThisIs": "care.ToldWhatThisIs",
    "Worse": "care.ToldWorse",
    "WorseAnswer": "care.ToldWorseAnswer",
    "OwnPeople": "own_people.ToldOwnPeople",
    "OwnPerson": "own_people.ToldOwnPerson",
    "Learn": "learn.ToldLearn",
    "LearnPage": "learn.ToldLearnPage",
    "Search": "search.ToldSearch",
    "WholeEntry": "search.ToldEntry",
    "NamedBefore": "source.ToldNamedBefore",
    "Pair": "source.ToldPair",
    "Pick": "source.ToldPick",
    "WalkCue": "walk.ToldCue",
    "Weigh": "walk.ToldWeigh",
    "AboutWay": "breathe.ToldWay",
    "AboutOwnWay": "breathe.ToldWay",
    "Breathe": "breathe.ToldBreathe",
    "Ground": "ground.ToldGround",
    "WaysIn": "remember.ToldWaysIn",
    "Tell": "remember.ToldTell",
    "Release": "release.ToldRelease",
    "PageKept": "pages.ToldPageKept",
    "PageBurnt": "pages.ToldPageBurnt",
    "Settle": "release.ToldSettle",
    "Reframing": "reframe.ToldReframing",
}


def face(talk: Talk, ask: Ask) -> Told:
    """Return the teller of `ask`."""
    module, _, name = FACES[type(ask).__name__].rpartition(".")
    told: Told = getattr(import_module(f"{ROOM}.{module}"), name)(talk, ask)
    return told
