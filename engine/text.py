"""What people read, in the two languages gouji speaks."""

from collections.abc import Iterable, Mapping
from typing import Literal

from gouji.engine.record import frozen

Language = Literal["zh", "en"]


@frozen
class Text:
    """One sentence or word in Chinese and in English."""

    zh: str
    en: str

    def in_language(self, lang: Language) -> str:
        """Return the wording for `lang`."""
        return self.zh if lang == "zh" else self.en

    @classmethod
    def listed(cls, texts: Iterable["Text"]) -> "Text":
        """Return words one after another: `甲、乙`, `a, b`."""
        words = list(texts)
        return cls("、".join(text.zh for text in words), ", ".join(text.en for text in words))

    def format(self, **values: object) -> "Text":
        """Fill the `{names}` of both wordings; a value that is itself a `Text` is taken in the same language."""
        return Text(self._filled("zh", values), self._filled("en", values))

    def _filled(self, lang: Language, values: Mapping[str, object]) -> str:
        words = {name: value.in_language(lang) if isinstance(value, Text) else value for name, value in values.items()}
        return self.in_language(lang).format(**words)
