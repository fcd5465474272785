"""The tables, one row class a thing kept; the columns are the fields of the domain value."""

from peewee import BooleanField, DateField, FloatField, IntegerField, Model, TextField, UUIDField

from cryout_tui.domain.kept import Compared
from cryout_tui.domain.memory import Certainty, Period, Person, Tone
from cryout_tui.domain.pain import Moment
from cryout_tui.domain.reframe import Lens
from cryout_tui.domain.sitting_record import CameFrom
from cryout_tui.domain.steps import Kept, Step, Tears
from cryout_tui.store.columns import EnumField, InstantField, RatingsField, WordsField


class Row(Model):
    """A kept value. `revision` counts its changes, so that two sessions are told apart."""

    id = UUIDField(primary_key=True)
    revision = IntegerField(default=1)


class MemoryRow(Row):
    title = TextField()
    story = TextField()
    told_in = EnumField(Person)
    period = EnumField(Period, null=True)
    age_text = TextField()
    age_from = IntegerField(null=True)
    age_to = IntegerField(null=True)
    tone = EnumField(Tone, null=True)
    certainty = EnumField(Certainty)
    place = TextField()
    people = WordsField()
    feelings = WordsField()
    wounded_by = WordsField()
    is_source = BooleanField()
    is_safe_place = BooleanField()
    sealed_until = DateField(null=True)
    created_at = InstantField()
    updated_at = InstantField()
    deleted_at = InstantField(null=True)

    class Meta:
        table_name = "memory"


class PainRow(Row):
    memory_id = UUIDField(null=True)
    sitting_id = UUIDField(null=True)
    moment = EnumField(Moment)
    value = IntegerField(null=True)
    at = InstantField()

    class Meta:
        table_name = "pain"


class ComparisonRow(Row):
    left_id = UUIDField()
    right_id = UUIDField()
    answer = EnumField(Compared)
    at = InstantField()

    class Meta:
        table_name = "comparison"


class SittingRow(Row):
    memory_id = UUIDField(null=True)
    came_from = EnumField(CameFrom)
    step = EnumField(Step)
    began_at = InstantField()
    ended_at = InstantField(null=True)
    kind_thing = TextField(null=True)
    return_on = DateField(null=True)
    kept = EnumField(Kept, null=True)

    class Meta:
        table_name = "sitting"


class WaveRow(Row):
    sitting_id = UUIDField()
    pattern = TextField()
    planned_seconds = FloatField(null=True)
    active_seconds = FloatField()
    tears = EnumField(Tears, null=True)
    at = InstantField()

    class Meta:
        table_name = "wave"


class ReframeRow(Row):
    memory_id = UUIDField()
    sitting_id = UUIDField(null=True)
    lens = EnumField(Lens)
    text = TextField(null=True)
    says_no = TextField(null=True)
    replaces_id = UUIDField(null=True)
    at = InstantField()

    class Meta:
        table_name = "reframe"


class BeliefRow(Row):
    reframe_id = UUIDField()
    value = IntegerField(null=True)
    at = InstantField()

    class Meta:
        table_name = "belief"


class ReflectionRow(Row):
    day = DateField()
    at = InstantField()
    outside = IntegerField(null=True)
    inside = IntegerField(null=True)
    sleep = IntegerField(null=True)
    belly = IntegerField(null=True)
    anxious = IntegerField(null=True)
    angry = IntegerField(null=True)
    frustrated = IntegerField(null=True)
    own = RatingsField()
    belly_more = WordsField()
    sleep_more = WordsField()
    hurt = TextField(null=True)
    text = TextField(null=True)
    prompt = TextField(null=True)
    echo_memory_id = UUIDField(null=True)
    updated_at = InstantField()
    deleted_at = InstantField(null=True)

    class Meta:
        table_name = "reflection"


class PracticeRow(Row):
    practice = TextField()
    seconds = FloatField()
    before = IntegerField(null=True)
    after = IntegerField(null=True)
    at = InstantField()

    class Meta:
        table_name = "practice"


class PersonRow(Row):
    role = TextField()
    name = TextField()
    reach = TextField()

    class Meta:
        table_name = "person"


class OwnRow(Row):
    """What the person made for every day: put away with `archived_at`, never deleted."""

    created_at = InstantField()
    archived_at = InstantField(null=True)


class ScaleRow(OwnRow):
    name = TextField()
    low = TextField()
    high = TextField()

    class Meta:
        table_name = "scale"


class QuestionRow(OwnRow):
    text = TextField()

    class Meta:
        table_name = "question"


class DraftRow(Model):
    """Kept under the name of its field, not under an id of its own."""

    where = TextField(primary_key=True)
    text = TextField()
    cursor = IntegerField()
    at = InstantField()

    class Meta:
        table_name = "draft"


ROWS: tuple[type[Model], ...] = (
    MemoryRow,
    PainRow,
    ComparisonRow,
    SittingRow,
    WaveRow,
    ReframeRow,
    BeliefRow,
    ReflectionRow,
    PracticeRow,
    PersonRow,
    ScaleRow,
    QuestionRow,
    DraftRow,
)
