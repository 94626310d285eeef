"""How the process ends."""


class Exit:
    """The exit codes; where several hold, the highest of CRASH, USAGE and FINDINGS wins.

    They are plain numbers, because an enumeration takes a third as long to load as Python to start.
    """

    CLEAN = 0
    FINDINGS = 1
    """Something at or above `--fail-on`."""
    USAGE = 2
    """Usage, configuration, an input that could not be read or an output that could not be written."""
    CRASH = 3
    """A rule or the program failed."""
    INTERRUPTED = 130
    UNHEARD = 141
    """Nobody reads the output any more: as a shell counts a program that SIGPIPE ended."""
