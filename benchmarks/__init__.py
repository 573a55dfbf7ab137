"""Speed and memory, beside named peers in the same run."""
