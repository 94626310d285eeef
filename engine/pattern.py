"""Regular expressions that are compiled when they are first used.

Each takes 0.1 to 1 ms to compile: three Chinese characters in a set alone cost 0.1, a range of all of them 0.5. A run
of one file needs but some of those that the modules have.
"""

import re
from typing import Any, AnyStr, cast

HAN = r"[^\W\0-ÿ]"
"""What matches a Chinese character; and letters of other scripts, which reports do not have.

The range of all Chinese characters takes 0.5 ms to compile, in each pattern that has it.
"""


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns, or what becomes it: for patterns that few reports need."""
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: Any, flags: int) -> None:  # noqa: ANN401  # what `re.compile` takes
        self.pattern = pattern
        self.written = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # what the pattern has by this name
        found = getattr(re.compile(*self.written), name)
        setattr(self, name, found)
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        """Tell pickle and copy how to make the same again: they ask what has no attributes yet."""
        return late, self.written
