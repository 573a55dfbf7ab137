"""govgraph: a knowledge graph of internet-governance actors, every statement traced to the words that support it."""

__version__ = "0.1.0"
