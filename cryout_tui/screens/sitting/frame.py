"""What the steps of a sitting share: the line at the top that says where one is."""

from textual.content import Content

from cryout_tui.domain.steps import Stage


def breadcrumb(stage: Stage) -> Content:
    """Return `arrive · REMEMBER · release · reframe · close` with the present stage marked."""
    parts: list[tuple[str, str]] = []
    for each in Stage:
        if parts:
            parts.append((" \u00b7 ", "$faint"))
        parts.append((each.upper(), "$amber bold") if each is stage else (str(each), "$faint"))
    return Content.assemble(*parts)
