"""Search: the beginnings of words of four and five letters are kept in the index too, as those of one to three were.

Where they are not, all entries with a word that begins so are gathered before the newest are shown.
"""

KINDS = ("memory", "reframe", "reflection", "sitting", "person")
GATHERED, USUAL = 16 * 1048576, 1048576  # bytes of words gathered before they are written: more takes half the time
INDEXED = "words, people, feelings, period"
WORDS = """
CREATE VIRTUAL TABLE search USING fts5(
    words, people, feelings, period, kind,
    content='', columnsize=0, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3 4 5')
"""


def up(migrator, db):  # type: ignore[no-untyped-def]
    db.execute_sql("DROP TABLE search")
    db.execute_sql(WORDS)
    db.execute_sql("INSERT INTO search (search, rank) VALUES ('hashsize', ?)", (GATHERED,))
    for kind in KINDS:
        db.execute_sql(
            f"""INSERT INTO search (rowid, {INDEXED}, kind) SELECT w.place, {INDEXED}, w.kind
            FROM written w JOIN {kind}_written v ON v.id = w.id WHERE w.kind = '{kind}' ORDER BY w.place"""
        )
    db.execute_sql("INSERT INTO search (search, rank) VALUES ('hashsize', ?)", (USUAL,))
    db.execute_sql("PRAGMA user_version = 9")
