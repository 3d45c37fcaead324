"""Sources and their texts."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.reading import ReadingOptions
from lagvarde_coder.domain.text import Section


class SourceKind(StrEnum):
    """What sort of material a source is."""

    DIALOGUE = "dialogue"
    ANSWER = "answer"
    EMAIL = "email"
    WORKSHOP = "workshop"
    INTERNAL = "internal"
    REPORT = "report"
    RESEARCH = "research"


class EvidenceClass(StrEnum):
    """What sort of evidence a source is: what somebody says of their work, research, a report, or internal input."""

    EXPERIENCE = "experience"
    RESEARCH = "research"
    REPORT = "report"
    INTERNAL = "internal"


def evidence_of(kind: SourceKind) -> EvidenceClass:
    """Return what sort of evidence sources of a kind are."""
    return _EVIDENCE.get(kind, EvidenceClass.EXPERIENCE)


_EVIDENCE = {
    SourceKind.RESEARCH: EvidenceClass.RESEARCH,
    SourceKind.REPORT: EvidenceClass.REPORT,
    SourceKind.INTERNAL: EvidenceClass.INTERNAL,
}


class Made(StrEnum):
    """Whose words a text holds: *ordagrant* the organisation's, *återgivet* the authority's."""

    VERBATIM = "verbatim"
    RENDERED = "rendered"


class SourceLanguage(StrEnum):
    """What language a text is in; ``unknown`` if nobody said it and its small words do not tell."""

    UNKNOWN = "unknown"
    SWEDISH = "sv"
    ENGLISH = "en"
    OTHER = "other"


class SourceStatus(StrEnum):
    """How far the coding of a source has come: ej påbörjad, pågår, klar, granskad."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    REVIEWED = "reviewed"

    @property
    def finished(self) -> bool:
        """Whether figures may count the source as finished."""
        return self in {SourceStatus.DONE, SourceStatus.REVIEWED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One imported document, with one current text.

    Attributes:
        number: 1, 2, 3 … in order of import; never reused.
        text: the id of its current :class:`Text`.
        organisations: whose voices it carries (several in a joint dialogue).
        made_by: who wrote the notes, free text.
        checked: whether the organisation has checked the notes.
        question_sets: the question sets that were put, as a person said; empty: those found in the text.
        unanswered: wordings of questions that the file has without an answer.
        language: as proposed at import, or as a person said.
        group: a name under which lists bring documents together.
        alias: what stands in place of title and organisations wherever the document is quoted.
        diary_number, secrecy: under which number it is registered, and what of it is secret, and why.
        participants: who took part, by role: never a person's name.
        archived: it is out of the lists for coding; its codings count as before.
    """

    KIND: ClassVar[str] = "source"
    id: Id
    number: int
    title: str
    kind: SourceKind
    text: Id
    organisations: tuple[Id, ...] = ()
    categories: tuple[str, ...] = ()
    day: date | None = None
    made: Made = Made.RENDERED
    made_by: str = ""
    checked: bool = False
    status: SourceStatus = SourceStatus.NOT_STARTED
    occasion: str = ""
    wave: int = 0
    question_sets: tuple[Id, ...] = field(default=(), metadata={"format": 2})
    unanswered: tuple[str, ...] = field(default=(), metadata={"format": 2})
    group: str = field(default="", metadata={"format": 3})
    alias: str = field(default="", metadata={"format": 3})
    diary_number: str = field(default="", metadata={"format": 3})
    secrecy: str = field(default="", metadata={"format": 3})
    participants: tuple[str, ...] = field(default=(), metadata={"format": 3})
    archived: bool = field(default=False, metadata={"format": 3})
    language: SourceLanguage = field(default=SourceLanguage.UNKNOWN, metadata={"format": 3})

    @property
    def internal(self) -> bool:
        """Internal input is kept apart from external in counts."""
        return self.kind is SourceKind.INTERNAL


class KindSign(StrEnum):
    """By what the program proposes the kind of a document; ``none`` if nothing says it, so that it is to be checked."""

    SHEET = "sheet"
    FORMAT = "format"
    QUESTIONS = "questions"
    NOTES = "notes"
    NONE = "none"


def default_made(kind: SourceKind) -> Made:
    """Written answers, e-mails, reports and research are verbatim; notes are rendered."""
    rendered = {SourceKind.DIALOGUE, SourceKind.WORKSHOP, SourceKind.INTERNAL}
    return Made.RENDERED if kind in rendered else Made.VERBATIM


def begun(status: SourceStatus) -> SourceStatus:
    """Return the status of a source that somebody codes."""
    return SourceStatus.IN_PROGRESS if status is SourceStatus.NOT_STARTED else status


class LeftOutKind(StrEnum):
    """What an import may not be able to carry over, or had to decide."""

    IMAGE = "image"
    COMMENT = "comment"
    NOTE = "note"
    HEADER_FOOTER = "header_footer"
    DELETED_TEXT = "deleted_text"
    HIDDEN_TEXT = "hidden_text"
    FORMULA = "formula"
    OBJECT = "object"
    FIELD_CODE = "field_code"
    SHEET = "sheet"
    COLUMN = "column"
    ROW = "row"
    CHARACTER = "character"
    ENCODING = "encoding"
    QUESTION = "question"
    OTHER_SET = "other_set"
    HIGHLIGHT = "highlight"
    PLACEHOLDER = "placeholder"
    CONTENTS = "contents"
    LINK = "link"
    INSERTED_FILE = "inserted_file"
    UNREAD = "unread"
    STRUCK_TEXT = "struck_text"
    LINEAR_FORMULA = "linear_formula"
    PERSONAL = "personal"
    HEADING_ROW = "heading_row"
    NAMELESS_ROW = "nameless_row"
    UNANSWERED_ROW = "unanswered_row"
    HIDDEN_ROW = "hidden_row"
    HIDDEN_COLUMN = "hidden_column"
    CELL_ERROR = "cell_error"
    UNCALCULATED = "uncalculated"
    MARKS = "marks"
    HIDDEN_SLIDE = "hidden_slide"
    LEGEND = "legend"
    SUBTITLE_STYLE = "subtitle_style"
    QUOTED_TAIL = "quoted_tail"
    ENCRYPTED = "encrypted"
    ATTACHED_FILE = "attached_file"
    SCRIPT = "script"
    ALT_TEXT = "alt_text"
    JOINED_WORD = "joined_word"
    BAD_PAGE = "bad_page"
    EMPTY_PAGE = "empty_page"

    @property
    def to_check(self) -> bool:
        """Whether the text has it, as the program decided; all else did not come along."""
        return self in _TO_CHECK


_SHOWN_OTHERWISE = frozenset({
    LeftOutKind.STRUCK_TEXT, LeftOutKind.HIDDEN_ROW, LeftOutKind.HIDDEN_COLUMN, LeftOutKind.HIDDEN_SLIDE,
})  # fmt: skip
"""What came along though its file strikes it out or hides it: a filter hides rows, and their answers were given."""

UNFILED = frozenset({LeftOutKind.QUESTION, LeftOutKind.OTHER_SET})
"""Why an answer stands without a question: several sets have it, or only one that this text does not answer."""
_TO_CHECK = UNFILED | _SHOWN_OTHERWISE | {
    LeftOutKind.CHARACTER, LeftOutKind.ENCODING, LeftOutKind.LINEAR_FORMULA, LeftOutKind.MARKS, LeftOutKind.JOINED_WORD,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """One line of an import's account: ``count`` things of a kind were left out (or replaced, or guessed).

    ``detail`` is a name from the file; of highlighting its colour, in Word's word ("darkYellow") or as "#FFCC00".
    """

    kind: LeftOutKind
    count: int = 1
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An immutable canonical text of a source; codings and sections point at it.

    Attributes:
        content: SHA-256 of the canonical text's UTF-8 bytes: its blob.
        original: SHA-256 of the imported file's bytes: its blob.
        characters: length in code points.
        encoding: of a text file, as decided at import; else empty.
        left_out: what the import could not carry over.
        reading: what a person said of how the file was read; None: nothing.
    """

    KIND: ClassVar[str] = "text"
    id: Id
    source: Id
    content: str
    original: str
    characters: int
    file_name: str
    encoding: str = ""
    left_out: tuple[LeftOut, ...] = ()
    reading: ReadingOptions | None = field(default=None, metadata={"format": 2})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sectioning:
    """All sections of one text, in text order: one subject per text, with an id of its own."""

    KIND: ClassVar[str] = "sectioning"
    id: Id
    text: Id
    sections: tuple[Section, ...]
