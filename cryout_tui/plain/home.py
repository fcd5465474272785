"""Home in lines: a greeting, how the last days were, and where one can go."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.home import Home
from cryout_tui.domain.home import Series
from cryout_tui.plain.talk import FROM_LIST
from cryout_tui.plain.told import Told

HOW = (
    "Type a number, a letter or a name. Wherever something is asked, back, skip and stop do what they say; "
    "help now and ground are always there, and ? says so again. Here stop leaves; everything is kept."
)


class ToldHome(Told):
    """Says which way was chosen."""

    ask: Home

    def next(self) -> Said:
        page, talk = self.ask.page, self.talk
        talk.head((page.when, ""), [*page.notes, *page.greeting])
        if page.has_days:
            for each in page.series:
                talk.say(_told(each))
        for number, way in enumerate(page.ways, start=1):
            talk.say(f"{way.name} ({way.key}): {way.hint}" if way.hint else f"{way.name} ({way.key})", f"{number:>3}  ")
        talk.words(*self.ask.names)
        talk.say(HOW)
        return Said(self.ask, Wants(self._chosen()))

    def _chosen(self) -> str:
        """Return the way that is typed: by its number, its letter or its name, or by the beginning of a name."""
        ways = self.ask.page.ways
        named = {way.name.casefold(): way.id for way in ways} | {name: name for name in self.ask.names}
        keyed = {way.key: way.id for way in ways} | {str(number): way.id for number, way in enumerate(ways, start=1)}
        while True:
            typed = self.talk.line()
            word = typed.casefold()
            begun = [way for name, way in named.items() if len(word) > 1 and name.startswith(word)]
            way = keyed.get(typed) or named.get(word) or (begun[0] if len(begun) == 1 else None)
            if way is not None:
                return way
            self.talk.say(f"{FROM_LIST} Or a letter, or a name." if typed else HOW)


def _told(series: Series) -> str:
    return f"The last 14 days, {series.name}: {series.told}."
