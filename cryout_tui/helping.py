"""From Help now to the person's own people, and back."""

from textual import on

from cryout_tui.asked.own_people import OwnPeople
from cryout_tui.opened import Opened
from cryout_tui.routes.own_people import OwnPeopleDesk
from cryout_tui.screens.faces import face
from cryout_tui.screens.help_now import HelpNowScreen
from cryout_tui.screens.own_people import OwnPeopleScreen, OwnPersonScreen
from cryout_tui.ways import Ways


class Helping(Ways):
    """Lays the list of the person's own people over Help now, and one of them over the list."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self.own_people = OwnPeopleDesk(self.store, self.keeper.settled)

    @on(HelpNowScreen.PeopleWanted)
    def people_wanted(self, event: HelpNowScreen.PeopleWanted) -> None:
        if event.screen is self.screen and self.store.journal.is_open:
            self._carefully(lambda: self.push_screen(face(self.own_people.begin())))

    @on(OwnPeopleScreen.Chosen)
    def person_chosen(self, event: OwnPeopleScreen.Chosen) -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self._open_person(event.entry))

    def _open_person(self, entry: str) -> None:
        page = self.own_people.page(entry)
        if page is not None:
            self.push_screen(face(page))

    @on(OwnPersonScreen.Written)
    def person_written(self, event: OwnPersonScreen.Written) -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self._back_to_list(self.own_people.written(event.written.texts)))

    def _back_to_list(self, people: OwnPeople) -> None:
        self.pop_screen()
        self.switch_screen(face(people))

    @on(OwnPeopleScreen.TakenOut)
    def person_taken_out(self, event: OwnPeopleScreen.TakenOut) -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self.switch_screen(face(self.own_people.take_out(event.entry))))

    @on(OwnPeopleScreen.PutBack)
    def person_put_back(self, event: OwnPeopleScreen.PutBack) -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self.switch_screen(face(self.own_people.put_back())))

    @on(OwnPeopleScreen.Left)
    def people_left(self, event: OwnPeopleScreen.Left) -> None:
        if event.screen is self.screen:
            self.pop_screen()
            if isinstance(self.screen, HelpNowScreen):
                self.switch_screen(face(self.help_now_page()))
