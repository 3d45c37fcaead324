"""What differs between two codebooks, as lines and as objects."""

from typing import TYPE_CHECKING, Annotated

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import spoken
from lagvarde_coder.cli.terminal.options import option
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.themes.codebook import Theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lagvarde_coder.domain.themes.compared import ThemeDifference

Why = Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "The reason, kept in the log."))]


def print_differences(differences: "Sequence[ThemeDifference]") -> None:
    """Print what became of each theme, a line per field."""
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "What"),
        QT_TRANSLATE_NOOP("Cli", "Field"),
        QT_TRANSLATE_NOOP("Cli", "Before"),
        QT_TRANSLATE_NOOP("Cli", "After"),
    )
    output.table(headings, _rows(differences))


def _rows(differences: "Sequence[ThemeDifference]") -> "Iterable[output.Row]":
    for one in differences:
        if not one.fields:
            yield one.theme.number, name_of(one.fate), spoken().field("name"), one.theme.name, ""
        for field in one.fields:
            yield (
                one.theme.number,
                name_of(one.fate),
                spoken().field(field.field, Theme.KIND),
                field.before,
                field.after,
            )


def as_object(difference: "ThemeDifference") -> dict[str, object]:
    """Return what became of a theme, for JSON."""
    return {
        "number": difference.theme.number,
        "name": difference.theme.name,
        "fate": difference.fate,
        "row": difference.place,
        "fields": {one.field: {"before": one.before, "after": one.after} for one in difference.fields},
    }
