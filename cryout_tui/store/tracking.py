"""Earlier texts and changes are written down by triggers, made for each connection from the tables as they are.

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
    "scale",
    "question",
)
TEXTS = {  # the fields of which every earlier text is kept, and the column that says when it was written
    "memory": (("title", "story", "age_text", "place", "people", "feelings", "wounded_by"), "updated_at"),
    "reframe": (("text", "says_no"), "at"),
    "reflection": (("hurt", "text"), "updated_at"),
}
NO_WORDS = "('', '[]')"


def watch_texts(database: CipherDatabase) -> None:
    """Keep from now on every text that this connection replaces.

    Making these takes long enough to be left until the connection first writes.
    """
    if database.watches_texts:
        return
    if database.execute_sql("SELECT 1 FROM sqlite_schema WHERE name = 'version'").fetchall():
        for kind, (fields, at) in TEXTS.items():
            database.execute_sql(_versions(kind, fields, at))
    database.watches_texts = True


def watch_steps(database: CipherDatabase) -> None:
    """Write down from now on what this connection changes while `present_step` holds a step.

    Making these takes long enough to be left until the first step.
    """
    if database.execute_sql("SELECT 1 FROM sqlite_temp_schema WHERE name = 'present_step'").fetchall():
        return
    database.execute_sql("CREATE TEMP TABLE present_step (number INTEGER NOT NULL)")
    for kind in KINDS:
        names = [row[0] for row in database.execute_sql(f"SELECT name FROM pragma_table_info('{kind}')").fetchall()]
        for statement in _changes(kind, names):
            database.execute_sql(statement)


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


def _versions(kind: str, fields: tuple[str, ...], at: str) -> str:
    """A text is kept once, where it last stood; the one that stands now is no earlier one."""
    kept = " ".join(
        f"DELETE FROM version WHERE OLD.{field} IS NOT NEW.{field} "
        f"AND thing = OLD.id AND field = '{field}' AND text IN (OLD.{field}, NEW.{field}); "
        f"INSERT INTO version (kind, thing, field, text, at) SELECT '{kind}', OLD.id, '{field}', OLD.{field}, OLD.{at} "
        f"WHERE OLD.{field} IS NOT NEW.{field} AND COALESCE(OLD.{field}, '') NOT IN {NO_WORDS};"
        for field in fields
    )
    differs = " OR ".join(f"OLD.{field} IS NOT NEW.{field}" for field in fields)
    return (
        f"CREATE TEMP TRIGGER IF NOT EXISTS version_{kind} AFTER UPDATE OF {', '.join(fields)} ON {kind} "
        f"WHEN {differs} BEGIN {kept} END"
    )
