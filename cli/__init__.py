"""The command line: the only place with click, tabulate and exit codes."""
