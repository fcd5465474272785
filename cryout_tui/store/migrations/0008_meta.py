"""What the journal knows of itself, such as where the person was when it was locked; it is in no export."""

TABLES = "CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"


def up(migrator, db):  # type: ignore[no-untyped-def]
    db.execute_sql(TABLES)
    db.execute_sql("PRAGMA user_version = 8")
