"""Frozen records that are cheap to define.

attrs writes and compiles methods for every class, and a run of one file defines a hundred: so all records share one
way to be shown, compared and hashed. To a type checker a record is what `attrs.frozen` makes.
"""

from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["frozen"]

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import frozen
else:

    def frozen(cls: type | None = None, **options: Any) -> "type | Callable[[type], type]":  # noqa: ANN401  # as attrs
        """Make a frozen attrs class; an `order` or an `eq` of its own is left to attrs."""
        return _made(cls, options) if cls else lambda decorated: _made(decorated, options)


def _made(cls: type, options: dict[str, Any]) -> type:
    if issubclass(cls, BaseException):
        return attrs.frozen(cls, **options)
    if "__repr__" not in vars(cls):
        cls.__repr__ = _shown  # type: ignore[method-assign]  # shared on purpose
    if not options.keys() & {"eq", "order"}:
        cls.__eq__, cls.__hash__ = _equal, _hashed  # type: ignore[method-assign]  # as above
        options = {**options, "eq": False}
    return attrs.frozen(cls, repr=False, **options)


def _shown(self: Any) -> str:  # noqa: ANN401  # any record
    fields = ", ".join(
        f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(type(self)) if field.repr
    )
    return f"{type(self).__name__}({fields})"


def _equal(self: Any, other: object) -> Any:  # noqa: ANN401  # any record
    if type(other) is not type(self):
        return NotImplemented
    return all(getattr(self, field.name) == getattr(other, field.name) for field in _compared(self))


def _hashed(self: Any) -> int:  # noqa: ANN401  # any record
    return hash((type(self), *(getattr(self, field.name) for field in _compared(self) if field.hash is not False)))


def _compared(self: Any) -> "list[attrs.Attribute[Any]]":  # noqa: ANN401  # any record
    return [field for field in attrs.fields(type(self)) if field.eq]
