"""Importing documents, their sections and sentences, whose words they hold, and the ledger."""
