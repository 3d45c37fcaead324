"""What colours that mark words are called."""

_BY_FILL = {
    (255, 255, 0): "yellow", (0, 255, 0): "green", (0, 255, 255): "cyan", (255, 0, 255): "magenta",
    (0, 0, 255): "blue", (255, 0, 0): "red",
}  # fmt: skip


def colour_name(red: int, green: int, blue: int) -> str:
    """Return a colour in Word's word, or as "#FFCC00" if it has none; of each part the lowest eight bits count."""
    found = red & 255, green & 255, blue & 255
    return _BY_FILL.get(found, "#{:02X}{:02X}{:02X}".format(*found))
