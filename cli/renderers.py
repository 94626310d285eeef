"""The styles of `--format`: our own, and those that plugins add."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from gouji.cli.judged import Judged, Stranger
from gouji.cli.manner import Manner
from gouji.cli.told import Run
from gouji.engine.plugins import RENDERERS, Plugin, PluginError, plugins
from gouji.engine.text import Text

OWN = {"text": "gouji.cli.render.text", "json": "gouji.cli.render.findings_json"}
"""Our own renderers, by the names of their styles: each is a module."""

_KNOWN = Text("格式 {name} 是 gouji 自己的", "the style {name} is one of gouji's own")
_TWICE = Text("格式 {name} 已由 {other} 提供", "the style {name} is that of {other} already")
_NO_RENDERER = Text("缺少可以调用的 tell 和 render", "it has no tell and render that can be called")


class Renderer(Protocol):
    """What a style is: a module, or an object, with these two functions. Neither prints or judges."""

    def tell(self, file: Judged | Stranger, manner: Manner) -> tuple[str, str]:
        """Return what is told of one file as such, and of its findings: called in the process that judged it."""

    def render(self, run: Run, manner: Manner) -> Iterable[str]:
        """Return all that is printed, piece by piece, from what `tell` made of the files."""


def renderer_of(style: str) -> Renderer:
    """Return the renderer of a style; PluginError if a plugin offers none."""
    if style in OWN:
        return cast("Renderer", import_module(OWN[style]))
    plugin = _plugged()[style]
    found = plugin.load()
    if not all(callable(getattr(found, name, None)) for name in ("tell", "render")):
        raise PluginError(plugin, _NO_RENDERER)
    return cast("Renderer", found)


def styles() -> tuple[str, ...]:
    """Return the names of all styles, our own first; PluginError where a plugin takes the name of another."""
    return (*OWN, *_plugged())


@cache
def _plugged() -> dict[str, Plugin]:
    found: dict[str, Plugin] = {}
    for plugin in plugins(RENDERERS):
        if plugin.name in OWN:
            raise PluginError(plugin, _KNOWN.format(name=plugin.name))
        if plugin.name in found:
            raise PluginError(plugin, _TWICE.format(name=plugin.name, other=found[plugin.name].told))
        found[plugin.name] = plugin
    return found
