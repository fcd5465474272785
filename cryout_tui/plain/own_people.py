"""The person's own people, in lines."""

from dataclasses import replace

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.own_people import OPEN, PUT_BACK, TAKE_OUT, OwnPeople, OwnPerson, Written
from cryout_tui.language import _
from cryout_tui.plain.line import one_typed
from cryout_tui.plain.paged import Paged
from cryout_tui.plain.spoken import LEADS_BACK, without_keys
from cryout_tui.plain.talk import FROM_LIST, Back, Talk, Word
from cryout_tui.plain.told import Told
from cryout_tui.plain.usual import is_sure


class ToldOwnPeople(Told):
    """A number opens one, or a place for a new one."""

    ask: OwnPeople

    def next(self) -> Said:
        ask, talk = self.ask, self.talk
        talk.head(ask.top, [without_keys(line) for line in ask.lines])
        entries = [
            replace(each, name=each.name if each.id in ask.kept else _("add: {name}").format(name=each.name))
            for each in ask.entries
        ]
        paged = Paged.of(talk, entries)
        paged.tell()
        talk.say(_("A number opens one. {LEADS_BACK}").format(LEADS_BACK=LEADS_BACK))
        acts = [TAKE_OUT] if ask.kept else []
        words = [PUT_BACK] if ask.can_undo else []
        talk.words(*(_("{word} and a number").format(word=_(act)) for act in acts), *words)
        while True:
            try:
                picked = paged.ask(words=words, acts=acts)
            except Word:
                return Said(ask, Wants(PUT_BACK))
            if picked.entry is None:
                raise Back
            if not picked.act:
                return Said(ask, Wants(OPEN), row=picked.entry.id)
            if picked.entry.id not in ask.kept:
                talk.say(FROM_LIST)
            elif is_sure(talk, _("{name} is taken out.").format(name=picked.entry.name)):
                return Said(ask, Wants(TAKE_OUT), row=picked.entry.id)


class ToldOwnPerson(Told):
    """One of them, a question after the other; what was typed is kept, however the page is left."""

    ask: OwnPerson

    def __init__(self, talk: Talk, ask: OwnPerson) -> None:
        super().__init__(talk, ask)
        self.texts = [each.draft.text if each.draft is not None else each.text for each in ask.asked]

    def next(self) -> Written:
        self.talk.head(self.ask.top, [self.ask.role])
        at = 0
        while 0 <= at < len(self.texts):
            asked = self.ask.asked[at]
            self.talk.say(asked.question)
            try:
                self.texts[at] = one_typed(self.talk, asked.where, self.texts[at])
            except Back:
                at -= 1
            else:
                at += 1
        return Written(self.ask, tuple(self.texts))
