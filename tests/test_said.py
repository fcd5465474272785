"""Every sentence the app says is said in the language that is spoken: it stands inside `_`, `N_` or `ngettext`."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cryout_tui.domain.undone import STEPS
from tests.test_words import HOUSE

MARKS = {"_", "N_", "ngettext"}
OF_PATTERNS = {"compile", "match", "fullmatch", "search", "sub", "findall", "split", "execute_sql"}
OF_STEPS = {"step"}  # what the journal calls a change; `domain/undone.py` says it
OF_PROGRAMMERS = {"ValueError", "TypeError", "KeyError", "RuntimeError", "NotImplementedError", "AssertionError"}
SHOWN_BY = {"text": 0, "say": 0, "notify": 0, "titled": 0, "Entry": 1, "Binding": 2}  # and which argument is a word
ASIDE_NAMED = {"annotation", "returns", "bases", "decorator_list"}
OF_STYLES = {"id", "classes", "style", "group"}  # arguments
SQL = re.compile(
    r"\b(SELECT|INSERT|DELETE|UPDATE|FROM|WHERE|AND|ORDER BY|CREATE|ALTER|PRAGMA|JOIN|WITH|CASE|IS NULL|UNION|BEGIN)\b"
)
WORDS = re.compile(r"[a-z][,;:.]? [a-z]")
SENTENCE = re.compile(r"[A-Z][a-z]{2,}(?![A-Za-z_/.-])")  # a name, or how a sentence begins
BESIDE_A_BLANK = re.compile(r"(?<!\S)[a-z]{2,} | [a-z]{2,}(?!\S)")  # of what stands between the blanks of an f-string
MARKUP = re.compile(r"</?[a-z!]|@media")  # of a page, or of a picture
PROGRAM = "cryout"  # is called so in every language
LETTERS = re.compile(r"[A-Za-z]{2}")
WHOLE = {  # files that hold no sentence: why
    "cli/shells.py": "scripts of shells",
    "domain/bindings.py": "names of keys and of the screens they work on",
    "domain/dates.py": "names of months and days, in a table of each language",
    "domain/day_named.py": "what is understood, not what is said",
    "domain/reframe.py": "feelings in the words of the English lists, which are compared",
    "domain/with_someone.py": "what wounded in the words of the English lists, which is compared",
    "sooner.py": "names inside Python and Textual",
    "store/migrations": "SQL",
    "swift": "into the log, and of any app",
}
KEPT = {  # strings that are not said, or are the same in every language: why
    "cli/__init__.py": {"cryout ": "a name"},
    "shell.py": {"Field": "a kind", "all cells are sent: ": "into the log"},
    "value.py": {" never changes.": "for programmers"},
    "ways.py": {"Breathing": "a kind"},
    "care_desk.py": dict.fromkeys(("tab, shift+tab", "home, end", "pgup, pgdn"), "keys"),
    "screens/sitting/reframe.py": {"Field": "what has the focus"},
    "widgets/month.py": {"pgup pgdn": "keys"},
    "cli/doctor.py": {"cryout ": "a name"},
    "cli/ground.py": {"cryout help-now": "a command"},
    "cli/man.py": {"cryout \\- ": "a name"},
    "cli/parser.py": {"cryout ": "a name"},
    "content.py": {
        "crisis-lines.json cannot be read (": "into the log",
        " cannot be read (": "into the log",
        " has too few lines": "into the log",
    },
    "domain/help_facts.py": {
        "not confirmed lately": "an id in JSON",
        "not confirmed": "an id in JSON",
        "Find A Helpline (ThroughLine)": "a name",
        "Befrienders Worldwide": "a name",
        "International Association for Suicide Prevention - crisis centres": "a name",
        "Child Helpline International": "a name",
    },
    "domain/help_reading.py": {
        "not stated in source": "compared with the data file",
        "a line of ": "into the log",
        "a shared number": "into the log",
        "a directory": "into the log",
        "the emergency numbers of ": "into the log",
        "the countries cannot be read": "into the log",
        " cannot be read (number ": "into the log",
        " cannot be read": "into the log",
    },
    "domain/learning.py": {"doi ": "what it is called everywhere"},
    "domain/never_neglected.py": {"write to": "looked for in what a person wrote"},
    "domain/setting_table.py": {"English": "what the language calls itself"},
    "domain/search_words.py": {"words people feelings": "columns", "kind : (": "a query"},
    "exchange/csv_tables.py": {"until you ask": "for programs"},
    "exchange/daylio.py": {"entry ": "an id"},
    "exchange/other_journal.py": {"cryout restore ": "a command"},
    "exchange/svg.py": {"system-ui, sans-serif": "fonts"},
    "routes/breathe_screens.py": {"health check": "a wish", "one of your own": "a wish"},
    "routes/elsewhere.py": {"take over": "a wish"},
    "routes/own_list.py": {"put away": "of a step", "brought back": "of a step"},
    "store/checking.py": {"vtable constructor failed": "compared with what the library says"},
    "store/holding.py": dict.fromkeys(
        ("process ", " on ", ", since ", "\ntaken over"), "into the lock, for any language"
    ),
    "store/search.py": {
        "written w": "a table",
        "story, place, age_text": "columns",
        "people, wounded_by, feelings": "columns",
        "text, says_no": "columns",
        "hurt, text": "columns",
        "role, reach": "columns",
    },
    "store/sentences.py": {
        "no such table": "compared with what the library says",
        "Could not decode": "compared with what the library says",
        "vtable constructor failed": "compared with what the library says",
    },
}


def _files() -> list[Path]:
    files = [each.relative_to(HOUSE) for each in sorted(HOUSE.rglob("*.py"))]
    return [HOUSE / each for each in files if not {str(each), str(each.parent)} & set(WHOLE)]


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text())


def _name(called: ast.expr) -> str:
    """The last part of what is called: `step` of `store.changes.step`."""
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def _is_aside(node: ast.AST) -> bool:
    """Whether nothing below it is said as it stands: marked, compared, looked for, or for who writes the code."""
    match node:
        case ast.Call():
            return _name(node.func) in MARKS | OF_PATTERNS | OF_STEPS | OF_PROGRAMMERS
        case ast.Expr(ast.Constant()) | ast.Assert() | ast.Compare() | ast.MatchValue() | ast.Subscript():
            return True
        case ast.keyword(name):
            return name in OF_STYLES
        case ast.Assign([ast.Name(name)]):
            return name.endswith("CSS")
        case ast.JoinedStr(parts):
            return any(isinstance(each, ast.Constant) and SQL.search(str(each.value)) for each in parts)
    return False


def _below(node: ast.AST) -> Iterator[ast.AST]:
    """What is below a node, but for annotations, the bases of classes, the keys of tables and classes of widgets."""
    for name, value in ast.iter_fields(node):
        if name in ASIDE_NAMED or (isinstance(node, ast.Dict) and name == "keys"):
            continue
        below = value if isinstance(value, list) else [value]
        if isinstance(node, ast.Call) and name == "args" and _name(node.func) == "text":
            below = below[:1]
        yield from (each for each in below if isinstance(each, ast.AST))


def _said(node: ast.AST, shown: ast.AST | None = None, *, is_part: bool = False) -> Iterator[str]:
    """Every string below a node that looks like something said, and is not marked."""
    if _is_aside(node):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value != PROGRAM:
        words = node.value
        looks = (WORDS.search(words), SENTENCE.match(words), is_part and BESIDE_A_BLANK.search(words), node is shown)
        if (
            any(looks)
            and LETTERS.search(words)
            and not words.startswith("$")
            and not (SQL.search(words) or MARKUP.search(words))
        ):
            yield words
    if isinstance(node, ast.Call) and _name(node.func) in SHOWN_BY:
        shown = next(iter(node.args[SHOWN_BY[_name(node.func)] :]), None)
    for each in _below(node):
        yield from _said(each, shown, is_part=isinstance(node, ast.JoinedStr))


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(HOUSE)))
def test_what_is_said_is_marked_for_translation(file: Path) -> None:
    kept = KEPT.get(str(file.relative_to(HOUSE)), {})
    assert [each for each in _said(_tree(file)) if each not in kept] == []


def test_what_is_left_out_is_there() -> None:
    for name, strings in KEPT.items():
        said = set(_said(_tree(HOUSE / name)))
        assert [each for each in strings if each not in said] == [], name
    assert [each for each in WHOLE if not (HOUSE / each).exists()] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('show("a few words")', ["a few words"]),
        ('show(_("a few words"))', []),
        ('show(f"{n} times")', [" times"]),
        ('HINT = "Undone"', ["Undone"]),
        ('titled("calendar")', ["calendar"]),
        ('Entry("calendar", "open")', ["open"]),
        ('Binding("d", "take_out", "leave", id="take_out")', ["leave"]),
        ('text(line, "said bold")', []),
        ('ask(f"SELECT id FROM {table} WHERE it is here")', []),
        ('def f(x: "Sitting") -> "Sitting":\n    "It says so."\n    assert x == "one of them"', []),
        ('raise ValueError("This is no note.")', []),
        ('raise CryoutError("There is no note.")', ["There is no note."]),
        ('store.drafts.get(f"sitting/{id}/lens")', []),
    ],
)
def test_what_looks_like_something_said(code: str, found: list[str]) -> None:
    assert list(_said(ast.parse(code))) == found


def _calls(tree: ast.AST, names: set[str]) -> Iterator[ast.Call]:
    return (each for each in ast.walk(tree) if isinstance(each, ast.Call) and _name(each.func) in names)


def test_a_marked_sentence_is_whole_before_its_blanks_are_filled() -> None:
    files = sorted(HOUSE.rglob("*.py"))
    wrong = [
        f"{file.relative_to(HOUSE)}:{call.lineno}"
        for file in files
        for call in _calls(_tree(file), MARKS)
        if any(isinstance(each, ast.JoinedStr | ast.BinOp) for each in call.args)
    ]
    assert wrong == []


def test_a_marked_sentence_stands_beside_an_f_string_and_not_in_it() -> None:
    """What makes the catalogues reads no code in an f-string."""
    wrong = [
        f"{file.relative_to(HOUSE)}:{call.lineno}"
        for file in sorted(HOUSE.rglob("*.py"))
        for part in ast.walk(_tree(file))
        if isinstance(part, ast.JoinedStr)
        for call in _calls(part, MARKS)
        if isinstance(call.args[0], ast.Constant)
    ]
    assert wrong == []


def test_no_function_that_translates_has_another_meaning_for_the_mark() -> None:
    wrong = []
    for file in sorted(HOUSE.rglob("*.py")):
        for function in ast.walk(_tree(file)):
            if not isinstance(function, ast.FunctionDef | ast.Lambda | ast.ListComp | ast.SetComp | ast.GeneratorExp):
                continue
            bound = {each.arg for each in ast.walk(function) if isinstance(each, ast.arg)}
            bound |= {
                each.id for each in ast.walk(function) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
            }
            if "_" in bound and next(_calls(function, {"_"}), None):
                wrong.append(f"{file.relative_to(HOUSE)}:{function.lineno}")
    assert wrong == []


def test_every_step_that_can_be_undone_can_be_said() -> None:
    named = []
    for file in sorted(HOUSE.rglob("*.py")):
        for call in _calls(_tree(file), OF_STEPS):
            match call.args:
                case [ast.JoinedStr(parts)]:
                    named.append("".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts))
                case [ast.Constant(str(words))] | [ast.Call(args=[ast.Constant(str(words))])]:
                    named.append(words)
    known = {re.sub(r"\{[a-z]+\}", "{}", each) for each in STEPS}
    assert len(named) > 5
    assert [each for each in named if each not in {*known, '"{}" {}'}] == []
