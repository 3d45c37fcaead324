"""Swedish: sentences, base forms of words, and words that mean the same. What is heavy is imported at use."""
