"""From document to document: opening, going on, what is left, what is said in place of themes."""
