"""A long list in lines: twenty at a time, each under its number."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from cryout_tui.asked.entry import Entry
from cryout_tui.domain.text import one_line
from cryout_tui.language import N_, _
from cryout_tui.plain.meant import chosen, meant
from cryout_tui.plain.talk import FROM_LIST, NO_SKIP, Talk, Word

AT_ONCE = 20
MORE, LIST = N_("more"), N_("list")
NO_MORE = _("That was all of them.")
ONLY_TO_READ = _("These are to be read. An empty line leads back.")
Read = Callable[[int, int], Sequence[Entry]]  # a limit, and how many were read already


@dataclass(frozen=True, slots=True)
class Picked:
    """One that was picked, by its number and perhaps a word before that; or what was typed instead."""

    entry: Entry | None = None
    act: str = ""
    typed: str = ""


class Paged:
    """Says what it is given in parts, and asks for a number."""

    def __init__(self, talk: Talk, read: Read, *, has_numbers: bool = True) -> None:
        """Without numbers they are only to be read."""
        self.talk = talk
        self.read = read
        self.has_numbers = has_numbers
        self.said: list[Entry] = []
        self.has_more = True

    @classmethod
    def of(cls, talk: Talk, entries: Sequence[Entry]) -> "Paged":
        """Return one of entries that are there already."""
        return cls(talk, lambda limit, offset: entries[offset : offset + limit])

    @classmethod
    def lines(cls, talk: Talk, lines: Sequence[str]) -> "Paged":
        """Return one of lines that are only to be read."""
        entries = [Entry(line, line) for line in lines]
        return cls(talk, lambda limit, offset: entries[offset : offset + limit], has_numbers=False)

    def tell(self) -> None:
        """Say the next ones, each heading above what it is over."""
        found = list(self.read(AT_ONCE + 1, len(self.said)))
        self.has_more = len(found) > AT_ONCE
        for number, entry in enumerate(found[:AT_ONCE], start=len(self.said) + 1):
            if entry.above:
                self.talk.say(f"{entry.above}:")
            hint = f": {entry.hint}" if entry.hint else ""
            self.talk.say(one_line(f"{entry.name}{hint}"), f"{number:>3}  " if self.has_numbers else "")
        self.said += found[:AT_ONCE]
        if self.has_more:
            self.talk.say(_("There are more; {MORE} says the next ones.").format(MORE=_(MORE)))

    def again(self) -> None:
        """Begin anew, with the first ones."""
        self.said, self.has_more = [], True
        self.tell()

    def ask(self, *, words: Collection[str] = (), acts: Collection[str] = (), finds: bool = False) -> Picked:
        """Return what was picked; a word of `acts` comes before a number. Empty where it was skipped.

        With `finds`, other words are what is looked for. Raises Word for one of the `words`.
        """
        while True:
            try:
                typed = self.talk.line(words=[*words, MORE, LIST])
            except Word as typed_word:
                if typed_word.word not in (MORE, LIST):
                    raise
                self._go_on(typed_word.word)
                continue
            picked = self._picked(typed, acts, finds)
            if picked is not None:
                return picked
            self.talk.unanswered(typed)
            self.talk.say(self._wanted(meant(typed, acts), acts))

    def one(self, *, words: Collection[str] = ()) -> Entry:
        """Return the one that was picked; it cannot be skipped. Raises Word for one of the `words`."""
        while (entry := self.ask(words=words).entry) is None:
            self.talk.say(f"{FROM_LIST} {NO_SKIP}")
        return entry

    def _wanted(self, typed: str, acts: Collection[str]) -> str:
        if typed in acts:
            return _("Such as: {word} 1.").format(word=_(typed))
        return FROM_LIST if self.has_numbers else ONLY_TO_READ

    def _go_on(self, word: str) -> None:
        if word == LIST:
            self.again()
        elif self.has_more:
            self.tell()
        else:
            self.talk.say(NO_MORE)

    def _picked(self, typed: str, acts: Collection[str], finds: bool) -> Picked | None:
        if not typed:
            return Picked()
        head, _space, last = typed.rpartition(" ")
        act = meant(head, acts)
        entry = self.at(last) or (None if finds else self._named(typed))
        if entry is not None and not last.isdecimal():
            return Picked(entry)
        if entry is not None and (not head or act in acts):
            return Picked(entry, act)
        return Picked(typed=typed) if finds and meant(typed, acts) not in acts else None

    def _named(self, typed: str) -> Entry | None:
        """Return the one whose name begins so, where no other does."""
        at = chosen(typed, [each.name for each in self.said]) if self.has_numbers and not typed.isdecimal() else None
        return None if at is None else self.said[at]

    def at(self, typed: str) -> Entry | None:
        """Return the one under a number, or None where there is none."""
        number = int(typed) if self.has_numbers and typed.isdecimal() and len(typed) < 6 else 0
        return self.said[number - 1] if 0 < number <= len(self.said) else None
