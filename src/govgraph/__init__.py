"""govgraph: a knowledge graph of internet-governance actors, every statement traced to the words that support it."""
