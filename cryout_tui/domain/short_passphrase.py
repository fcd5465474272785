"""What is said of a short passphrase. It is never refused."""

from cryout_tui.language import _

FEW = 8  # characters; fewer are a few
HINT = _("A short passphrase is easier to guess than a few words in a row. It is yours to choose.")


def said_of(passphrase: str) -> str:
    """Return the hint for a short passphrase, or nothing; an empty one is none yet."""
    return HINT if 0 < len(passphrase) < FEW else ""
