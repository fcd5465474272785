"""The journal's first tables: everything the export names."""

TABLES = """
CREATE TABLE memory (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    title TEXT NOT NULL, story TEXT NOT NULL, told_in TEXT NOT NULL, period TEXT,
    age_text TEXT NOT NULL, age_from INTEGER, age_to INTEGER, tone TEXT, certainty TEXT NOT NULL,
    place TEXT NOT NULL, people TEXT NOT NULL, feelings TEXT NOT NULL, wounded_by TEXT NOT NULL,
    is_source INTEGER NOT NULL, is_safe_place INTEGER NOT NULL, sealed_until TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT);
CREATE INDEX memory_created ON memory (deleted_at, created_at);
CREATE TABLE pain (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    memory_id TEXT, sitting_id TEXT, moment TEXT NOT NULL, value INTEGER, at TEXT NOT NULL);
CREATE INDEX pain_memory ON pain (memory_id, at);
CREATE INDEX pain_sitting ON pain (sitting_id, at);
CREATE TABLE comparison (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    left_id TEXT NOT NULL, right_id TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE sitting (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    memory_id TEXT, came_from TEXT NOT NULL, step TEXT NOT NULL, began_at TEXT NOT NULL, ended_at TEXT,
    kind_thing TEXT, return_on TEXT, kept TEXT);
CREATE INDEX sitting_began ON sitting (began_at);
CREATE INDEX sitting_open ON sitting (began_at) WHERE ended_at IS NULL;
CREATE INDEX sitting_memory ON sitting (memory_id, began_at);
CREATE TABLE wave (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    sitting_id TEXT NOT NULL, pattern TEXT NOT NULL, planned_seconds REAL, active_seconds REAL NOT NULL,
    tears TEXT, at TEXT NOT NULL);
CREATE INDEX wave_sitting ON wave (sitting_id, at);
CREATE TABLE reframe (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    memory_id TEXT NOT NULL, sitting_id TEXT, lens TEXT NOT NULL, text TEXT, says_no TEXT, replaces_id TEXT,
    at TEXT NOT NULL);
CREATE INDEX reframe_memory ON reframe (memory_id, at);
CREATE INDEX reframe_sitting ON reframe (sitting_id, at);
CREATE TABLE belief (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    reframe_id TEXT NOT NULL, value INTEGER, at TEXT NOT NULL);
CREATE INDEX belief_reframe ON belief (reframe_id, at);
CREATE TABLE reflection (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    day TEXT NOT NULL, at TEXT NOT NULL,
    outside INTEGER, inside INTEGER, sleep INTEGER, belly INTEGER, anxious INTEGER, angry INTEGER,
    frustrated INTEGER, belly_more TEXT NOT NULL, sleep_more TEXT NOT NULL,
    hurt TEXT, text TEXT, prompt TEXT, echo_memory_id TEXT, updated_at TEXT NOT NULL, deleted_at TEXT);
CREATE INDEX reflection_day ON reflection (day, at);
CREATE TABLE practice (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    practice TEXT NOT NULL, seconds REAL NOT NULL, before INTEGER, after INTEGER, at TEXT NOT NULL);
CREATE INDEX practice_at ON practice (at);
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    role TEXT NOT NULL, name TEXT NOT NULL, reach TEXT NOT NULL);
CREATE TABLE draft (
    "where" TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, cursor INTEGER NOT NULL, at TEXT NOT NULL);
"""


def up(migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 1")
