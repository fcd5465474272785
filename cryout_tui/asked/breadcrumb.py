"""The line at the top of a sitting that says where one is."""

from cryout_tui.asked.ask import Words, plain
from cryout_tui.domain.steps import Stage
from cryout_tui.language import _

HERE = "$amber bold"  # the style of the present stage


def breadcrumb(stage: Stage) -> Words:
    """Return `arrive · REMEMBER · release · reframe · close` with the present stage marked."""
    parts: list[tuple[str, str]] = []
    for each in Stage:
        if parts:
            parts.append((" \u00b7 ", "$faint"))
        parts.append((_marked(each), HERE) if each is stage else (_(each.value), "$faint"))
    return tuple(parts)


def _marked(stage: Stage) -> str:
    """The name of the present stage in capitals, or in brackets where its letters have none."""
    name = _(stage.value)
    return name.upper() if name.upper() != name else f"[{name}]"


def in_words(words: Words) -> str:
    """Return where one is without styles: of a breadcrumb the present stage, and which of them it is."""
    stages = {_marked(each): _(each.value) for each in Stage}
    for piece, style in () if isinstance(words, str) else words:
        if style == HERE and piece in stages:
            number = list(stages).index(piece) + 1
            told = _("{stage}, part {number} of {count}")
            return told.format(stage=stages[piece].capitalize(), number=number, count=len(stages))
    return plain(words)
