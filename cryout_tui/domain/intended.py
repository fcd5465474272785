"""What cryout is for, and when it is better to wait, in the words of the first start."""

from cryout_tui.language import _

INTENDED = _("A private place for remembering, crying, reflecting and relaxing; not for diagnosis or treatment.")
NOT_FOR = _("It is better to wait, or to have a person with you, if")
