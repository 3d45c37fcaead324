"""Errors that the user can act on: what happened, why, what to do.

Everything else that is raised is a bug. The sentences are English source texts in the translation context "Errors";
``cli`` and ``gui`` show them in the user's language.
"""

import traceback
from collections.abc import Callable, Sequence
from typing import ClassVar

OWN = frozenset({"detail", "field", "holder", "kind", "status"})
"""Params of errors that hold the program's own words or sentences; the others are names and figures."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark ``text`` for translation and return it unchanged."""
    return text


class KnownError(Exception):
    """Something the user can act on. ``code`` is stable; ``params`` fill the sentences.

    Attributes:
        what: what happened, one sentence.
        why: the reason, one sentence; may be empty.
        todo: what the user can do; may be empty.
        parts: when several things are wrong at once, each of them.
    """

    what: ClassVar[str] = ""
    why: ClassVar[str] = ""
    todo: ClassVar[str] = ""

    def __init__(self, *, parts: Sequence["KnownError"] = (), **params: object) -> None:
        super().__init__(params)
        self.params = params
        self.parts = tuple(parts)

    @property
    def code(self) -> str:
        """The stable name of the error."""
        return type(self).__name__

    @property
    def templates(self) -> tuple[str, ...]:
        """The non-empty sentences, not yet filled in."""
        return tuple(part for part in (self.what, self.why, self.todo) if part)

    def told(self, translate: Callable[[str], str], field: Callable[[str], str]) -> dict[str, object]:
        """Return the params for sentences in the user's language.

        Only the program's own words are put into it, a field's name by ``field``, others by ``translate``; names that
        users gave stay as they are, also where they look like a word of the program.
        """
        own = {name: cell for name, cell in self.params.items() if name in OWN and isinstance(cell, str) and cell}
        return self.params | {name: (field if name == "field" else translate)(cell) for name, cell in own.items()}

    def __str__(self) -> str:
        own = [template.format(**self.params) for template in self.templates]
        return " ".join([*own, *map(str, self.parts)])


def traced(error: BaseException | None) -> str:
    """Return where an error happened and of which kinds it and its causes are, for a log.

    Not what they say: that may be words of the material, comments, what was searched for.
    """
    told = []
    while error is not None:
        frames = "".join(traceback.format_tb(error.__traceback__))
        told.append(
            f"Traceback (most recent call last):\n{frames}{type(error).__module__}.{type(error).__qualname__}\n"
        )
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\nafter that:\n".join(reversed(told))


class Cancelled(Exception):
    """The user asked a job to stop; only what was one whole operation before that is stored."""


# --- values -----------------------------------------------------------------------------------------------------------


class InvalidSpan(KnownError):
    """A range that is empty, reversed or negative."""

    what = QT_TRANSLATE_NOOP("Errors", "The passage {start}–{end} is not a range of text.")
    todo = QT_TRANSLATE_NOOP("Errors", "The start must be 0 or more and less than the end.")


class SpanOutsideText(KnownError):
    """A range that ends beyond its text."""

    what = QT_TRANSLATE_NOOP("Errors", "The passage {start}–{end} lies outside the text.")
    why = QT_TRANSLATE_NOOP("Errors", "The text has {characters} characters.")


class NotFound(KnownError):
    """No such source, theme, need or entry."""

    what = QT_TRANSLATE_NOOP("Errors", "The project has no {kind} “{name}”.")
    todo = QT_TRANSLATE_NOOP("Errors", "Check the spelling, or list what there is.")


class NotAmong(NotFound):
    """A name for one of a few things that the program knows by heart; ``names`` says which."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no {kind} “{name}”.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose one of these: {names}.")


class MisreadEvidence(NotFound):
    """An evidence number whose check character says that it is not as it was printed."""

    what = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is not an evidence number as it stands: a character is wrong or missing."
    )
    todo = QT_TRANSLATE_NOOP("Errors", "Compare it with the report, character by character.")


class AlmostEvidence(MisreadEvidence):
    """The same, and the project has one that differs from it by a slip."""

    todo = QT_TRANSLATE_NOOP("Errors", "Did you mean {close}?")


class OthersHidden(KnownError):
    """Something that another coder coded, while the coding of others is hidden."""

    what = QT_TRANSLATE_NOOP("Errors", "“{name}” is what somebody else coded, and others’ coding is hidden.")
    todo = QT_TRANSLATE_NOOP("Errors", "Show others’ coding, then look it up again.")


class Ambiguous(KnownError):
    """A title that several sources share."""

    what = QT_TRANSLATE_NOOP("Errors", "Several things are called “{name}”.")
    todo = QT_TRANSLATE_NOOP("Errors", "Give the id instead.")


class AmbiguousTheme(Ambiguous):
    """A name that several themes, or several needs, share."""

    todo = QT_TRANSLATE_NOOP("Errors", "Give the number instead.")


class EmptyInput(KnownError):
    """A name, title or reason that must not be empty."""

    what = QT_TRANSLATE_NOOP("Errors", "{field} is empty.")
    todo = QT_TRANSLATE_NOOP("Errors", "Enter something there and try again.")


class DuplicateCoding(KnownError):
    """The same theme by the same coder on the very same span."""

    what = QT_TRANSLATE_NOOP("Errors", "{coder} has already coded this passage with {theme}.")
    todo = QT_TRANSLATE_NOOP("Errors", "Nothing was changed.")


class DuplicateDisposition(KnownError):
    """Two things said in place of a theme by the same coder of the very same span."""

    what = QT_TRANSLATE_NOOP("Errors", "{coder} has already said something about this passage.")
    todo = QT_TRANSLATE_NOOP("Errors", "Nothing was changed.")


class NameTaken(KnownError):
    """A name that something else in the same list has."""

    what = QT_TRANSLATE_NOOP("Errors", "“{name}” is there already.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose another name. Nothing was changed.")


class UnreadableView(KnownError):
    """A kept view whose content this version does not understand."""

    what = QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be used: what was kept under the name is not understood.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose anew, and keep it under the name again.")


class CountsCandidates(KnownError):
    """A kept matrix whose figures are of candidates, where the window shows those of themes and needs."""

    what = QT_TRANSLATE_NOOP("Errors", "“{name}” counts candidates, and Matrix shows themes and needs.")
    todo = QT_TRANSLATE_NOOP("Errors", "Show it by “matrix --kept”, or find it on a sheet of the Excel file.")


class SameAxis(KnownError):
    """Rows and columns of a matrix that are the same, and are no themes."""

    what = QT_TRANSLATE_NOOP("Errors", "Rows and columns are the same.")
    why = QT_TRANSLATE_NOOP("Errors", "Only themes, needs, sub-themes and candidates can be held against each other.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose something else for one of them.")


class UnfitInitial(KnownError):
    """A letter that the numbers of a family of candidates cannot begin with."""

    what = QT_TRANSLATE_NOOP("Errors", "The numbers of a family cannot begin with “{initial}”.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "It must be one letter from A to Z that no other family has; T and B are those of themes and needs."
    )
    todo = QT_TRANSLATE_NOOP("Errors", "Choose another letter.")


class OtherFamily(KnownError):
    """Candidates of several families where those of one are wanted."""

    what = QT_TRANSLATE_NOOP("Errors", "{candidate} is of another family than {other}.")
    why = QT_TRANSLATE_NOOP("Errors", "Only candidates of one family can be brought together.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose candidates of one family. Nothing was changed.")


class UnfitAlternatives(KnownError):
    """Themes that a doubtful coding cannot be instead: its own, or the same one twice."""

    what = QT_TRANSLATE_NOOP("Errors", "{theme} cannot be named as another possible theme.")
    why = QT_TRANSLATE_NOOP("Errors", "It is the theme of the coding, or it is named already.")


class OverlappingSections(KnownError):
    """Two sections of one kind that share a character."""

    what = QT_TRANSLATE_NOOP("Errors", "The sections {first} and {second} overlap.")
    why = QT_TRANSLATE_NOOP("Errors", "Sections of the same kind cannot overlap.")
    todo = QT_TRANSLATE_NOOP("Errors", "Nothing was changed.")


class CannotSplit(KnownError):
    """A cut that would leave nothing on one side."""

    what = QT_TRANSLATE_NOOP("Errors", "The coding cannot be split here.")
    why = QT_TRANSLATE_NOOP("Errors", "Both parts must have words.")
    todo = QT_TRANSLATE_NOOP("Errors", "Put the cursor between two words inside it.")


class CannotJoin(KnownError):
    """Codings that cannot become one without something being lost."""

    what = QT_TRANSLATE_NOOP("Errors", "These codings cannot be joined.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")


class ThemeNotUsable(KnownError):
    """A theme that was dropped or retired, or a need where a theme is wanted."""

    what = QT_TRANSLATE_NOOP("Errors", "{theme} cannot be used for this.")
    why = QT_TRANSLATE_NOOP("Errors", "It is {status}.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose another, or bring it back into use first.")


class AlreadyLinked(KnownError):
    """A theme has one undivided link at most."""

    what = QT_TRANSLATE_NOOP("Errors", "{theme} is already merged into {need}.")
    todo = QT_TRANSLATE_NOOP("Errors", "Undo that first, then merge it into another need.")


class LinkCycle(KnownError):
    """A link that would make a need part of itself."""

    what = QT_TRANSLATE_NOOP("Errors", "{theme} cannot be merged into {need}.")
    why = QT_TRANSLATE_NOOP("Errors", "{need} is already part of {theme}.")


class KeyTaken(KnownError):
    """A key that another theme of the same list has."""

    what = QT_TRANSLATE_NOOP("Errors", "The key {key} belongs to {theme}.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose another key, or take it from that theme first.")


class UnfitKey(KnownError):
    """What no single key writes, or none that codes."""

    what = QT_TRANSLATE_NOOP("Errors", "“{key}” cannot be the key of a theme.")
    todo = QT_TRANSLATE_NOOP("Errors", "A key is one digit or one small letter.")


class CannotPlace(KnownError):
    """A theme that cannot stand where it is wanted."""

    what = QT_TRANSLATE_NOOP("Errors", "{theme} cannot be placed there.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")


class LabelTaken(KnownError):
    """A name that an earlier version of the codebook has."""

    what = QT_TRANSLATE_NOOP("Errors", "A version of the codebook is called “{name}” already.")
    todo = QT_TRANSLATE_NOOP("Errors", "Give this one another name.")


class NearOrganisation(KnownError):
    """A name that nearly equals that of an organisation, and may mean it."""

    what = QT_TRANSLATE_NOOP("Errors", "“{name}” is not in the ledger.")
    why = QT_TRANSLATE_NOOP("Errors", "It resembles “{near}”, which is.")
    todo = QT_TRANSLATE_NOOP("Errors", "Write that name, or say that “{name}” is a new organisation.")


class NothingToDo(KnownError):
    """A request that would change nothing."""

    what = QT_TRANSLATE_NOOP("Errors", "There is nothing to change.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")


class CannotRevert(KnownError):
    """An operation whose results have been changed since."""

    what = QT_TRANSLATE_NOOP("Errors", "This cannot be undone on its own.")
    why = QT_TRANSLATE_NOOP("Errors", "What it changed has been changed again since then ({subject}).")
    todo = QT_TRANSLATE_NOOP("Errors", "Undo the later change first.")


class WordsErased(KnownError):
    """Words or a file that were erased by decision."""

    what = QT_TRANSLATE_NOOP("Errors", "The words of the document were erased by decision.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "Its text and its file are not in the project any more; the log has the decision."
    )


class CannotRevertErased(CannotRevert):
    """An operation on what was erased since."""

    why = QT_TRANSLATE_NOOP("Errors", "What it changed was erased by decision since then.")
    todo = QT_TRANSLATE_NOOP("Errors", "An erasure cannot be taken back. Nothing was changed.")


class StillInUse(KnownError):
    """Something that other parts of the project still refer to."""

    what = QT_TRANSLATE_NOOP("Errors", "This cannot be removed.")
    why = QT_TRANSLATE_NOOP("Errors", "Something else in the project still refers to it, a coding for example.")
    todo = QT_TRANSLATE_NOOP("Errors", "Remove that first. Nothing was changed.")


class RefersToNothing(KnownError):
    """Something new that refers to what the project does not have."""

    what = QT_TRANSLATE_NOOP("Errors", "This cannot be stored.")
    why = QT_TRANSLATE_NOOP("Errors", "It refers to something that the project does not have, or no longer has.")
    todo = QT_TRANSLATE_NOOP("Errors", "Look at the lists again and choose something that is there.")


class NotUnique(KnownError):
    """Two things that would have in common what no two may: a number, a place."""

    what = QT_TRANSLATE_NOOP("Errors", "This cannot be stored.")
    why = QT_TRANSLATE_NOOP("Errors", "Something else already has the same number or the same place ({detail}).")
    todo = QT_TRANSLATE_NOOP("Errors", "Look at what is there, and change or remove it first.")


class CannotJoinCopy(KnownError):
    """A copy whose log cannot be taken in."""

    what = QT_TRANSLATE_NOOP("Errors", "The two copies cannot be joined.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")
    todo = QT_TRANSLATE_NOOP("Errors", "Nothing was changed.")


class InvalidCodebook(KnownError):
    """A codebook file that cannot be used; ``parts`` are its :mod:`lagvarde_coder.domain.themes.faults`."""

    def __init__(self, *, name: str, detail: object = "", parts: Sequence[KnownError] = ()) -> None:
        super().__init__(name=name, detail=detail, parts=parts)

    what = QT_TRANSLATE_NOOP("Errors", "The codebook “{name}” cannot be used.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")
    todo = QT_TRANSLATE_NOOP("Errors", "Correct the file and try again.")


class InvalidLedger(KnownError):
    """A workbook that has no sheet of a ledger."""

    what = QT_TRANSLATE_NOOP("Errors", "No ledger was found in {name}.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "None of the sheets Organisationer, Frågeuppsättningar and Status has its columns."
    )
    todo = QT_TRANSLATE_NOOP("Errors", "Export the ledger as a workbook, fill that in, and read it.")


class InvalidList(KnownError):
    """A list in ``themes/`` that somebody edited and that cannot be read any more."""

    what = QT_TRANSLATE_NOOP("Errors", "The list “{name}” cannot be used.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")
    todo = QT_TRANSLATE_NOOP("Errors", "Correct the file and try again.")


# --- project files ----------------------------------------------------------------------------------------------------


class ProjectMissing(KnownError):
    """No file there."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no project at {path}.")
    todo = QT_TRANSLATE_NOOP("Errors", "Check the path, or make a new project there.")


class FileExists(KnownError):
    """A new file would replace one that is there."""

    what = QT_TRANSLATE_NOOP("Errors", "{path} already exists.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose another name. Nothing was changed.")


class NotAProject(KnownError):
    """A directory, random bytes, another program's database."""

    what = QT_TRANSLATE_NOOP("Errors", "{path} is not a project of this program.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose a file that ends in .lvk. Nothing was changed.")


class IllegibleFile(NotAProject):
    """Bytes that are no database: another kind of file, or a project that is encrypted and was given no key."""

    why = QT_TRANSLATE_NOOP("Errors", "The file is something else, or it is encrypted.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose a file that ends in .lvk, or give its key. Nothing was changed.")


class WrongKey(KnownError):
    """A project that its key does not open."""

    what = QT_TRANSLATE_NOOP("Errors", "{path} cannot be opened with this key.")
    why = QT_TRANSLATE_NOOP("Errors", "It has another key or none, or its beginning is damaged.")
    todo = QT_TRANSLATE_NOOP("Errors", "Check the key letter by letter and try again. Nothing was changed.")


class ProjectDamaged(KnownError):
    """A project file that SQLite cannot read."""

    what = QT_TRANSLATE_NOOP("Errors", "The project {path} is damaged.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")
    todo = QT_TRANSLATE_NOOP("Errors", "Keep the file as it is, and get the newest good copy back.")


class IsACopy(KnownError):
    """A copy in the program's folder of copies, which is never worked in: thinning would take the work away."""

    what = QT_TRANSLATE_NOOP("Errors", "{path} is a copy that the program keeps, and is not worked in.")
    todo = QT_TRANSLATE_NOOP("Errors", "Open it for reading, or get it back as a project somewhere else.")


class NoSoundCopy(KnownError):
    """A project that is to be got back, and there is nothing to get it back from."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no copy of {path} that passes the full check.")
    todo = QT_TRANSLATE_NOOP("Errors", "Look for one on another disk. Nothing was changed.")


class LogOfAnother(KnownError):
    """A write-ahead log beside a project that does not belong to it: a copy was laid over an open file."""

    what = QT_TRANSLATE_NOOP("Errors", "Beside {path} lies {name}, which another file has left.")
    why = QT_TRANSLATE_NOOP("Errors", "Opened together, the two would be mixed up: the project was replaced meanwhile.")
    todo = QT_TRANSLATE_NOOP(
        "Errors", "Move {name} to another folder, and open the project again. Nothing was changed."
    )


class ProjectTooNew(KnownError):
    """A schema version from the future."""

    what = QT_TRANSLATE_NOOP("Errors", "The project {path} was made with a newer version of the program.")
    why = QT_TRANSLATE_NOOP("Errors", "It has format {found}; this program knows {known}.")
    todo = QT_TRANSLATE_NOOP("Errors", "Install the newer version. Nothing was changed.")


class ProjectLocked(KnownError):
    """Someone else is writing."""

    what = QT_TRANSLATE_NOOP("Errors", "The project {path} is in use.")
    why = QT_TRANSLATE_NOOP("Errors", "{holder} has it open for writing.")
    todo = QT_TRANSLATE_NOOP("Errors", "Close it there and try again. It can still be opened for reading.")


class NobodyActs(KnownError):
    """A write, and nobody said who does it."""

    what = QT_TRANSLATE_NOOP("Errors", "Nothing was changed: the log must say who did it, and there is no name.")
    todo = QT_TRANSLATE_NOOP("Errors", "Give your name in the settings, or with --coder on the command line.")


class ReadOnly(KnownError):
    """A write through a project that was opened for reading."""

    what = QT_TRANSLATE_NOOP("Errors", "The project is open for reading only.")
    todo = QT_TRANSLATE_NOOP("Errors", "Open it for writing to make changes.")


class NoPermission(KnownError):
    """The operating system said no."""

    what = QT_TRANSLATE_NOOP("Errors", "{path} could not be used.")
    why = QT_TRANSLATE_NOOP("Errors", "The system does not permit it ({detail}).")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose another folder, or ask for permission to use this one.")


class DiskFull(KnownError):
    """No room."""

    what = QT_TRANSLATE_NOOP("Errors", "The disk is full.")
    why = QT_TRANSLATE_NOOP("Errors", "{path} could not be written.")
    todo = QT_TRANSLATE_NOOP("Errors", "Free some space and try again. What was saved before is unharmed.")


class DiskFails(KnownError):
    """The disk, or the way to it, does not work."""

    what = QT_TRANSLATE_NOOP("Errors", "{path} could not be read or written.")
    why = QT_TRANSLATE_NOOP("Errors", "The disk does not work as it should, or is not connected any more ({detail}).")
    todo = QT_TRANSLATE_NOOP("Errors", "Make a copy on another disk before anything else. What was saved is unharmed.")


# --- import and export ------------------------------------------------------------------------------------------------


class ImportRefused(KnownError):
    """A file that was not imported. ``detail`` is one of the sentences of :mod:`lagvarde_coder.importers.refusals`."""

    what = QT_TRANSLATE_NOOP("Errors", "{name} was not imported.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")


class RespondentUnclear(ImportRefused):
    """A workbook in which no heading says which column names whose voice an answer is; a person has to.

    ``columns`` are the fields of each :class:`SheetColumn`, ``listed`` names them for the sentence.
    """

    what = QT_TRANSLATE_NOOP("Errors", "{name} was not imported.")
    why = QT_TRANSLATE_NOOP("Errors", "It is not clear which column names the organisation that answers.")
    todo = QT_TRANSLATE_NOOP("Errors", "Say which, or that the answers are anonymous. The columns are: {listed}.")

    @property
    def columns(self) -> Sequence[Sequence[str]]:
        """Letter, heading, example, use and sign of each column."""
        columns = self.params["columns"]
        return columns if isinstance(columns, list | tuple) else ()


class FormsUnclear(RespondentUnclear):
    """A workbook with a form per sheet, not all of which say whose they are; ``listed`` has the sheets' names."""

    why = QT_TRANSLATE_NOOP("Errors", "Each sheet is one organisation's form, and not every form says whose it is.")
    todo = QT_TRANSLATE_NOOP(
        "Errors",
        "Say that the names of the sheets are the organisations', or that the answers are anonymous. The sheets are: "
        "{listed}.",
    )


class NoSuchColumn(RespondentUnclear):
    """A column that a person named, and that the workbook does not have."""

    why = QT_TRANSLATE_NOOP("Errors", "No sheet with answers has a column “{column}”.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose one of these: {listed}.")


class UnknownQuestionSet(KnownError):
    """A key that no question set of the project has."""

    what = QT_TRANSLATE_NOOP("Errors", "The project has no question set “{key}”.")
    todo = QT_TRANSLATE_NOOP("Errors", "Its question sets are: {keys}. Nothing was imported.")


class UnknownFormat(KnownError):
    """No importer or exporter knows the file type."""

    what = QT_TRANSLATE_NOOP("Errors", "{name} has a format that the program does not know.")
    todo = QT_TRANSLATE_NOOP("Errors", "Known formats: {formats}.")


class OtherFormat(UnknownFormat):
    """A report that is not written in the format that was asked for."""

    what = QT_TRANSLATE_NOOP("Errors", "The report “{report}” is not written as {name}.")
    todo = QT_TRANSLATE_NOOP("Errors", "It is written as {formats}.")


class CannotLimit(KnownError):
    """A report that always has all passages."""

    what = QT_TRANSLATE_NOOP("Errors", "The report “{report}” cannot be limited to chosen quotations.")
    todo = QT_TRANSLATE_NOOP("Errors", "Make it with all of them, or choose another report.")


class CannotFilter(KnownError):
    """A report that is about the whole project, so that no filter can hold for it."""

    what = QT_TRANSLATE_NOOP("Errors", "The report “{report}” is about the whole project and cannot obey a filter.")
    todo = QT_TRANSLATE_NOOP("Errors", "Make it without one, or choose another report.")


class IsTheProject(KnownError):
    """An export that would take the place of the project it is made from."""

    what = QT_TRANSLATE_NOOP("Errors", "{path} is the project itself.")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose another name for the export. Nothing was changed.")


class BadTemplate(KnownError):
    """A report template that is no Word document."""

    what = QT_TRANSLATE_NOOP("Errors", "{name} cannot be used as a report template.")
    why = QT_TRANSLATE_NOOP("Errors", "{detail}")
    todo = QT_TRANSLATE_NOOP("Errors", "Choose a .docx file, or export without a template.")
