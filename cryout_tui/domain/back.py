"""One step back within a part of a sitting; from the first step of a part one leaves."""

from cryout_tui.domain.memory import Memory
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.sitting_record import CameFrom
from cryout_tui.domain.steps import Kept, Step

BEFORE = {
    Step.NOT_FOR: Step.ROOM,
    Step.UNREAL: Step.NOT_FOR,
    Step.VOICES: Step.NOT_FOR,
    Step.USED: Step.NOT_FOR,
    Step.SEEN: Step.NOT_FOR,
    Step.ADVICE: Step.PAIN,
    Step.WORD: Step.ADVICE,
    Step.WALK: Step.CHOOSE,
    Step.HURT: Step.CHOOSE,
    Step.BODY: Step.HURT,
    Step.FIRST: Step.BODY,
    Step.ONLY_TODAY: Step.FIRST,
    Step.NAME: Step.CHOOSE,
    Step.WHEN: Step.NAME,
    Step.RESTING: Step.CHOOSE,
    Step.TELL: Step.CHOOSE,
    Step.TEARS: Step.BREATHE,
    Step.AFTER: Step.TEARS,
    Step.AGAIN: Step.AFTER,
    Step.SETTLE: Step.AGAIN,
    Step.SAYS_NO: Step.WRITE,
    Step.BELIEF: Step.SAYS_NO,
    Step.GROUND: Step.NOW,
    Step.PUT_AWAY: Step.NOW,
    Step.KIND: Step.PUT_AWAY,
    Step.KEEP: Step.KIND,
    Step.GOOD: Step.KEEP,
    Step.PAUSE: Step.GOOD,
    Step.RETURN: Step.KEEP,
    Step.LAST: Step.RETURN,
}
WAY_BACK = {CameFrom.WALK: Step.WALK, CameFrom.TODAY: Step.FIRST}  # to where the memory was written


def step_before(sitting: Sitting, memory: Memory | None = None) -> Step | None:
    """Return the step that Esc goes back to, or None where it leaves: words let go are not asked about again.

    A `memory` that was there before the sitting was chosen, and is not named anew.
    """
    if sitting.step is Step.WHEN and memory is not None and memory.created_at < sitting.began_at:
        return Step.CHOOSE
    if sitting.step is Step.RETURN and sitting.pace.asks_if_good(sitting.began_at):
        return Step.GOOD
    if sitting.step in (Step.GOOD, Step.RETURN) and sitting.kept is not Kept.ALL:
        return None
    if sitting.step in (Step.WHEN, Step.TELL) and sitting.came_from in WAY_BACK:
        return WAY_BACK[sitting.came_from]
    return BEFORE.get(sitting.step)


def written_at(sitting: Sitting, title: str | None) -> dict[str, str]:
    """Return the fields of the sitting's step with what was written there before; `title` is the memory's."""
    latest = sitting.reframes[-1] if sitting.reframes else None
    match sitting.step:
        case Step.NAME:
            return {"name": title or ""}
        case Step.FIRST if title is not None:
            return {"first": title}
        case Step.WRITE if latest is not None:
            return {"reframe": latest.text or "", "lens": f"{latest.lens} 0"}
        case Step.SAYS_NO if latest is not None:
            return {"says_no": latest.says_no or ""}
        case Step.KIND:
            return {"kind": sitting.kind_thing or ""}
    return {}
