"""A list that may be long: twenty at a time, under numbers that go on."""

from collections.abc import Collection, Mapping, Sequence

from cryout_tui.domain.text import one_line
from cryout_tui.language import N_, _
from cryout_tui.plain.meant import chosen
from cryout_tui.plain.talk import FROM_LIST, Talk, Word

AT_ONCE = 20
MORE = N_("more")


class LongList:
    """Names under numbers from 1; `more` says the next twenty, and every number said so far can be chosen."""

    def __init__(self, talk: Talk, names: Sequence[str], hints: Mapping[int, str] | None = None) -> None:
        self.talk = talk
        self.names = names
        self.hints = hints or {}
        self.said = 0

    def say_more(self) -> None:
        """Say the next twenty, and how many there are."""
        first, self.said = self.said, min(self.said + AT_ONCE, len(self.names))
        for at in range(first, self.said):
            hint = self.hints.get(at, "")
            self.talk.say(one_line(f"{self.names[at]}: {hint}" if hint else self.names[at]), f"{at + 1:>3}  ")
        if self.said < len(self.names):
            self.talk.say(
                _("{said} of {count}; {MORE} says the next ones.").format(
                    said=self.said, count=len(self.names), MORE=_(MORE)
                )
            )

    def chosen(self, words: Collection[str] = ()) -> int:
        """Return the place of the one that is chosen, by its number or its name; raise Word for one of the `words`."""
        while True:
            more = (MORE,) if self.said < len(self.names) else ()
            try:
                typed = self.talk.line(words=(*words, *more))
            except Word as word:
                if word.word != MORE:
                    raise
                self.say_more()
                continue
            at = chosen(typed, self.names[: self.said])
            if at is not None:
                return at
            self.talk.unanswered(typed)
            self.talk.say(FROM_LIST)
