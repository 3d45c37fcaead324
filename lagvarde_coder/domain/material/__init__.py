"""Sources, the ledger of who was asked, and the questions that were put."""
