"""The engine: from bytes to verdicts. It knows no particular rule, prints nothing, never exits."""
