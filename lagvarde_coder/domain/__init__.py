"""Values and rules of the work; standard library only, no I/O."""
