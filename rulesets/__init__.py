"""Rulesets and official forms as data."""
