"""Bringing documents in, reading and correcting them, and the ledger."""
