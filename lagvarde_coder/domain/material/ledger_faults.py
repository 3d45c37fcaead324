"""What can be wrong in a row of a ledger's workbook; which row it is stands beside the sentence."""

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, KnownError


class LedgerFault(KnownError):
    """One thing that is not understood: the row is not entered."""


class UnknownColumn(LedgerFault):
    """A heading that no column of the sheet has, probably misspelt."""

    what = QT_TRANSLATE_NOOP("Errors", "No column of this sheet is called “{written}”; it is left out.")


class LacksName(LedgerFault):
    """A row that says something, but not of whom."""

    what = QT_TRANSLATE_NOOP("Errors", "The column {column} is empty: nobody knows of whom the row is.")


class ResemblingName(LedgerFault):
    """A new organisation that may be one of the ledger's."""

    what = QT_TRANSLATE_NOOP("Errors", "“{written}” resembles “{near}”, which is in the ledger.")
    todo = QT_TRANSLATE_NOOP("Errors", "Write the ledger’s name, or say that it is a new organisation.")


class NobodyCalledThat(LedgerFault):
    """A line of an organisation that is neither in the ledger nor in the workbook."""

    what = QT_TRANSLATE_NOOP("Errors", "The ledger has no organisation “{written}”.")
    todo = QT_TRANSLATE_NOOP("Errors", "Put it on the sheet Organisationer as well.")


class NoSuchQuestionSet(LedgerFault):
    """A question set, or a version of one, that is neither in the project nor in the workbook."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no question set “{written}”.")


class NoSuchQuestion(LedgerFault):
    """A status of a question that was not asked."""

    what = QT_TRANSLATE_NOOP("Errors", "{column} says “{written}”, but the row’s question set has no such question.")


class UnfitNumber(LedgerFault):
    """A cell that should hold a number."""

    what = QT_TRANSLATE_NOOP("Errors", "{column} cannot be “{written}”: it is a whole number up to 9999.")


class UnfitWord(LedgerFault):
    """A cell that should hold one of a few words."""

    what = QT_TRANSLATE_NOOP("Errors", "{column} cannot be “{written}”. It is one of these: {allowed}.")


class LacksQuestion(LedgerFault):
    """A row of a question set without what makes a question."""

    what = QT_TRANSLATE_NOOP("Errors", "A question needs a version, a number and its wording.")


class OtherQuestions(LedgerFault):
    """A question set that is in the project with other words."""

    what = QT_TRANSLATE_NOOP("Errors", "“{written}” has other questions in the project.")
    todo = QT_TRANSLATE_NOOP("Errors", "A change of wording is a new version: give it the next number.")
