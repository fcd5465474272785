"""Finds the style sheets: in the installed package, or beside it in a checkout."""

from pathlib import Path


def sheet(name: str) -> Path:
    """Return the path of the style sheet `name`, without its ending."""
    installed = Path(__file__).parent / "styles" / f"{name}.tcss"
    if installed.exists():
        return installed
    return Path(__file__).parent.parent / "styles" / f"{name}.tcss"
