"""From Help now to the person's own people, and back."""

from functools import cached_property
from typing import TYPE_CHECKING

from cryout_tui.on_demand import is_a
from cryout_tui.reach import HELP_NOW
from cryout_tui.screens.faces import face
from cryout_tui.ways import Ways

if TYPE_CHECKING:
    from cryout_tui.asked.own_people import OwnPeople
    from cryout_tui.routes.own_people import OwnPeopleDesk
    from cryout_tui.screens.help_now import HelpNowScreen
    from cryout_tui.screens.own_people import OwnPeopleScreen, OwnPersonScreen


class Helping(Ways):
    """Lays the list of the person's own people over Help now, and one of them over the list."""

    @cached_property
    def own_people(self) -> "OwnPeopleDesk":
        """What knows the list."""
        from cryout_tui.routes.own_people import OwnPeopleDesk

        return OwnPeopleDesk(self.store, self.keeper.settled)

    def on_help_now_screen_people_wanted(self, event: "HelpNowScreen.PeopleWanted") -> None:
        if event.screen is self.screen and self.store.journal.is_open:
            self._carefully(lambda: self.push_screen(face(self.own_people.begin())))

    def on_own_people_screen_chosen(self, event: "OwnPeopleScreen.Chosen") -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self._open_person(event.entry))

    def _open_person(self, entry: str) -> None:
        page = self.own_people.page(entry)
        if page is not None:
            self.push_screen(face(page))

    def on_own_person_screen_written(self, event: "OwnPersonScreen.Written") -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self._back_to_list(self.own_people.written(event.written.texts)))

    def _back_to_list(self, people: "OwnPeople") -> None:
        self.pop_screen()
        self.switch_screen(face(people))

    def on_own_people_screen_taken_out(self, event: "OwnPeopleScreen.TakenOut") -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self.switch_screen(face(self.own_people.take_out(event.entry))))

    def on_own_people_screen_put_back(self, event: "OwnPeopleScreen.PutBack") -> None:
        if event.screen is self.screen:
            self._carefully(lambda: self.switch_screen(face(self.own_people.put_back())))

    def on_own_people_screen_left(self, event: "OwnPeopleScreen.Left") -> None:
        if event.screen is self.screen:
            self.pop_screen()
            if is_a(self.screen, HELP_NOW):
                self.switch_screen(face(self.help_now_page()))
