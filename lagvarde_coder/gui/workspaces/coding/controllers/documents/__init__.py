"""From document to document: opening, going on, what remains, dispositions, status, other coders' marks."""
