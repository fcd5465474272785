"""Scales and daily questions of one's own, and an index that holds the ratings of every day."""

TABLES = """
ALTER TABLE reflection ADD COLUMN own TEXT NOT NULL DEFAULT '{}';
CREATE TABLE scale (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    name TEXT NOT NULL, low TEXT NOT NULL, high TEXT NOT NULL, created_at TEXT NOT NULL, archived_at TEXT);
CREATE TABLE question (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    text TEXT NOT NULL, created_at TEXT NOT NULL, archived_at TEXT);
CREATE INDEX reflection_days ON reflection
    (day, at, deleted_at, outside, inside, sleep, belly, anxious, angry, frustrated, own);
DROP INDEX reflection_day
"""


def up(migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 7")
