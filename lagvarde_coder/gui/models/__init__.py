"""Item models: they show what services counted and listed, and ask nobody."""
