"""Reframe, as lines: the event, a lens with its questions, and what is written."""

from collections.abc import Callable

from cryout_tui.asked.ask import Said
from cryout_tui.asked.reframe import Looked, Reframing, written
from cryout_tui.domain import answers as said
from cryout_tui.domain.dates import dated
from cryout_tui.domain.reframe import Lens
from cryout_tui.language import N_, _
from cryout_tui.plain.talk import Talk, Word
from cryout_tui.plain.told import Told

NEXT_LENS, LENS_BEFORE, QUESTIONS, EARLIER, EVENT = (
    N_("next lens"),
    N_("lens before"),
    N_("other questions"),
    N_("earlier"),
    N_("event"),
)
WHOLE = {N_("not yet"): Lens.NOT_YET, N_("nothing good"): Lens.NOTHING_GOOD}
WHOLE_ANSWERS = _("not yet and nothing good are full answers.")
NONE_EARLIER = _("Nothing was written for this one before.")


class ToldReframing(Told):
    """The event once, then the page; another lens, or other questions, are a word away."""

    ask: Reframing

    def __init__(self, talk: Talk, ask: Reframing) -> None:
        super().__init__(talk, ask)
        self.lens, self.turn = ask.lens, ask.turn
        self.is_told = self.is_asked = False
        self.beside: dict[str, Callable[[], Looked | None]] = {
            NEXT_LENS: lambda: self._look(by=1),
            LENS_BEFORE: lambda: self._look(by=-1),
            QUESTIONS: lambda: self._look(turns=1),
            EARLIER: self._say_earlier,
            EVENT: self._say_event,
        }

    def next(self) -> Said | Looked:
        if not self.is_told:
            self.is_told = True
            self.talk.head(self.ask.top)
            self._say_event()
        while True:
            try:
                return self._written()
            except Word as typed:
                word = typed.word
            if word in WHOLE:
                return Said(self.ask, said.Reframed(WHOLE[word], self._so_far()))
            looked = self.beside[word]()
            if looked is not None:
                return looked

    def _written(self) -> Said:
        self._say_lens()
        ask = self.ask
        return Said(ask, written(self.lens, self.talk.text(ask.where, ask.draft, words=[*self.beside, *WHOLE])))

    def _so_far(self) -> str | None:
        draft = self.ask.draft
        return draft.text if draft is not None and draft.text.strip() else None

    def _look(self, *, by: int = 0, turns: int = 0) -> Looked:
        self.lens, self.turn = self.ask.beside(self.lens, by), self.turn + turns
        return Looked(self.ask, self.lens, self.turn)

    def _say_lens(self) -> None:
        says = self.ask.words(self.lens, self.turn)
        self.talk.say()
        self.talk.say(_("{name}, lens {number}.").format(name=says.name, number=self.ask.number(self.lens)))
        for line in says.questions:
            self.talk.say(line)
        self.talk.say(_("It may begin: {starter}").format(starter=says.starter))
        if self.is_asked:
            return
        self.is_asked = True
        for line in self.ask.lines:
            self.talk.say(line)
        self.talk.say(WHOLE_ANSWERS)
        self.talk.words(*self.beside, *WHOLE)

    def _say_event(self) -> None:
        memory = self.ask.memory
        self.talk.say(memory.title)
        about = ", ".join(filter(None, (memory.age_text, *memory.feelings)))
        if about:
            self.talk.say(about)
        if memory.story:
            self.talk.say(memory.story)

    def _say_earlier(self) -> None:
        for reframe, belief in self.ask.earlier:
            felt = "" if belief is None else _(", how true {belief}").format(belief=belief)
            self.talk.say(f"{dated(reframe.at, '%d %B %Y')}{felt}")
            self.talk.say(reframe.text or "")
        if not self.ask.earlier:
            self.talk.say(NONE_EARLIER)
