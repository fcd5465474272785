"""Indexes for Memories: a page of the list in any order, the titles alone, and the source, without a scan."""

INDEXES = """
CREATE INDEX memory_ids ON memory (created_at, id, tone) WHERE deleted_at IS NULL;
CREATE INDEX pain_value ON pain (memory_id, at, value);
CREATE INDEX memory_age ON memory ((age_from IS NULL), age_from, created_at) WHERE deleted_at IS NULL;
CREATE INDEX memory_source ON memory (updated_at) WHERE is_source AND deleted_at IS NULL;
CREATE INDEX reflection_echo ON reflection (echo_memory_id, at) WHERE echo_memory_id IS NOT NULL
"""


def up(migrator, db):  # type: ignore[no-untyped-def]
    for statement in INDEXES.split(";"):
        db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 4")
