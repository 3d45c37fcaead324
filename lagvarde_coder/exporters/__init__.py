"""Writers of the formats that results leave in; they take report values, never repositories."""
