"""Notes written into a copy of a report, beside what they are about."""
