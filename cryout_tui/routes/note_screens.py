"""The screens of the note to bring, each from what is kept of it."""

from collections.abc import Sequence

from cryout_tui import content
from cryout_tui.asked.ask import Top, Wants, titled
from cryout_tui.asked.line import Line
from cryout_tui.asked.note import Note
from cryout_tui.asked.usual import Choice, Page
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.note import For, Format, NoteLine, filled_in
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk

ANEW = "anew"
NAMES = {For.DOCTOR: _("a doctor"), For.CLOSE: _("someone close")}
GROUPS = {For.DOCTOR: ("note.to-doctor", "note.therapies"), For.CLOSE: ("note.to-someone-close",)}
HEADINGS = {"note.therapies": _("what to ask about")}
FORMATS = {
    Format.PAGE: (_("a page to print"), _("HTML; a browser opens and prints it")),
    Format.TEXT: (_("plain text"), _("opens everywhere")),
    Format.MARKDOWN: (_("Markdown"), _("text for programs that know it")),
}
BLANKS = {
    "when": _("Since about when?"),
    "medicines": _("What do you take?"),
    "age": _("About how old were you?"),
    "line": _("What is the one thing?"),
}
BARE = _("This file is not encrypted: whoever can open it can read it.")


class NoteScreens:
    """Builds them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def offered(self, whom: For) -> list[NoteLine]:
        """Return the lines that are offered, none of them ticked; those with ratings filled in, or left out."""
        today = self.desk.now().date()
        days = self.desk.store.lately.days(today)
        lines = []
        for group in GROUPS[whom]:
            for index, template in enumerate(content.lines(group)):
                if (words := filled_in(template, days, today)) is not None:
                    above = HEADINGS.get(group, "") if index == 0 else ""
                    lines.append(NoteLine(f"{group}.{index}", words, above=above))
        return lines

    def who(self, *, is_begun: bool) -> Choice:
        """Return the question whom it is for."""
        choices: list[tuple[str, said.Answer | Wants]] = [(name, Wants(whom)) for whom, name in NAMES.items()]
        choices += [(_("begin anew"), Wants(ANEW))] if is_begun else []
        lines = (_("Something to hand over when saying it is hard, built line by line by you."),)
        certain = frozenset({len(NAMES)} if is_begun else ())
        return Choice(_top(), lines, choices, question=_("Who is it for?"), certain=certain)

    def lines(self, whom: For, lines: Sequence[NoteLine], *, at: str | None) -> Note:
        """Return the lines to tick."""
        told = (_("Only what you tick is in it; no memory comes in by itself."),)
        return Note(_top(whom), told, lines, at=at)

    def line(self, whom: For, line: NoteLine | None, *, where: str, draft: Draft | None, blank: str | None) -> Line:
        """Return the field for a blank of `line`, for other words in place of it, or for a line of one's own."""
        if line is not None and blank is not None:
            is_free = blank == "line"
            return Line(_top(whom), [line.shown], BLANKS[blank], where=where, draft=draft, is_free=is_free)
        if line is None:
            return Line(_top(whom), [], _("What do you want to say?"), where=where, draft=draft, is_free=True)
        draft = draft or Draft(where=where, text=line.shown, cursor=len(line.shown), at=self.desk.now())
        return Line(_top(whom), [], _("In which words?"), where=where, draft=draft, is_free=True)

    def whole(self, whom: For, paragraphs: Sequence[str]) -> Page:
        """Return all of it, as it will stand in the file."""
        return Page((titled(_("The whole note")), _("for {whom}").format(whom=NAMES[whom])), paragraphs)

    def kind(self, whom: For) -> Choice:
        """Return the question what the file is to be."""
        choices: list[tuple[str, said.Answer | Wants]] = [
            (name, Wants(kind)) for kind, (name, _hint) in FORMATS.items()
        ]
        hints = {index: hint for index, (_name, hint) in enumerate(FORMATS.values())}
        return Choice(_top(whom), [BARE], choices, question=_("What is it to be?"), hints=hints)

    def path(self, whom: For, *, where: str, draft: Draft, told: str) -> Line:
        """Return the question where the file is to be."""
        return Line(_top(whom), [told or BARE], _("Where is it to be?"), where=where, draft=draft)

    def saved(self, whom: For, path: str) -> Page:
        """Return what was done."""
        lines = (
            _("Saved as {path}").format(path=path),
            _(
                "Only your account on this machine can open it. {not_encrypted} Delete it when it is no longer needed."
            ).format(not_encrypted=BARE),
            _("The lines stay here, if you want to change them another day."),
        )
        return Page(_top(whom), lines)


def _top(whom: For | None = None) -> Top:
    return titled(_("Note to bring")), _("for {whom}").format(whom=NAMES[whom]) if whom else ""
