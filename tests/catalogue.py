"""Brings the catalogues of every language up to the sentences in the code, and compiles them.

python -m tests.catalogue          adds what is new, keeps every translation there is
python -m tests.catalogue --tidy   sets aside what the code says no more, at the end of the file
"""

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HOUSE = Path(__file__).parent.parent / "cryout_tui"
DATA = HOUSE / "data"
MARKS = {"_": None, "N_": None, "ngettext": (1, 2)}  # what a sentence that is translated is wrapped in
WIDTH = 118


def said() -> Catalog:
    """Return every sentence of the code that is translated, without a translation."""
    found = Catalog(fuzzy=False)
    for file in sorted(HOUSE.rglob("*.py")):
        source = file.read_bytes()
        if b"cryout_tui.language import" in source or file.name == "language.py":
            for _, message, comments, context in extract("python", BytesIO(source), keywords=MARKS):
                found.add(message, auto_comments=comments, context=context)
    return found


def read(file: Path) -> Catalog:
    """Return a catalogue as it is written down."""
    with file.open("rb") as written:
        return read_po(written, locale=file.parent.parent.name)


def renew(file: Path, *, tidy: bool) -> None:
    """Bring one catalogue up to the code, and compile it beside itself."""
    catalogue = read(file)
    for each in catalogue.obsolete.values():  # what the code says again is translated again
        catalogue[each.id] = each
    catalogue.obsolete.clear()
    kept = list(catalogue)[1:]
    fresh = said()
    catalogue.project, catalogue.version = "cryout", ""
    fresh.creation_date = catalogue.creation_date  # a run that changes nothing writes nothing else
    catalogue.update(fresh, no_fuzzy_matching=True, update_header_comment=False)
    if not tidy:
        catalogue.obsolete.clear()
        for each in kept:
            catalogue[each.id] = each
    with file.open("wb") as written:
        write_po(written, catalogue, width=WIDTH, no_location=True, sort_output=True, omit_header=False)
    with file.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, read(file))


if __name__ == "__main__":
    for each in sorted(DATA.glob("*/LC_MESSAGES/*.po")):
        renew(each, tidy="--tidy" in sys.argv)
