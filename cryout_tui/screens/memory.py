"""A memory's own page: the newest meaning on top, the wound folded under it, and the years."""

from collections.abc import Iterable

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cryout_tui.asked.ask import Wants
from cryout_tui.asked.choices import SURE
from cryout_tui.asked.memories import (
    DELETE,
    DETAILS,
    NO_MEANING,
    SEAL,
    SEALED,
    UNSEAL,
    OneMemory,
    bin_question,
)
from cryout_tui.domain.memory import Tone
from cryout_tui.domain.memory_page import Meaning, day
from cryout_tui.language import _
from cryout_tui.live_keys import told
from cryout_tui.screens.asks import AskScreen
from cryout_tui.screens.base import text
from cryout_tui.styles import sheet
from cryout_tui.widgets.hanging import Hanging, filled

WRITES = ((UNSEAL,), (DETAILS,), (SEAL,))  # what is wanted and changes it


class MemoryScreen(AskScreen):
    """Shows everything kept of one memory; says what is to be done with it."""

    CSS_PATH = sheet("memories")
    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("space,enter", "fold", _("story"), key_display="space", id="unfold"),
        Binding("h", "want('named_before')", _("named before"), show=False, id="named_before"),
        Binding("s", "want('open')", _("open"), id="unseal"),
        Binding("e", "want('details')", _("edit"), id="edit"),
        Binding("v", "want('versions')", _("earlier"), id="versions"),
        Binding("s", "want('seal')", _("seal"), id="seal"),
        Binding("d", "delete", _("delete"), id="delete_memory"),
        Binding("down,j", "scroll(1)", _("down"), show=False, id="scroll_down"),
        Binding("up,k", "scroll(-1)", _("up"), show=False, id="scroll_up"),
    ]

    ask: OneMemory
    is_asked = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if not self.ask.keeps and (action == "delete" or parameters in WRITES):
            return False
        if action == "fold":
            return not self.ask.is_sealed and bool(self.ask.page.memory.story)
        if parameters == ("named_before",):
            return self.ask.page.memory.is_source and not self.ask.is_sealed
        if action == "want":
            return self.ask.is_sealed is (parameters[0] == UNSEAL)  # a sealed one can only be opened
        return super().check_action(action, parameters)

    def body(self) -> Iterable[Widget]:
        memory, page = self.ask.page.memory, self.ask.page
        title = Content.assemble((memory.title, "$bright bold"), (_("   source") if memory.is_source else "", "$amber"))
        yield text(title, "said", id="title")
        asked = text("", "note", id="asked")
        asked.display = False
        yield asked
        if self.ask.is_sealed:
            yield text(SEALED, "quiet")
            return
        if memory.is_source:
            yield text(told(_("{h} shows what was named the source before"), h="named_before"), "faint")
        newest = page.newest_meaning
        if newest:
            yield from self._meaning(newest)
        elif page.waits_for_meaning:
            yield text(NO_MEANING, "faint")
        if page.about:
            yield text(page.about, "quiet gap")
        if memory.story:
            yield text(_("what happened is folded (space)"), "faint", id="folded")
            story = text(memory.story, "story", id="story")
            story.display = False
            yield story
        yield from self._over_time(newest)

    def _meaning(self, meaning: Meaning) -> Iterable[Widget]:
        yield text(Content.styled(meaning.reframe.text or "", "$sage"), "meaning")
        felt = f"   {meaning.felt}" if meaning.felt else ""
        yield text(f"{day(meaning.reframe.at)}{felt}", "faint")

    def _over_time(self, newest: Meaning | None) -> Iterable[Widget]:
        page = self.ask.page
        if page.pain_line:
            is_happy = page.memory.tone is Tone.HAPPY
            name, tint = (_("strong   "), "$sage") if is_happy else (_("pain     "), "$rose")
            yield text(Content.assemble((name, "$muted"), (page.pain_line, tint)), "gap")
        if page.sittings:
            yield text(_("sittings"), "faint gap")
            yield Hanging([(filled(day(each.record.began_at), 19), each.told, "$ink") for each in page.sittings])
        earlier = [each for each in page.meanings if each is not newest and (each.reframe.text or each.reframe.says_no)]
        if earlier:
            yield text(_("earlier"), "faint gap")
            for each in earlier:
                yield from self._meaning(each)
        if newest and newest.reframe.says_no:
            yield text(_("what says no"), "faint gap")
            yield text(newest.reframe.says_no, "quiet")
        if page.echoes:
            yield text(_("echoes"), "faint gap")
            yield Hanging([(filled(day(each.day), 19), each.hurt or "", "$ink") for each in page.echoes])

    def action_fold(self) -> None:
        story = self.query_one("#story")
        story.display = not story.display
        self.query_one("#folded").display = not story.display

    def action_delete(self) -> None:
        """Name it and ask once; it then rests in the bin for 30 days."""
        self.is_asked = True
        place = self.query_one("#asked", Static)
        place.update(Content(f"{bin_question(self.ask.page.memory.title)} {SURE}"))
        place.display = True
        self.call_after_refresh(place.scroll_visible, animate=False)

    def on_key(self, event: events.Key) -> None:
        """Another key than the one that asked: a key held down deletes nothing."""
        if self.is_asked and event.key != "d":
            self.is_asked = False
            self.query_one("#asked").display = False
            if event.key == "y":
                event.stop()
                self.answer(Wants(DELETE))

    def action_want(self, what: str) -> None:
        self.answer(Wants(what))
