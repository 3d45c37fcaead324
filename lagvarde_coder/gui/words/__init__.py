"""Words and sentences of the window: names in the language that runs, numbers, days, errors, figures."""
