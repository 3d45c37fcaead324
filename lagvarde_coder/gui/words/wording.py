"""The user's words for what the program names in code: kinds, states, actions, fields of values.

Tables of source texts, translated at use: the language may change while the module stays loaded.
"""

from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, KnownError
from lagvarde_coder.domain.material.ledger import AnswerMode, AnswerStatus
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind, Made, SourceKind, SourceStatus
from lagvarde_coder.domain.themes.codebook import Stage, ThemeStatus
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.services.disclosure import Attribution
from lagvarde_coder.services.material.ledger import OTHERS

_NAMES: tuple[tuple[StrEnum, str], ...] = (
    (SourceKind.DIALOGUE, QT_TRANSLATE_NOOP("Wording", "Dialogue")),
    (SourceKind.ANSWER, QT_TRANSLATE_NOOP("Wording", "Written answer")),
    (SourceKind.EMAIL, QT_TRANSLATE_NOOP("Wording", "E-mail")),
    (SourceKind.WORKSHOP, QT_TRANSLATE_NOOP("Wording", "Workshop")),
    (SourceKind.INTERNAL, QT_TRANSLATE_NOOP("Wording", "Internal input")),
    (SourceKind.REPORT, QT_TRANSLATE_NOOP("Wording", "Report")),
    (SourceKind.RESEARCH, QT_TRANSLATE_NOOP("Wording", "Research")),
    (Made.VERBATIM, QT_TRANSLATE_NOOP("Wording", "Verbatim")),
    (Made.RENDERED, QT_TRANSLATE_NOOP("Wording", "Rendered")),
    (SourceStatus.NOT_STARTED, QT_TRANSLATE_NOOP("Wording", "Not started")),
    (SourceStatus.IN_PROGRESS, QT_TRANSLATE_NOOP("Wording", "In progress")),
    (SourceStatus.DONE, QT_TRANSLATE_NOOP("Wording", "Done")),
    (SourceStatus.REVIEWED, QT_TRANSLATE_NOOP("Wording", "Reviewed")),
    (AnswerMode.WRITTEN, QT_TRANSLATE_NOOP("Wording", "In writing")),
    (AnswerMode.ORAL, QT_TRANSLATE_NOOP("Wording", "Orally")),
    (AnswerMode.NONE, QT_TRANSLATE_NOOP("Wording", "No answer")),
    (AnswerStatus.ASKED, QT_TRANSLATE_NOOP("Wording", "Asked")),
    (AnswerStatus.ANSWERED, QT_TRANSLATE_NOOP("Wording", "Answered")),
    (AnswerStatus.ORALLY, QT_TRANSLATE_NOOP("Wording", "Answered orally")),
    (AnswerStatus.DECLINED, QT_TRANSLATE_NOOP("Wording", "Declined")),
    (AnswerStatus.NO_ANSWER, QT_TRANSLATE_NOOP("Wording", "No answer")),
    (Stance.SUPPORTS, QT_TRANSLATE_NOOP("Wording", "Supports")),
    (Stance.NUANCES, QT_TRANSLATE_NOOP("Wording", "Nuances")),
    (Stance.CONTRADICTS, QT_TRANSLATE_NOOP("Wording", "Contradicts")),
    (Stage.CANDIDATE, QT_TRANSLATE_NOOP("Wording", "Candidate")),
    (Stage.THEME, QT_TRANSLATE_NOOP("Wording", "Theme")),
    (Stage.NEED, QT_TRANSLATE_NOOP("Wording", "Development need")),
    (ThemeStatus.ACTIVE, QT_TRANSLATE_NOOP("Wording", "In use")),
    (ThemeStatus.DROPPED, QT_TRANSLATE_NOOP("Wording", "Dropped")),
    (ThemeStatus.PARKED, QT_TRANSLATE_NOOP("Wording", "Other areas for development")),
    (ThemeStatus.RETIRED, QT_TRANSLATE_NOOP("Wording", "Dissolved")),
    (Attribution.ORGANISATION, QT_TRANSLATE_NOOP("Wording", "Organisation")),
    (Attribution.CATEGORY, QT_TRANSLATE_NOOP("Wording", "Category")),
    (Attribution.NONE, QT_TRANSLATE_NOOP("Wording", "Nobody")),
    (LeftOutKind.IMAGE, QT_TRANSLATE_NOOP("Wording", "Images")),
    (LeftOutKind.COMMENT, QT_TRANSLATE_NOOP("Wording", "Comments")),
    (LeftOutKind.NOTE, QT_TRANSLATE_NOOP("Wording", "Footnotes and endnotes")),
    (LeftOutKind.HEADER_FOOTER, QT_TRANSLATE_NOOP("Wording", "Headers and footers")),
    (LeftOutKind.DELETED_TEXT, QT_TRANSLATE_NOOP("Wording", "Text deleted with tracked changes")),
    (LeftOutKind.HIDDEN_TEXT, QT_TRANSLATE_NOOP("Wording", "Hidden text")),
    (LeftOutKind.FORMULA, QT_TRANSLATE_NOOP("Wording", "Formulas")),
    (LeftOutKind.OBJECT, QT_TRANSLATE_NOOP("Wording", "Embedded objects")),
    (LeftOutKind.FIELD_CODE, QT_TRANSLATE_NOOP("Wording", "Field codes")),
    (LeftOutKind.SHEET, QT_TRANSLATE_NOOP("Wording", "Sheets")),
    (LeftOutKind.COLUMN, QT_TRANSLATE_NOOP("Wording", "Columns")),
    (LeftOutKind.ROW, QT_TRANSLATE_NOOP("Wording", "Rows")),
    (LeftOutKind.CHARACTER, QT_TRANSLATE_NOOP("Wording", "Characters replaced by a visible sign")),
    (LeftOutKind.ENCODING, QT_TRANSLATE_NOOP("Wording", "Encoding chosen by the program")),
    (Action.PROJECT_CREATE, QT_TRANSLATE_NOOP("Wording", "The project was made")),
    (Action.PROJECT_CHANGE, QT_TRANSLATE_NOOP("Wording", "The project was changed")),
    (Action.CODER_CREATE, QT_TRANSLATE_NOOP("Wording", "A coder joined")),
    (Action.CODER_CHANGE, QT_TRANSLATE_NOOP("Wording", "A coder was changed")),
    (Action.LEDGER_CHANGE, QT_TRANSLATE_NOOP("Wording", "The ledger was changed")),
    (Action.CODEBOOK_IMPORT, QT_TRANSLATE_NOOP("Wording", "A codebook was brought in")),
    (Action.CODEBOOK_CHANGE, QT_TRANSLATE_NOOP("Wording", "The codebook was changed")),
    (Action.THEME_CREATE, QT_TRANSLATE_NOOP("Wording", "A theme was added")),
    (Action.THEME_CHANGE, QT_TRANSLATE_NOOP("Wording", "A theme was changed")),
    (Action.THEME_MERGE, QT_TRANSLATE_NOOP("Wording", "Themes were brought together")),
    (Action.THEME_UNMERGE, QT_TRANSLATE_NOOP("Wording", "A bringing together was undone")),
    (Action.THEME_SPLIT, QT_TRANSLATE_NOOP("Wording", "A theme was split")),
    (Action.THEME_DROP, QT_TRANSLATE_NOOP("Wording", "A theme was dropped")),
    (Action.THEME_PARK, QT_TRANSLATE_NOOP("Wording", "A theme was moved to other areas for development")),
    (Action.THEME_RESTORE, QT_TRANSLATE_NOOP("Wording", "A theme was taken into use again")),
    (Action.SOURCE_IMPORT, QT_TRANSLATE_NOOP("Wording", "A document was imported")),
    (Action.SOURCE_CHANGE, QT_TRANSLATE_NOOP("Wording", "The details of a document were changed")),
    (Action.SOURCE_STATUS, QT_TRANSLATE_NOOP("Wording", "The status of a document was changed")),
    (Action.SECTION_CHANGE, QT_TRANSLATE_NOOP("Wording", "Sections were corrected")),
    (Action.CODING_CREATE, QT_TRANSLATE_NOOP("Wording", "Coding")),
    (Action.CODING_CHANGE, QT_TRANSLATE_NOOP("Wording", "A coding was changed")),
    (Action.CODING_DELETE, QT_TRANSLATE_NOOP("Wording", "A coding was removed")),
    (Action.CODING_SPLIT, QT_TRANSLATE_NOOP("Wording", "A coding was split")),
    (Action.CODING_JOIN, QT_TRANSLATE_NOOP("Wording", "Codings were joined")),
    (Action.CODING_RESTORE, QT_TRANSLATE_NOOP("Wording", "A coding was restored")),
    (Action.DISPOSITION_SET, QT_TRANSLATE_NOOP("Wording", "Text without a theme was accounted for")),
    (Action.DISPOSITION_REMOVE, QT_TRANSLATE_NOOP("Wording", "What was said of text without a theme was taken back")),
    (Action.DOUBT_SETTLE, QT_TRANSLATE_NOOP("Wording", "A doubt was settled")),
    (Action.READING_MARK, QT_TRANSLATE_NOOP("Wording", "Read to a place")),
    (Disposal.NOT_RELEVANT, QT_TRANSLATE_NOOP("Wording", "Not relevant")),
    (Disposal.OTHER_AREA, QT_TRANSLATE_NOOP("Wording", "Another area")),
    (Disposal.POSSIBLE_THEME, QT_TRANSLATE_NOOP("Wording", "Possible new theme")),
    (Disposal.NO_THEME, QT_TRANSLATE_NOOP("Wording", "Fits no theme")),
    (Disposal.UNSURE, QT_TRANSLATE_NOOP("Wording", "Unsure")),
    (Action.EXPORT_CREATE, QT_TRANSLATE_NOOP("Wording", "Handed out")),
    (Action.REVERT, QT_TRANSLATE_NOOP("Wording", "Undone")),
)
# Members of different enumerations that share a value are equal: the class tells them apart.
_BY_CLASS = {(type(member), member): text for member, text in _NAMES}

_FIELDS = {
    "title": QT_TRANSLATE_NOOP("Wording", "Title"),
    "name": QT_TRANSLATE_NOOP("Wording", "Name"),
    "kind": QT_TRANSLATE_NOOP("Wording", "Kind"),
    "status": QT_TRANSLATE_NOOP("Wording", "Status"),
    "organisations": QT_TRANSLATE_NOOP("Wording", "Organisations"),
    "organisation": QT_TRANSLATE_NOOP("Wording", "Organisation"),
    "categories": QT_TRANSLATE_NOOP("Wording", "Categories"),
    "day": QT_TRANSLATE_NOOP("Wording", "Date"),
    "made": QT_TRANSLATE_NOOP("Wording", "Made"),
    "made_by": QT_TRANSLATE_NOOP("Wording", "Made by"),
    "checked": QT_TRANSLATE_NOOP("Wording", "Checked by the organisation"),
    "occasion": QT_TRANSLATE_NOOP("Wording", "Occasion"),
    "wave": QT_TRANSLATE_NOOP("Wording", "Wave"),
    "number": QT_TRANSLATE_NOOP("Wording", "Number"),
    "text": QT_TRANSLATE_NOOP("Wording", "Text"),
    "theme": QT_TRANSLATE_NOOP("Wording", "Theme"),
    "need": QT_TRANSLATE_NOOP("Wording", "Need"),
    "coder": QT_TRANSLATE_NOOP("Wording", "Coder"),
    "start": QT_TRANSLATE_NOOP("Wording", "Start"),
    "end": QT_TRANSLATE_NOOP("Wording", "End"),
    "stance": QT_TRANSLATE_NOOP("Wording", "Stance"),
    "memo": QT_TRANSLATE_NOOP("Wording", "Comment"),
    "unsure": QT_TRANSLATE_NOOP("Wording", "Unsure"),
    "alternatives": QT_TRANSLATE_NOOP("Wording", "Perhaps"),
    "what": QT_TRANSLATE_NOOP("Wording", "What it is"),
    "note": QT_TRANSLATE_NOOP("Wording", "Note"),
    "question": QT_TRANSLATE_NOOP("Wording", "Question"),
    "codebook_version": QT_TRANSLATE_NOOP("Wording", "Codebook version"),
    "claim": QT_TRANSLATE_NOOP("Wording", "Worded as a need"),
    "definition": QT_TRANSLATE_NOOP("Wording", "Definition"),
    "use_when": QT_TRANSLATE_NOOP("Wording", "When to use"),
    "use_not": QT_TRANSLATE_NOOP("Wording", "When not to use"),
    "example": QT_TRANSLATE_NOOP("Wording", "Example"),
    "colour": QT_TRANSLATE_NOOP("Wording", "Colour"),
    "key": QT_TRANSLATE_NOOP("Wording", "Key"),
    "group": QT_TRANSLATE_NOOP("Wording", "Group"),
    "parent": QT_TRANSLATE_NOOP("Wording", "Part of"),
    "position": QT_TRANSLATE_NOOP("Wording", "Place in lists"),
    "stage": QT_TRANSLATE_NOOP("Wording", "Stage"),
    "family": QT_TRANSLATE_NOOP("Wording", "Family"),
    "suggested_by": QT_TRANSLATE_NOOP("Wording", "Suggested by"),
    "mode": QT_TRANSLATE_NOOP("Wording", "Mode"),
    "statuses": QT_TRANSLATE_NOOP("Wording", "Status per question"),
    "question_set": QT_TRANSLATE_NOOP("Wording", "Question set"),
    "reason": QT_TRANSLATE_NOOP("Wording", "Reason"),
    "codings": QT_TRANSLATE_NOOP("Wording", "Codings"),
    "initials": QT_TRANSLATE_NOOP("Wording", "Initials"),
    "role": QT_TRANSLATE_NOOP("Wording", "Role"),
    "notice": QT_TRANSLATE_NOOP("Wording", "Notice"),
    "version": QT_TRANSLATE_NOOP("Wording", "Version"),
    "label": QT_TRANSLATE_NOOP("Wording", "Version label"),
    "file_name": QT_TRANSLATE_NOOP("Wording", "File"),
    "encoding": QT_TRANSLATE_NOOP("Wording", "Encoding"),
    "characters": QT_TRANSLATE_NOOP("Wording", "Characters"),
    "format": QT_TRANSLATE_NOOP("Wording", "Format"),
    "report": QT_TRANSLATE_NOOP("Wording", "Report"),
    "state": QT_TRANSLATE_NOOP("Wording", "State"),
    "sections": QT_TRANSLATE_NOOP("Wording", "Sections"),
    "source": QT_TRANSLATE_NOOP("Wording", "Document"),
    "questions": QT_TRANSLATE_NOOP("Wording", "Questions"),
    "left_out": QT_TRANSLATE_NOOP("Wording", "Left out"),
    "sha256": QT_TRANSLATE_NOOP("Wording", "SHA-256 of the file"),
    "head": QT_TRANSLATE_NOOP("Wording", "Head hash"),
    "language": QT_TRANSLATE_NOOP("Wording", "Language"),
    "origin": QT_TRANSLATE_NOOP("Wording", "Origin"),
    "content": QT_TRANSLATE_NOOP("Wording", "SHA-256 of the text"),
    "original": QT_TRANSLATE_NOOP("Wording", "SHA-256 of the original file"),
    "id": QT_TRANSLATE_NOOP("Wording", "Id"),
}

_SUBJECTS = {
    "project": QT_TRANSLATE_NOOP("Wording", "Project"),
    "coder": QT_TRANSLATE_NOOP("Wording", "Coder"),
    "organisation": QT_TRANSLATE_NOOP("Wording", "Organisation"),
    "question_set": QT_TRANSLATE_NOOP("Wording", "Question set"),
    "inquiry": QT_TRANSLATE_NOOP("Wording", "Line in the ledger"),
    "codebook": QT_TRANSLATE_NOOP("Wording", "Codebook"),
    "theme": QT_TRANSLATE_NOOP("Wording", "Theme"),
    "source": QT_TRANSLATE_NOOP("Wording", "Document"),
    "text": QT_TRANSLATE_NOOP("Wording", "Text"),
    "sectioning": QT_TRANSLATE_NOOP("Wording", "Sections"),
    "coding": QT_TRANSLATE_NOOP("Wording", "Coding"),
    "disposition": QT_TRANSLATE_NOOP("Wording", "Text without a theme"),
    "read_mark": QT_TRANSLATE_NOOP("Wording", "Read to here"),
    "merge_link": QT_TRANSLATE_NOOP("Wording", "Bringing together"),
    "export": QT_TRANSLATE_NOOP("Wording", "Handing out"),
}


def name_of(member: StrEnum) -> str:
    """Return what a member of one of the domain's enumerations is called."""
    return QCoreApplication.translate("Wording", _BY_CLASS[type(member), member])


def field_name(field: str) -> str:
    """Return what a field of a stored value is called."""
    return QCoreApplication.translate("Wording", _FIELDS[field]) if field in _FIELDS else field


def subject_name(kind: str) -> str:
    """Return what a kind of subject is called."""
    return QCoreApplication.translate("Wording", _SUBJECTS[kind]) if kind in _SUBJECTS else kind


def left_out_line(one: LeftOut) -> str:
    """Return one line of an import's account: "Images: 2 (page 3)"."""
    detail = f" ({one.detail})" if one.detail else ""
    return f"{name_of(one.kind)}: {number(one.count)}{detail}"


def sentences(error: KnownError) -> list[str]:
    """Return what happened, why, and what to do, in the user's language; params that are sentences included."""
    told = {
        name: QCoreApplication.translate("Errors", cell) if isinstance(cell, str) and cell else cell
        for name, cell in error.params.items()
    }
    if "field" in told:
        told["field"] = field_name(str(error.params["field"]))
    filled = (QCoreApplication.translate("Errors", one).format(**told).strip() for one in error.templates)
    return [one for one in filled if one]


def number(count: int) -> str:
    """Return a whole number as the user's language groups its digits: "1 842"."""
    return QLocale().toString(count)


def day(moment: date | None) -> str:
    """Return a date as ISO 8601, the Swedish standard; empty for none."""
    return moment.isoformat() if moment else ""


def ledger_group(name: str) -> str:
    """Return what a group of the ledger is called."""
    return QCoreApplication.translate("Wording", "Others") if name in {"", OTHERS} else name


def local_time(moment: datetime) -> str:
    """Return a time of the log in the user's own time zone, to the minute."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def age(seconds: float) -> str:
    """Return how long ago something was: "3 min ago"."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return QCoreApplication.translate("Wording", "just now")
    if minutes < 60:
        return QCoreApplication.translate("Wording", "{0} min ago").format(minutes)
    if minutes < 60 * 24:
        return QCoreApplication.translate("Wording", "{0} h ago").format(minutes // 60)
    days = minutes // (60 * 24)
    if days == 1:
        return QCoreApplication.translate("Wording", "yesterday")
    return QCoreApplication.translate("Wording", "{0} days ago").format(days)
