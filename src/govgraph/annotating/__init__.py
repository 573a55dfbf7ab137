"""annotating."""
