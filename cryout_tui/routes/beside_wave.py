"""The way from a wave to what lies beside it, and back."""

from cryout_tui.asked.ground import Grounded
from cryout_tui.asked.release import Settled
from cryout_tui.domain import answers as said
from cryout_tui.domain.kept import Draft
from cryout_tui.domain.sitting import Sitting
from cryout_tui.domain.steps import Stage, Step
from cryout_tui.routes.beside import HUM, HURTING, LONG, PLACE, WRITE, Beside
from cryout_tui.routes.desk import Desk
from cryout_tui.routes.words import GROUNDED, Words

EASING = "easing"


class BesideWave:
    """The part of a sitting's route that leads beside its wave."""

    desk: Desk
    sitting: Sitting
    words: Words

    def show(self) -> None:
        """Show where the sitting stands."""
        raise NotImplementedError

    def settling(self, event: Settled) -> None:
        """Keep how long the quiet minute has gone on, off the way of the keys."""
        if self.sitting.step is Step.SETTLE:
            where, now = self.words.where + "settled", self.desk.now()
            draft = Draft(where=where, text=f"{event.seconds:.1f}", cursor=0, at=now)
            self.desk.writer.put(where, lambda: self.desk.store.drafts.keep(draft))

    def burn(self) -> None:
        """Let go of a page that was put aside to be burnt."""
        self.words.held.forget()

    def grounded(self, event: Grounded) -> None:
        """Keep how it is (0 to 10) after Ground within Close: what is said there goes by it."""
        if self.sitting.step is Step.GROUND:
            after = event.grounding.after
            self.words.draft(GROUNDED, "" if after is None else str(after))

    @property
    def goes_by_what_was_over_it(self) -> bool:
        """Whether its step says something else once Ground was done over it, or another country was chosen."""
        return self.sitting.step in (Step.GROUND, Step.CLOSED_TODAY)

    def _keep(self, answer: said.Answer) -> None:
        raise NotImplementedError

    def _shown_after(self, before: Step) -> None:
        raise NotImplementedError

    def _back(self) -> None:
        raise NotImplementedError

    def _beside(self) -> Beside | None:
        """What lies beside the wave, where the sitting stands there."""
        is_open = self.words.held.is_open or self.words.typed(PLACE) is not None
        if not is_open or self.sitting.step.stage is not Stage.RELEASE:
            return None
        return Beside(self.desk, self.sitting, self.words, self._from_beside, self._back)

    def _from_beside(self, answer: said.Answer | None) -> None:
        before = self.sitting.step
        if answer is None:
            self.show()
        else:
            self._keep(answer)
            self._shown_after(before)

    def _wants_beside(self, what: str) -> bool:
        """Go beside the wave, or keep what the soft question was answered; False where it is another wish."""
        if what in (EASING, HURTING):
            with self.desk.store.journal.writing():
                self.words.draft(LONG, str(self.sitting.wave.id))
                if what == HURTING:
                    self._keep(said.Waved())
                    self.words.draft(PLACE, HURTING)
        elif what in (WRITE, HUM):
            self.words.draft(PLACE, what)
        else:
            return False
        if what != EASING:
            self.show()
        return True
