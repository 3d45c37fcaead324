"""A corrected file in place of a document's text: what differs, and what waits for a place in it."""
