"""The command line: one file a command, opened only when the command is called."""
