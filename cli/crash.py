"""What is said when the fault is gouji's own, or that of a plugin."""

import os
from types import TracebackType

DEBUG = "GOUJI_DEBUG"
"""With this environment variable a fault of gouji's own ends in a traceback."""


def wants_traceback() -> bool:
    """Whether the user asked for tracebacks."""
    return bool(os.environ.get(DEBUG))


def plugin_fault(error: BaseException) -> str | None:
    """Return which plugin is at fault, and what is wrong with it, if it is one; then gouji is not."""
    from gouji.engine.plugins import PluginError  # noqa: PLC0415  # wanted only where something went wrong

    return f"{error.message.zh} ({error.message.en})" if isinstance(error, PluginError) else None


def crash_reason(error: BaseException) -> str:
    """Return what went wrong, and in which line of which module, on one line."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"程序内部出错 (internal error) {what} [{_where(error.__traceback__)}]"


def how_to_report() -> str:
    """Return how to report a fault; where there are plugins, it may be theirs."""
    from gouji.engine.plugins import plugin_versions  # noqa: PLC0415  # wanted only where something went wrong

    output, others = f"{DEBUG}=1", "、".join(plugin_versions())
    if others:
        return f"这是 gouji 或者插件的缺陷 (our fault, or that of a plugin; {output} tells whose)：{others}"
    return (
        f"这是 gouji 的缺陷，请连同 {output} 时的输出一起报告 (our fault: please report it with what {output} prints)"
    )


def _where(traceback: TracebackType | None) -> str:
    place = "?"
    while traceback is not None:
        module = traceback.tb_frame.f_globals.get("__name__", "?")
        place = f"{module}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place
