"""What today's hurt may remind of: the memories that match it, or one that is found by a word."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from cryout_tui import content
from cryout_tui.asked.ask import Top, Wants
from cryout_tui.asked.choices import CHOSEN, Echo
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.find import Find
from cryout_tui.domain import answers as said
from cryout_tui.domain.memory_list import Order
from cryout_tui.domain.titles import Titled
from cryout_tui.domain.today import Today
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk
from cryout_tui.today_words import is_grave

ANOTHER = _("another one, found by a word")
FOUND = 50  # memories listed at once; a word more finds the others


class TodaysEcho:
    """Offers only what matches, and names nothing that rests sealed."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def sparing(self, today: Today, hurt: str | None) -> Today:
        """Return it without the question for something older where `hurt` holds words the quiet line answers so."""
        return replace(today, may_echo=False) if self.desk.settings.quiet_line and is_grave(hurt) else today

    def few(self, top: Top, today: Today) -> Echo:
        """Return the few that match the hurt, and the one that was chosen before."""
        store, titles = self.desk.store, self.desk.titles()
        before = self._chosen(today)
        matching = store.memory_list.matching(today.reflection.hurt or "", titles.today)
        kept = {each.id: each for each in matching}
        offered: dict[UUID, Titled] = {**({before: store.memories.get(before)} if before else {}), **kept}
        choices: list[tuple[str, said.Answer | Wants]] = [
            (titles.of(each), said.Echoes(key)) for key, each in offered.items()
        ]
        chosen = list(offered).index(before) if before else None
        if store.memory_list.count(len(offered) + 1) > len(offered):
            choices.append((ANOTHER, Wants("find")))
        choices.append((content.line("remember.from-today", 2), said.Echoes(None)))
        question, skip = content.line("today.hurt", 1), said.Echoes(today.reflection.echo_memory_id)
        return Echo(
            top,
            [],
            choices,
            question=question,
            skip=skip,
            chosen=chosen,
            hints={} if chosen is None else {chosen: CHOSEN},
        )

    def _chosen(self, today: Today) -> UUID | None:
        """One that was chosen, and can still be named."""
        key = today.reflection.echo_memory_id
        memory = self.desk.store.memory_list.title(key, self.desk.titles().today)
        return None if memory is None else key

    def by_word(self, top: Top, where: str) -> Find:
        """Return all there are, narrowed by what is typed."""
        return Find(top, content.line("today.hurt", 1), self._found, where=where)

    def _found(self, typed: str) -> Sequence[Entry]:
        titles = self.desk.titles()
        lines = self.desk.store.memory_list.page(Order.NEWEST, typed, limit=FOUND, today=titles.today)
        return [
            Entry(str(each.id), titles.of(each), hint=each.age_text)
            for each in lines
            if not each.is_sealed(titles.today)
        ]
