"""The note to bring: whom it is for, line by line, the whole of it, and a file."""

from cryout_tui.asked.ask import Briefly, Noted, Said, Wants
from cryout_tui.asked.note import ADD, CHANGE, TICK, WHOLE, Note, Offered
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import NOTE_SAVED, Draft
from cryout_tui.domain.note import OWN, For, Format, NoteLine, paragraphs, read, written
from cryout_tui.domain.text import one_line
from cryout_tui.errors import NotKept
from cryout_tui.exchange.note_file import NAME, Taken, meant, write
from cryout_tui.exchange.note_formats import as_file
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.note_screens import ANEW, NoteScreens

WHO, LINES, BLANK, KIND, PATH, SAVED = "who", "lines", "blank:", "kind", "path:", "saved"
NOTHING = _("Nothing is ticked yet.")
TAKEN = _("There is a file of that name already, and it was left as it is. Here is another name.")


class NoteRoute:
    """Every tick and every word is kept at once; cut off, it goes on at the same line."""

    name = "note"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.screens = NoteScreens(desk)
        self.whom: For | None = None
        self.place, self.at, self.told = WHO, "", ""
        self.lines: list[NoteLine] = []
        self._find()

    def _find(self) -> None:
        """Stand where it was left; a place changed by hand in an export leads to the beginning."""
        kept = self._draft("at")
        whom, _, place = kept.text.partition(" ") if kept is not None else ("", "", "")
        if whom not in set(For):
            return
        self._take(For(whom))
        named = place.partition(":")[2]
        is_line = place.startswith((BLANK, CHANGE)) and any(each.id == named for each in self.lines)
        is_path = place.startswith(PATH) and named in set(Format)
        if place in (LINES, ADD, WHOLE, KIND) or is_line or is_path:
            self.place = place
            self.at = named if is_line else ""
        if self.place in (WHOLE, KIND) or is_path:
            self.place = self.place if paragraphs(self.lines) else LINES
        if self.place == BLANK + self.at and self._line().blank is None:
            self.place = LINES

    def _take(self, whom: For) -> None:
        self.whom, self.lines = whom, self.screens.offered(whom)
        kept = self._draft(f"{whom}/lines")
        try:
            self.lines = read(kept.text, self.lines) if kept is not None else self.lines
        except ValueError:  # changed by hand in an export
            return

    def show(self) -> None:
        """Show where it stands."""
        whom = self.whom
        if whom is None or self.place == WHO:
            self.desk.show(self.screens.who(is_begun=bool(self.desk.store.drafts.under("note/"))))
        elif self.place == LINES:
            self.desk.show(self.screens.lines(whom, self.lines, at=self.at))
        elif self.place == WHOLE:
            self.desk.show(self.screens.whole(whom, paragraphs(self.lines)))
        elif self.place == KIND:
            self.desk.show(self.screens.kind(whom))
        elif self.place.startswith(PATH):
            where = self._where_path()
            draft = self.desk.store.drafts.get(where) or self._written(where, f"~/{NAME}.{self._kind()}")
            self.desk.show(self.screens.path(whom, where=where, draft=draft, told=self.told))
        else:
            line = None if self.place == ADD else self._line()
            blank = line.blank if line is not None and self.place.startswith(BLANK) else None
            where = self._where_typed()
            typed = self.desk.store.drafts.get(where)
            self.desk.show(self.screens.line(whom, line, where=where, draft=typed, blank=blank))

    def answered(self, event: Said) -> None:
        """Go where the answer leads."""
        self.desk.settle()
        match self.place, event.answer:
            case place, Wants(what) if place == WHO:
                self._chosen(what)
            case place, Wants(what) if place == LINES and isinstance(event.ask, Note):
                self._in_lines(what)
            case place, said.WentOn() if place == WHOLE:
                self._go(KIND)
            case place, Wants(what) if place == KIND:
                self.told = ""
                self._go(PATH + what)
            case place, said.Wrote(text) if place.startswith(PATH):
                self._save(text)
            case place, said.Wrote(text) if place == ADD or place.startswith((BLANK, CHANGE)):
                self._said(text)
            case _:
                self.desk.home()

    def noted(self, event: Noted) -> None:
        """Nothing here may still change."""

    def left(self) -> None:
        """One step back, with what was typed kept; from the beginning, Home."""
        self.desk.settle()
        if self.place in (WHO, SAVED):
            self.desk.home()
        elif self.place.startswith(PATH):
            self._go(KIND)
        else:
            self._go({LINES: WHO, KIND: WHOLE}.get(self.place, LINES))

    # what was answered

    def _chosen(self, what: str) -> None:
        if what == ANEW:
            self.desk.store.drafts.drop("note/")
            self.show()
            return
        self._take(For(what))
        self.at = ""
        self._go(LINES)

    def _in_lines(self, what: str) -> None:
        if what == WHOLE and not paragraphs(self.lines):
            self.desk.change(Briefly(NOTHING))
        elif what in (ADD, WHOLE):
            self._go(what)
        else:
            self.at = what.partition(":")[2]
            line = self._line()
            if what.startswith(CHANGE):
                self._go(CHANGE + line.id)
            elif line.blank is not None:
                self._go(BLANK + line.id)
            else:
                assert what.startswith(TICK)
                self._put(NoteLine(line.id, line.words, not line.is_ticked, line.is_own, line.above))
                self.desk.change(Offered(self.lines))

    def _said(self, text: str) -> None:
        """Keep the words of a line; an empty line takes its own words back, and is skipped."""
        store = self.desk.store
        with store.journal.writing():
            store.drafts.drop(self._where_typed())
            if self.place == ADD:
                self._add(text)
            elif text.strip():
                line = self._line()
                self._put(line.filled(text) if self.place.startswith(BLANK) else line.changed(text))
            elif self.place.startswith(CHANGE):
                self._take_back()
        self._go(LINES)

    def _add(self, text: str) -> None:
        if not text.strip():
            return
        numbers = [each.id.removeprefix(OWN) for each in self.lines if each.id.startswith(OWN)]
        self.at = f"{OWN}{max((int(each) for each in numbers if each.isdecimal()), default=0) + 1}"
        self.lines = [*self.lines, NoteLine(self.at, text.strip(), True, True)]
        self._keep_lines()

    def _put(self, line: NoteLine) -> None:
        self.lines = [line if each.id == line.id else each for each in self.lines]
        self._keep_lines()

    def _take_back(self) -> None:
        """An offered line in the words it was offered in, not ticked; one's own goes."""
        assert self.whom is not None
        offered = {each.id: each for each in self.screens.offered(self.whom)}
        lines = (offered.get(each.id) if each.id == self.at else each for each in self.lines)
        self.lines = [each for each in lines if each is not None]
        self._keep_lines()

    def _save(self, typed: str) -> None:
        """Write the file; where that cannot be done it is said above the field, and another name may be typed."""
        if not typed.strip():
            self._go(LINES)
            return
        assert self.whom is not None
        kind = self._kind()
        try:
            path = meant(typed, kind)
            write(path, as_file(paragraphs(self.lines), kind))
        except Taken as taken:
            self._ask_again(TAKEN, str(taken.other))
            return
        except NotKept as error:
            self._ask_again(one_line(str(error)), typed)
            return
        store = self.desk.store
        with store.journal.writing():
            store.drafts.keep(self._written(NOTE_SAVED, kind))
            store.drafts.drop("note/path/")
            store.drafts.drop("note/at")
        self.place = SAVED
        self.desk.show(self.screens.saved(self.whom, one_line(str(path))))

    def _ask_again(self, why: str, path: str) -> None:
        self.told = why
        self.desk.store.drafts.keep(self._written(self._where_path(), path))
        self.show()

    # what is kept

    def _go(self, place: str) -> None:
        self.desk.store.drafts.keep(self._written("note/at", f"{self.whom or ''} {place}"))
        self.place = place
        self.show()

    def _keep_lines(self) -> None:
        self.desk.store.drafts.keep(self._written(f"note/{self.whom}/lines", written(self.lines)))

    def _written(self, where: str, text: str) -> Draft:
        return Draft(where=where, text=text, cursor=len(text), at=self.desk.now())

    def _draft(self, name: str) -> Draft | None:
        return self.desk.store.drafts.get(f"note/{name}")

    def _line(self) -> NoteLine:
        return next(each for each in self.lines if each.id == self.at)

    def _kind(self) -> Format:
        return Format(self.place.removeprefix(PATH))

    def _where_path(self) -> str:
        return f"note/path/{self._kind()}"

    def _where_typed(self) -> str:
        return f"note/{self.whom}/typed/{self.place}"
