"""What Ground says around its exercises."""

from cryout_tui import content
from cryout_tui.asked.ground import GroundWords


def ground_words(**own: str) -> GroundWords:
    """Return the words; `own` replaces what is said of going back."""
    *opening, kept = content.lines("ground.open")
    now, ways = content.lines("ground.after")
    other, voice = content.lines("ground.not-helping")
    return GroundWords(
        opening=opening,
        other=other,
        now=now,
        anchors=content.anchors("arrive.pain-anchors"),
        ways=ways,
        voice=voice,
        kept=kept,
        **own,
    )
