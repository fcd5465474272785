"""One sitting and one Today, step by step: what is pressed, and what then stands on the screen."""

import re
from dataclasses import dataclass

from tests.terminal.session import Session

STORY = "I waited at the gate and no one came."
GOOD = "I never leave anyone waiting."


@dataclass(frozen=True)
class Stand:
    """A place in a flow: what its screen shows, what is typed or pressed there, and what leads on.

    With `leads_to`, what leads on is pressed until that is shown.
    """

    shows: str
    typed: str = ""
    keys: tuple[str, ...] = ()
    on: tuple[str, ...] = ("enter",)
    leads_to: str = ""


SITTING = (
    Stand("How strong is it right now", keys=("6",)),
    Stand("Is there room", keys=("y",)),
    Stand("Are you safe where", keys=("y",)),
    Stand("think of suicide", keys=("n",)),
    Stand("A memory I know", on=("n",)),
    Stand("A name for it", "The school gate"),
    Stand("When did it happen", on=("1",)),
    Stand("The school gate", STORY, on=("f5",)),
    Stand("RELEASE", keys=("t",)),
    Stand("Did tears come", on=("3",)),
    Stand("How is it now", keys=("5",)),
    Stand("Another wave", on=("1",)),
    Stand("a quiet minute before|when you are ready"),
    Stand("lens 1 of 10", GOOD, on=("f5",)),
    Stand("says no", "it was still wrong"),
    Stand("How true", keys=("7",)),
    Stand("How is it now", keys=("4",)),
    Stand("closing the box", leads_to="One kind thing"),
    Stand("One kind thing", "tea"),
    Stand("What you wrote in this sitting", on=("1",)),
    Stand("When would you like", on=("2",)),
    Stand("You did something hard"),
)

TODAY = (
    Stand("How does it look", keys=("8",)),
    Stand("How is it inside", keys=("3",)),
    Stand("How did you sleep", keys=("7",)),
    Stand("How is your belly", keys=("5",)),
    Stand("How anxious", keys=("4",)),
    Stand("How angry", keys=("1", "0")),
    Stand("How frustrated"),
    Stand("What hurt today", "He looked away"),
    Stand("8 of 8", "I kept my coat on"),
    Stand("wide gap"),
)


def arrive(session: Session, stand: Stand) -> None:
    """Wait for a stand's screen and do what is done there."""
    session.until(stand.shows)
    if stand.typed:
        session.type(stand.typed)
        session.until(stand.typed[-12:].replace(".", r"\."))
    session.press(*stand.keys)


def go_on(session: Session, stand: Stand) -> None:
    """Press what leads on."""
    session.press(*stand.on)
    while not re.search(stand.leads_to, session.text):
        before = session.text
        session.press(*stand.on)
        session.changed(before)
