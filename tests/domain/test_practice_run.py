"""A breathing practice under way is written down and read again as it stood."""

import json
from dataclasses import replace

import pytest

from cryout_tui.domain.practice_run import Run, Stand, read, written
from tests.conftest import EVENING

RUN = Run(pattern="even", minutes=5, at=EVENING, stand=Stand.BREATHING, seconds=72.25, before=6)


@pytest.mark.parametrize(
    "run", [RUN, Run(pattern="box", minutes=1, at=EVENING), replace(RUN, stand=Stand.AFTER, before=0, after=10)]
)
def test_what_is_written_is_read_as_it_was(run: Run) -> None:
    assert read(written(run)) == run


@pytest.mark.parametrize(
    "changed",
    [
        {"before": 11}, {"after": "7"}, {"before": True}, {"stand": "later"}, {"at": "soon"}, {"id": 3},
        {"seconds": None}, {"minutes": "many"},
    ],
)  # fmt: skip
def test_a_line_changed_by_hand_holds_no_run(changed: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read(json.dumps({**json.loads(written(RUN)), **changed}))


@pytest.mark.parametrize("line", ["", "{", "[]", "null", "7", "{}"])
def test_anything_else_holds_no_run(line: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read(line)


@pytest.mark.parametrize(("seconds", "breathed"), [(0, 0), (10, 0), (10.5, 0.5), (72.25, 62.2)])
def test_stillness_is_not_counted_as_breathing(seconds: float, breathed: float) -> None:
    run = replace(RUN, seconds=seconds)
    assert run.practice().seconds == breathed
    assert run.is_worth_keeping is (breathed > 0)
    assert (run.practice().practice, run.practice().before) == ("breathe/even", 6)
