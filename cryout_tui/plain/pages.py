"""The pages beside a wave, as lines: one that is kept, and one that is burnt."""

from cryout_tui.asked.ask import Said, Wants
from cryout_tui.asked.pages import BURNT, PageBurnt, PageKept
from cryout_tui.language import _
from cryout_tui.plain.talk import END
from cryout_tui.plain.told import Told
from cryout_tui.terminal.unseen import Unseen

KEPT_NOWHERE = _("What you write here is kept nowhere: it is held in memory alone, a line at a time, and let go.")
ENDS = _("A line with only a full stop ({END}) burns it. An empty first line leads back.").format(END=END)
UNSEEN = _("Nothing shows while you type: a terminal keeps what it has shown, and can be scrolled back to it.")
SEEN = _("Where you type it, it may still show, and be scrolled back to; it cannot be taken out of there.")


class ToldPageKept(Told):
    """A page whose words go to what is told of the memory; each line is kept as it comes."""

    ask: PageKept

    def next(self) -> Said:
        self.talk.head(self.ask.top, self.ask.lines)
        self.talk.text(self.ask.where, self.ask.draft)
        return Said(self.ask, Wants("done"))


class ToldPageBurnt(Told):
    """A page whose words are kept nowhere; no line outlives the next one, and a terminal shows none."""

    ask: PageBurnt

    def next(self) -> Said:
        self.ask.held.text, self.ask.held.cursor = "", 0
        with Unseen() as terminal:
            is_unseen = self.talk.lines.is_terminal and _hides(terminal)
            self.talk.head(self.ask.top, [KEPT_NOWHERE, UNSEEN if is_unseen else SEEN, ENDS])
            is_written = self._is_begun(terminal, is_unseen=is_unseen)
            while is_written and self.talk.lines.ask(mark="").strip() != END:
                pass
        if is_written:
            self.talk.say(BURNT)
        return Said(self.ask, Wants("burnt"))

    def _is_begun(self, terminal: Unseen, *, is_unseen: bool) -> bool:
        """Take the first line, in which words work as anywhere; say whether it was one to burn."""
        while True:
            word = self.talk.word(self.talk.lines.ask())
            if word not in self.talk.asides:
                return not self.talk.taken(word) and word != END
            terminal.show()
            self.talk.asides[word]()
            if is_unseen:
                _hides(terminal)


def _hides(terminal: Unseen) -> bool:
    """Let the terminal show nothing that is typed; say whether it does."""
    try:
        terminal.hide()
    except OSError:
        return False
    return True
