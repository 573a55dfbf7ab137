"""Contract suites for those who write annotators, and for our own tests."""
