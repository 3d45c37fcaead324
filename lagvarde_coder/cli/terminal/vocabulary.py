"""Sentences that services, storage and the operating system put into errors.

They stand there as plain values; marked here, they reach the translation file. A test holds the list complete. Words
(kinds of subjects, states, fields) stand in :mod:`lagvarde_coder.words`.
"""

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

SYSTEM = (
    QT_TRANSLATE_NOOP("Errors", "Another program"),
    QT_TRANSLATE_NOOP("Errors", "Is a directory"),
    QT_TRANSLATE_NOOP("Errors", "No such file or directory"),
    QT_TRANSLATE_NOOP("Errors", "Not a directory"),
    QT_TRANSLATE_NOOP("Errors", "Permission denied"),
    QT_TRANSLATE_NOOP("Errors", "Read-only file system"),
    QT_TRANSLATE_NOOP("Errors", "File name too long"),
    QT_TRANSLATE_NOOP("Errors", "File exists"),
)
"""What the operating system says, and who else has a project open."""

SENTENCES = (
    QT_TRANSLATE_NOOP("Errors", "Nothing is merged into this need."),
    QT_TRANSLATE_NOOP("Errors", "The coding already says so."),
    QT_TRANSLATE_NOOP("Errors", "There must be at least two."),
    QT_TRANSLATE_NOOP("Errors", "They have different themes or coders."),
    QT_TRANSLATE_NOOP("Errors", "They have different stances."),
    QT_TRANSLATE_NOOP("Errors", "They say different things about the passage."),
    QT_TRANSLATE_NOOP("Errors", "There are other words between them."),
    QT_TRANSLATE_NOOP("Errors", "The theme already says so."),
    QT_TRANSLATE_NOOP("Errors", "The theme is already active."),
    QT_TRANSLATE_NOOP("Errors", "The theme is already dropped."),
    QT_TRANSLATE_NOOP("Errors", "The theme is among other development areas already."),
    QT_TRANSLATE_NOOP("Errors", "The ledger already says so."),
    QT_TRANSLATE_NOOP("Errors", "The organisation is in the ledger already."),
    QT_TRANSLATE_NOOP("Errors", "They have been asked already."),
    QT_TRANSLATE_NOOP("Errors", "The document already says so."),
    QT_TRANSLATE_NOOP("Errors", "The document has got another text meanwhile. Compare it again."),
    QT_TRANSLATE_NOOP("Errors", "The file has the text that the document has."),
    QT_TRANSLATE_NOOP("Errors", "The mark is already there."),
    QT_TRANSLATE_NOOP("Errors", "The passage already says so."),
    QT_TRANSLATE_NOOP("Errors", "It has been settled already."),
    QT_TRANSLATE_NOOP("Errors", "A passage without a theme has no coding that could stay."),
    QT_TRANSLATE_NOOP("Errors", "There is no such file."),
    QT_TRANSLATE_NOOP("Errors", "It is the project itself."),
    QT_TRANSLATE_NOOP("Errors", "Nothing was taken over from that copy."),
    QT_TRANSLATE_NOOP("Errors", "All that was done in that copy is here already."),
    QT_TRANSLATE_NOOP("Errors", "It is another project."),
    QT_TRANSLATE_NOOP("Errors", "The two have no entry in common."),
    QT_TRANSLATE_NOOP("Errors", "Both copies were changed under the same identity."),
    QT_TRANSLATE_NOOP("Errors", "It is a folder; choose the files in it."),
    QT_TRANSLATE_NOOP("Errors", "It cannot be read (Permission denied)."),
    QT_TRANSLATE_NOOP("Errors", "A stored text is not what it was."),
    QT_TRANSLATE_NOOP("Errors", "The search index does not fit the texts."),
    QT_TRANSLATE_NOOP("Errors", "The file is larger than 50 MB."),
    QT_TRANSLATE_NOOP("Errors", "It is a folder."),
    QT_TRANSLATE_NOOP("Errors", "It is empty."),
    QT_TRANSLATE_NOOP("Errors", "no permission to read or write it"),
    QT_TRANSLATE_NOOP("Errors", "It is a database of another program."),
    QT_TRANSLATE_NOOP("Errors", "The end of the file is missing."),
    QT_TRANSLATE_NOOP("Errors", "database disk image is malformed"),
    QT_TRANSLATE_NOOP("Errors", "What the file holds is not what the program has written."),
    QT_TRANSLATE_NOOP("Errors", "It does not pass the full check."),
    QT_TRANSLATE_NOOP("Errors", "disk I/O error"),
)
"""Why something was refused."""

FINDINGS = (
    QT_TRANSLATE_NOOP("Errors", "the log was rebuilt after this export"),
    QT_TRANSLATE_NOOP("Errors", "its coder is not in the log"),
    QT_TRANSLATE_NOOP("Errors", "it undoes what is not in the log before it"),
    QT_TRANSLATE_NOOP("Errors", "it refers to what is not there"),
    QT_TRANSLATE_NOOP("Errors", "its columns are not those of the program"),
    QT_TRANSLATE_NOOP("Errors", "its versions of the schema differ"),
    QT_TRANSLATE_NOOP("Errors", "a field does not fit"),
    QT_TRANSLATE_NOOP("Errors", "a text needs it but it is missing"),
    QT_TRANSLATE_NOOP("Errors", "a value is used twice"),
    QT_TRANSLATE_NOOP("Errors", "an entry made it, but it is not in the state"),
    QT_TRANSLATE_NOOP("Errors", "an entry names it but it is missing"),
    QT_TRANSLATE_NOOP("Errors", "it belongs to another subject"),
    QT_TRANSLATE_NOOP("Errors", "it cannot be read"),
    QT_TRANSLATE_NOOP("Errors", "it cannot be read to the end"),
    QT_TRANSLATE_NOOP("Errors", "it differs from the text"),
    QT_TRANSLATE_NOOP("Errors", "it differs from what the log says"),
    QT_TRANSLATE_NOOP("Errors", "it is in the state, but no entry explains it"),
    QT_TRANSLATE_NOOP("Errors", "it shares with another one what must be unique"),
    QT_TRANSLATE_NOOP("Errors", "entries of another copy begin here that no branch names"),
    QT_TRANSLATE_NOOP("Errors", "it is missing or changed: the log is not protected"),
    QT_TRANSLATE_NOOP("Errors", "it is missing: nothing prevents duplicates"),
    QT_TRANSLATE_NOOP("Errors", "its value cannot be read"),
    QT_TRANSLATE_NOOP("Errors", "no entry names it"),
    QT_TRANSLATE_NOOP("Errors", "no text names it"),
    QT_TRANSLATE_NOOP("Errors", "the branch is not as it says"),
    QT_TRANSLATE_NOOP("Errors", "the branch that it names is not in the file"),
    QT_TRANSLATE_NOOP("Errors", "the bytes are not an entry"),
    QT_TRANSLATE_NOOP("Errors", "the bytes do not have the stored hash"),
    QT_TRANSLATE_NOOP("Errors", "the database is broken"),
    QT_TRANSLATE_NOOP("Errors", "the program does not know it"),
)
"""What verifying may find."""
