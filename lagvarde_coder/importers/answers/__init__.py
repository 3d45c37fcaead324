"""What all formats of tables with answers share: from sheets of cells to a text per respondent.

A format hands over :class:`sheet.Sheet`, whatever its file looks like; :func:`answer_texts.read_answers` does the rest.
"""
