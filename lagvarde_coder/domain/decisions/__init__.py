"""How themes become needs."""
