"""Findings and extracts as text: pure functions from records to strings."""
