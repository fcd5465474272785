"""The country for help now, in lines."""

from cryout_tui.asked.country import Chosen, Country
from cryout_tui.domain.found import NONE_FOUND
from cryout_tui.language import _
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.spoken import without_keys
from cryout_tui.plain.told import Told

HOW = _("Its first letters find it. An empty line leaves it as it is.")


class ToldCountry(Told):
    """A few letters find it; where they find one alone, that is taken."""

    ask: Country

    def next(self) -> Chosen:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, [without_keys(line) for line in ask.told])
        if ask.chosen is not None and ask.chosen in ask.countries:
            talk.say(_("So far: {country}.").format(country=ask.countries[ask.chosen]))
        guess = [each for each in ask.found("") if each.hint]
        paged = Paged.of(talk, guess)
        paged.tell()
        talk.say(HOW)
        while True:
            picked = paged.ask(finds=True)
            if picked.entry is not None:
                return Chosen(ask, picked.entry.id)
            if not picked.typed:
                return Chosen(ask, None)
            found = ask.found(picked.typed)
            exact = [each for each in found if each.name.casefold() == picked.typed.casefold()]
            if len(exact or found) == 1:
                talk.say(f"{(exact or found)[0].name}.")
                return Chosen(ask, (exact or found)[0].id)
            paged = Paged.of(talk, found)
            paged.tell()
            talk.say(_("A number takes one.") if found else NONE_FOUND)
