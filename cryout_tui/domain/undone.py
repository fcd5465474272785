"""What is said of a step that was taken back, or done again."""

import re

from cryout_tui.domain.text import one_line

CHANGED = re.compile(r'^([a-z ]+) changed in "(.*)"$')
QUOTED = re.compile(r'^"(.*)"( [^"]*)$')


def taken_back(said: str, *, width: int, shows_titles: bool) -> str:
    """Return a sentence of at most about `width` cells, for a step that was called `said`."""
    return _sentence(said, width, shows_titles, "is as it was", "Undone")


def done_again(said: str, *, width: int, shows_titles: bool) -> str:
    """Return a sentence of at most about `width` cells, for a step called `said` that was undone before."""
    return _sentence(said, width, shows_titles, "is changed again", "Done again")


def _sentence(said: str, width: int, shows_titles: bool, stands: str, done: str) -> str:
    said = one_line(said)
    if found := CHANGED.match(said):
        bare = f'"{found[1]}" {stands}'
        room = width - len(bare) - 7
        return f'{bare}, in "{_short(found[2], room)}"' if shows_titles and room >= 12 else f"{bare}."
    if not shows_titles:
        return f"{done}."
    if found := QUOTED.match(said):
        said = f'"{_short(found[1], width - len(done) - 4 - len(found[2]))}"{found[2]}'
    return f"{done}: {said}"


def _short(title: str, room: int) -> str:
    return title if len(title) <= room else f"{title[: max(room - 1, 5)].rstrip()}\u2026"
