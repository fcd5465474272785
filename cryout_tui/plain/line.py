"""A question answered in words, as lines."""

from collections.abc import Collection, Sequence

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.line import Line
from cryout_tui.domain import answers as said
from cryout_tui.domain.text import one_line
from cryout_tui.language import N_, _
from cryout_tui.plain.talk import CLEAR, Talk, Word
from cryout_tui.plain.told import Told

ANOTHER, IDEAS = N_("another"), N_("ideas")
FEW = 12  # ideas told unasked


class ToldLine(Told):
    """One line, or a text of several."""

    ask: Line

    def next(self) -> Said:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, ask.lines)
        if ask.question:
            talk.say(ask.question)
        if ask.hint:
            talk.say(ask.hint)
        words = [ANOTHER] if ask.swap else []
        if ask.swap:
            talk.say(f"{_(ANOTHER)}: {ask.swap}.")
        try:
            written = talk.text(ask.where, ask.draft, words=words) if ask.is_long else self._line()
        except Word:
            return Said(ask, Wants("swap"))
        return Said(ask, said.Wrote(written))

    def _line(self) -> str:
        draft = self.ask.draft
        before = draft.text if draft is not None else ""
        if self.ask.ideas:
            self._say_ideas(self.ask.ideas[:FEW])
        has_more = len(self.ask.ideas) > FEW
        if has_more:
            self.talk.say(_("{ideas} names all {count}.").format(ideas=_(IDEAS), count=len(self.ask.ideas)))
        try:
            return one_typed(self.talk, self.ask.where, before, words=[IDEAS] if has_more else [])
        except Word:
            self._say_ideas(self.ask.ideas)
            return one_typed(self.talk, self.ask.where, before)

    def _say_ideas(self, ideas: Sequence[str]) -> None:
        self.talk.say(_("Such as: {names}. Several are parted by a comma.").format(names=", ".join(ideas)))


def one_typed(talk: Talk, where: str, before: str, words: Collection[str] = ()) -> str:
    """Ask for one line and return it, kept; an empty one leaves what was there `before`. Raises Word."""
    if before.strip():
        talk.say(_("So far: {text}").format(text=one_line(before)))
        talk.say(
            _("An empty line keeps it, {CLEAR} takes it away; another one takes its place.").format(CLEAR=_(CLEAR))
        )
    try:
        written = talk.line(words=[*words, CLEAR] if before.strip() else words) or before
    except Word as typed:
        if typed.word != CLEAR:
            raise
        written = ""
    if written != before:
        talk.keep(where, written)
    return written
