"""What the last weeks hold: a few rows by index, for the cards and for the note to bring."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from cryout_tui.domain.after_curve import day_of
from cryout_tui.domain.kept import NOTE_SAVED, Draft
from cryout_tui.domain.never_neglected import ENTRIES, MOST_WEEKS, Card, Day, Facts, Shown
from cryout_tui.domain.pacing import LOOKED_BACK_ON
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.steps import Tears
from cryout_tui.store.columns import InstantField
from cryout_tui.store.drafts import Drafts
from cryout_tui.store.journal import Journal

CARD = "card/"
READ, SEEN = "read", "seen"
INSTANT = InstantField()
DAYS = """SELECT day, inside, sleep, belly, anxious FROM reflection
    WHERE day > ? AND day <= ? AND deleted_at IS NULL ORDER BY day, at"""
CLOSED = "SELECT id, began_at, kind_thing FROM sitting WHERE ended_at IS NOT NULL ORDER BY began_at DESC LIMIT ?"
WAVES = "SELECT sitting_id, tears FROM wave WHERE sitting_id IN ({}) ORDER BY sitting_id, at"
FIRST_DAY = "SELECT day FROM reflection WHERE deleted_at IS NULL ORDER BY day LIMIT 1"
FIRST_SITTING = "SELECT began_at FROM sitting ORDER BY began_at LIMIT 1"
ENTRIES_KEPT = """SELECT (SELECT count(*) FROM (SELECT DISTINCT day FROM reflection WHERE deleted_at IS NULL LIMIT ?1))
    + (SELECT count(*) FROM (SELECT 1 FROM sitting WHERE ended_at IS NOT NULL ORDER BY began_at LIMIT ?1))"""
PEOPLE = "SELECT EXISTS (SELECT 1 FROM person)"
ENDED = """SELECT p.sitting_id, p.moment, p.value FROM pain p
    WHERE p.sitting_id IN (SELECT id FROM sitting ORDER BY began_at DESC LIMIT ?1) ORDER BY p.sitting_id, p.at"""
LATEST = "SELECT id, began_at, ended_at FROM sitting ORDER BY began_at DESC LIMIT ?"
FEW = 3  # sittings; more of them do not fall on one day and the evening before it


class Lately:
    """Reads what the cards and the note are made of, and keeps which card was shown when."""

    def __init__(self, journal: Journal, drafts: Drafts) -> None:
        self.journal = journal
        self.drafts = drafts

    def shown(self) -> list[Shown]:
        """Return when each card was last shown."""
        kept = {each.where.removeprefix(CARD): each for each in self.drafts.under(CARD)}
        return [Shown(card, kept[card].at, kept[card].text != SEEN) for card in Card if card in kept]

    def show(self, card: Card, *, now: datetime, is_read: bool) -> None:
        """Keep that `card` was shown, and whether it was gone on from; raise NotKept when it could not be kept."""
        self.drafts.keep(Draft(where=CARD + card, text=READ if is_read else SEEN, cursor=0, at=now))

    def facts(self, today: date) -> Facts:
        """Return what the cards go by; the same few rows however long the journal."""
        with self.journal.reading() as database:
            closed = database.execute_sql(CLOSED, (LOOKED_BACK_ON,)).fetchall()
            asked = WAVES.format(", ".join("?" * len(closed)))
            waves = database.execute_sql(asked, [each[0] for each in closed]).fetchall()
            first_day = database.execute_sql(FIRST_DAY).fetchone()
            first_sitting = database.execute_sql(FIRST_SITTING).fetchone()
            entries = database.execute_sql(ENTRIES_KEPT, (ENTRIES,)).fetchone()[0]
            has_people = bool(database.execute_sql(PEOPLE).fetchone()[0])
        tears: dict[str, list[Tears | None]] = defaultdict(list)
        for key, said in waves:
            tears[key].append(None if said is None else Tears(said))
        begun = [date.fromisoformat(first_day[0])] if first_day else []
        begun += [_moment(first_sitting[0]).date()] if first_sitting else []
        return Facts(
            waves=tuple((_moment(at), tuple(tears[key])) for key, at, _ in closed if key in tears),
            first=min(begun, default=None),
            entries=entries,
            kind_things=tuple(thing for _, _, thing in closed if thing),
            has_people=has_people,
            has_note=self.drafts.get(NOTE_SAVED) is not None,
            days=self.days(today),
        )

    def days(self, today: date, *, weeks: int = MOST_WEEKS) -> dict[date, Day]:
        """Return the last ratings of each day of the last `weeks`, up to `today`, where there are any."""
        span = (today - timedelta(weeks=weeks), today)
        days: dict[date, Day] = {}
        with self.journal.reading() as database:
            for day, *ratings in database.execute_sql(DAYS, [each.isoformat() for each in span]).fetchall():
                key = date.fromisoformat(day)
                earlier = days.get(key, Day())
                before = (earlier.inside, earlier.sleep, earlier.belly, earlier.anxious)
                given = [was if now is None else now for was, now in zip(before, ratings, strict=True)]
                days[key] = Day(*given)
        return days

    def ended_worse_on(self, now: datetime) -> bool:
        """Say whether a sitting of the person's day at `now` ended, or was afterwards, higher than it began."""
        with self.journal.reading() as database:
            latest = database.execute_sql(LATEST, (FEW,)).fetchall()
            pains = database.execute_sql(ENDED, (FEW,)).fetchall()
        todays = {key for key, *moments in latest if any(_is_on(each, now) for each in moments)}
        felt: dict[str, dict[Moment, int]] = defaultdict(dict)
        for key, moment, value in pains:
            if key in todays and value is not None:
                felt[key][Moment(moment)] = value
        return any(_rose(each) for each in felt.values())


def _rose(felt: dict[Moment, int]) -> bool:
    ended = Moment.CLOSE if Moment.CLOSE in felt else Moment.RELEASE
    later = [felt[each] for each in (ended, Moment.SAME_DAY, Moment.NEXT_DAY) if each in felt]
    return Moment.ARRIVE in felt and any(each > felt[Moment.ARRIVE] for each in later)


def _is_on(moment: str | None, now: datetime) -> bool:
    return moment is not None and day_of(_moment(moment), now) == day_of(now, now)


def _moment(written: str) -> datetime:
    found = INSTANT.python_value(written)
    assert found is not None
    return found
