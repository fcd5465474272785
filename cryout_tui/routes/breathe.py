"""Breathe: the shelf of ways to breathe, the health check before holds, and a practice with its before and after."""

from contextlib import suppress
from dataclasses import replace

from cryout_tui import content
from cryout_tui.asked.ask import Noted, Said, Wants
from cryout_tui.asked.breathe import AboutWay, Breathed
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.practice import Health, Way, offered
from cryout_tui.domain.practice_run import Run, Stand, read, written
from cryout_tui.routes.breathe_screens import AGAIN, MAKE, WAY, BreatheScreens
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.own_breaths import GONE, KEPT, OwnBreaths

RUN = "breathe/run"
HEALTH = "breathe/health"


class BreatheRoute:
    """Every answer is kept at once; a practice cut off goes on at the same second, on the same day."""

    name = "breathe"

    def __init__(self, desk: Desk, *, at: str | None = None) -> None:
        self.desk = desk
        self.screens = BreatheScreens(desk)
        self.own = OwnBreaths(desk)
        self.ways = self._ways()
        self.at = at
        self.run = self._found()
        self.is_on_shelf = False
        self.way: Way | None = self.ways[self.run.pattern] if self.run is not None else None

    @property
    def keeps(self) -> bool:
        """Whether anything is kept of it; in a look it is breathed all the same."""
        return not self.desk.store.journal.looks_only

    def _ways(self) -> dict[str, Way]:
        return {way.pattern.id: way for way in content.ways_to_breathe()} | self.own.ways()

    def _found(self) -> Run | None:
        """The practice that was cut off today; one of an earlier day is kept as far as it came."""
        draft = self.desk.store.drafts.get(RUN)
        if draft is None or not self.keeps:
            return None
        try:
            run = read(draft.text)
        except ValueError:  # changed by hand in an export
            run = None
        if run is not None and run.pattern in self.ways and run.at.date() == self.desk.now().date():
            return run
        self._finish(run)
        return None

    def show(self) -> None:
        """Show the practice that is under way, or the shelf."""
        if self.run is None or self.way is None:
            self._show_shelf()
        elif self.run.stand is Stand.BREATHING:
            self.desk.show(self.screens.breathing(self.way, self.run))
        else:
            self.desk.show(self.screens.rating(self.way, self.run))

    def _show_shelf(self) -> None:
        at = self.way.pattern.id if self.way is not None else self.at or content.default_name("on_shelf")
        self.way = None
        self.is_on_shelf = True
        health = self.health
        self.desk.show(self.screens.shelf(offered(tuple(self.ways.values()), health), health, at=at))

    @property
    def health(self) -> Health:
        """What was said to the health check."""
        draft = self.desk.store.drafts.get(HEALTH)
        try:
            return Health(draft.text) if draft is not None else Health.UNASKED
        except ValueError:  # changed by hand in an export
            return Health.UNASKED

    def answered(self, event: Said) -> None:
        """Go where the answer leads."""
        match event.answer:
            case Wants(what) if what.startswith(WAY):
                self._show_way(what.removeprefix(WAY))
            case Wants(what) if what == AGAIN:
                self.is_on_shelf = False
                self.desk.show(self.screens.health())
            case Wants(what) if what == MAKE:
                self.is_on_shelf = False
                self.own.begin()
            case Wants("change") if self.way is not None:
                self.own.begin(self.way.pattern.id)
            case Wants("delete") if self.way is not None:
                self.own.ask_to_delete(self.way)
            case Wants(what) if what == GONE and self.way is not None:
                self._delete(self.way)
            case Wants(what) if what == KEPT and self.way is not None:
                self._show_way(self.way.pattern.id)
            case said.Wrote(text):
                self._wrote(text)
            case Wants("begin") if isinstance(event.ask, AboutWay):
                self._begin(event.ask.minutes)
            case Wants("enough"):
                self._enough()
            case Wants(what):
                self._said(Health(what))
            case said.Rated(value) if self.run is not None:
                self._rated(self.run, value)
            case _:
                self._show_shelf()

    def _show_way(self, id: str) -> None:
        self.way = self.ways[id]
        self.desk.show(self.screens.way(self.way, is_own=id in self.own.all()))

    def _wrote(self, text: str) -> None:
        made = self.own.wrote(text, self.health)
        if made is not None:
            self.ways = self._ways()
            self._show_way(made)

    def _delete(self, way: Way) -> None:
        self.own.delete(way.pattern.id)
        self.ways = self._ways()
        self.way = None
        self._show_shelf()

    def _said(self, health: Health) -> None:
        self._put(HEALTH, health)
        self.desk.show(self.screens.health_said(health))

    def _begin(self, minutes: int) -> None:
        assert self.way is not None
        self._keep(Run(pattern=self.way.pattern.id, minutes=minutes, at=self.desk.now()))
        self.show()

    def _rated(self, run: Run, value: int | None) -> None:
        if run.stand is Stand.BEFORE:
            self._keep(replace(run, before=value, stand=Stand.BREATHING))
            self.show()
        else:
            self._finish(replace(run, after=value))
            self._show_shelf()

    def _enough(self) -> None:
        assert self.run is not None
        if not self.run.is_worth_keeping:
            self._finish(self.run)
            self._show_shelf()
            return
        self._keep(replace(self.run, stand=Stand.AFTER))
        self.show()

    def noted(self, event: Noted) -> None:
        """Keep a rating that may still change."""
        if self.run is None or not isinstance(event.answer, said.Rated):
            return
        value = event.answer.value
        is_before = self.run.stand is Stand.BEFORE
        self._keep(replace(self.run, before=value) if is_before else replace(self.run, after=value))

    def breathed(self, event: Breathed) -> None:
        """Keep the time that went by."""
        run = event.run
        if self.run is not None and self.run.id == run.id and self.run.stand is Stand.BREATHING:
            self._keep(run)

    def left(self) -> None:
        """From the shelf, Home; from a practice the shelf, and what was breathed is kept."""
        if self.run is not None:
            self._finish(self.run)
        elif self.own.back():
            return
        elif self.way is None and self.is_on_shelf:
            self.desk.home()
            return
        self._show_shelf()

    def _keep(self, run: Run) -> None:
        """Keep where the practice stands; once the breathing is done, the practice itself too."""
        if self.keeps:
            with self.desk.store.journal.writing():
                self._put(RUN, written(run))
                if run.stand is Stand.AFTER:
                    self._put_practice(run)
        self.run = run

    def _finish(self, run: Run | None) -> None:
        if self.keeps:
            with self.desk.store.journal.writing():
                if run is not None and run.is_worth_keeping:
                    self._put_practice(run)
                self.desk.store.drafts.drop(RUN)
        self.run = None

    def _put_practice(self, run: Run) -> None:
        practices = self.desk.store.practices
        with suppress(KeyError):  # kept before, perhaps by an earlier start: it is changed, not added
            practices.get(run.id)
        practices.put(run.practice())

    def _put(self, where: str, text: str) -> None:
        self.desk.store.drafts.keep(Draft(where=where, text=text, cursor=len(text), at=self.desk.now()))
