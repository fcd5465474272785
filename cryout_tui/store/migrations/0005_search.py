"""Search: a changed text is indexed at once, and words of writing without spaces are found inside a line of it.

An index that wipes each word of a change (secure-delete) rewrites a page for every one of them, which took longer the
more was kept. The words of an earlier text may now stay in the index for a while, as that text itself does among the
earlier ones; what is deleted for good is wiped by making the index anew (store/gone.py).
"""

SIGNS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
HOLDS = f"GLOB '*[{SIGNS}]*'"  # Thai, Lao, Burmese, Khmer, Chinese, Japanese; as in domain/search_words.py
PIECE = 400  # signs taken apart at a time: reaching a sign means counting from the beginning
KINDS = ("memory", "reframe", "reflection", "sitting", "person")
INDEXED = "words, people, feelings, period"


def _apart(text: str) -> str:
    """Return SQL for a text with its signs once more one by one, each a word of its own, where it holds such signs."""
    return f"""CASE WHEN {text} {HOLDS} THEN {text} || char(10) || (
        WITH RECURSIVE
            piece (number, signs, rest) AS (
                SELECT 1, substr({text}, 1, {PIECE}), substr({text}, {PIECE + 1}) UNION ALL
                SELECT number + 1, substr(rest, 1, {PIECE}), substr(rest, {PIECE + 1}) FROM piece WHERE rest <> ''),
            apart (number, signs, at) AS (
                SELECT number, signs, 1 FROM piece UNION ALL
                SELECT number, signs, at + 1 FROM apart WHERE at < length(signs))
        SELECT group_concat(sign, ' ')
        FROM (SELECT substr(signs, at, 1) AS sign FROM apart ORDER BY number, at)) ELSE {text} END"""


def _again(kind: str, *first: str) -> str:
    """Return SQL that takes what holds such signs out of the index, with 'delete', or puts it in."""
    names = ", ".join((*(("search",) if first else ()), "rowid", INDEXED, "kind"))
    values = ", ".join((*first, "w.place", INDEXED, "w.kind"))
    return f"""INSERT INTO search ({names}) SELECT {values} FROM written w JOIN {kind}_written v ON v.id = w.id
        WHERE w.kind = '{kind}' AND v.words || v.people || v.feelings {HOLDS}"""


def up(migrator, db):  # type: ignore[no-untyped-def]
    db.execute_sql("INSERT INTO search (search, rank) VALUES ('secure-delete', 0)")
    for kind in KINDS:
        db.execute_sql(_again(kind, "'delete'"))
        made = db.execute_sql(
            "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = ?", (f"{kind}_written",)
        ).fetchone()[0]
        # as it was told, to be shown; what is written is from now on what the index holds
        db.execute_sql(made.replace(f"{kind}_written", f"{kind}_told", 1))
        db.execute_sql(f"DROP VIEW {kind}_written")
        db.execute_sql(
            f"""CREATE VIEW {kind}_written AS SELECT id, second, memory_id, sitting_id, hidden_until, tears,
            {_apart("words")} AS words, {_apart("people")} AS people, {_apart("feelings")} AS feelings, period
            FROM {kind}_told"""
        )
        db.execute_sql(_again(kind))
    db.execute_sql("PRAGMA user_version = 5")
