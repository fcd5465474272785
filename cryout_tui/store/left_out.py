"""What is left out, as the journal holds it: a draft for each part, with its day."""

from cryout_tui.domain.left_out import LeftOut, read
from cryout_tui.store.drafts import Drafts

WHERE = "worse/"


def left_out(drafts: Drafts) -> LeftOut:
    """Return what is left out until it is asked for."""
    return read((each.where.removeprefix(WHERE), each.text) for each in drafts.under(WHERE))
