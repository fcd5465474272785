"""What lies beside a wave: a page to write on, a hum, and the answer that it only hurts; and the way back."""

from collections.abc import Callable

from cryout_tui import content
from cryout_tui.asked.ask import Ask, Noted, Said, Wants
from cryout_tui.asked.breadcrumb import breadcrumb
from cryout_tui.asked.pages import PageBurnt, PageKept
from cryout_tui.asked.usual import Choice, Page
from cryout_tui.domain import answers as said
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Stage
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.step_screens import Choices
from cryout_tui.routes.words import Words

PLACE = "beside"  # the draft that says where one stands; a page that is burnt leaves none
PAGE = "page"
LONG = "long"  # the draft that names the wave in which the soft question was answered
WRITE, KEPT, BURN, HUM, HURTING = "write", "kept", "burn", "hum", "hurting"
HUMMING = (
    _("A hum takes a long breath out. Any note, as low as is easy."),
    _("Lips closed, jaw loose. When the breath ends, let the next one come by itself."),
    _("Notice where it buzzes, if anywhere. As often as you like."),
)
TO_KEEP = _('It is added to what is told of "{title}", and goes the way of that: kept, sealed or let go.')


class Beside:
    """Walks what lies beside the wave of a sitting; `back` is told the answer that leads on, or None."""

    def __init__(
        self,
        desk: Desk,
        sitting: Sitting,
        words: Words,
        back: Callable[[said.Answer | None], None],
        esc: Callable[[], None],
    ) -> None:
        self.desk = desk
        self.sitting = sitting
        self.words = words
        self.back = back
        self.esc = esc
        self.top = (breadcrumb(Stage.RELEASE), "")

    def show(self) -> None:
        """Show the page, or what it is chosen from."""
        screens: dict[str, Callable[[], Ask]] = {
            KEPT: self._kept,
            BURN: lambda: PageBurnt(self.top, self.words.held, motion=self.desk.motion),
            HUM: lambda: Page(self.top, HUMMING),
            HURTING: self._hurting,
        }
        place = BURN if self.words.held.is_open else self.words.typed(PLACE) or WRITE
        self.desk.show(screens.get(place, self._write)())

    def answered(self, event: Said) -> None:
        """Go where the answer leads."""
        match event.answer:
            case Wants("ground"):
                self.desk.ground()
            case Wants(what) if what == BURN:
                self.words.held.is_open = True
                self.words.drop(PLACE)
                self.show()
            case Wants(what) if what == KEPT:
                self.words.draft(PLACE, what)
                self.show()
            case Wants():
                self._leave(None)
            case said.WentOn() if isinstance(event.ask, Choice):
                self._leave(said.WentOn())
            case _:
                self._leave(None)

    def noted(self, event: Noted) -> None:
        """Nothing here is noted before it is answered."""

    def left(self) -> None:
        """Go back to the wave; what was written is still there when the page is opened again."""
        if self.words.typed(PLACE) == HURTING:
            self.words.drop(PLACE)
            self.esc()
        else:
            self._leave(None)

    def _leave(self, answer: said.Answer | None) -> None:
        self.desk.settle()
        self.words.held.is_open = False
        self.words.drop(PLACE)
        self.back(answer)

    def _write(self) -> Choice:
        choices: Choices = [(_("a page that is kept"), Wants(KEPT)), (_("a page that is burnt"), Wants(BURN))]
        hints = {1: _("what you write on it is kept nowhere")}
        return Choice(self.top, [], choices, question=_("Which page?"), hints=hints)

    def _kept(self) -> PageKept:
        assert self.sitting.memory_id is not None
        title = self.desk.store.memories.get(self.sitting.memory_id).title
        where = self.words.where + PAGE
        lines = [TO_KEEP.replace("{title}", title)]
        return PageKept(self.top, lines, where=where, draft=self.desk.store.drafts.get(where))

    def _hurting(self) -> Choice:
        choices: Choices = [
            (_("Ground, two minutes"), Wants("ground")),
            (_("close for today"), said.WentOn()),
            (_("go on"), Wants("on")),
        ]
        return Choice(self.top, content.lines("release.after-worse"), choices)
