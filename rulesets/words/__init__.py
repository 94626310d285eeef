"""Names, document numbers and meetings that reports speak of, as data."""
