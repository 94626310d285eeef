"""Readers that other packages add, by the suffixes of their files."""

from collections.abc import Callable
from functools import cache
from typing import cast

from gouji.engine.plugins import READERS, Plugin, PluginError, plugins
from gouji.engine.readers.formats import hinted
from gouji.engine.readers.limits import Limits
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.source import Source
from gouji.engine.text import Text

ReadBytes = Callable[[bytes, str, Limits], Source]
"""What a reader is: of the bytes of a file, called by a name, it makes a `Source`, or raises `Unreadable`."""

_NO_SUFFIX = Text(
    "名称应是扩展名，如 ofd，只含小写字母和数字", "its name must be a suffix such as ofd, of small letters and digits"
)
_KNOWN = Text("扩展名 {suffix} 由 gouji 自己读取", "files named {suffix} are read by gouji itself")
_TWICE = Text("扩展名 {suffix} 已由 {other} 读取", "files named {suffix} are read by {other} already")
_NO_READER = Text("不是可以调用的对象", "it cannot be called")
_FAILED = Text("读取 {name} 时出错：{error}", "it failed to read {name}: {error}")
_NO_SOURCE = Text("读取 {name} 得到的不是 Source", "what it made of {name} is no Source")


def plugged_suffixes() -> frozenset[str]:
    """Return the suffixes that plugins read, none of them loaded; PluginError where one cannot be what it is for."""
    return frozenset(_by_suffix())


def read_plugged(data: bytes, name: str, suffix: str, limits: Limits) -> Source | None:
    """Return what a plugin makes of a file; None where there is none for files named so.

    `Unreadable` as of any reader, PluginError where the plugin fails.
    """
    plugin = _by_suffix().get(suffix.lower())
    if plugin is None:
        return None
    read = plugin.load()
    if not callable(read):
        raise PluginError(plugin, _NO_READER)
    try:
        source = cast("ReadBytes", read)(data, name, limits)
    except Unreadable:
        raise
    except (Exception, SystemExit) as error:
        what = f"{type(error).__name__}: {error}"
        raise PluginError(plugin, _FAILED.format(name=name, error=what)) from error
    if not isinstance(source, Source):
        raise PluginError(plugin, _NO_SOURCE.format(name=name))
    return source


@cache
def _by_suffix() -> dict[str, Plugin]:
    found: dict[str, Plugin] = {}
    for plugin in plugins(READERS):
        suffix = f".{plugin.name}"
        if not (plugin.name.isascii() and plugin.name.isalnum() and plugin.name.islower()):
            raise PluginError(plugin, _NO_SUFFIX)
        known = hinted(suffix)
        if known is not None and known.is_read:
            raise PluginError(plugin, _KNOWN.format(suffix=suffix))
        if suffix in found:
            raise PluginError(plugin, _TWICE.format(suffix=suffix, other=found[suffix].told))
        found[suffix] = plugin
    return found
