"""What stands around the data of an evidence package: head, style, the places that the program fills, the program.

It is written exactly as a browser writes a page out again (HTML standard, "serialising HTML fragments"), so that the
page can check its own bytes: double quotes, every tag, no white space outside head and body, nothing after the end.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape

from lagvarde_coder.domain.report.evidence_package import EvidencePackage
from lagvarde_coder.domain.themes.palette import DARK, LIGHT
from lagvarde_coder.exporters.colours import text_on
from lagvarde_coder.exporters.evidence_package.seal import MARK, OPEN_SEAL
from lagvarde_coder.exporters.text import xml_text
from lagvarde_coder.paths import resources

_PROGRAM = ("sha256.js", "check.js", "building.js", "lineage.js", "evidence.js", "page.js")
"""The page's program, in the order in which its parts need each other."""


def before_data(value: EvidencePackage) -> str:
    """Return everything up to the data, with an open seal."""
    style, program = _style(), _program()
    policy = (
        f"default-src 'none'; script-src '{_fingerprint(program)}'; style-src '{_fingerprint(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">{MARK}{OPEN_SEAL}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Beläggspaket: {_text(value.title)}</title><style>{style}</style></head><body>{_unstarted(value)}"
        '<div id="page"></div><script type="application/json" id="data">'
    )


def after_data() -> str:
    """Return everything from the end of the data."""
    return (
        f'</script><script type="application/json" id="texts">{_texts()}</script>'
        f"<script>{_program()}</script></body></html>"
    )


def _unstarted(value: EvidencePackage) -> str:
    """Return what is read where the program does not run; checking a file reads state and checksum here too."""
    state, head = value.standing.state, value.standing.head
    return (
        '<div id="unstarted"><h1>Beläggspaket</h1>'
        f"<p>Paketet hör till projektets läge {state}. Loggens kontrollsumma: {head}.</p>"
        "<p>Sidans program har inte startat. Tillåt skript för filen. Hjälper inte det har filen ändrats eller är "
        "avbruten.</p>"
        '<p lang="en">The page’s program has not started. Allow scripts for this file. If that does not help, the file '
        "was changed or is cut off.</p></div>"
    )


@cache
def _style() -> str:
    colours = "".join(
        f".c{slot}{{--light:#{light};--light-on:#{text_on(light)};--dark:#{dark};--dark-on:#{text_on(dark)}}}"
        for slot, (light, dark) in enumerate(zip(LIGHT, DARK, strict=True), 1)
    )
    return f"{_resource('page.css')}{colours}"


@cache
def _program() -> str:
    return f'"use strict";(() => {{\n{"".join(map(_resource, _PROGRAM))}}})();'


@cache
def _texts() -> str:
    return _resource("texts.json").replace("<", "\\u003c")


def _resource(name: str) -> str:
    return (resources() / "package" / name).read_text(encoding="utf-8")


def _fingerprint(text: str) -> str:
    """Return the hash by which a browser runs this program, or takes this style, and no other."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _text(text: str) -> str:
    """Return ``text`` as browsers write it between tags."""
    return escape(xml_text(text), quote=False).replace("\u00a0", "&nbsp;")
