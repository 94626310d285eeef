"""gouji (勾稽): which figure of a government information disclosure report is wrong, and what belongs there.

The public names are loaded when they are asked for, so that importing the package costs nothing.
"""

TYPE_CHECKING = False  # as type checkers know it; the one of `typing` takes as long to load as Python to start
if TYPE_CHECKING:
    from gouji.api import check, read, read_text
    from gouji.engine.check import Result
    from gouji.engine.finding import Finding, Severity
    from gouji.engine.plugins import PluginError
    from gouji.engine.readers import Unreadable
    from gouji.engine.refusal import RulesetError
    from gouji.engine.report import Report

_HOMES = {
    "Finding": "gouji.engine.finding",
    "PluginError": "gouji.engine.plugins",
    "Report": "gouji.engine.report",
    "Result": "gouji.engine.check",
    "RulesetError": "gouji.engine.refusal",
    "Severity": "gouji.engine.finding",
    "Unreadable": "gouji.engine.readers",
    "check": "gouji.api",
    "read": "gouji.api",
    "read_text": "gouji.api",
}

__all__ = [
    "Finding",
    "PluginError",
    "Report",
    "Result",
    "RulesetError",
    "Severity",
    "Unreadable",
    "check",
    "read",
    "read_text",
]


def __getattr__(name: str) -> object:
    """Load a public name."""
    if name == "__version__":
        from gouji._version import VERSION  # noqa: PLC0415  # loaded when asked for, as all names

        return VERSION
    if name not in _HOMES:
        message = f"module 'gouji' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415  # wanted only here

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted([*globals(), *__all__, "__version__"])
