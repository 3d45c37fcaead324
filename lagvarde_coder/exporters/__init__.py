"""Writers of the formats that results leave in; they take values of reports and tables, and never read a project."""
