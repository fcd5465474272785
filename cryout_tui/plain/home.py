"""Home in lines: a greeting, the last days in numbers, and where one can go."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.home import Home
from cryout_tui.domain.home import DAYS_SHOWN, Series
from cryout_tui.plain.spoken import without_keys
from cryout_tui.plain.talk import FROM_LIST, Talk
from cryout_tui.plain.told import Told

MORE = "more"


class ToldHome(Told):
    """A number or a name leads on."""

    ask: Home

    def __init__(self, talk: Talk, ask: Home) -> None:
        super().__init__(talk, ask)
        ways = {way.name.casefold(): way.id for way in ask.page.ways}
        self.names = {**{name.casefold(): way for name, way in ask.names.items()}, **ways}
        self.is_told = False

    def next(self) -> Said:
        page = self.ask.page
        if not self.is_told:
            self._tell()
        while True:
            typed = self.talk.line().casefold()
            if typed.isdecimal() and len(typed) < 3 and 0 < int(typed) <= len(page.ways):
                return Said(self.ask, Wants(page.ways[int(typed) - 1].id))
            if typed in self.names:
                return Said(self.ask, Wants(self.names[typed]))
            if typed == MORE and self.ask.names:
                self.talk.words(*self.ask.names)
                continue
            self.talk.say(f"{FROM_LIST[:-1]}, or a name.")

    def _tell(self) -> None:
        self.is_told = True
        page = self.ask.page
        self.talk.head(self.ask.top, [*map(without_keys, page.notes), *page.greeting])
        for each in page.series:
            self.talk.say(told(each))
        self.talk.listed([way.name for way in page.ways], {at: way.hint for at, way in enumerate(page.ways)})
        more = f" {MORE} says more names." if self.ask.names else ""
        self.talk.say(f"A number or a name leads on; stop leaves, and everything is kept.{more}")


def told(series: Series) -> str:
    """Return the ratings of the last days in words, the oldest first."""
    given = [str(value) for value in series.values if value is not None]
    return f"{series.name}, of 10, in the last {DAYS_SHOWN} days: {', '.join(given)}."
