"""The option `--format` of a command whose styles plugins can add to."""

from collections.abc import Sequence

import click


class Styles(click.Choice[str]):
    """Our own styles; those of plugins are looked for only where none of these is meant."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the style that is named."""
        if value in self.choices:
            return value
        return click.Choice(_all_styles()).convert(value, param, ctx)


def _all_styles() -> Sequence[str]:
    from gouji.cli.renderers import styles  # noqa: PLC0415  # loads the engine, which the options need not

    return styles()
