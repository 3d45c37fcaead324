"""Typer's help pages and complaints in the user's language.

Typer has no translations: its help pages and complaints are English sentences in its code, and the click that it
brings along (``typer._click``) is private. What can be overridden is in public classes (``format_usage``,
``format_help_text``, ``format_options`` of TyperCommand and TyperGroup); the private module is named for the type
checker only. The errors say which option or argument they are about, but not all of them what is wrong with it: there
the beginning of Typer's message tells, and the rest of it which word. What is not recognised is shown as Typer says it.

``tests/cli/test_usage.py`` pins each of these texts in both languages: it fails where a new Typer words it otherwise.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from lagvarde_coder.cli.terminal.messages import say, translate
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter

F = TypeVar("F", bound=Callable[..., Any])

USAGE = QT_TRANSLATE_NOOP("Cli", "Usage:")
ARGUMENTS = QT_TRANSLATE_NOOP("Cli", "Arguments")
OPTIONS = QT_TRANSLATE_NOOP("Cli", "Options")
COMMANDS = QT_TRANSLATE_NOOP("Cli", "Commands")
TYPERS = (
    QT_TRANSLATE_NOOP("Cli", "Show this message and exit."),
    QT_TRANSLATE_NOOP("Cli", "[OPTIONS]"),
    QT_TRANSLATE_NOOP("Cli", "COMMAND [ARGS]..."),
    QT_TRANSLATE_NOOP("Cli", "[required]"),
)
"""Texts that Typer brings along."""

OTHERWISE = QT_TRANSLATE_NOOP("Cli", "[otherwise {value}]")
FILLED: dict[str, Callable[[], str]] = {}
"""What the help of a command names in braces and only the services know; asked when help is shown."""

_SETTINGS = {"help_option_names": ["--help", "-h"]}

_DEFAULT = re.compile(r"\[default: (.*)\]$")
_BRACES = re.compile(r"^\{(.*?)\}(\.\.\.)?$")
"""Around an argument that must be given; its name alone says as much."""
_DOUBLED = re.compile(r"^\[(\[.*?\])\]$")
"""Around one that need not: a pair of brackets says as much."""


def _format_usage(self: "Command", ctx: "Context", formatter: "HelpFormatter") -> None:
    pieces = (_DOUBLED.sub(r"\1", _BRACES.sub(r"\1", piece)) for piece in self.collect_usage_pieces(ctx))
    words = " ".join(translate("Cli", piece) for piece in pieces)
    formatter.write_usage(ctx.command_path, words, prefix=f"{translate('Cli', USAGE)} ")


def _format_help_text(self: "Command", ctx: "Context", formatter: "HelpFormatter") -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(translate("Cli", self.help or ""))


def _format_options(self: "Command", ctx: "Context", formatter: "HelpFormatter") -> None:
    for title, kind in ((ARGUMENTS, "argument"), (OPTIONS, "option")):
        params = [param for param in self.get_params(ctx) if param.param_type_name == kind]
        records = [record for param in params if (record := param.get_help_record(ctx))]
        bare = (name if kind == "option" else name.partition(" <")[0].strip("[]") for name, _ in records)
        rows = [(name, _translated(text)) for name, (_, text) in zip(bare, records, strict=True)]
        _write_section(title, rows, formatter)


class _Command(TyperCommand):
    format_usage = _format_usage
    format_help_text = _format_help_text
    format_options = _format_options


class _Group(TyperGroup):
    format_usage = _format_usage
    format_help_text = _format_help_text

    def format_options(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        _format_options(self, ctx, formatter)
        rows = [(name, translate("Cli", command.help or "")) for name, command in self.commands.items()]
        _write_section(COMMANDS, rows, formatter)


class CommandGroup(typer.Typer):
    """A group of commands whose help is shown in the user's language."""

    def __init__(self, text: str = "") -> None:
        super().__init__(cls=_Group, help=text, rich_markup_mode=None, add_completion=False, context_settings=_SETTINGS)

    def named(self, name: str, text: str) -> Callable[[F], F]:
        """Register a function as the command ``name``; ``text`` is its marked help."""
        return self.command(name, cls=_Command, help=text, context_settings=_SETTINGS)


def _write_section(title: str, rows: list[tuple[str, str]], formatter: "HelpFormatter") -> None:
    if rows:
        with formatter.section(translate("Cli", title)):
            formatter.write_dl(rows)


def _translated(text: str) -> str:
    """Translate a parameter's help and what Typer adds after two spaces: "[required]", "[default: theme]"."""
    told = "  ".join(translate("Cli", part) for part in text.split("  ") if part)
    for name, known in FILLED.items():
        if f"{{{name}}}" in told:
            told = told.replace(f"{{{name}}}", known())
    return _DEFAULT.sub(lambda match: say(OTHERWISE, value=match[1]), told)


def complaint(error: TyperException) -> str:
    """Return what is wrong with the command line, and where help is, as sentences in the user's language."""
    ctx = getattr(error, "ctx", None)
    command = ctx.command_path if ctx is not None else "lagvarde-coder"
    hint = say(QT_TRANSLATE_NOOP("Cli", "Help: {command} --help"), command=command)
    return f"{_what_is_wrong(error)} {hint}"


def _what_is_wrong(error: TyperException) -> str:
    option, param = getattr(error, "option_name", None), getattr(error, "param", None)
    if param is not None:
        return _wrong_parameter(error, param)
    if option is not None and hasattr(error, "possibilities"):
        return say(QT_TRANSLATE_NOOP("Cli", "There is no option {option}."), option=option)
    if option is not None:
        return say(QT_TRANSLATE_NOOP("Cli", "The option {option} needs a value."), option=option)
    named = re.search(r"[('](.*)[)']", error.message)
    if error.message.startswith("No such command") and named:
        return say(QT_TRANSLATE_NOOP("Cli", "There is no command “{command}”."), command=named[1].partition("'")[0])
    if error.message.startswith("Got unexpected") and named:
        words = error.message.rpartition("(")[2].rstrip(")")
        return say(QT_TRANSLATE_NOOP("Cli", "This is too much on the command line: {words}."), words=words)
    if error.message.startswith("Missing command"):
        return say(QT_TRANSLATE_NOOP("Cli", "A command is missing."))
    return error.message


def _wrong_parameter(error: TyperException, param: Any) -> str:  # noqa: ANN401 - Typer's class is not public
    name = max(param.opts, key=len) if param.param_type_name == "option" else param.metavar or param.name.upper()
    if not error.message:
        return say(QT_TRANSLATE_NOOP("Cli", "{parameter} is missing."), parameter=name)
    choices = re.findall(r"'([^']*)'", error.message.partition(" one of ")[2])
    if choices:
        text = QT_TRANSLATE_NOOP("Cli", "{parameter} takes one of these: {choices}.")
        return say(text, parameter=name, choices=", ".join(choices))
    if "integer" in error.message:
        return say(QT_TRANSLATE_NOOP("Cli", "{parameter} takes a whole number."), parameter=name)
    return say(QT_TRANSLATE_NOOP("Cli", "{parameter} cannot have this value."), parameter=name)
