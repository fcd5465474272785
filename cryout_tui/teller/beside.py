"""What lies beside every question, a word away, and leads back to it."""

from collections.abc import Callable
from os import environ

from cryout_tui import content
from cryout_tui.asked.ask import Ask, Said, Wants
from cryout_tui.asked.care import CLOSE, COUNTRY, HELP_NOW, PEOPLE
from cryout_tui.asked.country import Chosen, Country
from cryout_tui.asked.ground import Grounded
from cryout_tui.asked.own_people import OPEN, PUT_BACK, TAKE_OUT, Written
from cryout_tui.domain.left_out import Part
from cryout_tui.domain.steps import Stage
from cryout_tui.language import N_, _
from cryout_tui.routes.learn import learn
from cryout_tui.routes.own_people import OwnPeopleDesk
from cryout_tui.routes.sitting import SittingRoute
from cryout_tui.routes.worse import Worse
from cryout_tui.teller.conversation import Conversation, LedElsewhere
from cryout_tui.terminal.whereabouts import guessed_country

WORDS = _("Wherever something is asked: back, skip, stop; help now, ground, hide, and ? for this.")
HIDDEN = _("Hidden; further up it may still be seen. Press enter to go on.")
HIDDEN_BY = 100  # empty lines


class Beside(Conversation):
    """Tells what lies over a question, and asks that again."""

    def asides(self) -> dict[str, Callable[[], None]]:
        """Return what can be had wherever something is asked, by its words."""
        return {
            N_("help now"): lambda: self._aside(self.help_now),
            N_("help"): lambda: self._aside(self.help_now),
            N_("ground"): lambda: self._aside(self.ground),
            N_("hide"): self.hide,
            "?": lambda: self.talk.say(WORDS),
        }

    def _aside(self, do: Callable[[], None]) -> None:
        """Do it, and raise LedElsewhere where what is asked is no longer what was."""
        told = self.told
        self.carefully(do)
        if self.told is told:
            self.carefully(self._came_back)
        if self.told is not told or self.is_over:
            raise LedElsewhere

    def hide(self) -> None:
        """Push what was said out of sight; the terminal may still have it further up."""
        self.talk.say("\n" * HIDDEN_BY)
        self.talk.say(HIDDEN)
        self.talk.line()
        raise LedElsewhere  # what is asked is said again

    def help_now(self) -> None:
        """Whom to call; the country can be changed from there, and one's own people named."""
        self.over(self._help_page(), self._after_help)

    def _help_page(self) -> Ask:
        return self.care.help_now(self.settings.country, names_people=self.store.journal.is_open)

    def _after_help(self, said: object) -> Ask | None:
        match said:
            case Said(_, Wants(what)) if what == COUNTRY:
                self.choose_country()
            case Said(_, Wants(what)) if what == PEOPLE:
                self.own_people()
            case _:
                return None
        return self._help_page()

    def choose_country(self) -> None:
        """The country for help now."""
        chosen, guess = self.settings.country, guessed_country(environ)
        self.over(Country((_("Help now"), ""), [], content.countries(), chosen=chosen, guessed=guess), self._country)

        self._came_back()

    def _came_back(self) -> None:
        """Tell anew a step of a sitting that says something else now, or the settings."""
        from cryout_tui.routes.settings import SettingsRoute

        route = self.route
        if isinstance(route, SittingRoute) and route.goes_by_what_was_over_it:
            route.show()
        elif isinstance(route, SettingsRoute):
            route.country_chosen()

    def _country(self, said: object) -> None:
        if isinstance(said, Chosen) and said.country is not None:
            self.change_setting(country=said.country)

    def own_people(self) -> None:
        """The person's own people: named, changed, taken out."""
        desk = OwnPeopleDesk(self.store, lambda: None)

        def led(said: object) -> Ask | None:
            match said:
                case Said(_, Wants(what), row) if what == OPEN and row is not None:
                    return desk.page(row)
                case Said(_, Wants(what), row) if what == TAKE_OUT and row is not None:
                    return desk.take_out(row)
                case Said(_, Wants(what)) if what == PUT_BACK:
                    return desk.put_back()
                case Written(_, texts):
                    return desk.written(texts)
            return None

        self.over(desk.begin(), led)

    def ground(self, first: str = "") -> None:
        """Ground, opening with the exercise `first`, or with the usual one; within Close, the rest of it follows."""
        route = self.route
        in_sitting = isinstance(route, SittingRoute) and route.sitting.step.stage is not Stage.CLOSE
        titles = self.titles() if self.store.journal.is_open else None
        self.over(self.care.ground(in_sitting=in_sitting, first=first, titles=titles), self._after_ground)

    def _after_ground(self, said: object) -> Ask | None:
        match said:
            case Grounded():
                if self.store.journal.is_open:
                    self.care.keep(said.grounding)
                    if isinstance(self.route, SittingRoute):
                        self.route.grounded(said)
                return said.ask
            case Said(_, Wants(what)) if what == HELP_NOW:
                self.help_now()
            case Said(_, Wants(what)) if what == CLOSE and isinstance(self.route, SittingRoute):
                self.route.leave()
        return None

    def learn(self) -> None:
        """The cards of what is known."""
        self.over(learn(), lambda said: said if isinstance(said, Ask) else None)

    def ask_what_was_worse(self) -> None:
        """What made it worse; it is left out until it is asked for."""
        worse = Worse(self.store, self.clock)

        def led(said: object) -> Ask | None:
            match said:
                case Said(_, Wants(), row) if row is not None:
                    return worse.picked(tuple(Part)[int(row)])
            return None

        self.over(worse.asked(), led)

    def say_what_this_is(self) -> None:
        """What was said at the first start."""
        self.over(self.care.what_this_is(), lambda said: None)

    def say_parting(self, *, is_unsafe: bool) -> None:
        """The short close of a sitting."""
        self.over(self.care.parting(is_unsafe=is_unsafe), lambda said: None)
