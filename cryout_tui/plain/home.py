"""Home in lines: a greeting, how the last days were, and where one can go."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.home import Home
from cryout_tui.domain.home import Series
from cryout_tui.language import N_, _
from cryout_tui.plain.meant import compared, typed_as
from cryout_tui.plain.spoken import spoken
from cryout_tui.plain.talk import Word
from cryout_tui.plain.told import Told

EVERYTHING = N_("everything")
CHOOSE = _("Type a number, a letter or a name; {EVERYTHING} names all there is, stop leaves, and all is kept.").format(
    EVERYTHING=_(EVERYTHING)
)
HOW = _("Wherever something is asked, back, skip and stop do what they say; help now and ground are always there.")


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
        talk.say(CHOOSE)
        return Said(self.ask, Wants(self._chosen()))

    def _chosen(self) -> str:
        """Return the way that is typed: by its number, its letter or its name, or by the beginning of a name."""
        ways = self.ask.page.ways
        named = {compared(way.name): way.id for way in ways}
        named |= {typed: name for name in self.ask.names for typed in typed_as(name)}
        keyed = {way.key: way.id for way in ways} | {str(number): way.id for number, way in enumerate(ways, start=1)}
        keyed = {way.id: way.id for way in ways} | keyed
        while True:
            try:
                typed = self.talk.line(words=[EVERYTHING])
            except Word:
                self.talk.words(*self.ask.names)
                self.talk.say(HOW)
                continue
            word = compared(typed)
            begun = [way for name, way in named.items() if len(word) > 1 and name.startswith(word)] or [
                way for name, way in named.items() if len(word) > 3 and word in name
            ]
            way = keyed.get(typed) or named.get(word) or (begun[0] if len(begun) == 1 else None)
            if way is not None:
                return way
            self.talk.say(CHOOSE)


def _told(series: Series) -> str:
    return _("The last 14 days, {name}: {numbers}.").format(name=series.name, numbers=spoken(series.told))
