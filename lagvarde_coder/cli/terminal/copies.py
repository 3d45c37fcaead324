"""What is said of a project's copies when it is damaged, gone, or older than what was left in it."""

from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.wording import local_time
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, KnownError, NoSoundCopy, ProjectDamaged, ProjectMissing

if TYPE_CHECKING:
    from lagvarde_coder.services.project.restoring import Missing, Parted


def hint(error: KnownError) -> str:
    """Return how to get the project back that an error is about, and what the copy lacks; empty if that is no help."""
    from lagvarde_coder.bootstrap import program
    from lagvarde_coder.domain.jobs import Silent

    path = error.params.get("path")
    if not isinstance(error, ProjectDamaged | ProjectMissing) or not isinstance(path, Path):
        return ""
    try:
        offer = program().restoring.offer(path, Silent())
    except NoSoundCopy:
        text = QT_TRANSLATE_NOOP("Cli", "No copy of it that passes the full check was found.")
        return say(text) if isinstance(error, ProjectDamaged) else ""
    except KnownError:
        return ""
    newest = QT_TRANSLATE_NOOP("Cli", "The newest good copy is from {made}: {copy}")
    back = QT_TRANSLATE_NOOP("Cli", "“lagvarde-coder restore {path}” puts it in its place, and keeps the damaged file.")
    lines = [say(newest, made=local_time(offer.copy.made), copy=offer.copy.path)]
    if offer.missing is not None:
        lines.append(lacking(offer.missing))
    return "\n".join([*lines, say(back, path=path)])


def lacking(missing: "Missing") -> str:
    """Return what a copy lacks."""
    if not missing.entries:
        return say(QT_TRANSLATE_NOOP("Cli", "Nothing is missing in it, as far as is known."))
    text = QT_TRANSLATE_NOOP("Cli", "Entries of the log that are missing in it: {entries}, from {since} to {until}.")
    return say(text, entries=missing.entries, since=local_time(missing.since), until=local_time(missing.until))


def behind(missing: "Missing") -> str:
    """Return that a project file is older than what was left in it."""
    text = QT_TRANSLATE_NOOP(
        "Cli",
        "The file is older than what was left in it here. Entries of the log that are missing: {entries}, from {since} "
        "to {until}. “lagvarde-coder copies” lists the copies.",
    )
    return say(text, entries=missing.entries, since=local_time(missing.since), until=local_time(missing.until))


def beside(parted: "Parted") -> str:
    """Return that the project was worked in in two files."""
    text = QT_TRANSLATE_NOOP(
        "Cli",
        "The project was worked in in another file too: {path}. Entries of the log that only that file has: {there}; "
        "that only this one has: {here}.",
    )
    return say(text, path=parted.path, there=parted.there, here=parted.here)
