"""Frozen records that are cheap to define and to make.

attrs writes and compiles methods for every class, and a run of one file defines a hundred of which it uses half. So a
record of plain fields has slots, an `__init__` that is written when enough instances were made, and methods that all
records share; attrs tells its fields when it is asked for them (`attrs.fields`, `attrs.evolve`). A record with an
`attrs.field` is made by attrs, which is loaded for such: an ordinary run has none. To a type checker both are what
`attrs.frozen` makes. There is no `super()` in them.
"""

import operator
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["changed", "frozen"]

Record = TypeVar("Record")

# To write an `__init__` takes as long as making so many records without; a run of one file makes fewer of most.
_SLOWLY = 16

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import frozen
else:

    def frozen(cls: type | None = None, *, eq: bool = True, order: bool = False) -> "type | Callable[[type], type]":
        """Make a frozen attrs class; `eq` and `order` are those of attrs."""
        return _made(cls, eq, order) if cls else lambda decorated: _made(decorated, eq, order)


def changed(record: Record, **values: Any) -> Record:  # noqa: ANN401  # any field
    """Return a record with other values in some fields; as `attrs.evolve`, in a third of its time."""
    names = record.__match_args__  # type: ignore[attr-defined]  # every record has it
    return type(record)(*[values[name] if name in values else getattr(record, name) for name in names])


def _made(cls: Any, eq: bool, order: bool) -> Any:  # noqa: ANN401, FBT001  # any class; as attrs calls them
    own = vars(cls)
    names = tuple(cls.__annotations__)
    defaults = {name: own[name] for name in names if name in own}
    if issubclass(cls, BaseException) or not all(map(_is_plain, defaults.values())):
        import attrs  # noqa: PLC0415  # takes half as long to load as Python to start

        return attrs.frozen(cls, eq=eq, order=order)
    kept = {name: value for name, value in own.items() if name not in {*names, "__dict__", "__weakref__"}}
    needs_dict = any(isinstance(value, cached_property) for value in kept.values())
    methods = {**_METHODS, **(_EQUALITY if eq else {}), **(_ORDER if order else {})}
    slots = (*names, "__dict__") if needs_dict else names
    record: Any = type(cls)(
        cls.__name__, cls.__bases__, {**methods, **kept, "__slots__": slots, "__match_args__": names}
    )
    record.__attrs_attrs__ = _Fields(cls)  # where attrs looks for them
    record.__init__ = _starter(record, names, defaults)  # written when it is called
    return record


def _is_plain(default: object) -> bool:
    return not type(default).__module__.startswith("attr")


class _Fields:
    """Stands where attrs looks for the fields of a record; attrs makes them from the class as it was written."""

    def __init__(self, written: type) -> None:
        self.written = written

    def __get__(self, _: object, record: Any) -> Any:  # noqa: ANN401  # any record
        import attrs  # noqa: PLC0415  # as above

        record.__attrs_attrs__ = attrs.fields(attrs.frozen(self.written, slots=False))
        return record.__attrs_attrs__


def _starter(record: Any, names: tuple[str, ...], defaults: dict[str, Any]) -> "Callable[..., None]":  # noqa: ANN401  # any record
    fields = frozenset(names)
    left = _SLOWLY

    def start(self: Any, *values: Any, **named: Any) -> None:  # noqa: ANN401  # any record
        nonlocal left
        given = dict(zip(names, values, strict=False)) | named
        whole = defaults | given
        if left and len(given) == len(values) + len(named) and whole.keys() == fields:
            left -= 1
            _restore(self, [whole[name] for name in names])
        else:  # it also says what is wrong with what was given
            record.__init__ = _initialiser(record, names, defaults)
            record.__init__(self, *values, **named)

    return start


def _initialiser(record: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:  # noqa: ANN401  # its parameters are the fields
    """Write the `__init__` of a record: it sets each slot, past the `__setattr__` that refuses."""
    parameters = [f"{name}=default_{name}" if name in defaults else name for name in names]
    lines = [
        f"def __init__(self, {', '.join(parameters)}):",
        *(f" set_{name}(self, {name})" for name in names),
        " pass",
    ]
    known = {f"set_{name}": vars(record)[name].__set__ for name in names}
    known |= {f"default_{name}": value for name, value in defaults.items()}
    exec("\n".join(lines), known)  # noqa: S102  # made of the names of fields
    return known["__init__"]


def _values(record: Any) -> list[Any]:  # noqa: ANN401  # any record
    return [getattr(record, name) for name in record.__match_args__]


def _shown(self: Any) -> str:  # noqa: ANN401  # any record
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__name__}({fields})"


def _refuse(*_: object) -> None:
    import attrs  # noqa: PLC0415  # as above

    # Of some versions it takes no words.
    raise attrs.exceptions.FrozenInstanceError


def _restore(self: Any, state: list[Any]) -> None:  # noqa: ANN401  # any record
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)


def _compared(compare: "Callable[[Any, Any], bool]") -> "Callable[[Any, object], bool]":
    def comparison(self: Any, other: object) -> bool:  # noqa: ANN401  # any record
        return compare(_values(self), _values(other)) if type(other) is type(self) else NotImplemented

    return comparison


def _hashed(self: Any) -> int:  # noqa: ANN401  # any record
    return hash((type(self), *_values(self)))


_METHODS = {
    "__repr__": _shown,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _values,
    "__setstate__": _restore,
}
_EQUALITY = {"__eq__": _compared(operator.eq), "__hash__": _hashed}
_ORDER = {f"__{name}__": _compared(getattr(operator, name)) for name in ("lt", "le", "gt", "ge")}
