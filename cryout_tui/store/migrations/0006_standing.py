"""Where each memory stands in every list: one short row beside it, kept by triggers, so that no list sorts or scans."""

TABLE = """
CREATE TABLE standing (
    id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, is_plain INTEGER NOT NULL, age_from INTEGER, along REAL,
    sealed_until TEXT, created_at TEXT NOT NULL, is_compared INTEGER NOT NULL, hurts INTEGER, given INTEGER,
    last_sat TEXT) WITHOUT ROWID
"""
# the title and its seal stand in each, so that narrowing by what is typed reads nothing else
INDEXES = """
CREATE INDEX standing_newest ON standing (created_at DESC, is_plain, title, sealed_until);
CREATE INDEX standing_pain ON standing (hurts DESC, created_at DESC, is_plain, title, sealed_until);
CREATE INDEX standing_along ON standing ((along IS NULL), along, created_at, is_plain, title, sealed_until);
CREATE INDEX standing_sat ON standing (last_sat DESC, created_at DESC, is_plain, title, sealed_until);
CREATE INDEX standing_age ON standing ((age_from IS NULL), age_from, created_at);
CREATE INDEX standing_given ON standing (coalesce(given, 7) DESC, created_at DESC) WHERE is_compared;
DROP INDEX memory_age;
CREATE INDEX reflection_binned ON reflection (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX reframe_replaces ON reframe (replaces_id) WHERE replaces_id IS NOT NULL
"""
LATEST = """(SELECT p.value FROM pain p WHERE p.memory_id = {key} AND p.value IS NOT NULL
    ORDER BY p.at DESC LIMIT 1)"""
# how strong it was to hold; the walk's own 0 to 10 goes before what was given on arriving
GIVEN = """(SELECT p.value FROM pain p WHERE p.memory_id = {key} AND p.value IS NOT NULL
    AND p.moment IN ('walk', 'arrive') ORDER BY p.moment = 'walk' DESC, p.at DESC LIMIT 1)"""
SAT = "(SELECT max(s.began_at) FROM sitting s WHERE s.memory_id = {key})"
PLAIN = "{title} NOT GLOB '*[^ -~]*'"  # in these letters alone, case can be put aside without a call back
HURTS = "CASE WHEN {compared} THEN {latest} END"  # how strong a happy one is hurts nobody

# where it stands along the years: its age, or the middle of its period; the last year comes after every age
ALONG = """coalesce({row}.age_from, CASE {row}.period WHEN 'before_school' THEN 2.5 WHEN 'early_school' THEN 7.5
    WHEN 'late_childhood' THEN 11 WHEN 'teens' THEN 15 WHEN 'leaving_home' THEN 21.5 WHEN 'grown' THEN 40
    WHEN 'now' THEN 200 WHEN 'last_month' THEN 201 END)"""

FILL = f"""INSERT INTO standing SELECT
    m.id, m.title, {PLAIN.format(title="m.title")}, m.age_from, {ALONG.format(row="m")}, m.sealed_until,
    m.created_at, m.tone IS NOT 'happy',
    {HURTS.format(compared="m.tone IS NOT 'happy'", latest=LATEST.format(key="m.id"))},
    {GIVEN.format(key="m.id")}, {SAT.format(key="m.id")} FROM memory m WHERE m.deleted_at IS NULL"""
OWN = "title age_from period tone sealed_until created_at deleted_at"
OF_PAIN = "memory_id value moment at"
OF_SITTING = "memory_id began_at"


def _differs(columns: str) -> str:
    return " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns.split())


def _followed(kind: str, columns: str, renewed: str) -> list[str]:
    """What is added to a memory, taken from it or changed renews where it stands."""
    ways = {
        "INSERT": ("", "new.memory_id"),
        f"UPDATE OF {', '.join(columns.split())}": (f"WHEN {_differs(columns)}", "old.memory_id, new.memory_id"),
        "DELETE": ("", "old.memory_id"),
    }
    return [
        f"CREATE TRIGGER {kind}_stands_{way[:6].lower()} AFTER {way} ON {kind} {when} BEGIN "
        f"UPDATE standing SET {renewed} WHERE id IN ({keys}); END"
        for way, (when, keys) in ways.items()
    ]


def _triggers() -> list[str]:
    fill = f"{FILL} AND m.id = new.id"
    pain = HURTS.format(compared="is_compared", latest=LATEST.format(key="standing.id"))
    return [
        f"CREATE TRIGGER memory_stands_insert AFTER INSERT ON memory BEGIN {fill}; END",
        f"CREATE TRIGGER memory_stands_update AFTER UPDATE OF {', '.join(OWN.split())} ON memory "
        f"WHEN {_differs(OWN)} BEGIN DELETE FROM standing WHERE id = old.id; {fill}; END",
        "CREATE TRIGGER memory_stands_delete AFTER DELETE ON memory BEGIN DELETE FROM standing WHERE id = old.id; END",
        *_followed("pain", OF_PAIN, f"hurts = {pain}, given = {GIVEN.format(key='standing.id')}"),
        *_followed("sitting", OF_SITTING, f"last_sat = {SAT.format(key='standing.id')}"),
    ]


def up(migrator, db):  # type: ignore[no-untyped-def]
    for statement in (TABLE, FILL, *INDEXES.split(";"), *_triggers()):
        db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 6")
