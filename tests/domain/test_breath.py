"""A breath at a moment."""

import pytest

from cryout_tui.domain.breath import Pattern, Phase, at

EVEN = Pattern("even", "Even", (Phase("in", 4, "in"), Phase("out", 6, "out, slowly")))
ODD = Pattern("odd", "Odd", (Phase("in", 5.5, "in"), Phase("out", 5.5, "out")), eases=False)


@pytest.mark.parametrize("pattern", [EVEN, ODD])
def test_the_word_and_the_count_stand_for_as_long_as_is_said(pattern: Pattern) -> None:
    for tenths in range(0, 600, 7):
        now = tenths / 10
        cue = at(pattern, now)
        said = (cue.word, cue.count)
        soon, later = at(pattern, now + cue.lasts * 0.98), at(pattern, now + cue.lasts + 1e-6)
        assert 0 < cue.lasts <= 1
        assert (soon.word, soon.count) == said
        assert (later.word, later.count) != said
