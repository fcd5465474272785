"""The person's own daily questions: made, changed, put away and brought back."""

from collections.abc import Mapping
from dataclasses import replace

from cryout_tui.domain.daily import OwnQuestion
from cryout_tui.language import _
from cryout_tui.routes.own_list import OwnListRoute
from cryout_tui.store.own_shelf import OwnShelf


class QuestionsRoute(OwnListRoute[OwnQuestion]):
    """The person's own daily questions."""

    NAME = "questions"
    TITLE = _("Your own questions")
    ABOUT = _(
        "One question a day stands over the line in Today; yours come first, and none twice before all were asked."
    )
    ASKED = {"text": _("What would you like to be asked, one day or another?")}

    @property
    def shelf(self) -> OwnShelf[OwnQuestion]:
        return self.desk.store.questions

    def made(self, words: Mapping[str, str]) -> OwnQuestion:
        return OwnQuestion(text=words["text"], created_at=self.desk.now())

    def reworded(self, one: OwnQuestion, words: Mapping[str, str]) -> OwnQuestion:
        return replace(one, text=words["text"])

    def words_of(self, one: OwnQuestion) -> Mapping[str, str]:
        return {"text": one.text}
