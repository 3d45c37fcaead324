"""Reading the help on the terminal: the pages that the window shows, as plain text."""

from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import ENGLISH, SWEDISH, choose_language, language, say
from lagvarde_coder.cli.terminal.options import AsJson
from lagvarde_coder.cli.terminal.prose import as_text, width
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotAmong
from lagvarde_coder.handbook import Handbook, HelpPage

commands = CommandGroup()

HINT = QT_TRANSLATE_NOOP("Cli", "Read one: lagvarde-coder help PAGE. About a command: lagvarde-coder COMMAND --help.")
_NEAR = 0.5
"""How alike two names are that may have been mixed up, of 1."""


class HelpLanguage(StrEnum):
    """The languages that the help is written in."""

    SV = SWEDISH
    EN = ENGLISH


class NearlyAPage(NotAmong):
    """A name of no page of the help that resembles some that there are."""

    todo = QT_TRANSLATE_NOOP("Errors", "Did you mean {close}?")


@commands.named("help", QT_TRANSLATE_NOOP("Cli", "Read the help: without a page, list the pages."))
def help_(
    page: Annotated[
        str,
        typer.Argument(
            metavar="[PAGE]",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "A page, by its name in the list or its title."),
        ),
    ] = "",
    spoken: Annotated[
        HelpLanguage | None,
        typer.Option(
            "--language",
            metavar=f"<{'|'.join(HelpLanguage)}>",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "The language of the help; otherwise that of the settings."),
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print a page of the help, or the list of all pages."""
    if spoken is not None:
        choose_language(spoken)
    handbook = Handbook(language())
    if not page:
        _list(handbook, as_json=as_json)
        return
    found = _page(handbook, page)
    if as_json:
        output.one_object({"page": found.name, "title": found.title, "text": found.text})
    else:
        output.exactly(as_text(found.text, width()))


def _list(handbook: Handbook, *, as_json: bool) -> None:
    if as_json:
        listed = ((group, page) for group, pages in handbook.groups.items() for page in pages)
        output.objects({"page": page.name, "title": page.title, "group": group} for group, page in listed)
        return
    broadest = max(map(len, handbook.pages))
    for group, pages in handbook.groups.items():
        output.line(group)
        for page in pages:
            output.line(f"  {page.name:{broadest}}  {page.title}")
        output.line()
    output.line(say(HINT))


def _page(handbook: Handbook, wanted: str) -> HelpPage:
    """Return the page of this name or title, whatever its case.

    Raises:
        NotAmong: there is none; the refusal names those nearly called so, else all.
    """
    named = {page.name: page for page in handbook.pages.values()}
    titled = {page.title.casefold(): page for page in handbook.pages.values()}
    sought = wanted.strip().casefold().removesuffix(".md")
    found = named.get(sought) or titled.get(sought)
    if found is not None:
        return found
    known = [*named, *titled]
    near = [name for name in known if len(sought) > 2 and (name.startswith(sought) or sought.startswith(name))]
    near += get_close_matches(sought, known, n=3, cutoff=_NEAR)
    close = list(dict.fromkeys(named[name].name if name in named else titled[name].name for name in near))
    if close:
        raise NearlyAPage(kind="page", name=wanted, names="", close=", ".join(close[:4]))
    raise NotAmong(kind="page", name=wanted, names=", ".join(named))
