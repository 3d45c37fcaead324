"""The pictures of figures, each a function from figures in words to a drawing."""
