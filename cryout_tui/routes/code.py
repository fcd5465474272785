"""The recovery code, after every new passphrase and when it is asked for: its words, and two of them asked back."""

from collections.abc import Callable
from secrets import SystemRandom

from cryout_tui.asked.ask import Noted, Said, Top, Wants
from cryout_tui.asked.code import ON_PAPER, Code, CodeAgain, CodeWord
from cryout_tui.asked.usual import Choice
from cryout_tui.domain import answers as said
from cryout_tui.domain.code import COUNT, is_word
from cryout_tui.language import _
from cryout_tui.live_keys import named
from cryout_tui.routes.desk import Desk

TOP: Top = (_("Recovery code"), "")
WITHOUT = _("Without these words, and without the passphrase, nobody can open the journal, and nobody can reset it.")
LATER = _("ctrl+p, Passphrase and recovery, shows them again")


class CodeRoute:
    """Shows the words of the open journal on the way to `name`, then does `then`; until that is over they are owed.

    With `is_again` they were asked for, and Esc leaves them.
    """

    def __init__(self, desk: Desk, name: str, then: Callable[[], None], *, is_again: bool = False) -> None:
        self.is_again = is_again
        self.name = name
        self.desk = desk
        self.then = then
        self.words = desk.store.code.words()
        self.asked: list[int] = []
        self.at = "words"

    def show(self) -> None:
        """Show the words."""
        self._show_words(ON_PAPER)

    def _show_words(self, line: str) -> None:
        self.at = "words"
        kind = CodeAgain if self.is_again else Code
        self.desk.show(kind(TOP, self.words, line))

    def answered(self, event: Said) -> None:
        """Go on from the words, from a word asked back, or from the question about going without."""
        match self.at, event.answer:
            case "words", said.WentOn():
                self.asked = sorted(SystemRandom().sample(range(COUNT), 2))
                self._ask()
            case "word", said.Wrote(typed):
                self._checked(typed)
            case "without", Wants("without"):
                self._over()
            case _:
                self.show()

    def noted(self, event: Noted) -> None:
        """Nothing here is noted before it is answered."""

    def left(self) -> None:
        """From the words to the question about going without; from anywhere else to the words."""
        if self.at != "words":
            self.show()
            return
        if self.is_again:
            self.then()
            return
        self.at = "without"
        choices: list[tuple[str, said.Answer | Wants]] = [
            (_("the words again"), Wants("words")),
            (_("go on without them"), Wants("without")),
        ]
        self.desk.show(Choice(TOP, [WITHOUT], choices, hints={1: named(LATER)}))

    def _ask(self) -> None:
        self.at = "word"
        self.desk.show(CodeWord(TOP, self.asked[0] + 1))

    def _checked(self, typed: str) -> None:
        place = self.asked.pop(0)
        if not is_word(typed, self.words[place]):
            self._show_words(_("Word {number} is another one. Here they are again.").format(number=place + 1))
        elif self.asked:
            self._ask()
        else:
            self._over()

    def _over(self) -> None:
        if not self.is_again:
            self.desk.store.code.settle()
        self.then()
