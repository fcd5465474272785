"""Where a walk stands, its own cues and the year of birth, kept among the drafts under `walk/`."""

from dataclasses import replace
from datetime import date

from cryout_tui import content
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.walk import Cues, Stop, Walk
from cryout_tui.domain.walk_written import read, written
from cryout_tui.domain.years import born_in, parts
from cryout_tui.routes.desk import Desk

AT = "walk/at"
BORN = "walk/born"
LINE = "walk/line"
OWN = "walk/own"
REWORD = "walk/reword/"
SAFE = "walk/safe"
CUES = "walk/cue/"


def is_own(walk: Walk) -> bool:
    """Say whether the cue the walk stands at is one of the person's own."""
    return walk.cue.startswith(CUES)


class WalkPlace:
    """Reads and keeps the place of the one walk a journal has."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def found(self, day: date) -> Walk:
        """Return the walk as it is found on `day`, at the very cue where it was left; a new one where there is none."""
        cues = self.cues(day)
        kept = self.draft(AT)
        try:
            walk = read(kept.text, cues) if kept is not None else Walk(cues=cues, day=day)
        except ValueError:  # changed by hand in an export
            walk = Walk(cues=cues, day=day)
        if walk.stop in (Stop.MINE, Stop.REWORD) and not is_own(walk):
            walk = replace(walk, stop=Stop.CUE)
        if self.desk.store.memories.title(walk.memory_id) is None:
            walk = walk.without_memory()
        if walk.told is not None and self.desk.store.memories.title(walk.told.memory_id) is None:
            walk = replace(walk, told=None)
        return walk.on(day)

    def keep(self, walk: Walk) -> None:
        """Keep where the walk stands."""
        self.put(AT, written(walk))

    def put(self, where: str, text: str) -> None:
        """Keep `text` under the name `where`."""
        self.desk.store.drafts.keep(Draft(where=where, text=text, cursor=len(text), at=self.desk.now()))

    def line(self, memory: Memory | None, *, is_safe: bool = False) -> Draft:
        """Return the line of a cue as it stands: of `memory` its title, which goes where the memory goes."""
        empty = SAFE if is_safe else LINE
        title = memory.title if memory else ""
        where = f"details/{memory.id}/line" if memory else empty
        return self.draft(where) or Draft(where=where, text=title, cursor=len(title), at=self.desk.now())

    def draft(self, where: str) -> Draft | None:
        """Return what is kept under `where`."""
        return self.desk.store.drafts.get(where)

    def born(self) -> int | None:
        """Return the year of birth, where it was told."""
        told = self.draft(BORN)
        return None if told is None else born_in(told.text, told.at.date())

    def cues(self, today: date) -> Cues:
        """Return the ids of every cue, part by part as far as the person's life goes."""
        own = self.desk.store.drafts.under(CUES)
        found = {}
        for part in parts(self.born(), today):
            given = tuple(str(index) for index in range(len(content.lines(f"walk.{part}"))))
            added = tuple(each.where for each in own if each.where.startswith(f"{CUES}{part}/"))
            found[part] = given + added
        return found

    def cue(self, walk: Walk) -> str:
        """Return the words of the cue the walk stands at."""
        if is_own(walk):
            own = self.draft(walk.cue)
            return own.text if own else ""
        return content.lines(f"walk.{walk.part}")[int(walk.cue)]

    def own(self, walk: Walk) -> str:
        """Return under which name the next own cue of the walk's part is kept."""
        before = f"{CUES}{walk.part}/"
        numbers = [each.where.removeprefix(before) for each in self.desk.store.drafts.under(before)]
        last = max((int(each) for each in numbers if each.isascii() and each.isdigit()), default=-1)
        return f"{before}{last + 1:04}"
