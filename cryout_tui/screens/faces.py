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
    "Memories": "memories.MemoriesScreen",
    "OneMemory": "memory.MemoryScreen",
    "Details": "memory_details.DetailsScreen",
    "Suggest": "memory_details.SuggestScreen",
    "Story": "memory_details.StoryScreen",
    "Bin": "bin.BinScreen",
    "Versions": "versions.VersionsScreen",
    "OwnList": "own_list.OwnListScreen",
    "Note": "note.NoteScreen",
    "Calendar": "calendar.CalendarScreen",
    "Day": "calendar.DayScreen",
    "WeekPage": "look_back.WeekScreen",
    "OtherYears": "look_back.YearsScreen",
    "Patterns": "patterns.PatternsScreen",
    "Numbers": "patterns.NumbersScreen",
    "Find": "find.FindScreen",
    "MoreWords": "words.WordsScreen",
    "Code": "code.CodeScreen",
    "CodeAgain": "code.CodeAgainScreen",
    "CodeWord": "code.CodeWordScreen",
    "CopyPassphrase": "copy_passphrase.CopyPassphraseScreen",
    "Passphrase": "welcome.PassphraseScreen",
    "Country": "welcome.CountryScreen",
    "Home": "home.HomeScreen",
    "HelpNow": "help_now.HelpNowScreen",
    "Keys": "care.KeysScreen",
    "Parting": "care.PartingScreen",
    "WhatThisIs": "what_this_is.WhatThisIsScreen",
    "Worse": "worse.WorseScreen",
    "WorseAnswer": "worse.WorseAnswerScreen",
    "OwnPeople": "own_people.OwnPeopleScreen",
    "OwnPerson": "own_people.OwnPersonScreen",
    "Learn": "learn.LearnScreen",
    "LearnPage": "learn.LearnPageScreen",
    "Search": "search.SearchScreen",
    "WholeEntry": "search.EntryScreen",
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
