"""From what happened to an exit code: the one place that catches everything."""

import errno
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from lagvarde_coder import __version__, settings
from lagvarde_coder.cli.terminal import messages, output
from lagvarde_coder.cli.terminal.copies import hint
from lagvarde_coder.domain.errors import (
    QT_TRANSLATE_NOOP,
    Cancelled,
    DiskFails,
    DiskFull,
    KnownError,
    NoPermission,
    traced,
)

DONE, BUG, USAGE, REFUSED, FOUND = 0, 1, 2, 3, 4
"""Exit codes: done; an error of ours; wrong usage; refused or not found; something does not fit."""
INTERRUPTED = 130


class WrongUsage(Exception):
    """The command line cannot be understood; the text is a sentence in the user's language."""


def guarded(call: Callable[[], int], arguments: Sequence[str]) -> int:
    """Return the exit code of ``call``; what goes wrong becomes a sentence on stderr, never a traceback."""
    output.provide_streams()
    where = settings.folders()
    messages.choose_language(settings.load(where.settings_file).language)
    try:
        code = call()
        sys.stdout.flush()
    except WrongUsage as error:
        output.note(str(error))
        return USAGE
    except KnownError as error:
        output.note(messages.message(error))
        if told := hint(error):
            output.note(told)
        return REFUSED
    except (Cancelled, KeyboardInterrupt):
        output.note(messages.say(QT_TRANSLATE_NOOP("Cli", "Interrupted. What was finished is kept.")))
        return INTERRUPTED
    except (BrokenPipeError, output.ReaderGone):
        output.into_the_void(sys.stdout)
        return DONE
    except OSError as error:
        refusal = _refusal_of_the_system(error)
        if refusal and error.filename is None:
            output.into_the_void(sys.stdout)  # what could not be written is not tried once more at the end
        output.note(messages.message(refusal) if refusal else _logged(where.log_file, arguments))
        return REFUSED if refusal else BUG
    except Exception:  # noqa: BLE001 - a bug: written to the log, and stderr says where
        output.note(_logged(where.log_file, arguments))
        return BUG
    return code


def _refusal_of_the_system(error: OSError) -> KnownError | None:
    """Return what the user can act on in an error of the operating system: paths may be anything."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return DiskFull(path=error.filename or messages.say(QT_TRANSLATE_NOOP("Cli", "the output")))
    if error.errno in {errno.EIO, errno.ENXIO, errno.ENODEV}:
        return DiskFails(path=error.filename or "", detail=error.strerror)
    acted_on = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENAMETOOLONG, errno.ENOTDIR, errno.EISDIR, errno.ELOOP}
    return NoPermission(path=error.filename, detail=error.strerror) if error.errno in acted_on else None


def _logged(file: Path, arguments: Sequence[str]) -> str:
    """Append the exception at hand to the log and return the sentence that points to it."""
    command = next((word for word in arguments if not word.startswith("-")), "")
    told = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}Z lagvarde-coder {__version__} {command}\n{traced(sys.exception())}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(told)
    except OSError:
        output.note(told)
        return messages.say(QT_TRANSLATE_NOOP("Cli", "An error in the program. The log could not be written."))
    return messages.say(
        QT_TRANSLATE_NOOP("Cli", "An error in the program; nothing half-done was stored. Details: {file}"), file=file
    )
