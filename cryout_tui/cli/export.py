"""`cryout export`: everything as JSON, or the journal in a format to read; never over another file."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from cryout_tui.cli import opening
from cryout_tui.clock import SystemClock
from cryout_tui.errors import CryoutError, WrongUsage
from cryout_tui.exchange import dated, json_journal, markdown, new_place
from cryout_tui.exchange.csv_tables import tables
from cryout_tui.exchange.told import Told
from cryout_tui.language import _
from cryout_tui.paths import Paths

SECRET = _("not encrypted")


def run(asked: Namespace, paths: Paths) -> None:
    """Write the journal to a new file or folder, or to standard output, and say that it is not encrypted there.

    Raises WrongUsage for options that do not go together, CryoutError where something is there already.
    """
    if asked.format != "html" and asked.range is not None:
        raise WrongUsage(_("--range goes with --format html. The JSON export always holds everything."))
    target = None if asked.output in (None, "-") else Path(asked.output)
    if target is None and asked.format in ("csv", "dayone"):
        raise WrongUsage(
            _("{format} is more than one text, so it goes to a file or a folder: -o FILE.").format(format=asked.format)
        )
    if target is not None:
        new_place.check(target)
    if asked.format == "html":
        _page(asked, paths, target)
        return
    with _opened(asked, paths) as told:
        if target is not None and _is_folder(asked):
            new_place.new_folder(target, _files(asked, told))
            _say(_("The journal is in the folder {target}. It is {SECRET}.").format(target=target, SECRET=SECRET))
        elif target is not None:
            with new_place.new_file(target) as stream:
                _write(stream, asked, told)
            _say(
                _("{what} is in {target}. This file is {SECRET}.").format(
                    what=_what(asked), target=target, SECRET=SECRET
                )
            )
        else:
            with standard_output() as stream:
                _write(stream, asked, told)
            _say(_("{what} went to standard output. It is {SECRET}.").format(what=_what(asked), SECRET=SECRET))


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Give standard output as bytes, all of it out at the end; raise CryoutError where it does not take them."""
    if sys.stdout is None:
        raise CryoutError(_("There is no standard output, so nothing was written: -o FILE names a file."))
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what waits in it would be tried once more at the end
        raise CryoutError(
            _(
                "Standard output could not be written ({strerror}), and what went there is not whole. "
                "The journal is as it was."
            ).format(strerror=error.strerror)
        ) from error


@contextmanager
def _opened(asked: Namespace, paths: Paths) -> Iterator[Told]:
    store = opening.open_to_read(paths, asked.passphrase_file)
    try:
        with store.journal.reading():
            yield Told(store, SystemClock().now().date(), is_open=asked.sealed)
    finally:
        store.journal.close()


def _is_folder(asked: Namespace) -> bool:
    """A name that ends in / or has no ending is a folder; for tables, all but a zip is."""
    if asked.format == "csv":
        return not asked.output.lower().endswith(".zip")
    return asked.format == "md" and (asked.output.endswith("/") or not Path(asked.output).suffix)


def _files(asked: Namespace, told: Told) -> new_place.Files:
    if asked.format == "csv":
        return tables(told)
    return ((name, [text]) for name, text in markdown.many(told))


def _write(stream: BinaryIO, asked: Namespace, told: Told) -> None:
    now = SystemClock().now()
    match asked.format:
        case "json":
            json_journal.write_to(stream, told.store, now=now)
        case "jrnl":
            dated.jrnl_json(stream, told)
        case "dayone":
            dated.day_one(stream, told)
        case "csv":
            new_place.zipped(stream, tables(told))
        case "jrnl-text" | "md":
            parts = dated.jrnl_text(told) if asked.format == "jrnl-text" else markdown.one(told, now)
            for part in parts:
                stream.write(part.encode("utf-8", "replace"))


def _page(asked: Namespace, paths: Paths, target: Path | None) -> None:
    from cryout_tui.cli.stats import html

    written = html(asked, paths)
    if target is None:
        with standard_output() as stream:
            stream.write(written)
        _say(_("The page with your pictures went to standard output. It is {SECRET}.").format(SECRET=SECRET))
        return
    with new_place.new_file(target) as stream:
        stream.write(written)
    _say(_("The page with your pictures is in {target}. This file is {SECRET}.").format(target=target, SECRET=SECRET))


def _what(asked: Namespace) -> str:
    return _("Everything") if asked.format == "json" else _("The journal")


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)
