"""A picture as a file: where it is to be is asked, and what was typed stays until it is written."""

import re

from cryout_tui.asked.ask import Top, titled
from cryout_tui.asked.line import Line
from cryout_tui.asked.usual import Page
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.picture import Picture
from cryout_tui.domain.text import one_line
from cryout_tui.errors import NotKept
from cryout_tui.exchange.note_file import Taken, meant, write
from cryout_tui.language import _
from cryout_tui.routes.desk import Desk

ENDING, WHAT, PATH = "svg", _("The picture"), "picture/path/"
BARE = _("The file is not encrypted: whoever can open it can see it.")
TAKEN = _("There is a file of that name already, and it was left as it is. Here is another name.")


class PictureFile:
    """Asks for a name and writes the file."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def ask(self, picture: Picture, told: str = BARE) -> None:
        """Ask where it is to be; `told` stands above the field."""
        where = PATH + picture.id
        draft = self.desk.store.drafts.get(where) or self._draft(where, f"~/{self._name(picture)}.{ENDING}")
        self.desk.show(Line(_top(), [told], _("Where is it to be?"), where=where, draft=draft))

    def save(self, picture: Picture, typed: str) -> bool:
        """Write the file and say where it is; where that cannot be done, say why and ask again. Say whether it is."""
        from cryout_tui.exchange.svg import svg

        try:
            path = meant(typed, ENDING, name=self._name(picture), what=WHAT, always_ends=True)
            write(path, svg(picture), what=WHAT)
        except Taken as taken:
            self._ask_again(picture, TAKEN, str(taken.other))
            return False
        except NotKept as error:
            self._ask_again(picture, one_line(str(error)), typed)
            return False
        self.desk.store.drafts.drop(PATH)
        lines = (
            _("Saved as {path}").format(path=one_line(str(path))),
            _("Only your account on this machine can open it. {not_encrypted}").format(not_encrypted=BARE),
        )
        self.desk.show(Page(_top(), lines))
        return True

    def _ask_again(self, picture: Picture, why: str, path: str) -> None:
        self.desk.store.drafts.keep(self._draft(PATH + picture.id, path))
        self.ask(picture, why)

    def _draft(self, where: str, text: str) -> Draft:
        return Draft(where=where, text=text, cursor=len(text), at=self.desk.now())

    def _name(self, picture: Picture) -> str:
        """A name that tells what it is a picture of only by its kind: titles are the person's words."""
        kind = re.sub("[^a-z0-9]+", "-", picture.id.partition("/")[0]).strip("-")
        return f"{kind or 'picture'}-{self.desk.day()}"


def _top() -> Top:
    return titled(_("Save a picture")), ""
