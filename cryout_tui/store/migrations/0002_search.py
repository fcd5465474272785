"""Search: where everything written stands in time, and an index of its words that holds no text of its own."""

TIME = """
CREATE TABLE written (
    place INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, memory_id TEXT, sitting_id TEXT,
    tears TEXT, hidden_until TEXT NOT NULL);
CREATE UNIQUE INDEX written_id ON written (id, kind);
CREATE INDEX written_memory ON written (memory_id);
CREATE INDEX written_sitting ON written (sitting_id)
"""
# newest first is the order of the rows: a second of local time has room for this many
ROOM = 1048576
WORDS = """
CREATE VIRTUAL TABLE search USING fts5(
    words, people, feelings, period, kind,
    content='', columnsize=0, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1)
"""
INDEXED = "words, people, feelings, period"

# hidden_until is '' for what can be found, the day a seal ends, or 'bin', which comes after every day
OF_MEMORY = "CASE WHEN m.deleted_at IS NULL THEN coalesce(m.sealed_until, '') ELSE 'bin' END"
BELONGS = f"coalesce((SELECT {OF_MEMORY} FROM memory m WHERE m.id = t.memory_id), 'bin')"
TEARS = """(SELECT CASE WHEN max(tears IN ('wet_eyes', 'cried', 'cried_hard')) THEN 'yes'
    WHEN max(tears = 'not_today') THEN 'no' END FROM wave WHERE wave.sitting_id = {sitting})"""


def _listed(column: str) -> str:
    return f"coalesce((SELECT group_concat(value, char(10)) FROM json_each(t.{column})), '')"


def _lines(*columns: str) -> str:
    return " || char(10) || ".join(f"coalesce(t.{column}, '')" for column in columns)


# of each kind: when, its memory and sitting, until when it is hidden, what is indexed, what is watched
KINDS: dict[str, tuple[str, ...]] = {
    "memory": (
        "t.created_at", "t.id", "NULL", OF_MEMORY.replace("m.", "t."),
        _lines("title", "story", "place", "age_text"), f"{_listed('people')} || char(10) || {_listed('wounded_by')}",
        _listed("feelings"), "coalesce(t.period, '')",
        "title story place age_text people wounded_by feelings period created_at deleted_at sealed_until",
    ),
    "reframe": (
        "t.at", "t.memory_id", "t.sitting_id", BELONGS, _lines("text", "says_no"), "''", "''", "''",
        "text says_no memory_id sitting_id at",
    ),
    "reflection": (
        "t.at", "NULL", "NULL", "CASE WHEN t.deleted_at IS NULL THEN '' ELSE 'bin' END", _lines("hurt", "text"),
        "''", "''", "''", "hurt text at deleted_at",
    ),
    "sitting": (
        "t.began_at", "t.memory_id", "t.id", f"CASE WHEN t.memory_id IS NULL THEN '' ELSE {BELONGS} END",
        _lines("kind_thing"), "''", "''", "''", "kind_thing memory_id began_at",
    ),
    "person": (
        "'1970-01-01T00:00:00.000000+0000'", "NULL", "NULL", "''", _lines("role", "reach"), "t.name", "''", "''",
        "role name reach",
    ),
}  # fmt: skip


def _view(kind: str) -> str:
    at, memory, sitting, hidden, words, people, feelings, period, _ = KINDS[kind]
    seconds = f"unixepoch(substr({at}, 1, 19)) + 60 * CAST(substr({at}, 27) AS INTEGER)"
    return f"""CREATE VIEW {kind}_written AS SELECT t.id AS id, coalesce({seconds}, 0) * {ROOM} AS second,
        {memory} AS memory_id, {sitting} AS sitting_id, {hidden} AS hidden_until,
        {TEARS.format(sitting=sitting)} AS tears,
        {words} AS words, {people} AS people, {feelings} AS feelings, {period} AS period FROM {kind} t"""


def _triggers(kind: str) -> list[str]:
    watched = KINDS[kind][-1].split()
    changed = " OR ".join(f"old.{column} IS NOT new.{column}" for column in watched)
    update = f"UPDATE OF {', '.join(watched)} ON {kind} WHEN {changed}"
    return [
        f"CREATE TRIGGER {kind}_is_written AFTER INSERT ON {kind} BEGIN {_add(kind)}; END",
        f"CREATE TRIGGER {kind}_is_forgotten BEFORE DELETE ON {kind} BEGIN {_forget(kind)}; END",
        f"CREATE TRIGGER {kind}_was_other BEFORE {update} BEGIN {_forget(kind)}; END",
        f"CREATE TRIGGER {kind}_is_other AFTER {update} BEGIN {_add(kind)}; END",
    ]


def _add(kind: str) -> str:
    return f"""INSERT INTO written SELECT
        (SELECT coalesce(max(w.place) + 1, v.second) FROM written w
            WHERE w.place >= v.second AND w.place < v.second + {ROOM}),
        '{kind}', v.id, v.memory_id, v.sitting_id, v.tears, v.hidden_until
        FROM {kind}_written v WHERE v.id = new.id;
        {_index(kind, "new.id")}"""


def _index(kind: str, which: str = "") -> str:
    only = f"AND w.id = {which}" if which else "ORDER BY w.place"
    return f"""INSERT INTO search (rowid, {INDEXED}, kind) SELECT w.place, {INDEXED}, '{kind}'
        FROM written w JOIN {kind}_written v ON v.id = w.id WHERE w.kind = '{kind}' {only}"""


def _forget(kind: str) -> str:
    return f"""INSERT INTO search (search, rowid, {INDEXED}, kind) SELECT 'delete', w.place, {INDEXED}, '{kind}'
        FROM written w JOIN {kind}_written v ON v.id = w.id WHERE w.kind = '{kind}' AND w.id = old.id;
        DELETE FROM written WHERE id = old.id AND kind = '{kind}'"""


def _belonging() -> list[str]:
    """What hides a memory hides all that belongs to it; tears of a wave are tears of its sitting."""
    new = OF_MEMORY.replace("m.", "new.")
    follow = f"UPDATE written SET hidden_until = {new} WHERE memory_id = new.id AND kind <> 'memory'"
    tears = "UPDATE written SET tears = {tears} WHERE sitting_id = {row}.sitting_id"
    wept, was = (tears.format(tears=TEARS.format(sitting=f"{row}.sitting_id"), row=row) for row in ("new", "old"))
    return [
        f"CREATE TRIGGER memory_is_there AFTER INSERT ON memory BEGIN {follow}; END",
        "CREATE TRIGGER memory_is_gone AFTER DELETE ON memory BEGIN UPDATE written SET hidden_until = 'bin' "
        "WHERE memory_id = old.id; END",
        f"CREATE TRIGGER memory_hides AFTER UPDATE OF deleted_at, sealed_until ON memory BEGIN {follow}; END",
        f"CREATE TRIGGER wave_wept AFTER INSERT ON wave BEGIN {wept}; END",
        f"CREATE TRIGGER wave_wept_other AFTER UPDATE OF tears ON wave WHEN old.tears IS NOT new.tears "
        f"BEGIN {wept}; END",
        f"CREATE TRIGGER wave_is_gone AFTER DELETE ON wave BEGIN {was}; END",
    ]


def _fill(kind: str) -> list[str]:
    first = f"coalesce((SELECT max(w.place) + 1 FROM written w WHERE w.place >= second AND w.place < second + {ROOM})"
    return [
        f"""INSERT INTO written SELECT {first}, second) + row_number() OVER (PARTITION BY second ORDER BY id) - 1,
        '{kind}', id, memory_id, sitting_id, tears, hidden_until FROM {kind}_written""",
        _index(kind),
    ]


def up(migrator, db):  # type: ignore[no-untyped-def]
    for statement in (*TIME.split(";"), *WORDS.split(";")):
        db.execute_sql(statement)
    for kind in KINDS:
        for statement in (_view(kind), *_triggers(kind), *_fill(kind)):
            db.execute_sql(statement)
    for statement in _belonging():
        db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 2")
