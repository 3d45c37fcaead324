"""Colours and what else files mark passages with: how they are matched with themes on the command line."""

import re
from typing import TYPE_CHECKING

from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.domain.coding.codings import COMMENTED
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.material.colours import HIGHLIGHTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.domain.ids import Id

_EXACT = re.compile("#?([0-9A-Fa-f]{6})")
_THEME = re.compile("[A-ZÅÄÖ][0-9]{1,4}[a-z]?")


def legend_said(project: "OpenProject", said: "Sequence[str]") -> "tuple[tuple[str, Id], ...]":
    """Return what each ``--colour MARK=THEME`` says.

    Raises:
        WrongUsage: it is not written so, or the mark is none.
        NotFound: there is no such theme.
    """
    legend: dict[str, Id] = {}
    for one in said:
        mark, sign, theme = one.partition("=")
        if not sign or not theme.strip():
            text = QT_TRANSLATE_NOOP("Cli", "--colour takes a colour and a theme, such as yellow=T07, not “{said}”.")
            raise WrongUsage(say(text, said=one))
        legend[_mark(mark.strip())] = project.themes.codebook.find(theme.strip()).id
    return tuple(legend.items())


def _mark(said: str) -> str:
    """Return a mark as files have it: a colour by Word's word, in the language that is spoken, or exact."""
    named = {name: name for name in (*HIGHLIGHTER, COMMENTED)}
    words = {word.casefold(): name for name in named for word in (name, spoken().thing(name))}
    if name := words.get(said.casefold()):
        return name
    if exact := _EXACT.fullmatch(said):
        return f"#{exact[1].upper()}"
    if _THEME.fullmatch(said):
        return said
    known = ", ".join(sorted(spoken().thing(name) for name in named))
    text = QT_TRANSLATE_NOOP("Cli", "“{said}” is no colour. Write one as #FFCC00, or: {known}.")
    raise WrongUsage(say(text, said=said, known=known))
