"""Files of a page of figures: asking for a name, and writing in a worker."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.services.report.hand_outs import HandOut


def ask_where(
    page: QWidget, session: Session, headline: str, name: str, suffixes: Iterable[str], save: Callable[[Path], None]
) -> None:
    """Ask for the name of a file, beside the project and called ``name`` at first; its suffix says what it is."""
    suffixes = list(suffixes)
    proposed = session.current.path.with_name(f"{phrases.file_name(name)}{suffixes[0]}")
    dialog = QFileDialog(page, headline, str(proposed))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"*{suffix}" for suffix in suffixes])
    dialog.setDefaultSuffix(suffixes[0].removeprefix("."))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen.removeprefix("*.")))
    dialog.fileSelected.connect(lambda chosen: save(Path(chosen)))
    dialog.open()


def hand_out(session: Session, path: Path, write: Callable[[Progress], HandOut]) -> None:
    """Write a file in a worker, and say when it is ready; of a damaged project nothing is handed out."""
    project, translate = session.current, QCoreApplication.translate

    def call(progress: Progress) -> HandOut:
        project.refuse_damage(progress)
        return write(progress)

    def done(made: HandOut) -> None:
        if made.change is not None:
            session.announce(made.change)
        text = translate("FiguresFiles", "{0} is ready (state {1})")
        session.saved.emit(text.format(path.name, wording.number(made.export.state)))

    session.job(translate("FiguresFiles", "Exporting {0}").format(path.name), call, done)
