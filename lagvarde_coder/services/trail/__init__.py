"""What happened: the log, evidence, undo."""
