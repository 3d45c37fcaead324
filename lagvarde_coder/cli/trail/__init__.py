"""The log, evidence, and verifying."""
