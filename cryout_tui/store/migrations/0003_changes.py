"""What was changed, step by step, and every earlier text."""

TABLES = """
CREATE TABLE change_step (number INTEGER PRIMARY KEY, said TEXT NOT NULL, at TEXT NOT NULL, is_undone INTEGER NOT NULL);
CREATE TABLE change (
    number INTEGER PRIMARY KEY, step INTEGER NOT NULL REFERENCES change_step (number) ON DELETE CASCADE,
    kind TEXT NOT NULL, thing TEXT NOT NULL, before TEXT, after TEXT);
CREATE INDEX change_of_step ON change (step, number);
CREATE INDEX change_of_thing ON change (thing);
CREATE TABLE version (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, thing TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
    at TEXT NOT NULL);
CREATE INDEX version_of_thing ON version (thing, field);
CREATE TABLE traces (owed INTEGER NOT NULL);
"""


def up(migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 3")
