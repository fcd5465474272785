"""A row of the goals as it is printed, and the options that the scripts share."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    """What was measured: the goal, ours, stock Textual, and what the peers do, each as words."""

    what: str
    goal: str
    ours: str
    stock: str = "-"
    peers: str = ""

    def __str__(self) -> str:
        said = f"{self.what}: goal {self.goal}; ours {self.ours}; stock {self.stock}"
        return f"{said}; {self.peers}" if self.peers else said


def options(what: str, **more: tuple[float, str]) -> argparse.Namespace:
    """Return the options of a script; `more` are numbers with their usual value and what they are."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--peers", type=Path, help="a folder with, or for, the environment of the peers (see peers.py)")
    for name, (usual, says) in more.items():
        parser.add_argument(f"--{name}", type=type(usual), default=usual, help=f"{says} (usually {usual})")
    return parser.parse_args()


def said(measure: Callable[..., Iterator[Figure]], *arguments: object) -> None:
    """Print each figure as soon as it is known."""
    for figure in measure(*arguments):
        print(figure, flush=True)


def beside(found: dict[str, str]) -> str:
    """Return the figures of the peers in one line."""
    return ", ".join(f"{name} {told}" for name, told in found.items())
