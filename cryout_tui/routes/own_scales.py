"""The person's own scales: made, changed, put away and brought back."""

from collections.abc import Mapping
from dataclasses import replace

from cryout_tui.domain.scale import Scale
from cryout_tui.language import _
from cryout_tui.routes.own_list import OwnListRoute
from cryout_tui.store.own_shelf import OwnShelf


class ScalesRoute(OwnListRoute[Scale]):
    """The person's own scales."""

    NAME = "scales"
    TITLE = _("Your own scales")
    ABOUT = _("Today asks these after its own. What is put away is asked no more, and every number stays.")
    ASKED = {
        "name": _("What would you like to rate? A word or a few."),
        "low": _("What is 0 on it? Such as: none."),
        "high": _("And what is 10? Such as: all day long."),
    }

    @property
    def shelf(self) -> OwnShelf[Scale]:
        return self.desk.store.scales

    def made(self, words: Mapping[str, str]) -> Scale:
        return Scale(name=words["name"], low=words["low"], high=words["high"], created_at=self.desk.now())

    def reworded(self, one: Scale, words: Mapping[str, str]) -> Scale:
        return replace(one, name=words["name"], low=words["low"], high=words["high"])

    def words_of(self, one: Scale) -> Mapping[str, str]:
        return {"name": one.name, "low": one.low, "high": one.high}

    def hint(self, one: Scale) -> str:
        return " \u00b7 ".join(f"{number} {words}" for number, words in one.anchors.items())
