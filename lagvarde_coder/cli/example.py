"""The demonstration: the example project through the real importers and services, handed out and verified."""

import secrets
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder import paths
from lagvarde_coder.cli.material.ledger import ledger_line
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import message, say
from lagvarde_coder.cli.terminal.options import option
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.cli.trail.verifying import agreement, told
from lagvarde_coder.cli.window import has_screen, open_window
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, FileExists, KnownError, NoPermission
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.themes.codebook import Stage, Theme

if TYPE_CHECKING:
    from lagvarde_coder.bootstrap import OpenProject, Program
    from lagvarde_coder.services.example import Built

commands = CommandGroup()

FOLDER = Path("lagvardekodaren-demo")
PROJECT = "exempel.lvk"
EXPORTS = {
    "rapport.docx": "",
    "underlag.xlsx": "",
    "kodningar.csv": "",
    "rapport.html": "",
    "metod.docx": "metod",
    "intressenter.docx": "intressenter",
    "kodbok.docx": "kodbok",
    "beslutslogg.docx": "beslutslogg",
    "coreq.docx": "coreq",
    "srqr.docx": "srqr",
    "utdrag.docx": "utdrag",
    "rammatris.docx": "rammatris",
    "belaggspaket.html": "beläggspaket",
    "utdrag.html": "utdrag",
}
"""The files that the demonstration writes, each with its report; none: the one that fits. Kept queries follow."""
MARK = ".lagvardekodaren-demo"
"""A file in a folder that the demonstration made: only such a folder is ever replaced."""


class NotOurFolder(KnownError):
    """A folder with something in it that the demonstration did not make."""

    what = QT_TRANSLATE_NOOP("Errors", "The folder {path} is not empty, and the demonstration did not make it.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose another with --to. Nothing was changed.")


class ExampleBroken(KnownError):
    """Example material that does not fit together."""

    what = QT_TRANSLATE_NOOP("Errors", "The example does not fit together: {number} passages or files are wrong.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")
    todo = QT_TRANSLATE_NOOP("Errors", "Install the program again.")


@commands.named("demo", QT_TRANSLATE_NOOP("Cli", "Build the example project, export its reports, and open the window."))
def demo(
    context: typer.Context,
    to: Annotated[
        Path,
        option(
            "DIR",
            QT_TRANSLATE_NOOP("Cli", "The folder; otherwise ./lagvardekodaren-demo. Replaced if the demo made it."),
        ),
    ] = FOLDER,
    headless: Annotated[
        bool, typer.Option("--headless", help=QT_TRANSLATE_NOOP("Cli", "Do not open the window."))
    ] = False,
) -> None:
    """Build, export, summarise, verify; then open the window if there is a screen."""
    from lagvarde_coder.bootstrap import program

    running = program()
    _refuse_what_is_not_ours(running, to)
    with _unfinished(to) as folder:
        _build(running, folder)
        lines = _handed_out(running, folder)
        queries = sorted(file.name for file in folder.glob("sokfraga-*.docx"))
        _take_place(folder, to)
    for text in (*lines, *(f"  {to / name}" for name in (PROJECT, *EXPORTS, *queries))):
        output.line(text)
    if not headless and has_screen():
        raise typer.Exit(open_window(to / PROJECT, context.obj))


def _refuse_what_is_not_ours(running: "Program", to: Path) -> None:
    """Look before anything is made.

    Raises:
        FileExists, NotOurFolder: something else is there. ProjectLocked: the demonstration is open somewhere.
    """
    if to.exists() and not to.is_dir():
        raise FileExists(path=to)
    if to.is_dir() and any(to.iterdir()) and not (to / MARK).is_file():
        raise NotOurFolder(path=to)
    if (to / PROJECT).is_file():
        running.open(to / PROJECT, writing=True, wait=0).close()


@contextmanager
def _unfinished(to: Path) -> Iterator[Path]:
    """Make a folder beside ``to`` that is gone again whatever happens."""
    folder = to.absolute().with_name(f".{to.name}.{secrets.token_hex(4)}.part")
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise NoPermission(path=folder.parent, detail=error.strerror) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _build(running: "Program", folder: Path) -> None:
    """Make the example project.

    Raises:
        ExampleBroken: something of the material did not come in.
    """
    from lagvarde_coder.domain.jobs import Silent
    from lagvarde_coder.services import example

    material = paths.resources() / "example"
    frame = example.frame(material)
    coder = running.coder_name or frame.coder
    running.create(folder / PROJECT, title=frame.title, codebook=frame.codebook, notice=frame.notice, coder=coder)
    with running.open(folder / PROJECT, writing=True, coder=coder) as project:
        _refuse_gaps(example.build(project, material, Silent()))


def _refuse_gaps(outcome: "Built") -> None:
    gaps = [f"{missed.file}: “{missed.quote[:60]}” × {missed.found}" for missed in outcome.missed]
    gaps += [message(error) for error in outcome.refused]
    if gaps:
        raise ExampleBroken(number=len(gaps), detail="; ".join(gaps[:5]))


def _handed_out(running: "Program", folder: Path) -> list[str]:
    """Export the finished project and return its summary, with what verifying says."""
    from lagvarde_coder.domain.jobs import Silent
    from lagvarde_coder.services import example
    from lagvarde_coder.services.figures.kept_views import query_in

    coder = running.coder_name or example.frame(paths.resources() / "example").coder
    with running.open(folder / PROJECT, writing=True, coder=coder) as project:
        for file, report in EXPORTS.items():
            project.report.exporting.export(folder / file, Silent(), name=report)
        for number, view in enumerate(project.figures.views.all(ViewPlace.QUERY), start=1):
            project.report.exporting.query(folder / f"sokfraga-{number}.docx", query_in(view), Scope(), Silent())
        verification = project.trail.tracing.verify(Silent())
        verified = agreement(verification.entries) if verification.ok else "; ".join(map(told, verification.findings))
        return [*_summary(project), verified, say(QT_TRANSLATE_NOOP("Cli", "Files:"))]


def _summary(project: "OpenProject") -> list[str]:
    sources = project.material.documents.sources()
    themes = [theme for theme in project.themes.codebook.themes() if theme.in_use]
    themes_coded = sum(line.theme.stage is Stage.THEME for line in project.coding.marking.all())
    rows = (
        (QT_TRANSLATE_NOOP("Cli", "Documents"), len(sources)),
        (QT_TRANSLATE_NOOP("Cli", "Codings with themes"), themes_coded),
        (QT_TRANSLATE_NOOP("Cli", "Codings with candidates"), sum(line.codings for line in sources) - themes_coded),
        (QT_TRANSLATE_NOOP("Cli", "Themes"), _numbers(themes, Stage.THEME)),
        (QT_TRANSLATE_NOOP("Cli", "Needs"), _numbers(themes, Stage.NEED)),
    )
    standing = project.figures.counting.standing()
    lines = [standing.project, *(f"{say(name)}: {value}" for name, value in (*rows, *_method(project)))]
    return lines + [ledger_line(group) for group in project.material.ledger.figures()[1] if group.name]


def _method(project: "OpenProject") -> Iterator[tuple[str, str]]:
    """Yield what became of the steps of the method: candidates, verdicts, what has changed since, what is signed."""
    families = Counter(line.family.name for line in project.decisions.asked.listing())
    yield QT_TRANSLATE_NOOP("Cli", "Candidates"), _counted(families)
    settled = [judged.settled for judged in project.verdicts.judging.all() if judged.settled]
    yield QT_TRANSLATE_NOOP("Cli", "Verdicts"), _counted(Counter(name_of(it.verdict.outcome) for it in settled))
    changed = [decision.theme.number for decision in project.verdicts.changed.changed()]
    yield QT_TRANSLATE_NOOP("Cli", "Changed since the decision"), ", ".join(changed) or "0"
    signed = [f"{line.step.position} {line.step.name}" for line in project.method.steps.steps() if line.signed]
    yield QT_TRANSLATE_NOOP("Cli", "Signed off"), ", ".join(signed) or "0"


def _counted(numbers: Counter[str]) -> str:
    """Return how many there are, and of what: "3 (Risk 2, Leverans 1)"."""
    parts = ", ".join(f"{name} {number}" for name, number in numbers.items())
    return f"{numbers.total()} ({parts})" if parts else "0"


def _numbers(themes: list[Theme], stage: Stage) -> str:
    """Return how many main categories of a stage there are, and how many parts of them."""
    of_stage = [theme for theme in themes if theme.stage is stage]
    main = sum(theme.parent is None for theme in of_stage)
    return say(QT_TRANSLATE_NOOP("Cli", "{main}, and {parts} parts of them"), main=main, parts=len(of_stage) - main)


def _take_place(built: Path, to: Path) -> None:
    """Move what was made into place, file by file; other files in the folder stay."""
    to.mkdir(parents=True, exist_ok=True)
    (built / MARK).write_text("", encoding="ascii")
    for file in built.iterdir():
        file.replace(to / file.name)
