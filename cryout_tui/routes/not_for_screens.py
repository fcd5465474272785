"""The screens of a day on which it is better to wait: what is in the way, and a gentler door for each."""

from cryout_tui import content
from cryout_tui.asked.ask import Led, Wants
from cryout_tui.asked.help_now import led
from cryout_tui.asked.usual import Choice
from cryout_tui.domain import answers as said
from cryout_tui.domain.help_facts import Facts
from cryout_tui.domain.help_now import at_once, for_the_young, to_be_heard
from cryout_tui.domain.intended import NOT_FOR
from cryout_tui.domain.pacing import Lighter
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Stage, Step
from cryout_tui.language import _
from cryout_tui.live_keys import key
from cryout_tui.routes.past_left_out import offered
from cryout_tui.routes.step_screens import BREATHE, GROUND, OUT, PEOPLE, TODAY, Choices
from cryout_tui.routes.todays_hurt import HurtScreens

ANYWAY: tuple[str, said.Answer] = (_("go on anyway"), said.WentOn())
AFAR: tuple[str, said.Answer] = (_("go on anyway, from far off"), said.GoesLighter(Lighter.AFAR))
COUNTRY: tuple[str, Wants] = (_("choose my country, for its numbers"), Wants("country"))
IN_THE_WAY = (Step.UNREAL, Step.VOICES, Step.USED, Step.SEEN)  # in the order of `arrive.not-for`, from its fourth line
FOURTH = 3
VOICES = _("you hear or see things others do not, or have hardly slept for days")  # whole also in 40 columns
UNDER_AGE = _("you are under 18")
ELSE = _("it is something else")
SAFE_NOW = _("y if you are safe where you are, and suicide is not close now; any other key if not.")
SAFE_TOLD = _("Are you safe where you are, and is suicide not close now?")
ROOM_FIRST = _("Then the room comes first. The memory can wait until things feel solid again.")
REST_FIRST = _("Then sleep, and a person who knows about this, come before any memory.")
NOT_ALONE = _(
    "Then this screen is not yours alone. Old memories can wait for a place that is. Today is the part that fits here."
)
HIDES = _("{key} hides everything at once.")
NOT_YET = _("Then this part is not for you yet. It is good that you looked for something.")
FOR_YOU = _("Here are lines on which people listen to children and young people:")
NOTHING_KEPT = _("Nothing of what you answered here is kept.")


class NotForScreens(HurtScreens):
    """What makes it better to wait, and what is said to each."""

    def _arrive_not_for(self, sitting: Sitting) -> Choice:
        lines = list(content.lines("arrive.not-for")[FOURTH:])
        lines[IN_THE_WAY.index(Step.VOICES)] = VOICES
        choices: Choices = [(line, said.InTheWay(step)) for line, step in zip(lines, (*IN_THE_WAY, None), strict=True)]
        choices += [(UNDER_AGE, said.InTheWay(Step.UNDER_AGE)), (ELSE, said.InTheWay(None))]
        return Choice(self._top(Stage.ARRIVE), [], choices, question=f"{NOT_FOR}:", skip=said.InTheWay(None))

    def _arrive_unreal(self, sitting: Sitting) -> Choice:
        lines = [ROOM_FIRST, content.line("quiet.unreal")]
        return Choice(self._top(Stage.ARRIVE), lines, self._offered([GROUND, BREATHE, TODAY, OUT, AFAR]))

    def _arrive_voices(self, sitting: Sitting) -> Choice:
        lines = [REST_FIRST, content.line("quiet.unreal")]
        return Choice(self._top(Stage.ARRIVE), lines, [PEOPLE, GROUND, TODAY, OUT, ANYWAY])

    def _arrive_used(self, sitting: Sitting) -> Choice:
        lines = content.lines("arrive.if-used")
        return Choice(self._top(Stage.ARRIVE), lines, self._offered([GROUND, BREATHE, TODAY, OUT, ANYWAY]))

    def _arrive_seen(self, sitting: Sitting) -> Choice:
        hides = HIDES.replace("{key}", key("lock", "ctrl+l"))
        return Choice(self._top(Stage.ARRIVE), [NOT_ALONE], [TODAY, PEOPLE, OUT], by_keys=[hides])

    def _offered(self, choices: Choices) -> Choices:
        return offered(self.desk.store, choices)

    def _help(self) -> Facts:
        return content.help_facts(self.desk.settings.country, today=self.desk.now().date())

    def _arrive_under_age(self, sitting: Sitting) -> Choice:
        choices: Choices = [PEOPLE, (_("a calm screen"), Wants("ground")), (_("back to Home"), Wants("home"))]
        listed = [*led(for_the_young(self._help())), ("", "", ""), ("", NOTHING_KEPT, "$muted")]
        lines = [NOT_YET, FOR_YOU]
        return Choice(self._top(Stage.ARRIVE), lines, choices, listed=listed, shows_all_first=False)

    def _arrive_closed_today(self, sitting: Sitting) -> Choice:
        facts = self._help()
        choices: Choices = [PEOPLE] if facts.code else [PEOPLE, COUNTRY]
        choices += [
            (_("a calm screen"), Wants("ground")),
            *self._offered([BREATHE]),
            (_("back to Home"), Wants("home")),
        ]
        choices.append((_("it has passed: I am safe, and suicide is not close"), Wants("passed")))
        thanks, *more = content.lines("arrive.if-unsafe")
        more.append(self._danger())
        words = content.help_words()[0]
        rest: list[Led] = [each for line in more for each in (("", line, "$ink"), ("", "", ""))]
        return Choice(
            self._top(Stage.ARRIVE),
            [thanks],
            choices,
            listed=led(at_once(facts, words)),
            below=[*rest, *led(to_be_heard(facts, words))],
            shows_all_first=False,
            certain=frozenset({len(choices) - 1}),
            surely=SAFE_NOW,
            surely_told=SAFE_TOLD,
        )

    def _danger(self) -> str:
        """What is said where it is another person who is dangerous, with the key that hides."""
        return content.line("quiet.danger-from-others")
