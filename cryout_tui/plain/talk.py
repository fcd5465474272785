"""A talk in lines: one question at a time, and the words that work wherever something is asked."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress

from cryout_tui.asked.ask import Top
from cryout_tui.asked.breadcrumb import in_words
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.rating import HIGHEST
from cryout_tui.domain.text import one_line
from cryout_tui.language import N_, _
from cryout_tui.plain.lines import MARK, Ended, Lines
from cryout_tui.plain.meant import NO, YES, chosen, meant

BACK, SKIP, STOP, CLEAR = N_("back"), N_("skip"), N_("stop"), N_("clear")
END = "."  # alone on a line, it ends a text
NUMBER = _("A number from 0 to {HIGHEST}.").format(HIGHEST=HIGHEST)
FROM_LIST = _("A number from the list.")
NO_SKIP = _("This cannot be skipped.")
HERE = _("Words here")


class Back(Exception):
    """One step back is wanted."""


class Stop(Exception):
    """It is enough for now."""


class Word(Exception):
    """One of the words that work at this prompt was typed."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word = word


class Talk:
    """Says and asks. An empty line, or `skip`, skips; `back` and `stop` raise Back and Stop, the end of input Ended.

    Words are named in English, told in the language the app speaks, and typed in either. A word with a space before it
    is only a word. `keep` is called with the name of a field and what was typed there so
    far, after each line. `hidden` asks for a passphrase in its words, and returns it without showing it. `asides` are
    done, by their words, wherever something is asked, and then it is asked again. `unanswered` is given what was typed
    where a number was asked for.
    """

    def __init__(
        self,
        lines: Lines,
        *,
        keep: Callable[[str, str], None],
        hidden: Callable[[str], str],
        asides: Mapping[str, Callable[[], None]],
        unanswered: Callable[[str], None] = lambda typed: None,
    ) -> None:
        self.lines = lines
        self.keep = keep
        self.hidden = hidden
        self.asides = dict(asides)
        self.unanswered = unanswered

    def say(self, words: str = "", indent: str = "") -> None:
        """Say it, each of its lines by itself."""
        for line in words.split("\n"):
            self.lines.say(line, indent)

    def head(self, top: Top, said: Sequence[str] = ()) -> None:
        """Say where this is, after an empty line, and what is said there."""
        self.say()
        where = ", ".join(filter(None, map(in_words, top))).replace(" \u203a ", ", ").replace("  ", ", ")
        if where:
            self.say(one_line(where))
        for line in said:
            self.say(line)

    def words(self, *words: str) -> None:
        """Say which words work at the next prompt, besides those that always do."""
        if words:
            self.say(f"{HERE}: {', '.join(_(word) for word in words)}.")

    def listed(self, names: Sequence[str], hints: Mapping[int, str] | None = None) -> None:
        """Say each name under its number, from 1, with a word about it."""
        for number, name in enumerate(names, start=1):
            hint = (hints or {}).get(number - 1, "").replace(" \u00b7 ", ", ")
            self.say(one_line(f"{name}: {hint}" if hint else name), f"{number:>3}  ")

    def line(self, *, words: Collection[str] = ()) -> str:
        """Return the line that is typed, or nothing where it is skipped; raise Word for one of the `words`."""
        return self._first(words).strip()

    def _first(self, words: Collection[str], mark: str = MARK) -> str:
        """Return the line as it was typed, where it is none of the words that work here."""
        while True:
            typed = self.lines.ask(mark)
            word = self.word(typed, words)
            if typed[:1].isspace() and word:
                return typed.strip()
            if word in self.asides:
                self.asides[word]()
            elif word in words:
                raise Word(word)
            else:
                return "" if self.taken(word) else typed

    def is_word(self, word: str, words: Collection[str] = ()) -> bool:
        """Say whether a word would do something here."""
        return word in (*self.asides, *words, BACK, SKIP, STOP, CLEAR, END, "<")

    def unseen(self, prompt: str) -> str:
        """Return what is typed without being shown; the words that work everywhere work here, and nothing skips."""
        while True:
            typed = self.hidden(prompt)
            word = self.word(typed)
            if typed[:1].isspace() and self.is_word(word):
                return typed[1:]
            if word in self.asides:
                self.asides[word]()
            elif not self.taken(word) or (typed and word != SKIP):
                return typed
            else:
                raise Back

    def within(self, seconds: float, words: Collection[str] = ()) -> str | None:
        """Return the line that is typed within so many seconds, or None where none is; raise as `line`.

        One of the asides is done, and counts as none.
        """
        typed = self.lines.ask_within(seconds)
        if typed is None:
            return None
        word = self.word(typed, words)
        if word in self.asides:
            self.asides[word]()
            return None
        if word in words:
            raise Word(word)
        return "" if self.taken(word) else typed.strip()

    def word(self, typed: str, words: Collection[str] = ()) -> str:
        """Return the word that a line is, of `words` and those that always work; else what was typed, in lower case."""
        return meant(typed, (*self.asides, *words, BACK, SKIP, STOP))

    def taken(self, word: str) -> bool:
        """Say whether a line skips, by its word; raise Back or Stop."""
        if word in (BACK, "<"):
            raise Back
        if word == STOP:
            raise Stop
        return word in ("", SKIP)

    def number(
        self, *, least: int = 0, most: int = HIGHEST, wanted: str = NUMBER, words: Collection[str] = ()
    ) -> int | None:
        """Return a number, or None where it is skipped; raise Word for one of the `words`."""
        while True:
            typed = self.line(words=words)
            if not typed:
                return None
            number = int(typed) if typed.isdecimal() and len(typed) < 4 else -1
            if least <= number <= most:
                return number
            self.unanswered(typed)
            self.say(wanted)

    def choice(
        self,
        names: Sequence[str],
        *,
        hints: Mapping[int, str] | None = None,
        may_skip: bool = True,
        words: Collection[str] = (),
    ) -> int | None:
        """Say the names and return the place of the one chosen, by its number or its name; None where it is skipped.

        Raises Word for one of the `words`.
        """
        self.listed(names, hints)
        while True:
            typed = self.line(words=words)
            if not typed and may_skip:
                return None
            at = chosen(typed, names)
            if at is not None:
                return at
            self.unanswered(typed)
            self.say(FROM_LIST if typed else f"{FROM_LIST} {NO_SKIP}")

    def yes_no(self, *, words: Collection[str] = ()) -> bool | None:
        """Return whether it was yes, or None where it is skipped; raise Word for one of the `words`."""
        self.say(_("yes, no, or an empty line to skip."))
        while True:
            typed = meant(self.line(words=words), (YES, NO))
            if not typed:
                return None
            if typed in ("y", YES, "n", NO):
                return typed.startswith("y")
            self.say(_("yes, or no."))

    def text(self, where: str, draft: Draft | str | None = None, *, words: Collection[str] = ()) -> str:
        """Return a text of many lines, ended by a lone full stop or by ctrl+d; each line is kept as it comes.

        What stands in the field already is said first, and stays where nothing is typed; what is typed is added.
        """
        before = draft.text if isinstance(draft, Draft) else draft or ""
        if before.strip():
            self.say(_("So far:"))
            self.say(before, "  ")
            self.say(
                _("What you write is added. An empty line leaves it so; {CLEAR} takes it away.").format(CLEAR=_(CLEAR))
            )
        self.say(
            _("As many lines as you like; a line with only a full stop ({END}) ends it. An empty line skips.").format(
                END=END
            )
        )
        first = self._first(words)
        if meant(first, (CLEAR,)) == CLEAR and before.strip():
            self.keep(where, "")
            return ""
        if first.strip() in ("", END):
            return before
        return self._more_lines(where, [before, first] if before.strip() else [first])

    def _more_lines(self, where: str, typed: list[str]) -> str:
        """Return the lines with those that follow, up to the end of the text."""
        self.keep(where, "\n".join(typed))
        with suppress(Ended):
            while True:
                line = self.lines.ask(mark="")
                word = self.word(line)
                if line.strip() == END or word == SKIP:
                    break
                if word in self.asides and not line[:1].isspace():
                    self._beside_a_text(word)
                    continue
                if word and not line[:1].isspace():
                    self.taken(word)
                typed.append(line.strip() if line[:1].isspace() and self.is_word(word) else line)
                self.keep(where, "\n".join(typed))
        return "\n".join(typed)

    def _beside_a_text(self, word: str) -> None:
        self.asides[word]()
        self.say(_("Your text goes on here."))
