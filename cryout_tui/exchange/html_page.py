"""Pictures as one page: nothing in it is fetched, nothing in it runs, and it reads on a phone and on paper."""

from collections.abc import Iterator, Sequence
from datetime import date

from cryout_tui.domain.dates import dated
from cryout_tui.domain.picture import Picture, Table
from cryout_tui.domain.span import Span
from cryout_tui.exchange.svg import LONGEST, bare, counted, dates, measure
from cryout_tui.exchange.svg_parts import cut, escaped
from cryout_tui.language import _, spoken
from cryout_tui.palette import DARK, LIGHT

SECRET = _("This file is not encrypted: whoever can open it can read it.")
NOT_FOR = _("For reflecting and for a talk; not for diagnosis or treatment.")
NUMBERS = _("The numbers")
NOTHING = _("No number was given in these days, so there is nothing to draw.")
HEADING = 120  # letters of a heading
COLOURS = {name: f"var(--{name})" for name in LIGHT}


def page(pictures: Sequence[Picture], span: Span, made_on: date) -> bytes:
    """Return a page of pictures, each with what it says in words and its numbers."""
    made = f"{dates(span)}. " + _("Made on {day}.").format(day=dated(made_on, "%-d %B %Y"))
    said = [f'<p class="quiet">{escaped(each)}</p>' for each in (made, SECRET, NOT_FOR)]
    body = [_section(each) for each in pictures] or [f"<p>{escaped(NOTHING)}</p>"]
    whole = PAGE.replace("\0language\0", spoken()).replace("\0title\0", escaped(_("Patterns")))
    whole = whole.replace("\0colours\0", _colours()).replace("\0body\0", "\n".join([*said, *body]))
    return whole.encode("utf-8")


def _section(picture: Picture) -> str:
    drawn, legend = bare(picture, colours=COLOURS)
    how_many = " \u00b7 ".join(filter(None, (counted(picture), cut(measure(picture), HEADING))))
    return "\n".join(
        [
            "<section>",
            "<figure>",
            f'<h2 dir="auto">{escaped(cut(picture.title, HEADING))}</h2>',
            f'<p class="quiet">{escaped(how_many)}</p>',
            drawn.rstrip(),
            f"<figcaption>{''.join(_caption(picture, legend))}</figcaption>",
            "</figure>",
            f"<details><summary>{escaped(NUMBERS)}</summary>{_method(picture)}{_table(picture.table())}</details>",
            "</section>",
        ]
    )


def _caption(picture: Picture, legend: str) -> Iterator[str]:
    if legend:
        yield f'<p class="quiet">{escaped(legend)}</p>'
    if picture.reading.words:
        yield f'<p dir="auto">{escaped(cut(picture.reading.words, LONGEST))}</p>'


def _method(picture: Picture) -> str:
    method = picture.reading.method
    return f'<p class="quiet">{escaped(method)}</p>' if method else ""


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col" dir="auto">{escaped(each)}</th>' for each in table.columns)
    rows = "\n".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in table.told)
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _cell(words: str) -> str:
    return f'<td dir="auto">{escaped(words)}</td>' if words else "<td></td>"


def _colours() -> str:
    light, dark = ("".join(f"--{name}:{value};" for name, value in each.items()) for each in (LIGHT, DARK))
    return f":root {{ {light} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"


PAGE = """<!doctype html>
<html lang="\0language\0">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>\0title\0</title>
<style>
\0colours\0
body { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, serif; overflow-wrap: anywhere; }
h1, h2 { color: var(--bright); font-weight: normal; line-height: 1.3; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 0; }
p { margin: 0 0 .35rem; }
.quiet, th, summary { color: var(--muted); font-size: .95rem; }
section { margin: 3rem 0 0; }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; margin: .5rem 0; }
details { margin: .5rem 0 0; }
summary { cursor: pointer; padding: .35rem 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 0; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: .2rem .75rem .2rem 0; border-bottom: 1px solid var(--line);
  font-weight: normal; vertical-align: top; }
@page { margin: 18mm; }
@media print {
  :root { --ground: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  svg { max-width: 130mm; }
  figure, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  section { margin-top: 8mm; }
  details:not([open]) { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
</style>
</head>
<body>
<main>
<h1>\0title\0</h1>
\0body\0
</main>
</body>
</html>
"""
