"""Changes and earlier texts are written down by triggers, made for each connection from the tables as they are.

A writer cannot forget them, and a column added later is in them by itself.
"""

from cryout_tui.store.database import CipherDatabase

KINDS = (
    "memory",
    "reframe",
    "reflection",
    "sitting",
    "pain",
    "comparison",
    "belief",
    "wave",
    "person",
    "practice",
)
TEXTS = {  # the fields of which every earlier text is kept, and the column that says when it was written
    "memory": (("title", "story", "age_text", "place", "people", "feelings", "wounded_by"), "updated_at"),
    "reframe": (("text", "says_no"), "at"),
    "reflection": (("hurt", "text"), "updated_at"),
}
NO_WORDS = "('', '[]')"


def watch(database: CipherDatabase) -> None:
    """Write down from now on what this connection changes within a step, and every text it replaces."""
    if not database.execute_sql("SELECT 1 FROM sqlite_schema WHERE name = 'change_step'").fetchall():
        return
    database.execute_sql("CREATE TEMP TABLE present_step (number INTEGER NOT NULL)")
    for kind in KINDS:
        for statement in _changes(kind, columns(database, kind)):
            database.execute_sql(statement)
    for kind, (fields, at) in TEXTS.items():
        for field in fields:
            database.execute_sql(_version(kind, field, at))


def columns(database: CipherDatabase, kind: str) -> list[str]:
    """Return the names of a table's columns."""
    return [row[0] for row in database.execute_sql(f"SELECT name FROM pragma_table_info('{kind}')").fetchall()]


def _changes(kind: str, names: list[str]) -> list[str]:
    before, after = (
        "json_object({})".format(", ".join(f"'{name}', {side}.\"{name}\"" for name in names)) for side in ("OLD", "NEW")
    )
    ways = {
        "INSERT": ("NEW", "NULL", after),
        "UPDATE": ("NEW", before, after),
        "DELETE": ("OLD", before, "NULL"),
    }
    return [
        f"CREATE TEMP TRIGGER change_{kind}_{way} AFTER {way} ON {kind} "
        "WHEN EXISTS (SELECT 1 FROM present_step) BEGIN "
        "INSERT INTO change (step, kind, thing, before, after) "
        f"SELECT number, '{kind}', {side}.id, {old}, {new} FROM present_step; END"
        for way, (side, old, new) in ways.items()
    ]


def _version(kind: str, field: str, at: str) -> str:
    """A text is kept once, where it last stood; the one that stands now is no earlier one."""
    return (
        f"CREATE TEMP TRIGGER version_{kind}_{field} AFTER UPDATE OF {field} ON {kind} "
        f"WHEN OLD.{field} IS NOT NEW.{field} BEGIN "
        f"DELETE FROM version WHERE thing = OLD.id AND field = '{field}' AND text IN (OLD.{field}, NEW.{field}); "
        f"INSERT INTO version (kind, thing, field, text, at) SELECT '{kind}', OLD.id, '{field}', OLD.{field}, OLD.{at} "
        f"WHERE COALESCE(OLD.{field}, '') NOT IN {NO_WORDS}; END"
    )
