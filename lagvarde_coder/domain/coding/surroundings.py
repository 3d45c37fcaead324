"""What stands around a passage, for whoever has to understand it without the document."""

CONTEXT = 240
"""Code points of text before and after a passage that is to be talked about, at most."""


def around(content: str, start: int, end: int) -> tuple[str, str]:
    """Return the text before and after ``[start, end)``, :data:`CONTEXT` code points at most; "…" where it is cut."""
    first, last = max(0, start - CONTEXT), min(len(content), end + CONTEXT)
    before, after = content[first:start].lstrip(), content[end:last].rstrip()
    if first and " " in before:
        before = f"… {before.partition(' ')[2]}"
    if last < len(content) and " " in after:
        after = f"{after.rpartition(' ')[0]} …"
    return before, after
