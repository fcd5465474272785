"""The line at the top of a sitting that says where one is."""

from cryout_tui.asked.ask import Words, plain
from cryout_tui.domain.steps import Stage

HERE = "$amber bold"  # the style of the present stage


def breadcrumb(stage: Stage) -> Words:
    """Return `arrive · REMEMBER · release · reframe · close` with the present stage marked."""
    parts: list[tuple[str, str]] = []
    for each in Stage:
        if parts:
            parts.append((" \u00b7 ", "$faint"))
        parts.append((each.upper(), HERE) if each is stage else (str(each), "$faint"))
    return tuple(parts)


def in_words(words: Words) -> str:
    """Return where one is without styles: of a breadcrumb the present stage, and which of them it is."""
    stages = list(Stage)
    for piece, style in () if isinstance(words, str) else words:
        if style == HERE and piece.lower() in stages:
            return f"{piece.capitalize()}, part {stages.index(Stage(piece.lower())) + 1} of {len(stages)}"
    return plain(words)
