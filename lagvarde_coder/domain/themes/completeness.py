"""What is still missing of a theme before somebody else can code with it as its authors do."""

from lagvarde_coder.domain.themes.codebook import Theme

WANTED = ("claim", "summary", "definition", "use_when", "use_not", "examples", "near_misses")
"""Fields that a theme or need is to say something in, in the order in which they are read."""


def missing_fields(theme: Theme) -> tuple[str, ...]:
    """Return the names of the fields that say nothing yet; an example in words is as good as one of the material."""
    return tuple(field for field in WANTED if not getattr(theme, field) and not (field == "examples" and theme.example))
