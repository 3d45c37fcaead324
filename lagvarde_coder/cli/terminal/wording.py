"""What the command line calls the members of the domain's enumerations."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from lagvarde_coder.cli.terminal.messages import SWEDISH, language, translate
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEFT_OUT = {
    LeftOutKind.IMAGE: QT_TRANSLATE_NOOP("Cli", "images"),
    LeftOutKind.COMMENT: QT_TRANSLATE_NOOP("Cli", "comments"),
    LeftOutKind.NOTE: QT_TRANSLATE_NOOP("Cli", "footnotes and endnotes"),
    LeftOutKind.HEADER_FOOTER: QT_TRANSLATE_NOOP("Cli", "headers and footers"),
    LeftOutKind.DELETED_TEXT: QT_TRANSLATE_NOOP("Cli", "deleted text (tracked changes)"),
    LeftOutKind.HIDDEN_TEXT: QT_TRANSLATE_NOOP("Cli", "hidden text"),
    LeftOutKind.FORMULA: QT_TRANSLATE_NOOP("Cli", "formulas"),
    LeftOutKind.OBJECT: QT_TRANSLATE_NOOP("Cli", "embedded objects"),
    LeftOutKind.FIELD_CODE: QT_TRANSLATE_NOOP("Cli", "field codes"),
    LeftOutKind.SHEET: QT_TRANSLATE_NOOP("Cli", "sheets"),
    LeftOutKind.COLUMN: QT_TRANSLATE_NOOP("Cli", "columns"),
    LeftOutKind.ROW: QT_TRANSLATE_NOOP("Cli", "rows"),
    LeftOutKind.CHARACTER: QT_TRANSLATE_NOOP("Cli", "characters made visible or unreadable"),
    LeftOutKind.ENCODING: QT_TRANSLATE_NOOP("Cli", "guessed character encoding"),
    LeftOutKind.QUESTION: QT_TRANSLATE_NOOP("Cli", "questions of several sets (choose with --question-set)"),
}


def name_of(member: StrEnum) -> str:
    """Return what people call a member: Swedish as in the reports, else its value."""
    from lagvarde_coder.services.report import wording

    if language() != SWEDISH:
        return member.replace("_", " ")
    tables: tuple[Mapping[Any, str], ...] = (
        wording.KIND,
        wording.MADE,
        wording.STATUS,
        wording.STANCE,
        wording.DISPOSAL,
        wording.STAGE,
        wording.THEME_STATUS,
        wording.ACTION,
    )
    return next((table[one] for table in tables for one in table if one is member), str(member))


def left_out(lines: tuple[LeftOut, ...]) -> str:
    """Return an import's account on one line: "images: 2; sheets: 1 (Blad2)"."""
    told = (
        f"{translate('Cli', _LEFT_OUT[one.kind])}: {one.count}" + (f" ({one.detail})" if one.detail else "")
        for one in lines
    )
    return "; ".join(told)
