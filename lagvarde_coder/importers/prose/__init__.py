"""What the formats of running text share: lines with marked stretches, rows of tables, the account of letters."""
