"""Importing documents, their sections, and the ledger."""
