"""The country for help now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cryout_tui.asked.ask import Ask
from cryout_tui.asked.entry import Entry
from cryout_tui.language import _

NO_LIST = _("The list of countries cannot be read. Help now still shows the worldwide lists; enter goes on.")
GUESSED = _("a guess, from this machine's language")


@dataclass(frozen=True)
class Country(Ask):
    """The `countries`, names by their ISO codes; the one that is `chosen`, or else `guessed`, may be left as it is."""

    lines: Sequence[str]
    countries: Mapping[str, str]
    chosen: str | None = field(default=None, kw_only=True)
    guessed: str | None = field(default=None, kw_only=True)

    @property
    def told(self) -> Sequence[str]:
        """What is said above them."""
        return self.lines if self.countries else [*self.lines, NO_LIST]

    def found(self, typed: str) -> list[Entry]:
        """Return those that begin with what is typed, or else hold it.

        What is guessed stands first, marked as what it is, and is never taken unasked.
        """
        begun = typed.strip().casefold()
        every = dict(sorted(self.countries.items(), key=lambda each: each[1]))
        names = {code: name for code, name in every.items() if name.casefold().startswith(begun)}
        names = names or {code: name for code, name in every.items() if begun in name.casefold()}
        guess = self.guessed if self.chosen is None else None
        entries = [Entry(code, name) for code, name in names.items() if code != guess]
        if guess is not None and guess in names:
            entries.insert(0, Entry(guess, names[guess], hint=GUESSED))
        return entries


@dataclass(frozen=True, slots=True)
class Chosen:
    """A country by its ISO code, or None: none was chosen."""

    ask: Country
    country: str | None
