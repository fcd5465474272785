"""The screens of Breathe."""

from collections.abc import Sequence

from cryout_tui import content
from cryout_tui.asked.ask import Top, Wants, titled
from cryout_tui.asked.breathe import AboutOwnWay, AboutWay, Breathe
from cryout_tui.asked.rows import Row
from cryout_tui.asked.usual import Choice, Page, Rating
from cryout_tui.domain import answers as said
from cryout_tui.domain.practice import Health, Way
from cryout_tui.domain.practice_run import Run, Stand
from cryout_tui.language import _
from cryout_tui.live_keys import key, named
from cryout_tui.routes.desk import Desk

WAY = "way "  # what the wish for a way to breathe begins with
AGAIN = "health check"
MAKE = "one of your own"


class BreatheScreens:
    """Builds screens; changes nothing."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def _top(self, name: str = "") -> Top:
        title = _("Breathe › {name}").format(name=name) if name else _("Breathe")
        return titled(title), ""

    def shelf(self, ways: Sequence[Way], health: Health, *, at: str) -> Choice:
        """Return the ways that are offered; the last entries lead to one of one's own, and to the health check."""
        choices: list[tuple[str, said.Answer | Wants]] = [
            (way.pattern.name, Wants(WAY + way.pattern.id)) for way in ways
        ]
        hints = {index: hint(way) for index, way in enumerate(ways)}
        hints[len(choices)] = _("a name, and its seconds")
        choices.append((_("One of your own"), Wants(MAKE)))
        digits = [*"123456789", *[""] * len(ways)]
        keys = [*digits[: len(ways)], key("new_breath", "n"), digits[len(ways)]]
        hints[len(choices)] = _("asked once, before any hold") if health is Health.UNASKED else _("to answer it anew")
        choices.append(
            (_("Breaths with holds") if health is Health.UNASKED else _("The health question"), Wants(AGAIN))
        )
        here = next((index for index, way in enumerate(ways) if way.pattern.id == at), 0)
        return Choice(self._top(), (), choices, hints=hints, at=here, keys=keys, shows_all_first=False)

    def way(self, way: Way, *, is_own: bool) -> AboutWay:
        """Return the page about a way to breathe; one of the person's own can be changed there."""
        cares = [named(way.caution)]
        if way.pattern.phases:
            cares.append(content.breathing_rule("dizzy_line"))
        kind = AboutOwnWay if is_own else AboutWay
        return kind(self._top(way.pattern.name), way, way.default_minutes, cares=cares)

    def health(self) -> Choice:
        """Return the health check."""
        asked = content.health_check()
        choices: list[tuple[str, said.Answer | Wants]] = [
            (_("yes, at least one"), Wants(Health.FITS)),
            (_("none of them"), Wants(Health.NONE)),
            (_("I'd rather not say"), Wants(Health.RATHER_NOT_SAY)),
        ]
        listed = [("\u00b7 ", item, "$ink") for item in asked.items]
        return Choice(self._top(), (asked.question,), choices, listed=listed)

    def health_said(self, health: Health) -> Page:
        """Return what is said to an answer."""
        asked = content.health_check()
        return Page(self._top(), (asked.if_none if health.opens_holds else asked.if_any,))

    def rating(self, way: Way, run: Run) -> Rating:
        """Return the question how it is, before or after; Enter on nothing skips it."""
        is_before = run.stand is Stand.BEFORE
        question = content.line("arrive.pain", 0) if is_before else content.line("release.after-ask", 1)
        value = run.before if is_before else run.after
        row = Row("practice", _("how strong"), question, content.anchors("arrive.pain-anchors"), value=value)
        return Rating(self._top(way.pattern.name), (), row)

    def breathing(self, way: Way, run: Run) -> Breathe:
        """Return the breath itself."""
        return Breathe(
            self._top(way.pattern.name),
            way,
            run,
            opening=content.breathing_rule("eyes_line"),
            line=content.breathing_rule("slower_not_bigger") if way.pattern.phases else "",
            motion=self.desk.motion,
            clock=self.desk.clock,
        )


def hint(way: Way) -> str:
    """Return the seconds of a way to breathe, and how well it was studied."""
    return " \u00b7 ".join(filter(None, (way.seconds_each, way.known.in_words)))
