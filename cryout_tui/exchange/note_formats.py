"""The note to bring as the text of a file: Markdown, plain text, or a page that prints."""

import html
import re
from collections.abc import Sequence

from cryout_tui.domain.note import Format
from cryout_tui.language import _, spoken


def as_file(said: Sequence[str], kind: Format) -> str:
    """Return the note as the text of a file."""
    match kind:
        case Format.MARKDOWN:
            return "\n\n".join(_in_markdown(each) for each in said) + "\n"
        case Format.PAGE:
            page = PAGE.replace("\0language\0", spoken()).replace("\0title\0", html.escape(_("Note")))
            return page.replace("\0", "\n".join(f'<p dir="auto">{html.escape(each)}</p>' for each in said))
    return "\n\n".join(said) + "\n"


def _in_markdown(words: str) -> str:
    """A line that reads as it is, whatever signs are in it."""
    words = re.sub(r"([\\`*_\[\]<>~|&$])", r"\\\1", words)
    words = re.sub(r"^([#+=:-])", r"\\\1", words)
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", words)


PAGE = """<!doctype html>
<html lang="\0language\0">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>\0title\0</title>
<style>
@page { size: A4; margin: 25mm; }
body { max-width: 160mm; margin: 15mm auto; padding: 0 5mm; color: #000; background: #fff;
  font: 12pt/1.6 Georgia, "Times New Roman", serif; }
p { margin: 0 0 1em; overflow-wrap: anywhere; break-inside: avoid; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
</style>
</head>
<body>
\0
</body>
</html>
"""
