"""What sentences of a report can say of its figures: words and statements as data."""
