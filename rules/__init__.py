"""The rules that need code: one module a rule, found by itself."""
