"""The steps of a sitting, and what is chosen from in them."""

from enum import StrEnum

from cryout_tui.language import N_


class Stage(StrEnum):
    """The five parts of a sitting, as the line at the top names them."""

    ARRIVE = N_("arrive")
    REMEMBER = N_("remember")
    RELEASE = N_("release")
    REFRAME = N_("reframe")
    CLOSE = N_("close")


class Step(StrEnum):
    """Where a sitting stands; the stage comes before the dot."""

    PAIN = "arrive.pain"
    ROOM = "arrive.room"
    SAFE = "arrive.safe"
    SUICIDE = "arrive.suicide"
    NOT_FOR = "arrive.not_for"
    UNREAL = "arrive.unreal"
    VOICES = "arrive.voices"
    USED = "arrive.used"
    SEEN = "arrive.seen"
    UNDER_AGE = "arrive.under_age"
    ADVICE = "arrive.advice"
    WORD = "arrive.word"
    CLOSED_TODAY = "arrive.closed_today"
    CHOOSE = "remember.choose"
    WALK = "remember.walk"
    HURT = "remember.hurt"
    BODY = "remember.body"
    FIRST = "remember.first"
    ONLY_TODAY = "remember.only_today"
    NAME = "remember.name"
    WHEN = "remember.when"
    FRESH = "remember.fresh"
    RESTING = "remember.resting"
    TELL = "remember.tell"
    BREATHE = "release.breathe"
    TEARS = "release.tears"
    AFTER = "release.after"
    AGAIN = "release.again"
    SETTLE = "release.settle"
    WRITE = "reframe.write"
    SAYS_NO = "reframe.says_no"
    BELIEF = "reframe.belief"
    NOW = "close.now"
    GROUND = "close.ground"
    PUT_AWAY = "close.put_away"
    KIND = "close.kind"
    KEEP = "close.keep"
    GOOD = "close.good"
    PAUSE = "close.pause"
    RETURN = "close.return"
    LAST = "close.last"
    CLOSED = "closed"

    @property
    def stage(self) -> Stage:
        """The stage it belongs to; a closed sitting stays at close."""
        return Stage(self.value.split(".")[0]) if "." in self.value else Stage.CLOSE


ARRIVE_ROWS = (Step.PAIN, Step.ROOM, Step.SAFE, Step.SUICIDE)


class Tears(StrEnum):
    NOT_TODAY = "not_today"
    WET_EYES = "wet_eyes"
    CRIED = "cried"
    CRIED_HARD = "cried_hard"
    RATHER_NOT_SAY = "rather_not_say"


class Kept(StrEnum):
    ALL = "all"
    SEALED = "sealed"
    TITLE = "title"
    NONE = "none"


class Does(StrEnum):
    """What sitting with it does, as the person says after a few times."""

    GOOD = "good"
    HARM = "harm"
    NOT_MUCH = "not_much"
