"""What is said of a step that was taken back, or done again."""

import re

from cryout_tui.domain.text import one_line
from cryout_tui.language import N_, _

CHANGED = re.compile(r'^([a-z ]+) changed in "(.*)"$')
QUOTED = re.compile(r'^"(.*)"( [^"]*)$')
BLANK = re.compile(r"\{[a-z]+\}")
STEPS = (  # what steps are called in the journal, in English whatever is spoken
    *(N_('"{title}" put in the bin'), N_('"{title}" taken back from the bin'), N_('"{title}" written down')),
    *(N_('"{title}" added'), N_('"{title}" changed'), N_('"{title}" put away'), N_('"{title}" brought back')),
    *(N_('the name of "{title}"'), N_('whether "{title}" is happy or sad'), N_('how strong "{title}" is to hold')),
    *(N_("{day} changed"), N_("{day} filled in")),
    *(N_("a pair answered"), N_("the source named"), N_("a memory sealed"), N_("the seal taken off")),
    *(N_("an earlier text brought back"), N_("someone taken out of your own people")),
    *(N_("a reflection put in the bin"), N_("a reflection taken back from the bin")),
)


def taken_back(said: str, *, width: int, shows_titles: bool) -> str:
    """Return a sentence of at most about `width` cells, for a step that was called `said`."""
    return _sentence(said, width, shows_titles, _("is as it was"), _("Undone"))


def done_again(said: str, *, width: int, shows_titles: bool) -> str:
    """Return a sentence of at most about `width` cells, for a step called `said` that was undone before."""
    return _sentence(said, width, shows_titles, _("is changed again"), _("Done again"))


def _sentence(said: str, width: int, shows_titles: bool, stands: str, done: str) -> str:
    said = one_line(said)
    if found := CHANGED.match(said):
        bare = f'"{_(found[1])}" {stands}'
        room = width - len(bare) - 7
        if not shows_titles or room < 12:
            return f"{bare}."
        return bare + _(', in "{title}"').format(title=_short(found[2], room))
    return f"{done}: {_named(said, width - len(done) - 2)}" if shows_titles else f"{done}."


def _named(said: str, room: int) -> str:
    """A step in the language that is spoken; a title at its beginning is shortened to the room."""
    for step in STEPS:
        before, after = (*BLANK.split(step), "")[:2]
        if said == step:
            return _(step)
        if after and said.startswith(before) and said.endswith(after):
            told, blank = _(step), BLANK.findall(step)[0]
            words = said[len(before) : len(said) - len(after)]
            words = _short(words, room - len(told) + len(blank)) if before == '"' else words
            return told.replace(blank, words)
    if found := QUOTED.match(said):
        return f'"{_short(found[1], room - 2 - len(found[2]))}"{found[2]}'
    return said


def _short(title: str, room: int) -> str:
    return title if len(title) <= room else f"{title[: max(room - 1, 5)].rstrip()}\u2026"
