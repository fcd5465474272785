"""`cryout where`: where everything is kept."""

from cryout_tui.language import _
from cryout_tui.places import Places

TYPE_CHECKING = False  # what `typing` loads, every command would wait for
if TYPE_CHECKING:
    from typing import TextIO


def run(places: Places, out: "TextIO", *, as_json: bool) -> None:
    """Print every place by name."""
    if as_json:
        import json

        out.write(json.dumps(places.named(), ensure_ascii=False) + "\n")
        return
    for name, place in places.named().items():
        out.write(f"{_(name) + ':':<10} {place}\n")
