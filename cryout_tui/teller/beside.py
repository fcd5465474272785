"""What lies beside every question, a word away, and leads back to it."""

from collections.abc import Callable, Mapping
from os import environ

from cryout_tui import content, evidence
from cryout_tui.asked.ask import Ask, Said, Wants
from cryout_tui.asked.care import BACK, CLOSE, COUNTRY, HELP_NOW, PEOPLE
from cryout_tui.asked.country import Chosen, Country
from cryout_tui.asked.home import Home
from cryout_tui.asked.learn import Learn, LearnPage
from cryout_tui.asked.own_people import Written
from cryout_tui.asked.search import Opened as OpenedHit
from cryout_tui.care_desk import CareDesk
from cryout_tui.domain.search_words import Kind
from cryout_tui.plain.faces import face
from cryout_tui.plain.talk import Back
from cryout_tui.routes.home import home_page
from cryout_tui.routes.own_people import OwnPeopleDesk
from cryout_tui.routes.search import FoundMemory, SearchDesk
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.teller.conversation import Conversation
from cryout_tui.terminal.whereabouts import guessed_country
