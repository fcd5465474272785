"""A sentence in a corner that never ends before it is drawn."""

from textual.notifications import Notification

LEAST = 0.05  # seconds: a timer set to a moment gone by counts backwards for ever, and no key is heard again


class Lasting(Notification):
    """Has always some time left, however late it is drawn; it is let go of at its time all the same."""

    @property
    def time_left(self) -> float:
        return max(LEAST, super().time_left)

    @property
    def has_expired(self) -> bool:
        return super().time_left <= 0
