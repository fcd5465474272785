"""What else is told of a memory, now or any later day; each part is kept as it is given."""

from collections.abc import Callable
from dataclasses import replace

from cryout_tui import content
from cryout_tui.asked.ask import Noted, Said, Top, Wants, titled
from cryout_tui.asked.line import Line
from cryout_tui.asked.memory_details import Details, PartTold, Story, Suggest
from cryout_tui.asked.rows import Row
from cryout_tui.asked.usual import Choice, Rating
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.pain import Moment, Pain
from cryout_tui.language import N_, _
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.memory_parts import CHOICES, MARKS, Part, changed, told, value

STRENGTHS = {0: _("it lies still"), 5: _("it moves me"), 10: _("as strong as it gets")}
FEELINGS = ("sad", "afraid", "angry", "ashamed", "tired-numb", "confused", "longing", "warm")
SURE = {1: _("I do not remember it myself"), 2: _("no one is owed proof")}
SAFE_ASK = _("Is this a good or safe memory, one to come back to when it gets too much?")
CHANGED = N_('{part} changed in "{title}"')


class DetailsRoute:
    """Shows the parts of one memory until `done` is called."""

    name = "details"

    def __init__(self, desk: Desk, memory: Memory, done: Callable[[], None]) -> None:
        self.desk = desk
        self.memory = memory
        self.done = done
        self.where = f"details/{memory.id}/"
        kept = self._draft("at")
        self.part = Part(kept.text) if kept is not None and kept.text in set(Part) else None
        self.at = 0
        self._keep_place(self.part)

    @staticmethod
    def stands_open(desk: Desk, memory: Memory) -> bool:
        """Say whether more was being told of `memory` when it was last left."""
        return desk.store.drafts.get(f"details/{memory.id}/at") is not None

    def show(self) -> None:
        """Show the part that is open, or all of them."""
        match self.part:
            case None:
                self.desk.show(self._all())
            case Part.STRENGTH:
                self.desk.show(self._strength())
            case part if part in CHOICES:
                self.desk.show(self._choice(part))
            case Part.FEELINGS | Part.WOUNDED_BY:
                self.desk.show(self._suggest(self.part))
            case Part.STORY:
                self.desk.show(self._story())
            case _:
                self.desk.show(self._line(self.part))

    def answered(self, event: Said) -> None:
        """Keep what was told, and show all parts again."""
        self.desk.settle()
        match self.part, event.answer:
            case None, Wants(what):
                self._open(Part(what))
            case Part() as part, said.Wrote(text):
                self._keep(part, changed(self.memory, part, text))
            case Part() as part, Wants(chosen):
                self._keep(part, changed(self.memory, part, chosen))
            case Part.STRENGTH, said.Rated(strength):
                self._keep(Part.STRENGTH, self.memory, self._felt(strength))

    def noted(self, event: Noted) -> None:
        """Keep a strength as soon as its key is pressed; it finds its place when it is answered."""
        match self.part, event.answer:
            case Part.STRENGTH, said.Rated(strength):
                text = "" if strength is None else str(strength)
                where = self.where + Part.STRENGTH.name
                self.desk.store.drafts.keep(Draft(where=where, text=text, cursor=0, at=self.desk.now()))

    def left(self) -> None:
        """Back to all parts with what was typed kept; from there, out."""
        self.desk.settle()
        if self.part is None:
            self.desk.store.drafts.drop(self.where)
            self.done()
            return
        typed = self._draft(self.part.name)
        if typed is None:
            self._keep(self.part, self.memory)
        elif self.part is Part.STRENGTH:
            self._keep(self.part, self.memory, self._felt(int(typed.text) if typed.text else None))
        else:
            self._keep(self.part, changed(self.memory, self.part, typed.text))

    # what is kept

    def _draft(self, name: str) -> Draft | None:
        return self.desk.store.drafts.get(self.where + name)

    def _keep_place(self, part: Part | None) -> None:
        place = Draft(where=f"{self.where}at", text=part.value if part else "", cursor=0, at=self.desk.now())
        self.desk.store.drafts.keep(place)

    def _open(self, part: Part) -> None:
        self._keep_place(part)
        self.part = part
        self.show()

    def _keep(self, part: Part, memory: Memory, pain: Pain | None = None) -> None:
        """Keep the memory, and how strong it was where that changed, as one step that can be undone."""
        store, named = self.desk.store, CHANGED.format(part=part.value, title=memory.title)
        with store.journal.writing():
            if memory != self.memory or pain is not None:
                memory = replace(memory, updated_at=self.desk.now())
                with store.changes.step(named):
                    store.memories.put(memory)
                    if pain is not None:
                        store.sittings.pains.put(pain)
            store.drafts.drop(self.where + part.name)
            self._keep_place(None)
        self.memory, self.part = memory, None
        self.at = list(Part).index(part)
        self.show()

    def _felt(self, strength: int | None) -> Pain | None:
        """How strong it was when it was written down, put right; None where that is nothing new."""
        pain = self.desk.store.sittings.walk_pain(self.memory.id)
        if strength == (pain.value if pain else None):
            return None
        if pain is not None:
            return replace(pain, value=strength)
        return Pain(memory_id=self.memory.id, moment=Moment.WALK, value=strength, at=self.desk.now())

    # what is shown

    def _top(self) -> Top:
        return titled(_("More about it")), ""

    def _all(self) -> Details:
        pain = self.desk.store.sittings.walk_pain(self.memory.id)
        strength = "" if pain is None or pain.value is None else str(pain.value)
        words = {part: told(self.memory, part) for part in Part} | {Part.STRENGTH: strength}
        parts = [PartTold(part.value, _(part.value), words[part]) for part in Part]
        return Details(self._top(), self.memory.title, parts, at=self.at)

    def _choice(self, part: Part) -> Choice:
        names = CHOICES[part]
        choices: list[tuple[str, said.Answer | Wants]] = [(name, Wants(key)) for key, name in names.items()]
        lines = content.lines("tell.invite")[4:5] if part is Part.TOLD_IN else [SAFE_ASK] if part is Part.SAFE else ()
        return Choice(
            self._top(),
            lines,
            choices,
            question=self.memory.title,
            hints=SURE if part is Part.CERTAINTY else {},
            at=list(names).index(value(self.memory, part)),
            shows_all_first=False,
        )

    def _strength(self) -> Rating:
        pain, typed = self.desk.store.sittings.walk_pain(self.memory.id), self._draft(Part.STRENGTH.name)
        strength = pain.value if pain else None
        if typed is not None:
            strength = int(typed.text) if typed.text else None
        asked = content.line("remember.per-memory", 5)
        return Rating(
            self._top(),
            [self.memory.title],
            Row("strength", _("how strong"), asked, STRENGTHS, "$rose", value=strength),
        )

    def _suggest(self, part: Part) -> Suggest:
        if part is Part.FEELINGS:
            question, lines, ideas = content.line("feelings.ask"), content.lines("feelings.ask")[1:], feelings()
        else:
            question, ideas = content.line("remember.per-memory", 8), content.lines("remember.who-wounded")
            lines = (_("Several are parted by ;"),)
        return Suggest(
            self._top(),
            lines,
            question,
            where=self.where + part.name,
            draft=self._draft(part.name),
            words=told(self.memory, part),
            mark=MARKS[part],
            ideas=ideas,
        )

    def _line(self, part: Part) -> Line:
        asks = content.lines("remember.per-memory")
        question = {Part.AGE: asks[1], Part.PLACE: asks[2], Part.PEOPLE: asks[3], Part.TITLE: asks[0]}[part]
        where, words = self.where + part.name, told(self.memory, part)
        draft = self._draft(part.name) or Draft(where=where, text=words, cursor=len(words), at=self.desk.now())
        return Line(self._top(), [], question, where=where, draft=draft)

    def _story(self) -> Story:
        return Story(
            self._top(),
            self.memory.title,
            content.line("tell.invite"),
            where=self.where + Part.STORY.name,
            draft=self._draft(Part.STORY.name),
            story=self.memory.story,
        )


def feelings() -> tuple[str, ...]:
    """Return the feelings that are offered, the deep ones first."""
    others = (word for group in FEELINGS for line in content.lines(f"feelings.{group}") for word in line.split(", "))
    return tuple(dict.fromkeys((*content.lines("feelings.wounds"), *others)))


def body_feelings() -> tuple[str, ...]:
    """Return where in the body a feeling may sit."""
    return tuple(content.line("feelings.body").split(", "))
