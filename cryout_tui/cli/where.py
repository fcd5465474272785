"""`cryout where`: where everything is kept."""

from typing import TextIO

from cryout_tui.language import _
from cryout_tui.paths import Paths


def run(paths: Paths, out: TextIO, *, as_json: bool) -> None:
    """Print every place by name."""
    if as_json:
        import json

        out.write(json.dumps(paths.named(), ensure_ascii=False) + "\n")
        return
    for name, place in paths.named().items():
        out.write(f"{_(name) + ':':<10} {place}\n")
