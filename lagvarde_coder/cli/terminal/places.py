"""What is said of the folder that a project lies in."""

from pathlib import Path

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP


def warn_of_place(folder: Path) -> None:
    """Say so if something synchronises the folder: the project stays, where to have it is the user's choice."""
    from lagvarde_coder.services.project.synced import NETWORK, proposed_folder, synchronised_by

    service = synchronised_by(folder)
    if not service:
        return
    text = QT_TRANSLATE_NOOP("Cli", "{service} synchronises this folder. That can damage a project that is open.")
    if service == NETWORK:
        text = QT_TRANSLATE_NOOP("Cli", "This is a network drive. That can damage a project that is open.")
    output.note(say(text, service=service))
    output.note(say(QT_TRANSLATE_NOOP("Cli", "A local folder is safer: {folder}"), folder=proposed_folder()))
